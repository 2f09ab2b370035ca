/** The worker's half that is heavy: engines, weights, and what they need to be fast from the first article on. */
import type { Article } from '../article';
import { annotate } from './annotate';
import { timesFor } from './engines';
import type { AnnotateReply, AnnotateRequest } from './messages';
import type { NameRecogniser } from './names/recogniser';
import { namesFrom } from './names-model';

const FIRST: Article = {
  url: '',
  canonicalUrl: '',
  title: '',
  siteName: null,
  section: null,
  byline: [],
  lang: 'en',
  published: null,
  modified: null,
  dateline: null,
  provenance: [],
  lead: '',
  excerpt: '',
  html: '',
  text: 'LIMA: Water Minister Ana Orlund met the World Bank on Monday. Talks will go on in June 2020, she said.',
  wordCount: 0,
};

/** Reads the weights and runs once: the first run compiles patterns and tables, better now than with an article. */
export async function prepare(weights: Promise<ArrayBuffer | null>): Promise<NameRecogniser> {
  const names = namesFrom(await weights);
  annotate(FIRST, { captured: '2020-01-01', names });
  return names;
}

/** Never rejects: what fails becomes the reply. */
export async function answer(
  { id, article, captured }: AnnotateRequest,
  ready: Promise<NameRecogniser>,
): Promise<AnnotateReply> {
  try {
    const [names, times] = await Promise.all([ready, timesFor(article)]);
    return { id, annotations: annotate(article, { captured, names, times }) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
