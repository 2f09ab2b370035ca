import type { TimexType } from '../../article';
import type { RawTime, TimeShape } from './shape';

/** A pattern that begins and ends at the edge of a word, in any case. */
export function pattern(source: string): RegExp {
  // Without the u flag, which makes case folding several times slower; Latin letters with marks count as letters.
  return new RegExp(`(?<![\\w\\u00c0-\\u024f])(?:${source})(?![\\w\\u00c0-\\u024f])`, 'gi');
}

/** A named group that is known to have matched. */
export function group(match: RegExpExecArray, name: string): string {
  return match.groups?.[name] ?? '';
}

/** The whole match as an expression of the given shape. */
export function at(
  match: RegExpExecArray,
  shape: TimeShape,
  type: TimexType = 'DATE',
  clock: string | null = null,
): RawTime {
  return { start: match.index, end: match.index + match[0].length, type, shape, clock };
}

/** The two ends of a match, cut at the group `second` (its first occurrence after the dash or the "and"). */
export function ends(match: RegExpExecArray, first: TimeShape, second: TimeShape): RawTime[] {
  const cut = /\s?(?:[-–—/&,]|\b(?:and|or)\b)\s*(?:the\s+)?/i;
  const from = match.groups?.cut === undefined ? 0 : match[0].indexOf(match.groups.cut);
  const gap = cut.exec(match[0].slice(from));
  if (!gap) return [];
  const start = match.index;
  const end = start + from + gap.index;
  const whole = { type: 'DATE', clock: null } as const;
  return [
    { ...whole, start, end, shape: first },
    { ...whole, start: end + gap[0].length, end: start + match[0].length, shape: second },
  ];
}
