import { useEffect, useState } from 'preact/hooks';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';

export interface Kept<T> {
  key: string;
  value: T;
}

/**
 * What the library keeps of the article `key`, read again whenever that changes. What was read of the article before
 * stays until it is here, so that nothing flashes.
 * @param read the same function at every call
 */
export function useKept<T>(
  db: Library,
  key: string | null,
  read: (db: Library, key: string) => Promise<T>,
  onError: (error: unknown) => void,
): Kept<T> | null {
  const [kept, setKept] = useState<Kept<T> | null>(null);
  useEffect(() => {
    if (key === null) {
      setKept(null);
      return;
    }
    let ended = false;
    const again = () =>
      read(db, key).then((value) => {
        if (!ended) setKept({ key, value });
      }, onError);
    void again();
    const stop = hearChanges(db, ({ keys }) => {
      if (keys.includes(key)) void again();
    });
    return () => {
      ended = true;
      stop();
    };
  }, [db, key, read, onError]);
  return kept;
}
