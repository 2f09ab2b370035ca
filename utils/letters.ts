/**
 * Patterns over Unicode's letters that a browser compiles quickly. `\p{L}` and its like take it up to half a millisecond
 * in every pattern that holds one, for the sake of some hundred alphabets beyond the first 65,536 characters; the
 * same classes spelt out take a tenth. The browser is asked once which characters a class has. Of those beyond, Han is
 * kept, and the letters in bold and italics of their own that people write with where nothing else is bold.
 */
import { lazy } from './lazy';

/** Letters; capitals and small ones among them; accents; numbers. */
const CLASSES = ['L', 'Lu', 'Ll', 'M', 'N'] as const;
type LetterClass = (typeof CLASSES)[number];

/** Where alphabets are: between them are Han and Hangul, and what is private. First and last code. */
const ALPHABETS = [
  [0x30, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0xffdc],
] as const;
const BEYOND: Partial<Record<LetterClass, string>> = {
  L: '\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\\u{1d400}-\\u{1d7cb}\\u{20000}-\\u{3ffff}',
  N: '\\u{1d7ce}-\\u{1d7ff}',
};

/** Every character of the alphabets, in order. */
const alphabets = lazy(() => {
  const codes = new Uint16Array(ALPHABETS.reduce((sum, [first, last]) => sum + last - first + 1, 0));
  let at = 0;
  for (const [first, last] of ALPHABETS) for (let code = first; code <= last; code++) codes[at++] = code;
  return new TextDecoder('utf-16le').decode(codes);
});

const bodies = new Map<string, string>();

/** What stands between the brackets of a class: letters and figures, none of which means anything else there. */
function bodyOf(name: LetterClass): string {
  const known = bodies.get(name);
  if (known !== undefined) return known;
  let body = BEYOND[name] ?? '';
  for (const [run] of alphabets().matchAll(new RegExp(`\\p{${name}}+`, 'gu')))
    body += run.length > 2 ? `${run[0]}-${run[run.length - 1]}` : run;
  bodies.set(name, body);
  return body;
}

/**
 * The pattern of a source in which `\p{…}` of the classes above, also among others in brackets, and `\P{…}`
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
    const known = CLASSES.find((one) => one === name);
    if (!sign || !known) return part;
    const body = bodyOf(known);
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
