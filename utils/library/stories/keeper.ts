/** Keeps stories in step with the library while a page is open: what came before, and every change it hears of. */
import { hearChanges, tellChange } from '../changes';
import type { Library } from '../schema';
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
const TOLD_EVERY = 500;

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
      if (locks) await locks.request(`dateline-stories-${db.name}`, { signal: stopping.signal }, work);
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
