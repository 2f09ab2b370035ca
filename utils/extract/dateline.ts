/**
 * Datelines: where a story was filed, and sometimes when and by whom (AP Stylebook, "datelines").
 * Two forms: at the head of the first paragraph, `KARSOVA, March 6 (Northwire) — …`, or alone on a line
 * between headline and text, `Karsova, March 6`.
 */
import type { Dateline } from '../article';
import { isAgency } from './agencies';
import { type DayOfText, readDay } from './date-text';
import { foldForMatch, foldSpace } from './fold';
import { isWeekday } from './month-names';
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

const LABEL = /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}:\s/u;

/** `NAQVI: …` in an interview: other paragraphs have such labels too, or the text gives the name a first name. */
function isSpeaker({ place, date, agency }: Dateline, first: string, texts: readonly string[]): boolean {
  if (date || agency || !LABEL.test(first) || isKnownCity(place)) return false;
  if (texts.some((text) => text !== first && LABEL.test(text))) return true;
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
  const parts = takeApart(text.replace(/\s*(?:--|[–—:-])$/u, ''), options.lang ?? null);
  // A place alone on a line is a section or a tag; only a day makes it a dateline.
  if (!parts?.date || !isAcceptable(parts, options)) return null;
  // Scripts without capitals give a name away by nothing; there an agency must vouch.
  if (/^\p{Lo}/u.test(parts.place) && !(parts.credit && isAgency(parts.credit))) return null;
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

/** What ends a dateline: a dash, spaced or long, or a colon. */
const MARK = /\s*(?:—|--|―)\s*|\s+[–-]\s+|\s+[–-](?=["“'‘«\p{L}])|(?<=\)\s?)\.?\s*[–:-]\s*|:\s+|\s*\|\s+/gu;

/** `By Ann Lee KARSOVA (Northwire) - …`: a byline that runs into the dateline. */
function bylineBefore(head: string): number {
  const byline =
    /^\s*By\s+(?:\p{Lu}[\p{L}'’.-]*\s+(?:and\s+)?){1,7}?(?=\p{Lu}{3}[\p{Lu}\s/,'-]*[(,—–:-])/u.exec(head);
  return byline?.[0].length ?? /^\s*/.exec(head)?.[0].length ?? 0;
}

interface Parts {
  place: string;
  date: DayOfText | null;
  /** In brackets or between strokes, as written: an agency, a desk, a correspondent. */
  credit: string | null;
}

const CREDIT = /\s*,?\s*(?:\(([^()]{2,60})\)|\/([^/()\d]{2,30})\/)\s*[.,]?$/u;
const EDGES = /^[\s,:|•·/(–—-]+|[\s,:|•·/)–—-]+$/gu;

/** Place, day and credit of a text that is nothing else; null when something is left over. */
function takeApart(text: string, lang: string | null): Parts | null {
  const bracket = CREDIT.exec(text);
  let credit = bracket?.[1] ?? bracket?.[2] ?? null;
  let rest = bracket ? text.slice(0, bracket.index) : text;
  const inside = credit ? readDay(credit, lang) : null;
  // `(Northwire – 3rd Apr, 2025)`, `(March 6)`: the bracket may hold the day as well.
  if (credit && inside)
    credit =
      credit
        .slice(0, inside.start)
        .split(/\s[–-]\s|\s\/\s/)[0]
        ?.replace(EDGES, '') || null;
  const outside = readDay(rest, lang);
  if (outside) {
    const before = withoutWeekday(rest.slice(0, outside.start).replace(EDGES, ''));
    const after = withoutWeekday(rest.slice(outside.end).replace(EDGES, ''));
    if (before && after && !isAgency(after)) return null;
    if (before && after) credit ??= after;
    rest = before || after;
  }
  const place = withoutWeekday(rest.replace(EDGES, '')).replace(/(?<=\p{L}{4})\.$/u, '');
  return PLACES.test(place) ? { place, date: outside ?? inside, credit } : null;
}

/** `Karsova, Thursday` → `Karsova`. */
function withoutWeekday(text: string): string {
  const pieces = text.split(/\s*,\s*/);
  return pieces.filter((piece) => !isWeekday(piece)).join(', ');
}

const WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.]*";
const PARTICLE =
  '(?:de|del|da|do|dos|du|la|le|el|al|as|los|las|of|on|upon|sur|am|an|der|den|im|ob|and|e|au|es|sous|lez|ul)';
const NAME = `${WORD}(?:[ -](?:${PARTICLE}[ -]){0,2}${WORD}){0,3}`;
/** Towns joined by a stroke or a hyphen, a region after a comma. */
const PLACES = new RegExp(`^${NAME}(?:\\s?/\\s?${NAME}){0,2}(?:,\\s${NAME}){0,2}$`, 'u');

function isAcceptable({ place, credit }: Parts, { notPlaces = [] }: DatelineOptions): boolean {
  if (place.length > 50 || !place.split(/[/,]/).every((piece) => mayBePlace(piece.trim()))) return false;
  const folded = foldForMatch(place);
  if (notPlaces.some((name) => foldForMatch(name) === folded)) return false;
  // "World Health Organization (WHO)": an abbreviation of the very words is no agency.
  return !credit || isAgency(credit) || initials(place) !== credit.toUpperCase().replace(/[^\p{L}]/gu, '');
}

function initials(name: string): string {
  return (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('');
}

/** Two or three plain words that a byline could be: `Ann Lee`, not `New Halden` and not `KARSOVA`. */
function looksLikePerson(place: string): boolean {
  const words = place.split(' ');
  if (words.length < 2 || /[/,]/.test(place) || !/\p{Ll}/u.test(place)) return false;
  return !isKnownCity(place) && !beginsLikePlace(place);
}

/** Whether what stands before the mark is a dateline and not a label, a speaker or the start of a sentence. */
function isMarked({ place, date, credit }: Parts, mark: string, after: string): boolean {
  if (!after || /^[\p{Ll}]/u.test(after.replace(/^["“'‘«]/u, '')) || mark === '|') return false;
  if (date || (credit && isAgency(credit))) return true;
  const towns = place.split(/[/,]/).map((piece) => piece.trim());
  const known = isKnownCity(towns[0] ?? '');
  const shouted = isShouted(towns[0] ?? '');
  if (credit) return known || shouted || (mark !== ':' && place.split(' ').length <= 2);
  if (known) return mark === ':' || !/\s?[—–]\s?/.test(after.slice(0, 80));
  if (shouted) return mark !== ':' || !isSpeech(after);
  return (
    /^\p{Lu}/u.test(place) &&
    mark !== ':' &&
    mark !== '-' &&
    place.split(' ').length <= 2 &&
    !/[—–]/.test(after.slice(0, 120))
  );
}

/** All capitals, of a length and with vowels as words have them: `KARSOVA`, not `NHS` or `Q`. */
function isShouted(name: string): boolean {
  if (/\p{Ll}/u.test(name.replace(/(?<=\p{L})'s|\bMc|\b(?:de|del|la|of|on|al|au)\b/gu, ''))) return false;
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && /[AEIOUYÀ-Ý]/.test(letters);
}

/** A speaker's words: first or second person outside quotation marks, or a question. */
function isSpeech(after: string): boolean {
  const plain = after.replace(/["“«][^"”»]*(?:["”»]|$)/gu, ' ');
  return (
    /\b(?:I|I['’]m|I['’]ve|we|our|my|me|you|your|yes|well|thank)\b/.test(plain) ||
    /^(?:We|You|Yes|No|Well|My|Our|Thank|Look|Of course|Absolutely|That['’]s|It['’]s)\b/.test(plain) ||
    /^[^.!]{0,140}\?/.test(plain)
  );
}

function toDateline({ place, date, credit }: Parts): Dateline {
  return {
    place: placeName(place),
    date: date?.value ?? null,
    agency: credit && isAgencyLike(credit) ? credit : null,
  };
}

/** Desks and correspondents in brackets are credits, but no agencies. */
function isAgencyLike(credit: string): boolean {
  if (isAgency(credit)) return true;
  return (
    /^\p{Lu}/u.test(credit) &&
    !/\b(?:desk|report(?:er|s)?|correspondent|staff|bureau|our|special|monitoring)\b/i.test(credit)
  );
}

const SMALL = /^(?:de|del|da|do|dos|du|la|le|el|al|of|on|upon|sur|am|an|der|den|im|and|e|au|es|sous|lez)$/i;

/** `NEW YORK/WASHINGTON` → `New York/Washington`; words in mixed case stay as they are. */
function placeName(place: string): string {
  let first = true;
  return place.replace(/[\p{L}\p{M}'’.]+/gu, (word) => {
    const initial = first;
    first = false;
    if (/\p{Ll}/u.test(word) || /^(?:\p{Lu}\.)+$/u.test(word)) return word;
    if (!initial && SMALL.test(word)) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}
