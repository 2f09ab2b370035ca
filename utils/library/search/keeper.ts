/** Keeps the index in step with the library: makes it, hears of changes, writes and merges when there is time. */
import { hearChanges } from '../changes';
import type { Library } from '../schema';
import type { LibraryIndex } from './index';

export interface KeeperOptions {
  /** Where a lock says which window writes; null: this one does. */
  locks: Pick<LockManager, 'request'> | null;
  /** From the last change to writing it. */
  settleMs: number;
  onError: (error: unknown) => void;
}

export interface Keeper {
  /** When the index, as this window can have it, holds what was there at the start. */
  ready: Promise<void>;
  /** Takes in what is new, without waiting for the news of it. */
  update(): Promise<void>;
  stop(): void;
}

/** After opening, until the counts of library and index are compared. */
const CHECK_AFTER_MS = 20_000;

export function keepIndex(db: Library, index: LibraryIndex, options: KeeperOptions): Keeper {
  const channel = new BroadcastChannel(`dateline-index-${db.name}`);
  let writes = false;
  let stopped = false;
  let release: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const guarded = async (work: () => Promise<unknown>) => {
    try {
      if (!stopped) await work();
    } catch (error) {
      if (!stopped) options.onError(error);
    }
  };
  const tell = () => channel.postMessage('written');

  async function tidy(): Promise<void> {
    await index.flush();
    tell();
    while (!stopped && (await index.merge())) tell();
  }
  function tidySoon(): void {
    if (!writes) return;
    clearTimeout(timer);
    timer = setTimeout(() => void guarded(tidy), options.settleMs);
  }
  const update = async () => {
    if ((await index.refresh()) > 0) tidySoon();
  };
  async function make(): Promise<void> {
    const made = !index.isBuilt;
    await index.build();
    tell();
    if (made) await index.merge({ whole: true });
    await update();
  }
  async function check(): Promise<void> {
    if (await index.check()) return;
    await index.clear();
    await make();
  }

  /** From now on this window writes. */
  async function takeOver(reload: boolean): Promise<void> {
    if (reload) await index.reload();
    writes = true;
    await index.sweep();
    await make();
    timer = setTimeout(() => void guarded(check), CHECK_AFTER_MS);
  }

  const hold = () => new Promise<void>((done) => (release = done));
  const ready = new Promise<void>((done) => {
    const { locks } = options;
    if (!locks) {
      void guarded(() => takeOver(false)).then(done);
      return;
    }
    const name = `dateline-index-${db.name}`;
    const begin = (reload: boolean) => {
      void guarded(() => takeOver(reload)).then(done);
      return hold();
    };
    void locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return begin(false);
      void guarded(update).then(done);
      // Another window writes; when it is closed, this one goes on.
      void locks.request(name, () => (stopped ? undefined : begin(true)));
      return undefined;
    });
  });

  channel.onmessage = () => {
    if (!writes) void guarded(() => index.reload().then(update));
  };
  const unhear = hearChanges(db, () => void guarded(update));
  return {
    ready,
    update,
    stop() {
      stopped = true;
      clearTimeout(timer);
      unhear();
      channel.close();
      release?.();
    },
  };
}
