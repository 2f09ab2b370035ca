import { useCallback, useRef } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import { plural, t } from '../../utils/i18n';
import { getSaved, loadSaved } from '../../utils/library/articles';
import { picturesReader } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { storyName } from '../../utils/library/story-name';
import { noteTemplate } from '../../utils/settings';
import { download } from '../../utils/transfer/download';
import { exportMany, exportOne } from '../../utils/transfer/export';
import type { FormatId } from '../../utils/transfer/formats';
import { namesStory } from '../../utils/transfer/formats/note-template';
import type { Works } from './use-works';

interface TransferTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show'>;
  works: Pick<Works, 'run'>;
}

/** Exports, one at a time. */
export function useTransfer(db: Library, { toasts: { show }, works: { run } }: TransferTools) {
  const running = useRef(false);

  const exportArticles = useCallback(
    async (keys: readonly string[], format: FormatId) => {
      if (running.current) return;
      running.current = true;
      await run(plural('exporting', keys.length), async ({ signal, onProgress }) => {
        const template = await noteTemplate.getValue();
        const options = { now: Date.now(), template };
        // Read for each article only where the notes name it.
        const storyOf = namesStory(format, template) ? (key: string) => storyName(db, key) : undefined;
        const [first] = keys;
        const copiesOf = await picturesReader(db);
        const single = keys.length === 1 && first ? await getSaved(db, first) : null;
        const file = single
          ? exportOne(single, format, {
              ...{ ...options, copies: await copiesOf(single.key) },
              story: await storyOf?.(single.key),
            })
          : await exportMany(loadSaved(db, keys), format, {
              ...options,
              signal,
              onProgress: (done) => onProgress(done, keys.length),
              directory: await privateDirectory(),
              copiesOf,
              storyOf,
            });
        download(file, document);
        show(file.left > 0 ? plural('exported_left', file.left, file.name) : t('exported', file.name));
      }).finally(() => {
        running.current = false;
      });
    },
    [db, run, show],
  );

  return { exportArticles };
}

/** Where a long export is written; null where the browser has no such place, or not in this window. */
async function privateDirectory(): Promise<FileSystemDirectoryHandle | null> {
  return navigator.storage.getDirectory().catch(() => null);
}
