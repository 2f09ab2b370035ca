/** What blocks of a page are to its article. */
import type { BlockRange } from '../clutter/frame';
import { Zone } from '../clutter/zones';

/**
 * `top`: byline, date, section and the like between headline and text. `embed`: a post of somebody else. `aside`: a box of
 * facts or a note to the reader. The article's html keeps both, and captions; its text does not.
 */
export type Role =
  | 'clutter'
  | 'headline'
  | 'top'
  | 'caption'
  | 'body'
  | 'silent'
  | 'embed'
  | 'aside'
  | 'other';

export interface Body {
  roles: Role[];
  /** Text of the `top` lines in order, with the block each stands in. */
  top: Array<{ block: number; text: string }>;
  /** First block of text, -1 without any. */
  start: number;
  /** Past the last block of text. */
  end: number;
  /** Other articles below it, in order. */
  next: NextArticle[];
}

/** Another article below: from its headline, or the writer and day above it, to past its text. */
export interface NextArticle extends BlockRange {
  title: string;
}

/** From the first block of text to past the last; -1 without any. */
export interface Ends {
  start: number;
  end: number;
}

/** Zones whose blocks are no text of an article. */
export const NOT_BODY = Zone.Nav | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Button | Zone.Header;

/** What stands among the text without being it. */
export const BETWEEN: ReadonlySet<Role> = new Set(['caption', 'embed', 'aside']);

export const BY_LINE =
  /^\W*(?:by|from|words|text|photo\w*|image|picture|updated?|published|posted)\b|[([|]|©/i;
