/** Words beside the marks of the timeline picture, where there is room. */
import type { TimelineMark } from '../../library/stories/types';
import { oneLine } from '../formats/plain';
import type { Sign } from './picture-marks';

/** A mark as it is drawn; px from the left. */
export interface Drawn {
  mark: TimelineMark;
  sign: Sign | null;
  isSpan: boolean;
  left: number;
  right: number;
  middle: number;
}

export interface Label {
  x: number;
  words: string;
  /** Of a date that holds no more. */
  isStruck: boolean;
}

/** A fair guess for the system's face at 12.5 px, on the wide side; of scripts with wide characters twice that. */
const LETTER_PX = 6.6;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const GAP_PX = 6;
const LEAST_PX = 44;
const MOST_PX = 240;

const widthOf = (words: string) =>
  [...words].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1) * LETTER_PX, 0);

/** As many characters as have room. */
export function cutTo(words: string, px: number): string {
  if (widthOf(words) <= px) return words;
  let cut = '';
  for (const letter of words) {
    if (widthOf(`${cut}${letter}…`) > px) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/**
 * Labels of one lane: to the right of a mark as far as the next one, else to its left. What has no room stays without,
 * as the list has it all; what is said of one date twice is said once.
 */
export function besideMarks(marks: readonly Drawn[], { from, to }: { from: number; to: number }): Label[] {
  const inOrder = marks.toSorted((a, b) => a.left - b.left || a.right - b.right);
  const labels: Label[] = [];
  let taken = from;
  for (const [at, { mark, sign, left, right }] of inOrder.entries()) {
    const words = mark.kind === 'published' ? '' : oneLine(mark.what ?? '');
    const next = Math.min(to, ...inOrder.slice(at + 1).map((one) => one.left - GAP_PX));
    const before = Math.max(taken, ...inOrder.slice(0, at).map((one) => one.right + GAP_PX));
    taken = Math.max(taken, right + GAP_PX);
    if (!words || labels.some((label) => label.words === words)) continue;
    const isStruck = sign === 'earlier';
    const [after, ahead] = [next - right - GAP_PX, left - GAP_PX - before];
    const wanted = Math.min(widthOf(words), MOST_PX);
    if (after >= wanted || (after >= LEAST_PX && after >= ahead)) {
      const cut = cutTo(words, Math.min(after, MOST_PX));
      labels.push({ x: right + GAP_PX, words: cut, isStruck });
      taken = Math.max(taken, right + 2 * GAP_PX + widthOf(cut));
    } else if (ahead >= Math.min(wanted, 2 * LEAST_PX)) {
      const cut = cutTo(words, Math.min(ahead, MOST_PX));
      labels.push({ x: left - GAP_PX - widthOf(cut), words: cut, isStruck });
    }
  }
  return labels;
}
