/**
 * Holds the built scripts and style sheets to the oldest browsers we promise: APIs by eslint-plugin-compat,
 * and a table, syntax by the parser, CSS features by a table of what came later than those browsers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';

const DIRS = ['.output/chrome-mv3', '.output/firefox-mv3'];
const TARGETS = ['chrome 121', 'firefox 140'];

/**
 * CSS newer than the targets: [pattern, first Chrome, first Firefox or null where it is not there yet]. What is
 * merely nicer where it is known (text-wrap, field-sizing) is left out.
 */
const NEW_CSS: Array<[RegExp, number, number | null]> = [
  [/\blight-dark\(/, 123, 120],
  [/@starting-style/, 117, 129],
  [/\banchor-name\s*:/, 125, 147],
  [/@view-transition/, 126, null],
  [/\bcalc-size\(/, 129, null],
  [/@position-try/, 125, 147],
  [/\banimation-timeline\s*:/, 115, null],
  [/\bruby-align\s*:/, 128, 38],
  [/::details-content/, 131, 143],
  [/\bappearance\s*:\s*base-select/, 135, null],
  [/@function\b/, 139, null],
  [/\bif\(\s*(?:style|media|supports)\(/, 137, null],
];
/**
 * APIs newer than the targets that eslint-plugin-compat does not see (methods of values, properties of objects):
 * [pattern, first Chrome, first Firefox or null]. What vendored code asks for before using (moveBefore in preact) is out.
 */
const NEW_API: Array<[RegExp, number, number | null]> = [
  [/\bPromise\.try\b/, 128, 134],
  [/\bIterator\.from\b|\.values\(\)\.(?:map|filter|take|drop|toArray)\b/, 122, 131],
  [/\bRegExp\.escape\b/, 136, 134],
  [/\bMath\.(?:f16round|sumPrecise)\b/, 135, 135],
  [/\bError\.isError\b/, 134, 138],
  [/\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 122, 127],
  [/\b(?:toBase64|fromBase64|toHex|fromHex)\(/, 140, 133],
  [/\bIntl\.DurationFormat\b/, 129, 136],
  [/\bURL\.parse\(/, 126, 126],
  [/\bstartViewTransition\b/, 111, 144],
  [/\bscheduler\.(?:yield|postTask)\b/, 129, 142],
  [/\bsetHTMLUnsafe\b|\bparseHTMLUnsafe\b/, 124, 123],
  [/\bgetHTML\(/, 125, 128],
  [/\bCloseWatcher\b/, 126, null],
  [/\bTemporal\.(?:Now|PlainDate|Instant|ZonedDateTime)\b/, 144, 139],
];
/** APIs that are asked for before they are used. Firefox 140 has highlights, but not every property in their styles. */
const ASKED_FOR = ['Highlight'];
const MIN_CHROME = 121;
const MIN_FIREFOX = 140;

const isTooNew = (chrome: number, firefox: number | null) =>
  chrome > MIN_CHROME || firefox === null || firefox > MIN_FIREFOX;

function filesBelow(dir: string, end: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => join(dir, file));
}

const linter = new ESLint({
  cwd: process.cwd(),
  overrideConfigFile: true,
  ignore: false,
  allowInlineConfig: false,
  overrideConfig: [
    {
      files: ['**/*.js'],
      plugins: { compat: compat as never },
      languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
      settings: { browserslistOpts: { env: 'none' }, targets: TARGETS, polyfills: ASKED_FOR },
      rules: { 'compat/compat': 'error' },
    },
  ],
});

const problems: string[] = [];
let checked = 0;
for (const dir of DIRS) {
  const scripts = filesBelow(dir, '.js');
  for (const { filePath, messages } of await linter.lintFiles(scripts)) {
    checked++;
    const code = readFileSync(filePath, 'utf8').split('\n');
    for (const [pattern, chrome, firefox] of NEW_API) {
      const found = isTooNew(chrome, firefox) ? pattern.exec(code.join('\n')) : null;
      if (found) problems.push(`${filePath} ${found[0]} needs Chrome ${chrome}, Firefox ${firefox ?? '–'}`);
    }
    for (const { message, line, column } of messages) {
      problems.push(
        `${filePath}:${line} ${message}  «${code[line - 1]?.slice(Math.max(0, column - 60), column + 60) ?? ''}»`,
      );
    }
  }
  for (const file of filesBelow(dir, '.css')) {
    checked++;
    const css = readFileSync(file, 'utf8');
    for (const [pattern, chrome, firefox] of NEW_CSS) {
      if (isTooNew(chrome, firefox) && pattern.test(css)) {
        problems.push(`${file} ${pattern.source} needs Chrome ${chrome}, Firefox ${firefox ?? '–'}`);
      }
    }
  }
}
for (const problem of [...new Set(problems)]) console.log(problem);
console.log(`${checked} files for ${TARGETS.join(', ')}: ${problems.length} problems`);
process.exitCode = problems.length > 0 || checked === 0 ? 1 : 0;
