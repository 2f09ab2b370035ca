import { useCallback, useRef, useState } from 'preact/hooks';
import type { Work } from '../../components/library/LongWork';
import type { useToast } from '../../components/use-toast';
import { ImportError } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import { getSaved, loadSaved } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { noteTemplate } from '../../utils/settings';
import { download } from '../../utils/transfer/download';
import { exportMany, exportOne } from '../../utils/transfer/export';
import type { FormatId } from '../../utils/transfer/formats';
import { importBackup } from '../../utils/transfer/import';
import type { useUndo } from './use-undo';

/** Work that is over sooner is not shown. */
const SHOW_AFTER_MS = 400;

interface TransferTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show' | 'attempt'>;
  undoing: ReturnType<typeof useUndo>;
}

/** Import and export, one at a time, with progress and a way to stop. */
export function useTransfer(db: Library, { toasts: { show, attempt }, undoing: { did } }: TransferTools) {
  const [work, setWork] = useState<Work | null>(null);
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (label: string, job: (tools: JobTools) => Promise<void>) => {
      if (running.current) return;
      const stop = new AbortController();
      running.current = stop;
      let progress: Work = { label, done: 0, total: null };
      const timer = setInterval(() => setWork(progress), SHOW_AFTER_MS);
      try {
        await attempt(() =>
          job({ signal: stop.signal, onProgress: (done, total) => (progress = { label, done, total }) }),
        );
      } finally {
        clearInterval(timer);
        setWork(null);
        running.current = null;
      }
    },
    [attempt],
  );

  const exportArticles = useCallback(
    (keys: readonly string[], format: FormatId) =>
      run(plural('exporting', keys.length), async ({ signal, onProgress }) => {
        const options = { now: Date.now(), template: await noteTemplate.getValue() };
        const [first] = keys;
        const single = keys.length === 1 && first ? await getSaved(db, first) : null;
        const file = single
          ? exportOne(single, format, options)
          : await exportMany(loadSaved(db, keys), format, {
              ...options,
              signal,
              onProgress: (done) => onProgress(done, keys.length),
              directory: await privateDirectory(),
            });
        download(file, document);
        show(file.left > 0 ? plural('exported_left', file.left, file.name) : t('exported', file.name));
      }),
    [db, run, show],
  );

  const importFile = useCallback(
    (file: File) =>
      run(t('importing', file.name), async (tools) => {
        const imported = await textOf(file)
          .then((text) => importBackup(db, text, tools))
          .catch((error: unknown) => {
            if (!(error instanceof ImportError)) throw error;
            show(error.message); // it names what is wrong in the file
          });
        if (!imported) return;
        const { added, merged, undo } = imported;
        if (added + merged === 0) show(t('import_nothing_new'));
        else did(importedWords(added, merged), undo);
      }),
    [db, run, show, did],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    show(t('stopped'));
  }, [show]);
  return { work, cancel, exportArticles, importFile };
}

/** Where a long export is written; null where the browser has no such place, or not in this window. */
async function privateDirectory(): Promise<FileSystemDirectoryHandle | null> {
  return navigator.storage.getDirectory().catch(() => null);
}

/** @throws ImportError, in the reader's words */
function textOf(file: File): Promise<string> {
  return file.text().catch((cause: unknown) => {
    throw new ImportError(t('error_ImportError'), { cause });
  });
}

function importedWords(added: number, merged: number): string {
  if (merged === 0) return plural('imported_new', added);
  return added === 0 ? plural('imported_merged', merged) : plural('imported', added, merged);
}

interface JobTools {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}
