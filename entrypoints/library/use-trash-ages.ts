import { useCallback, useEffect, useState } from 'preact/hooks';
import { emptyOldTrash } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { ageTrash, trashAges } from '../../utils/settings';

/** What has been in the trash for long goes when the library opens, unless the reader has turned that off. */
export function useTrashAges(db: Library, onError: (error: unknown) => void) {
  const [ages, setAges] = useState<boolean | null>(null);
  useEffect(() => {
    const begin = async () => {
      setAges(await trashAges.getValue());
      await ageTrash((clock) => emptyOldTrash(db, { now: Date.now(), clock }));
    };
    begin().catch(onError);
    return trashAges.watch((on) => setAges(on));
  }, [db, onError]);
  const set = useCallback((on: boolean) => {
    setAges(on);
    void trashAges.setValue(on);
  }, []);
  return { trashAges: ages, setTrashAges: set };
}
