/** What a dateline is made of: place, day and credit, taken apart and put into the form of `Dateline`. */
import type { Dateline } from '../article';
import { CAPITAL_FIRST, letterPattern } from '../letters';
import { isAgency } from './agencies';
import { type DayOfText, readDay } from './date-text';
import { isWeekday } from './month-names';

/** The parts as written. */
export interface DatelineParts {
  place: string;
  date: DayOfText | null;
  /** In brackets or between strokes, as written: an agency, a desk, a correspondent. */
  credit: string | null;
}

const CREDIT = /\s*,?\s*(?:\(([^()]{2,60})\)|\/([^/()\d]{2,30})\/)\s*[.,]?$/;
const EDGES = /^[\s,:|•·/(–—-]+|[\s,:|•·/)–—-]+$/g;

/** Place, day and credit of a text that is nothing else; null when something is left over. */
export function takeApart(text: string, lang: string | null): DatelineParts | null {
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
  const place = withoutWeekday(rest.replace(EDGES, '')).replace(STOP_BEHIND_WORD(rest), '');
  return arePlaces(place) ? { place, date: outside ?? inside, credit } : null;
}

/** `Karsova, Thursday` → `Karsova`. */
function withoutWeekday(text: string): string {
  const pieces = text.split(/\s*,\s*/);
  return pieces.filter((piece) => !isWeekday(piece)).join(', ');
}

const STOP_BEHIND_WORD = letterPattern('(?<=\\p{L}{4})\\.$');
const WORD = letterPattern(String.raw`^(?!\p{Ll})\p{L}[\p{L}\p{M}'’.]*$`);
const PARTICLE =
  /^(?:de|del|da|do|dos|du|la|le|el|al|as|los|las|of|on|upon|sur|am|an|der|den|im|ob|and|e|au|es|sous|lez|ul)$/;
const MOST_PARTICLES = 2;
const MOST_WORDS = 4;
const MOST_PLACES = 3;

/** Towns joined by a stroke or a hyphen, a region after a comma. */
function arePlaces(text: string): boolean {
  const [towns = '', ...regions] = text.split(/,\s/);
  const names = towns.split(/\s?\/\s?/);
  return (
    names.length <= MOST_PLACES && regions.length < MOST_PLACES && [...names, ...regions].every(isPlaceName)
  );
}

/** One to four words with capitals, two small words at most between any two. By hand: as one pattern it takes long to compile. */
function isPlaceName(name: string): boolean {
  let words = 0;
  let particles = 0;
  for (const token of name.split(/[ -]/)) {
    if (WORD(token).test(token)) {
      words++;
      particles = 0;
    } else if (words === 0 || ++particles > MOST_PARTICLES || !PARTICLE.test(token)) return false;
  }
  return words > 0 && words <= MOST_WORDS && particles === 0;
}

/** The parts as an article states them: the place in mixed case, a credit only where it is an agency. */
export function toDateline({ place, date, credit }: DatelineParts): Dateline {
  return {
    place: placeName(place),
    date: date?.value ?? null,
    agency: credit && isAgencyLike(credit) ? credit : null,
  };
}

const WORDS = letterPattern(String.raw`[\p{L}\p{M}'’.]+`, 'g');
const MIXED_OR_INITIALS = letterPattern('\\p{Ll}|^(?:\\p{Lu}\\.)+$');

/** Desks and correspondents in brackets are credits, but no agencies. */
function isAgencyLike(credit: string): boolean {
  if (isAgency(credit)) return true;
  return (
    CAPITAL_FIRST(credit).test(credit) &&
    !/\b(?:desk|report(?:er|s)?|correspondent|staff|bureau|our|special|monitoring)\b/i.test(credit)
  );
}

const SMALL = /^(?:de|del|da|do|dos|du|la|le|el|al|of|on|upon|sur|am|an|der|den|im|and|e|au|es|sous|lez)$/i;

/** `NEW YORK/WASHINGTON` → `New York/Washington`; words in mixed case stay as they are. */
function placeName(place: string): string {
  let first = true;
  return place.replace(WORDS(place), (word) => {
    const initial = first;
    first = false;
    if (MIXED_OR_INITIALS(word).test(word)) return word;
    if (!initial && SMALL.test(word)) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}
