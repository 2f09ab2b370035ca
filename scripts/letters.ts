/**
 * Writes utils/letter-runs.ts from the Unicode data of this Node: `node scripts/run.mjs scripts/letters.ts`. The same
 * classes in a pattern (`\p{L}`) cost a browser up to half a millisecond each time a pattern with one is first used.
 */
import { writeFileSync } from 'node:fs';

const FILE = 'utils/letter-runs.ts';
const HEAD = `/**
 * Unicode's general categories within the first 65,536 code points, by Unicode ${process.versions.unicode}. Made by scripts/letters.ts; not
 * to be changed by hand.
 *
 * Runs: how far behind the end of the one before it each begins, and how many more codes follow, each one (-) or
 * every second one (+), in base 36. Letters, capitals, small letters, accents, numbers.
 */
`;
const CLASSES = ['L', 'Lu', 'Ll', 'M', 'N'];
const SURROGATES = { from: 0xd800, to: 0xe000 };

function codesOf(name: string): number[] {
  const pattern = new RegExp(`\\p{${name}}`, 'u');
  return Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => (code < SURROGATES.from || code >= SURROGATES.to) && pattern.test(String.fromCharCode(code)),
  );
}

/** Codes that follow one another, or every second one: capitals and small letters take turns in many alphabets. */
function runsOf(codes: readonly number[]): string {
  const runs: string[] = [];
  let last = 0;
  for (let at = 0; at < codes.length; ) {
    const first = codes[at]!;
    const step = codes[at + 1]! - first === 2 && codes[at + 2]! - first === 4 ? 2 : 1;
    let end = at + 1;
    while (codes[end]! - codes[end - 1]! === step && !(step === 2 && codes[end + 1]! - codes[end]! === 1))
      end++;
    const more = end - at - 1;
    runs.push((first - last).toString(36) + (more > 0 ? (step === 2 ? '+' : '-') + more.toString(36) : ''));
    last = codes[end - 1]!;
    at = end;
  }
  return runs.join(' ');
}

const rows = CLASSES.map((name) => `  ${name}: '${runsOf(codesOf(name))}',\n`);
writeFileSync(FILE, `${HEAD}export const RUNS = {\n${rows.join('')}} as const;\n`);
