import { remembered } from '../lazy';
import { letterPattern } from '../letters';

/** Runs of white space become one space; zero-width characters and soft hyphens go. */
export function foldSpace(text: string): string {
  // One look tells that most texts need neither of the two.
  if (!/[^!-~\u00ae-\u167f\u1681-\u1fff ]| {2}/.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S ]\s*| \s+/g, ' ') // single spaces, which are most white space, stay as they are
    .trim();
}

/** ASCII and white space only. */
function isPlain(text: string): boolean {
  return !/[^ -~\s]/.test(text);
}

/**
 * For comparing two spellings of the same words: letters and digits only, lower case, compatibility forms folded.
 * Titles, names and lines near the headline are held against one another, each many times.
 */
export const foldForMatch = remembered(foldWords);

const NO_WORD = letterPattern('[^\\p{L}\\p{M}\\p{N}]+', 'g');

function foldWords(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  // Most is plain, and classes of Unicode letters take ten times as long.
  return lower.replace(isPlain(lower) ? /[^a-z\d]+/g : NO_WORD(lower), ' ').trim();
}

const NAMED: Record<string, string> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', shy: '' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', copy: '©', reg: '®', trade: '™' },
  ...{
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    oelig: 'œ',
    OElig: 'Œ',
    eth: 'ð',
    thorn: 'þ',
  },
  ...{ euro: '€', pound: '£', yen: '¥', cent: '¢', deg: '°', iexcl: '¡', iquest: '¿', ordf: 'ª', ordm: 'º' },
};
// Names such as `eacute` are a letter and an accent, so they need no table of their own.
const ACCENTS: Record<string, string> = {
  ...{ acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303' },
  ...{ cedil: '\u0327', ring: '\u030a', caron: '\u030c' },
};
const REFERENCE =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|([a-z]{2,8}));/gi;

/** HTML character references decoded, twice-encoded ones as well; unknown names are left as they are. */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && decoded.includes('&'); round++) decoded = decodeOnce(decoded);
  return decoded;
}

function decodeOnce(text: string): string {
  return text.replace(
    REFERENCE,
    (whole, decimal?: string, hex?: string, letter?: string, accent?: string, name?: string) => {
      if (decimal || hex) {
        const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
      if (letter && accent) return (letter + (ACCENTS[accent.toLowerCase()] ?? '')).normalize('NFC');
      return NAMED[name ?? ''] ?? NAMED[(name ?? '').toLowerCase()] ?? whole;
    },
  );
}
