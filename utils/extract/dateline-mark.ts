/** The dash or colon that ends a dateline at the head of a paragraph, told from any other. */
import { CAPITAL_FIRST, letterPattern, NO_LETTERS, SMALL } from '../letters';
import { isAgency } from './agencies';
import type { DatelineParts } from './dateline-parts';
import { isKnownCity } from './places';

/** What ends a dateline: a dash, spaced or long, or a colon. */
export const MARK =
  /\s*(?:—|--|―)\s*|\s+[–-]\s+|\s+[–-](?=[^\s\d!#-&(-/:-@[-`{-~])|(?<=\)\s?)\.?\s*[–:-]\s*|:\s+|\s*\|\s+/g;

const SMALL_FIRST = letterPattern('^\\p{Ll}');

/** Whether what stands before the mark is a dateline and not a label, a speaker or the start of a sentence. */
export function isMarked({ place, date, credit }: DatelineParts, mark: string, after: string): boolean {
  if (!after || SMALL_FIRST(after).test(after.replace(/^["“'‘«]/, '')) || mark === '|') return false;
  if (date || (credit && isAgency(credit))) return true;
  const towns = place.split(/[/,]/).map((piece) => piece.trim());
  const known = isKnownCity(towns[0] ?? '');
  const shouted = isShouted(towns[0] ?? '');
  if (credit) return known || shouted || (mark !== ':' && place.split(' ').length <= 2);
  if (known) return mark === ':' || !/\s?[—–]\s?/.test(after.slice(0, 80));
  if (shouted) return mark !== ':' || !isSpeech(after);
  return (
    CAPITAL_FIRST(place).test(place) &&
    mark !== ':' &&
    mark !== '-' &&
    place.split(' ').length <= 2 &&
    !/[—–]/.test(after.slice(0, 120))
  );
}

/** All capitals, of a length and with vowels as words have them: `KARSOVA`, not `NHS` or `Q`. */
function isShouted(name: string): boolean {
  if (SMALL(name).test(name.replace(/(?<=[^\s\d!-/:-@[-`{-~])'s|\bMc|\b(?:de|del|la|of|on|al|au)\b/g, '')))
    return false;
  const letters = name.replace(NO_LETTERS(name), '');
  return letters.length >= 4 && /[AEIOUYÀ-Ý]/.test(letters);
}

/** A speaker's words: first or second person outside quotation marks, or a question. */
function isSpeech(after: string): boolean {
  const plain = after.replace(/["“«][^"”»]*(?:["”»]|$)/g, ' ');
  return (
    /\b(?:I|I['’]m|I['’]ve|we|our|my|me|you|your|yes|well|thank)\b/.test(plain) ||
    /^(?:We|You|Yes|No|Well|My|Our|Thank|Look|Of course|Absolutely|That['’]s|It['’]s)\b/.test(plain) ||
    /^[^.!]{0,140}\?/.test(plain)
  );
}
