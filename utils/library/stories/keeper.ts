/**
 * Who brings stories up to date: the library page while it is open, with what came before and every change it hears
 * of; the background when an article was saved and no such page is open.
 */
import { hearChanges, tellChange } from '../changes';
import type { Library } from '../schema';
import { kinOf } from './kin';
import type { Kin } from './types';
import { updateStories } from './update';

export interface StoryKeeperOptions {
  /** Where a lock says which window works; null: this one does. */
  locks: Pick<LockManager, 'request'> | null;
  /** Waited for between batches. */
  pause: () => Promise<void>;
  onError: (error: unknown) => void;
}

export interface StoryKeeper {
  /** Takes in what is new, without waiting for the news of it. */
  update(): Promise<void>;
  stop(): void;
}

/** Articles of a large import between two times that windows are told. */
const TOLD_EVERY = 100;

const lockOf = (db: Library) => `dateline-stories-${db.name}`;

/** Puts a saved article into its story before anything else that waits; gives what is known of it then. */
export async function relate(db: Library, key: string): Promise<Kin> {
  const looked = await updateStories(db, { first: key, most: 0 });
  if (looked > 0) tellChange(db, { kind: 'stories', keys: [] });
  return kinOf(db, key);
}

/** Articles that are caught up with when one was saved: the browser stops a background that works on and on. */
const CAUGHT_UP = 200;

/** Takes in some of what waits, unless a library page is doing so. */
export async function catchUp(
  db: Library,
  { locks, pause, first = null }: Omit<StoryKeeperOptions, 'onError'> & { first?: string | null },
): Promise<void> {
  const work = async () => {
    const looked = await updateStories(db, { pause, most: CAUGHT_UP, first });
    if (looked > 0) tellChange(db, { kind: 'stories', keys: [] });
  };
  if (locks)
    await locks.request(lockOf(db), { ifAvailable: true }, async (lock) => void (lock && (await work())));
  else await work();
}

export function keepStories(db: Library, { locks, pause, onError }: StoryKeeperOptions): StoryKeeper {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;

  async function work(): Promise<void> {
    try {
      let looked: number;
      do {
        looked = await updateStories(db, { pause, signal: stopping.signal, most: TOLD_EVERY });
        if (looked > 0) tellChange(db, { kind: 'stories', keys: [] });
      } while (looked >= TOLD_EVERY);
    } catch (error) {
      // What was not taken in stays in the queue.
      if (!stopping.signal.aborted) onError(error);
    }
  }
  async function run(): Promise<void> {
    do {
      again = false;
      if (locks) await locks.request(lockOf(db), { signal: stopping.signal }, work);
      else await work();
    } while (again && !stopping.signal.aborted);
  }
  function update(): Promise<void> {
    again = true;
    running ??= run()
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) onError(error);
      })
      .finally(() => {
        running = null;
      });
    return running;
  }
  const unhear = hearChanges(db, ({ kind }) => {
    if (kind !== 'stories') void update();
  });
  void update();
  return {
    update,
    stop() {
      stopping.abort();
      unhear();
    },
  };
}
