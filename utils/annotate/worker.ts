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

self.addEventListener('message', (event: MessageEvent<AnnotateRequest>) => {
  self.postMessage(answer(event.data));
});
