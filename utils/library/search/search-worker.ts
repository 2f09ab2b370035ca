/** Module worker: keeps index and stories of one library and answers what the page asks of the index. */
import { openLibrary } from '../database';
import { keepStories } from '../stories/keeper';
import type { FinderCall, FromWorker, ToWorker } from './calls';
import { type Finder, type OpenFinder, openFinder } from './finder';

const send = (message: FromWorker) => self.postMessage(message);
let opened: Promise<OpenFinder> | null = null;

async function open(library: string): Promise<OpenFinder> {
  const db = await openLibrary({ name: library });
  const finder = await openFinder(db, {
    locks: navigator.locks ?? null,
    onProgress: (progress) => send({ kind: 'progress', progress }),
    onError: (error) => send({ kind: 'trouble', ...wordsOf(error) }),
  });
  void finder.ready.then(() => {
    send({ kind: 'ready' });
    keepStories(db, {
      locks: navigator.locks ?? null,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      onError: (error) => send({ kind: 'trouble', ...wordsOf(error) }),
    });
  });
  return finder;
}

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    opened = open(data.library);
    opened.catch((error: unknown) => send({ kind: 'trouble', ...wordsOf(error) }));
    return;
  }
  try {
    const finder = await opened;
    if (!finder) throw new Error('The search worker was not opened');
    send({ kind: 'answer', id: data.id, value: await answer(finder, data.call) });
  } catch (error) {
    send({ kind: 'failed', id: data.id, ...wordsOf(error) });
  }
});

function answer(finder: Finder, { name, args }: FinderCall): Promise<unknown> {
  return (finder[name] as (...args: unknown[]) => Promise<unknown>)(...args);
}

function wordsOf(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
