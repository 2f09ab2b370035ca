import type { Article } from '../article';
import { annotate } from './annotate';
import type { AnnotateReply, AnnotateRequest } from './messages';
import type { NameRecogniser } from './names/recogniser';
import { loadNames, NAMES_FILE } from './names-model';

/** Module worker: annotates one article a message; what comes before its weights are read waits for them. */
async function answer({ id, article, captured }: AnnotateRequest): Promise<AnnotateReply> {
  try {
    const names = await ready;
    return { id, annotations: annotate(article, { captured, names }) };
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
async function start(): Promise<NameRecogniser> {
  const names = await loadNames(NAMES_FILE);
  annotate(FIRST, { captured: '2020-01-01', names });
  return names;
}

const ready = start();
self.addEventListener('message', async (event: MessageEvent<AnnotateRequest>) => {
  self.postMessage(await answer(event.data));
});
