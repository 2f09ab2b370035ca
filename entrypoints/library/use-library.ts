import { useEffect, useState } from 'preact/hooks';
import { isThere, openLibrary } from '../../utils/library/database';
import type { Library } from '../../utils/library/schema';

export type Opening =
  | { state: 'opening' }
  /** It is being upgraded, or the browser does not answer. */
  | { state: 'slow' }
  /** An older window of ours holds it up. */
  | { state: 'blocked' }
  | { state: 'open'; db: Library }
  /** Another window has upgraded the library, or the browser ended the connection. */
  | { state: 'closed' }
  /** The browser has cleared our storage. */
  | { state: 'cleared' }
  | { state: 'failed'; error: Error };

/** After so many ms of opening it is said that it takes long. */
const LONG = 3000;

/** The library's one connection for this page. */
export function useLibrary(): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let db: Library | null = null;
    let ended = false;
    const set = (next: Opening) => {
      clearTimeout(slow);
      if (!ended) setOpening(next);
    };
    const slow = setTimeout(() => set({ state: 'slow' }), LONG);
    const closed = (there: boolean) => set({ state: there ? 'closed' : 'cleared' });
    openLibrary({
      onBlocked: () => set({ state: 'blocked' }),
      onClosed: () => void isThere().then(closed, () => closed(true)),
    }).then(
      (opened) => {
        db = opened;
        set({ state: 'open', db: opened });
      },
      (error: Error) => set({ state: 'failed', error }),
    );
    return () => {
      ended = true;
      clearTimeout(slow);
      db?.close();
    };
  }, []);
  return opening;
}
