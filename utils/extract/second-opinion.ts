/**
 * Where the trees are unsure, somebody else is asked where the article is. A reader of pages that can be brought in when
 * it is needed need not be carried along (entrypoints/readability.ts); with it comes what only plain text needs.
 */
import type { Decision } from '../clutter/find';
import type { Found } from '../clutter/found';
import type { View } from '../html';
import type { Steps } from '../steps';
import type { KeptPlaces } from './left-out';

/** Gives the indices of the blocks it would keep of a page without its clutter; null where it finds nothing. */
export type SecondOpinion = (
  decision: Decision,
  options: { title: string; view: View },
) => Steps<Set<number> | null>;

/** A document of plain text as a page, and what was found on that page as places in the document. */
export type PlainText = (
  doc: Document,
  view: View,
) => { page: Document; placesOf(found: readonly Found[]): Found[] };

/**
 * A page without the names that clobber its nodes, and what was read from it as places in the document: none is in, or
 * is, a form that was clobbered, since that cannot be hidden.
 */
export type Unclobber = (
  doc: Document,
  clobbered: ReadonlySet<Node>,
) => { page: Document; placesOf<T extends { found: Found[]; kept: KeptPlaces }>(reading: T): T };

/** Thrown by a reading that was given none, or nobody who reads plain text or clobbered pages, and needs one. Nothing was decided. */
export class SecondOpinionWanted extends Error {
  override readonly name = 'SecondOpinionWanted';
}

export interface Asking {
  view: View;
  /** Null: there is none to be had. Undefined: it can be brought in. */
  secondOpinion: SecondOpinion | null | undefined;
}

/** Beyond these the opinion costs more than it is worth, and deep trees overflow its recursion. */
const MOST_ELEMENTS = 12_000;
const DEEPEST = 400;

/**
 * Indices of the blocks that somebody else keeps; null where nobody was asked or nothing found.
 * @throws SecondOpinionWanted
 */
export function* keptByOther(
  decision: Decision,
  { title, view, secondOpinion }: Asking & { title: string },
): Steps<Set<number> | null> {
  const { elements, maxDepth } = decision.page;
  if (elements.length > MOST_ELEMENTS || maxDepth > DEEPEST || secondOpinion === null) return null;
  if (!secondOpinion) throw new SecondOpinionWanted();
  return yield* secondOpinion(decision, { title, view });
}
