import type { Mention } from '../../article';
import type { TokenisedText } from '../document';

/**
 * An engine that finds names. Mentions come in order and do not overlap; possessive endings, honorifics and roles
 * stand outside them. It is a generator so that long texts can be read in slices: it yields between sentences.
 */
export interface NameRecogniser {
  /** Name and version, kept in `Annotations.engine`. */
  id: string;
  recognise(document: TokenisedText, options: NameOptions): Generator<void, Mention[]>;
}

export interface NameOptions {
  /** The headline: evidence for the body, without spans of its own. */
  title: string;
  /** The place that the dateline gives, as written; it is a place wherever it stands. */
  datelinePlace?: string | undefined;
}
