import type { Line } from './evidence';

/** How a word stands in its line: letter case, beginning of a sentence, heading. As the trainer writes it. */
export function flagsOf(line: Line, at: number): number {
  return line.types[at]!.letterCase | (line.begins[at] ? 4 : 0) | (line.heading ? 8 : 0);
}
