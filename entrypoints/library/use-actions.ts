import { useMemo } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import { plural } from '../../utils/i18n';
import {
  deleteForGood,
  emptyTrash,
  restore,
  setTags,
  type TagChange,
  trash,
} from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import type { useUndo } from './use-undo';

interface ActionTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show' | 'attempt'>;
  undoing: ReturnType<typeof useUndo>;
  /** These rows leave the list. */
  onLeft: (keys: readonly string[]) => void;
}

/** What can be done to articles. Everything but deleting can be taken back. */
export function useActions(
  db: Library,
  { toasts: { show, attempt }, undoing: { did }, onLeft }: ActionTools,
) {
  return useMemo(
    () => ({
      trash: (keys: readonly string[]) =>
        attempt(async () => {
          const { keys: done, undo } = await trash(db, keys, { now: Date.now() });
          onLeft(done);
          did(plural('trashed', done.length), undo);
        }),
      restore: (keys: readonly string[]) =>
        attempt(async () => {
          const { keys: done, undo } = await restore(db, keys);
          onLeft(done);
          did(plural('restored', done.length), undo);
        }),
      tag: (keys: readonly string[], change: TagChange) =>
        attempt(async () => {
          const { keys: done, undo } = await setTags(db, keys, change, { now: Date.now() });
          if (done.length > 0) did(plural('tagged', done.length), undo);
        }),
      deleteForGood: (keys: readonly string[]) =>
        attempt(async () => {
          await deleteForGood(db, keys);
          onLeft(keys);
          show(plural('deleted', keys.length));
        }),
      emptyTrash: () =>
        attempt(async () => {
          show(plural('deleted', await emptyTrash(db)));
        }),
    }),
    [db, show, attempt, did, onLeft],
  );
}
