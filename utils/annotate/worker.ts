import type { Article } from '../article';
import { annotate } from './annotate';
import type { AnnotateReply, AnnotateRequest } from './messages';

/** Module worker: annotates one article a message. */
function answer({ id, article, captured }: AnnotateRequest): AnnotateReply {
  try {
    return { id, annotations: annotate(article, { captured }) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// The first run compiles patterns and tables; better now than with the first article.
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
annotate(FIRST, { captured: '2020-01-01' });

self.addEventListener('message', (event: MessageEvent<AnnotateRequest>) => {
  self.postMessage(answer(event.data));
});
