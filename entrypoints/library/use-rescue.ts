import { useCallback, useRef, useState } from 'preact/hooks';
import { DatelineError } from '../../utils/article';
import { plural, t, tById } from '../../utils/i18n';
import { openAsItIs } from '../../utils/library/rescue';
import { backupName } from '../../utils/transfer/backup/folder';
import { rescueSource } from '../../utils/transfer/backup/source';
import { writeBackup } from '../../utils/transfer/backup/write';
import { download } from '../../utils/transfer/download';
import { nextTurn } from '../../utils/transfer/import/dry-run';
import { diskSink } from '../../utils/transfer/sink';

/** Saves what can still be read of a library that does not open, as a backup. The library is left as it is. */
export function useRescue() {
  const [progress, setProgress] = useState<string | null>(null);
  const running = useRef(false);
  const rescue = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setProgress(t('rescue_reading'));
    try {
      const articles = await save((done) => setProgress(plural('rescue_read', done)));
      setProgress(articles === 0 ? t('rescue_nothing') : plural('rescue_saved', articles));
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      setProgress(tById(`error_${error.name}`));
    } finally {
      running.current = false;
    }
  }, []);
  return { progress, rescue: () => void rescue() };
}

async function save(tell: (done: number) => void): Promise<number> {
  const db = await openAsItIs();
  if (!db) return 0;
  try {
    const now = Date.now();
    // The disk may be what is the matter: what does not fit there stays in memory.
    const sink = await diskSink(await navigator.storage.getDirectory().catch(() => null), now);
    const { articles } = await writeBackup(rescueSource(db), sink, {
      ...{ now, settings: {}, onProgress: tell, pause: nextTurn },
    });
    if (articles > 0) {
      const content = await sink.finish('application/zip');
      download({ name: backupName(now, articles), content, left: 0 }, document);
    } else await sink.discard();
    return articles;
  } finally {
    db.close();
  }
}
