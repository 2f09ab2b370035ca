import type { Reason } from '../../article';
import { reason } from '../scene';

/** A headline with "Read more", alone or as one of several alike. */
export function invited(words: string, count: number): Reason {
  return count > 1 ? reason('card_more', words, count) : reason('card_more_single', words);
}
