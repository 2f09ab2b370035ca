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
let worker: MessagePort | null = null;
let nextId = 1;
/** Read once, where there are no workers. */
let names: Promise<NameRecogniser> | null = null;

/** Starts the worker ahead of the first article, so that its code is loaded by then. Does nothing without workers. */
export function warmUp(): void {
  if (typeof SharedWorker === 'undefined') return;
  worker ??= connect();
}

/** To the one worker of all our pages; the first of them starts it. */
function connect(): MessagePort {
  const shared = new SharedWorker(trusted().createScriptURL(workerAddress), { type: 'module' });
  shared.port.addEventListener('message', (event: MessageEvent<AnnotateReply>) => settle(event.data));
  // A worker that cannot load fails everything that waits; the next call starts a new one.
  shared.addEventListener('error', () => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error('The annotation worker failed'));
    waiting.clear();
  });
  shared.port.start();
  return shared.port;
}

function settle(reply: AnnotateReply): void {
  const call = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('error' in reply) call?.reject(new Error(reply.error));
  else call?.resolve(reply.annotations);
}

/** annotate() off the main thread, in the worker all our pages share; on the main thread where there is none. */
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
