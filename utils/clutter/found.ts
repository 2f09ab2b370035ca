import type { Removal } from '../article';

/** A run of characters inside one text node; UTF-16 units, end exclusive. */
export interface TextRange {
  node: Text;
  start: number;
  end: number;
}

/** A removal together with the places in the document it speaks of. */
export interface Found {
  removal: Removal;
  /**
   * Elements that hold nothing but clutter. A box shared by several finds (the "Recent" list around five cards,
   * with its heading) stands in each of them: it is hidden only while all of them are, so that one card can come back
   * without the others.
   */
  elements: Element[];
  /** Clutter in text nodes that share their parent with article text (`<br>`-separated text, `<pre>`). */
  texts: TextRange[];
}

/** Id of the nth thing found on a page, from 0. */
export function idOf(nth: number): string {
  return `c${nth + 1}`;
}
