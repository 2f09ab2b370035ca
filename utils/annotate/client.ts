import type { Annotations, Article } from '../article';
import { trusted } from '../trusted';
import type { AnnotateReply, AnnotateRequest } from './messages';
import type { NameRecogniser } from './names/recogniser';
import { NAMES_FILE, readWeights } from './weights';
import workerAddress from './worker.ts?worker&url';

interface Waiting {
  resolve(annotations: Annotations): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let nextId = 1;
/** Read once, where there are no workers. */
let names: Promise<NameRecogniser> | null = null;

/** Starts the worker ahead of the first article, so that its code is loaded by then. Does nothing without workers. */
export function warmUp(): void {
  if (typeof Worker === 'undefined') return;
  worker ??= startWorker();
}

function startWorker(): Worker {
  const started = new Worker(trusted().createScriptURL(workerAddress), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<AnnotateReply>) => settle(event.data));
  // A worker that cannot load fails everything that waits; the next call starts a new one.
  started.addEventListener('error', (event) => {
    worker = null;
    for (const { reject } of waiting.values())
      reject(new Error(event.message || 'The annotation worker failed'));
    waiting.clear();
  });
  return started;
}

function settle(reply: AnnotateReply): void {
  const call = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('error' in reply) call?.reject(new Error(reply.error));
  else call?.resolve(reply.annotations);
}

/** annotate() off the main thread, in one worker kept alive; on the main thread where there are no workers. */
export async function annotateInWorker(article: Article, captured: string): Promise<Annotations> {
  warmUp();
  if (!worker) {
    const [{ annotate }, { timesFor }, { namesFrom }] = await Promise.all([
      import('./annotate'),
      import('./engines'),
      import('./names-model'),
    ]);
    names ??= readWeights(NAMES_FILE).then(namesFrom);
    return annotate(article, { captured, names: await names, times: await timesFor(article) });
  }
  const request: AnnotateRequest = { id: nextId++, article, captured };
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve, reject });
    worker?.postMessage(request);
  });
}
