/**
 * Patterns over Unicode's letters that a browser compiles quickly. `\p{L}` and its like take it up to half a millisecond
 * in every pattern that holds one, for the sake of some hundred alphabets beyond the first 65,536 characters; the
 * same classes spelt out take a tenth. Of those beyond, Han is kept, and the letters in
 * bold and italics of their own that people write with where nothing else is bold.
 */
import { lazy } from './lazy';
import { RUNS } from './letter-runs';

type LetterClass = keyof typeof RUNS;

const BEYOND: Partial<Record<LetterClass, string>> = {
  L: '\\u{1d400}-\\u{1d7cb}\\u{20000}-\\u{3ffff}',
  N: '\\u{1d7ce}-\\u{1d7ff}',
};

const bodies = new Map<string, string>();

/** What stands between the brackets of a class: letters and figures, none of which means anything else there. */
function bodyOf(name: LetterClass): string {
  const known = bodies.get(name);
  if (known !== undefined) return known;
  let body = '';
  let last = 0;
  for (const run of RUNS[name].split(' ')) {
    const sign = Math.max(run.indexOf('-'), run.indexOf('+'));
    const first = last + Number.parseInt(run, 36); // reads up to the sign
    const step = run[sign] === '+' ? 2 : 1;
    last = sign < 0 ? first : first + step * Number.parseInt(run.slice(sign + 1), 36);
    body += String.fromCharCode(first);
    if (last > first && step === 1) body += `-${String.fromCharCode(last)}`;
    else for (let code = first + step; code <= last; code += step) body += String.fromCharCode(code);
  }
  body += BEYOND[name] ?? '';
  bodies.set(name, body);
  return body;
}

/**
 * The pattern of a source in which `\p{…}` of the classes in letter-runs.ts, also among others in brackets, and `\P{…}`
 * outside of brackets are spelt out; made when first asked for. Others, such as scripts, stay what they are.
 * @param flags without `u`, which is always set
 */
export function letterPattern(source: string, flags = ''): () => RegExp {
  return lazy(() => new RegExp(speltOut(source), `${flags}u`));
}

function speltOut(source: string): string {
  let inBrackets = false;
  return source.replace(/\\([pP])\{(\w+)\}|\\.|[[\]]/g, (part, sign?: string, name = '') => {
    if (part === '[' || part === ']') inBrackets = part === '[';
    if (!sign || !Object.hasOwn(RUNS, name)) return part;
    const body = bodyOf(name as LetterClass);
    return inBrackets ? body : `[${sign === 'P' ? '^' : ''}${body}]`;
  });
}

export enum Category {
  Other,
  /** Small ones, and those without case. */
  Letter,
  Capital,
  Accent,
  Number,
}

const LETTER = letterPattern(String.raw`\p{L}`);
const CAPITAL = letterPattern(String.raw`\p{Lu}`);
const ACCENT = letterPattern(String.raw`\p{M}`);
const NUMBER = letterPattern(String.raw`\p{N}`);

/** What a character is. Not remembered here. */
export function categoryOf(code: number): Category {
  const character = String.fromCodePoint(code);
  if (LETTER().test(character)) return CAPITAL().test(character) ? Category.Capital : Category.Letter;
  if (ACCENT().test(character)) return Category.Accent;
  return NUMBER().test(character) ? Category.Number : Category.Other;
}
