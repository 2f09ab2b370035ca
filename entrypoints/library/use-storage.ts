import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageFacts } from '../../components/library/StorageLine';
import { askToPersist, storageUsed } from '../../utils/library/storage';

/** How much room the library takes; `turn` changes when it should be asked again. */
export function useStorage(turn: unknown) {
  const [storage, setStorage] = useState<(StorageFacts & { quotaBytes: number | null }) | null>(null);
  // `turn` says when
  useEffect(() => {
    storageUsed().then(
      (use) => setStorage((before) => ({ ...use, refused: before?.refused ?? false })),
      console.warn,
    );
  }, [turn]);
  const persist = useCallback(async () => {
    const persisted = await askToPersist();
    setStorage((before) => before && { ...before, persisted, refused: !persisted });
  }, []);
  return { storage, persist };
}
