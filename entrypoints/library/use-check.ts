import { useCallback, useEffect, useState } from 'preact/hooks';
import { plural } from '../../utils/i18n';
import { checkLibrary, type RepairKind } from '../../utils/library/repair';
import type { Library } from '../../utils/library/schema';
import { type LastCheck, lastCheck } from '../../utils/settings';

/** First the list, then this. */
const AFTER_MS = 3_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
const THOROUGH_EVERY_MS = 7 * DAY_MS;
const LOCK = 'dateline-check';

/** Looks through the library once it stands in the page, and when asked; what was put right is told. */
export function useCheck(db: Library, tell: (words: string) => void) {
  const [last, setLast] = useState<LastCheck | null>(null);
  const [checking, setChecking] = useState(false);
  const run = useCallback(
    async (signal: AbortSignal, asked: boolean) => {
      setChecking(asked);
      // One window is enough.
      await navigator.locks
        .request(LOCK, { ifAvailable: true }, async (lock) => {
          if (lock) setLast(await check(db, { signal, asked, tell }));
        })
        .catch((error: unknown) => {
          if (!signal.aborted) console.warn(error); // the library works without it
        });
      setChecking(false);
    },
    [db, tell],
  );
  useEffect(() => {
    const stop = new AbortController();
    lastCheck.getValue().then(setLast, console.warn);
    const timer = setTimeout(() => void run(stop.signal, false), AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [run]);
  return { last, checking, check: () => void run(new AbortController().signal, true) };
}

interface CheckTools {
  signal: AbortSignal;
  /** By the reader: all of it is looked at. */
  asked: boolean;
  tell: (words: string) => void;
}

async function check(db: Library, { signal, asked, tell }: CheckTools): Promise<LastCheck> {
  const now = Date.now();
  const before = await lastCheck.getValue();
  const thorough = asked || !before || before.repaired > 0 || now - before.thoroughAt > THOROUGH_EVERY_MS;
  const { looked, repaired } = await checkLibrary(db, { now, thorough, signal, pause: idle });
  const kinds = Object.entries(repaired) as Array<[RepairKind, number]>;
  const count = kinds.reduce((sum, [, one]) => sum + one, 0);
  const last = { at: now, thoroughAt: thorough ? now : before!.thoroughAt, looked, repaired: count };
  await lastCheck.setValue(last);
  const words = WORDS.flatMap(([kind, key]) => (repaired[kind] > 0 ? [plural(key, repaired[kind])] : []));
  if (words.length > 0) tell(words.join(' '));
  return last;
}

const WORDS = [
  ['text', 'repaired_text'],
  ['entry', 'repaired_entry'],
  ['place', 'repaired_place'],
] as const;

/** When the browser has nothing better to do; a page in the background goes on all the same. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}
