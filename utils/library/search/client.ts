/** The finder as a page sees it: in a worker, so that neither indexing nor searching holds up a keystroke. */
import { DatelineError, LibraryError, QuotaError } from '../../article';
import { trusted } from '../../trusted';
import type { FinderCall, FromWorker, ToWorker } from './calls';
import type { Finder, OpenFinder } from './finder';
import type { IndexProgress } from './index';
import workerAddress from './search-worker.ts?worker&url';

export interface ClientOptions {
  /** Name of the library's database. */
  library: string;
  onProgress?: (progress: IndexProgress) => void;
  /** The index cannot be made or written. */
  onError?: (error: Error) => void;
}

/** The index cannot be made or read. The library itself is not concerned. */
class SearchError extends DatelineError {
  override readonly name = 'SearchError';
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function startFinder(options: ClientOptions): OpenFinder {
  return connectFinder(new Worker(trusted().createScriptURL(workerAddress), { type: 'module' }), options);
}

/** Speaks with a worker; questions wait until it has opened the library. */
export function connectFinder(worker: Worker, { library, onProgress, onError }: ClientOptions): OpenFinder {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let settle: () => void = () => {};
  const ready = new Promise<void>((resolve) => (settle = resolve));

  const post = (message: ToWorker) => worker.postMessage(message);
  let broken: Error | null = null;
  const fail = (error: Error) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    onError?.(error);
  };
  worker.addEventListener('error', (event) =>
    fail(new SearchError(event.message || 'The search worker failed')),
  );
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'progress') onProgress?.(data.progress);
    else if (data.kind === 'ready') settle();
    else if (data.kind === 'trouble') onError?.(errorOf(data));
    else {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'answer') call?.resolve(data.value);
      else call?.reject(errorOf(data));
    }
  });
  post({ kind: 'open', library });

  function ask<Name extends keyof Finder>(name: Name): Finder[Name] {
    const asking = (...args: Parameters<Finder[Name]>) =>
      new Promise((resolve, reject) => {
        if (broken) throw broken; // nobody would answer
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        post({ kind: 'call', id, call: { name, args } as FinderCall });
      });
    return asking as Finder[Name];
  }
  return {
    ready,
    ...{ search: ask('search'), keys: ask('keys'), joinedKeys: ask('joinedKeys') },
    ...{ results: ask('results'), facets: ask('facets'), values: ask('values') },
    ...{ update: ask('update'), rebuild: ask('rebuild') },
    close() {
      worker.terminate(); // what is asked then is never answered, and nobody is there to hear
    },
  };
}

/** Errors lose their class on the way. */
function errorOf({ name, message }: { name: string; message: string }): Error {
  if (name === 'QuotaError' || name === 'QuotaExceededError') return new QuotaError(message);
  if (name === 'LibraryError' || name === 'NewerLibraryError') return new LibraryError(message);
  return new SearchError(message);
}
