/**
 * Datelines: where a story was filed, and sometimes when and by whom (AP Stylebook, "datelines").
 * Two forms: at the head of the first paragraph, `KARSOVA, March 6 (Northwire) — …`, or alone on a line
 * between headline and text, `Karsova, March 6`.
 */
import type { Dateline } from '../article';
import { letterPattern, NO_LETTERS, SMALL } from '../letters';
import { isAgency } from './agencies';
import { isMarked, MARK } from './dateline-mark';
import { type DatelineParts, takeApart, toDateline } from './dateline-parts';
import { foldForMatch, foldSpace } from './fold';
import { beginsLikePlace, isKnownCity, mayBePlace } from './places';

export interface DatelineReading {
  dateline: Dateline;
  /** Index into `top` of the line that is nothing but the dateline; null when it stands in the first paragraph. */
  line: number | null;
  /** UTF-16 units of the first paragraph that the dateline takes, its dash or colon included; 0 for a line of its own. */
  length: number;
}

export interface DatelineOptions {
  /** BCP 47, for month names. */
  lang?: string | null;
  /** Names known to be something else: byline, section, site. */
  notPlaces?: readonly string[];
}

/** `top`: the lines between headline and text, in order. `firstParagraph`: of the text. */
export interface DatelineInput extends DatelineOptions {
  top: readonly string[];
  firstParagraph: string;
  /** Other paragraphs of the text, where at hand: they tell a speaker's label from a town. */
  paragraphs?: readonly string[];
}

/** The dateline of a story, or null. A line of its own is read before the first paragraph. */
export function readDateline({
  top,
  firstParagraph,
  paragraphs = [],
  ...options
}: DatelineInput): DatelineReading | null {
  for (const [line, text] of top.entries()) {
    const dateline = readDatelineLine(text, options);
    if (dateline) return { dateline, line, length: 0 };
  }
  const inline = readInlineDateline(firstParagraph, options);
  if (!inline || isSpeaker(inline.dateline, firstParagraph, [...top, firstParagraph, ...paragraphs]))
    return null;
  return { dateline: inline.dateline, line: null, length: inline.length };
}

const LABEL = letterPattern(String.raw`^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}:\s`);

/** `NAQVI: …` in an interview: other paragraphs have such labels too, or the text gives the name a first name. */
function isSpeaker({ place, date, agency }: Dateline, first: string, texts: readonly string[]): boolean {
  if (date || agency || !LABEL(first).test(first) || isKnownCity(place)) return false;
  if (texts.some((text) => text !== first && LABEL(text).test(text))) return true;
  const text = texts.join('\n');
  const name = place.replace(/[^\p{L} -]/gu, '');
  if (new RegExp(`\\b(?:in|from|at|near|to|of) ${name}(?!\\p{L})`, 'u').test(text)) return false;
  return new RegExp(`(?:\\p{Ll}{2,} |^)\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? ${name}(?!\\p{L})`, 'mu').test(
    text,
  );
}

/** A line that holds nothing but a dateline: `Karsova, March 6 (Northwire)`, `March 6, Karsova`, `Karsova | 6 March 2023`. */
export function readDatelineLine(line: string, options: DatelineOptions = {}): Dateline | null {
  const text = foldSpace(line);
  if (text.length < 5 || text.length > 90) return null;
  const parts = takeApart(text.replace(/\s*(?:--|[–—:-])$/, ''), options.lang ?? null);
  // A place alone on a line is a section or a tag; only a day makes it a dateline.
  if (!parts?.date || !isAcceptable(parts, options)) return null;
  // Scripts without capitals give a name away by nothing; there an agency must vouch.
  if (CASELESS(parts.place).test(parts.place) && !(parts.credit && isAgency(parts.credit))) return null;
  const year = !parts.date.value.startsWith('X');
  if (year && !parts.credit && looksLikePerson(parts.place)) return null;
  return toDateline(parts);
}

/** The dateline at the head of a paragraph and how many characters it takes, mark and space included. */
export function readInlineDateline(
  paragraph: string,
  options: DatelineOptions = {},
): { dateline: Dateline; length: number } | null {
  const start = bylineBefore(paragraph.slice(0, 160));
  const head = paragraph.slice(start, start + 160);
  for (const mark of head.matchAll(MARK)) {
    const parts = takeApart(foldSpace(head.slice(0, mark.index)), options.lang ?? null);
    const after = head.slice(mark.index + mark[0].length);
    if (!parts || !isAcceptable(parts, options)) continue;
    if (!isMarked(parts, mark[0].trim(), after)) continue;
    return { dateline: toDateline(parts), length: start + mark.index + mark[0].length };
  }
  return null;
}

const BY = /^\s*By\s/;
const BYLINE = letterPattern(
  String.raw`^\s*By\s+(?:\p{Lu}[\p{L}'’.-]*\s+(?:and\s+)?){1,7}?(?=\p{Lu}{3}[\p{Lu}\s/,'-]*[(,—–:-])`,
);

/** `By Ann Lee KARSOVA (Northwire) - …`: a byline that runs into the dateline. */
function bylineBefore(head: string): number {
  const byline = BY.test(head) ? BYLINE(head).exec(head) : null;
  return byline?.[0].length ?? /^\s*/.exec(head)?.[0].length ?? 0;
}

/** What stands beside a date as well: `Publiziert 6. November 2025`, `3.2.2025, 10.22 Uhr`. */
const NO_PLACE =
  /^(?:uhr|hrs|date|stand|published|posted|updated|publiziert|veröffentlicht|erschienen|aktualisiert|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|publiceret)$/i;

function isAcceptable({ place, credit }: DatelineParts, { notPlaces = [] }: DatelineOptions): boolean {
  if (
    place.length > 50 ||
    NO_PLACE.test(place) ||
    !place.split(/[/,]/).every((piece) => mayBePlace(piece.trim()))
  )
    return false;
  const folded = foldForMatch(place);
  if (notPlaces.some((name) => foldForMatch(name) === folded)) return false;
  // "World Health Organization (WHO)": an abbreviation of the very words is no agency.
  const capitals = credit?.toUpperCase() ?? '';
  return !credit || isAgency(credit) || initials(place) !== capitals.replace(NO_LETTERS(capitals), '');
}

const CASELESS = letterPattern('^(?!\\p{Lu}|\\p{Ll})\\p{L}');
const INITIALS = letterPattern('(?<!\\p{L})\\p{Lu}', 'g');

function initials(name: string): string {
  return (name.match(INITIALS(name)) ?? []).join('');
}

/** Two or three plain words that a byline could be: `Ann Lee`, not `New Halden` and not `KARSOVA`. */
function looksLikePerson(place: string): boolean {
  const words = place.split(' ');
  if (words.length < 2 || /[/,]/.test(place) || !SMALL(place).test(place)) return false;
  return !isKnownCity(place) && !beginsLikePlace(place);
}
