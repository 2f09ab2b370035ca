import type { Mention } from '../../article';

export interface SalienceOptions {
  /** Length of the text, UTF-16 units. */
  length: number;
  paragraphs: number;
  /** The name or one of its forms stands in the headline. */
  inTitle: boolean;
  /** Index of the paragraph of each counted mention. */
  paragraphsOf: readonly number[];
  /** Counted mentions that stand first in their sentence or follow a role there. */
  subjects: number;
}

// What each sign adds before the scores of an article are set against their highest.
const TITLE = 2;
const POSITION = 1.5;
const FREQUENCY = 0.8;
const SPREAD = 1.5;
const SUBJECT = 0.25;

/**
 * How much an article is about something, unscaled: headline, first position, frequency (damped), spread over the
 * paragraphs and subject position, the features of Dunietz & Gillick (2014).
 */
export function rawSalience(mentions: readonly Mention[], options: SalienceOptions): number {
  const { length, paragraphs, inTitle, paragraphsOf, subjects } = options;
  const title = inTitle ? TITLE : 0;
  const first = mentions[0];
  if (!first) return title + 0.2;
  const position = POSITION * (1 - first.start / Math.max(1, length)) ** 2;
  const frequency = FREQUENCY * Math.log2(1 + mentions.length);
  const spread = SPREAD * (new Set(paragraphsOf).size / Math.max(3, paragraphs));
  return title + position + frequency + spread + SUBJECT * Math.min(4, subjects);
}
