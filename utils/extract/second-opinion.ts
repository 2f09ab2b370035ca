/**
 * Where the trees are unsure, somebody else is asked where the article is. A reader of pages that can be brought in when
 * it is needed need not be carried along (entrypoints/readability.ts).
 */
import type { View } from '../html';

/** Gives what it would keep of a document, which it may change; null where it finds nothing. */
export type SecondOpinion = (doc: Document) => Element | null;

/** Thrown by a reading that was given none and needs one. Nothing was decided. */
export class SecondOpinionWanted extends Error {
  override readonly name = 'SecondOpinionWanted';
}

export interface Asking {
  view: View;
  /** Null: there is none to be had. Undefined: it can be brought in. */
  secondOpinion: SecondOpinion | null | undefined;
}
