import { useEffect, useState } from 'preact/hooks';
import { openLibrary } from '../../utils/library/database';
import type { Library } from '../../utils/library/schema';

export type Opening =
  | { state: 'opening' }
  /** An older window of ours holds it up. */
  | { state: 'blocked' }
  | { state: 'open'; db: Library }
  /** Another window has upgraded the library, or the browser ended the connection. */
  | { state: 'closed' }
  | { state: 'failed'; error: Error };

/** The library's one connection for this page. */
export function useLibrary(): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let db: Library | null = null;
    let ended = false;
    const set = (next: Opening) => {
      if (!ended) setOpening(next);
    };
    openLibrary({
      onBlocked: () => set({ state: 'blocked' }),
      onClosed: () => set({ state: 'closed' }),
    }).then(
      (opened) => {
        db = opened;
        set({ state: 'open', db: opened });
      },
      (error: Error) => set({ state: 'failed', error }),
    );
    return () => {
      ended = true;
      db?.close();
    };
  }, []);
  return opening;
}
