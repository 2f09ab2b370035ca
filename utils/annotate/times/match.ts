import type { TimexType } from '../../article';
import type { RawTime, TimeShape } from './shape';

/** A pattern that begins and ends at the edge of a word, in any case. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');
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
