import { useCallback, useRef, useState } from 'preact/hooks';
import type { Work } from '../../components/library/LongWork';
import type { useToast } from '../../components/use-toast';
import { plural, t } from '../../utils/i18n';
import { getSaved, loadSaved } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { noteTemplate } from '../../utils/settings';
import { download } from '../../utils/transfer/download';
import { exportMany, exportOne } from '../../utils/transfer/export';
import type { FormatId } from '../../utils/transfer/formats';

/** Work that is over sooner is not shown. */
const SHOW_AFTER_MS = 400;

interface TransferTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show' | 'attempt'>;
}

/** Exports, one at a time, with progress and a way to stop. */
export function useTransfer(db: Library, { toasts: { show, attempt } }: TransferTools) {
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

  const cancel = useCallback(() => {
    running.current?.abort();
    show(t('stopped'));
  }, [show]);
  return { work, cancel, run, exportArticles };
}

/** Where a long export is written; null where the browser has no such place, or not in this window. */
async function privateDirectory(): Promise<FileSystemDirectoryHandle | null> {
  return navigator.storage.getDirectory().catch(() => null);
}

export interface JobTools {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}
