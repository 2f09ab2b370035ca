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
