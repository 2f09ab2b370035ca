import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import { readChoices } from '../../utils/choices';
import { t } from '../../utils/i18n';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';
import { savedSince } from '../../utils/library/since';
import { type BackupState, backupState, remindBackup } from '../../utils/settings';
import { backupName } from '../../utils/transfer/backup/folder';
import { isBackupDue, SNOOZE_MS } from '../../utils/transfer/backup/reminder';
import { librarySource } from '../../utils/transfer/backup/source';
import { writeBackup } from '../../utils/transfer/backup/write';
import { download } from '../../utils/transfer/download';
import { nextTurn } from '../../utils/transfer/import/dry-run';
import { diskSink } from '../../utils/transfer/sink';
import type { JobTools } from './use-works';

/** Changes that come close together are counted once. */
const SETTLE_MS = 400;

export interface Backups {
  state: BackupState;
  remind: boolean;
  /** Articles saved since the last one. */
  savedSince: number;
  /** It is time to say so. */
  due: boolean;
}

interface BackupTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show'>;
  /** Long work, with its progress and a way to stop it. */
  run: (label: string, job: (tools: JobTools) => Promise<void>) => Promise<void>;
  onError: (error: unknown) => void;
}

/** Backups by file: when there was one, whether it is time for another, and making it. */
export function useBackup(db: Library, { toasts: { show }, run, onError }: BackupTools) {
  const [backups, setBackups] = useState<Backups | null>(null);
  const running = useRef(false);

  const look = useCallback(async () => {
    const [state, remind] = await Promise.all([backupState.getValue(), remindBackup.getValue()]);
    const { count, oldestAt } = await savedSince(db, state.lastAt ?? 0);
    const { lastAt, snoozedUntil } = state;
    const need = { now: Date.now(), lastAt, savedSince: count, oldestAt, snoozedUntil };
    setBackups({ state, remind, savedSince: count, due: remind && isBackupDue(need) });
  }, [db]);

  useEffect(() => {
    look().catch(onError);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look().catch(onError), SETTLE_MS);
    };
    const stops = [hearChanges(db, again), backupState.watch(again), remindBackup.watch(again)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [db, look, onError]);

  const backUp = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    await run(t('backup_making'), async ({ signal, onProgress }) => {
      const now = Date.now();
      const sink = await diskSink(await navigator.storage.getDirectory().catch(() => null), now);
      try {
        const options = { now, settings: await readChoices(), signal, onProgress, pause: nextTurn };
        const { articles } = await writeBackup(librarySource(db), sink, options);
        const content = await sink.finish('application/zip');
        const name = backupName(now, articles);
        download({ name, content, left: 0 }, document);
        await backupState.setValue({ ...(await backupState.getValue()), lastAt: now, articles });
        show(t('backup_made', name));
      } catch (error) {
        await sink.discard().catch(() => {}); // it may be what has failed
        throw error;
      }
    }).finally(() => {
      running.current = false;
    });
  }, [db, run, show]);

  const snooze = useCallback(async () => {
    await backupState.setValue({ ...(await backupState.getValue()), snoozedUntil: Date.now() + SNOOZE_MS });
  }, []);
  const setRemind = useCallback((on: boolean) => void remindBackup.setValue(on), []);
  return { backups, backUp, snooze, setRemind };
}
