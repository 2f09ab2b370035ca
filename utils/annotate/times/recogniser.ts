import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';

/** An engine that finds time expressions, in order, without overlaps. It yields between steps. */
export interface TimeRecogniser {
  /** Name and version, kept in `Annotations.engine`. */
  id: string;
  recognise(document: TokenisedText, options: TimeOptions): Generator<void, TimeExpression[]>;
}

export interface TimeOptions {
  /** The day the text is understood from, `YYYY-MM-DD`; null when unknown. Never today. */
  reference: string | null;
  /** BCP 47; null is read as English. */
  lang: string | null;
  /** Offsets of all that an expression can hang on, in order, where they have been looked up (times/stretches.ts). */
  places?: readonly number[] | undefined;
}
