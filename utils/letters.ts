/**
 * Patterns over Unicode's letters that a browser compiles quickly. `\p{L}` and its like take it up to half a millisecond
 * in every pattern that holds one, for the sake of some hundred alphabets beyond the first 65,536 characters; the
 * same classes spelt out take a tenth. Of those beyond, what texts have is kept: Han, and the symbols that emoji are.
 */
import { lazy } from './lazy';
import { RUNS } from './letter-runs';

type LetterClass = keyof typeof RUNS;

const FAR_HAN = '\\u{20000}-\\u{3ffff}';
const BEYOND: Partial<Record<LetterClass, string>> = {
  L: FAR_HAN,
  Lo: FAR_HAN,
  S: '\\u{1d000}-\\u{1d3ff}\\u{1f000}-\\u{1faff}',
};

/** Calls back with each run of a class: its first and last code, and how far apart its codes are (1 or 2). */
function eachRun(name: LetterClass, visit: (first: number, last: number, step: number) => void): void {
  const runs = RUNS[name];
  let last = 0;
  for (let from = 0; from < runs.length; ) {
    const found = runs.indexOf(' ', from);
    const end = found < 0 ? runs.length : found;
    const sign = signIn(runs, from, end);
    const first = last + Number.parseInt(runs.slice(from, sign), 36);
    const step = runs[sign] === '+' ? 2 : 1;
    last = sign < end ? first + step * Number.parseInt(runs.slice(sign + 1, end), 36) : first;
    visit(first, last, step);
    from = end + 1;
  }
}

/** Where the sign of a run stands; `end` where it has none. */
function signIn(runs: string, from: number, end: number): number {
  let at = from;
  while (at < end && runs[at] !== '-' && runs[at] !== '+') at++;
  return at;
}

const bodies = new Map<string, string>();

/** What stands between the brackets of a class. */
function bodyOf(name: LetterClass): string {
  const known = bodies.get(name);
  if (known !== undefined) return known;
  let body = '';
  eachRun(name, (first, last, step) => {
    if (step === 1) body += first === last ? spelt(first) : `${spelt(first)}-${spelt(last)}`;
    else for (let code = first; code <= last; code += step) body += spelt(code);
  });
  body += BEYOND[name] ?? '';
  bodies.set(name, body);
  return body;
}

/** Of ASCII some mean something in a class. */
function spelt(code: number): string {
  return code < 128 ? `\\x${code.toString(16).padStart(2, '0')}` : String.fromCharCode(code);
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

const FIRST_FAR = 0x10000;

const categories = lazy(() => {
  const table = new Uint8Array(FIRST_FAR);
  const fill = (name: LetterClass, category: Category) =>
    eachRun(name, (first, last, step) => {
      if (step === 1) table.fill(category, first, last + 1);
      else for (let code = first; code <= last; code += step) table[code] = category;
    });
  fill('L', Category.Letter);
  fill('Lu', Category.Capital);
  fill('M', Category.Accent);
  fill('N', Category.Number);
  return table;
});

/** What a character is; beyond the first 65,536 by the browser's own classes. */
export function categoryOf(code: number): Category {
  if (code < FIRST_FAR) return categories()[code]!;
  const character = String.fromCodePoint(code);
  if (/\p{Lu}/u.test(character)) return Category.Capital;
  if (/\p{L}/u.test(character)) return Category.Letter;
  if (/\p{M}/u.test(character)) return Category.Accent;
  return /\p{N}/u.test(character) ? Category.Number : Category.Other;
}
