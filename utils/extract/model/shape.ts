/** The shape of a text in figures: what kinds of characters it has, how it begins and ends, which words stand at its ends. */
import { isDense, isSpace } from '../../clutter/characters';
import { Category, categoryOf } from '../../letters';

enum Kind {
  Other,
  Lower,
  Upper,
  Digit,
  Space,
  Stop,
  Comma,
  Quote,
  Dense,
}

/** Kinds of UTF-16 units, found out once each; 255 where not yet asked. */
const kinds = new Uint8Array(65536).fill(255);

function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known !== 255) return known;
  const letter = String.fromCharCode(code);
  let kind = KIND_OF_CATEGORY[categoryOf(code)];
  if (isSpace(code)) kind = Kind.Space;
  else if ('.!?。！？।۔؟'.includes(letter)) kind = Kind.Stop;
  else if (',،、，;；'.includes(letter)) kind = Kind.Comma;
  else if ('"“”„«»「」『』'.includes(letter)) kind = Kind.Quote;
  else if (isDense(code)) kind = Kind.Dense;
  kinds[code] = kind;
  return kind;
}

const KIND_OF_CATEGORY = {
  [Category.Other]: Kind.Other,
  [Category.Letter]: Kind.Lower,
  [Category.Accent]: Kind.Lower,
  [Category.Capital]: Kind.Upper,
  [Category.Number]: Kind.Digit,
};

export interface Shape {
  length: number;
  letters: number;
  upper: number;
  quotes: number;
  other: number;
  words: number;
  capitals: number;
  first: number;
  last: number;
  /** Bit n is row n of the words. */
  stems: number;
}

const STEMS: ReadonlyArray<readonly [name: string, words: RegExp]> = [
  [
    'picture',
    /photo|foto|image|picture|getty|reuters|\bafp\b|\bap\b|credit|courtesy|bild|quelle|source|illustration|shutterstock|写真|图|圖|фото|©/,
  ],
  [
    'sign-up',
    /subscri|newsletter|sign up|inbox|abonn|suscr|inscri|iscriv|assin|подпис|订阅|e-?mail|register|log ?in|sign in|anmeld|registr/,
  ],
  ['link', /https?:|www\.|\.com|@/],
  ['list', /^(?:\d{1,2}[.)]|[-*•–—])\s/],
];
export const STEM_NAMES = STEMS.map(([name]) => name);
const COUNTS = ['letters', 'upper', 'quotes', 'other', 'words', 'capitals'] as const;
const END = 90;
/** A text as long as a book is no other for its rest. */
const MOST_READ = 100_000;

/** Counts of a text longer than that are those of its beginning, for the whole of its length. */
export function shapeOf(text: string): Shape {
  const shape: Shape = {
    ...{ length: text.length, letters: 0, upper: 0, quotes: 0, other: 0 },
    ...{ words: 0, capitals: 0, first: 0, last: 0, stems: 0 },
  };
  let before: number = Kind.Space;
  const read = Math.min(text.length, MOST_READ);
  for (let at = 0; at < read; at++) {
    const code = text.charCodeAt(at);
    // Looked up here: a call for each character is what takes longest before a browser has compiled this.
    const known = kinds[code]!;
    const kind = known === 255 ? kindOf(code) : known;
    if (kind === Kind.Upper || kind === Kind.Lower) {
      shape.letters++;
      if (kind === Kind.Upper) shape.upper++;
    } else if (kind === Kind.Quote) shape.quotes++;
    else if (kind === Kind.Other) shape.other++;
    if (before === Kind.Space && kind !== Kind.Space) {
      shape.words++;
      if (kind === Kind.Upper) shape.capitals++;
    }
    before = kind;
  }
  if (read < text.length)
    for (const count of COUNTS) shape[count] = Math.round((shape[count] * text.length) / read);
  shape.first = text === '' ? 0 : kindOf(text.charCodeAt(0));
  shape.last = text === '' ? 0 : kindOf(text.charCodeAt(text.length - 1));
  const ends = (text.length <= 2 * END ? text : `${text.slice(0, END)} ${text.slice(-END)}`).toLowerCase();
  for (let at = 0; at < STEMS.length; at++) if (STEMS[at]![1].test(ends)) shape.stems |= 1 << at;
  return shape;
}
