/**
 * Where the trees are unsure, somebody else is asked where the article is. A reader of pages that can be brought in when
 * it is needed need not be carried along (entrypoints/readability.ts); with it comes what only plain text needs.
 */
import type { Found } from '../clutter/found';
import type { View } from '../html';
import type { KeptPlaces } from './left-out';

/** Gives what it would keep of a document, which it may change; null where it finds nothing. */
export type SecondOpinion = (doc: Document) => Element | null;

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
