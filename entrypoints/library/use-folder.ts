import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FolderFacts } from '../../components/library/data/DataDialog';
import { DatelineError } from '../../utils/article';
import { readChoices } from '../../utils/choices';
import { tById } from '../../utils/i18n';
import { hearChanges } from '../../utils/library/changes';
import { rememberedFolder, rememberFolder } from '../../utils/library/folder-handle';
import type { Library } from '../../utils/library/schema';
import { savedSince } from '../../utils/library/since';
import { backupState } from '../../utils/settings';
import { type BackupFolder, mayWrite, writeIntoFolder } from '../../utils/transfer/backup/folder';
import { librarySource } from '../../utils/transfer/backup/source';
import { nextTurn } from '../../utils/transfer/import/dry-run';

/** A backup follows when nothing has been saved for so long. */
const CALM_MS = 10_000;
/** Between two of them: at least so long, and ten times what the last one took. */
const LEAST_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const LOCK = 'dateline-folder';

/** Chromium's; other browsers have none. */
interface PickerWindow {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite'; startIn: string }): Promise<BackupFolder>;
}

const picker = () => (window as unknown as PickerWindow).showDirectoryPicker;

/** Keeps backups in the folder the reader picked, while this page is open. Null: this browser has no such thing. */
export function useFolder(db: Library, onError: (error: unknown) => void) {
  const [facts, setFacts] = useState<FolderFacts | null>(picker() ? { state: 'none' } : null);
  const folder = useRef<BackupFolder | null>(null);
  const locked = useRef(false);
  locked.current = facts?.state === 'locked';
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const notBefore = useRef(0);
  const stop = useRef(new AbortController());

  const write = useCallback(async () => {
    const handle = folder.current;
    if (!handle) return;
    const { name } = handle;
    if (!(await mayWrite(handle))) {
      setFacts({ state: 'locked', name });
      return;
    }
    const lastAt = (await backupState.getValue()).folderAt;
    setFacts({ state: 'ready', name, lastAt, writing: true });
    try {
      const done = await writeOnce(db, handle, stop.current.signal);
      if (done) notBefore.current = done.now + Math.max(LEAST_MS, 10 * done.tookMs);
      const { folderAt } = await backupState.getValue();
      // Asked again: the permission may have gone while the zip was written.
      const granted = await mayWrite(handle);
      if (folder.current !== handle) return;
      setFacts(
        granted ? { state: 'ready', name, lastAt: folderAt, writing: false } : { state: 'locked', name },
      );
    } catch (error) {
      if (stop.current.signal.aborted || folder.current !== handle) return;
      setFacts(await whyNot(handle, error));
    }
  }, [db]);

  const schedule = useCallback(
    (waitMs: number) => {
      clearTimeout(timer.current);
      const wait = Math.max(waitMs, notBefore.current - Date.now());
      timer.current = setTimeout(() => write().catch(onError), wait);
    },
    [write, onError],
  );

  const use = useCallback(
    async (handle: BackupFolder | null) => {
      folder.current = handle;
      clearTimeout(timer.current);
      if (!handle) setFacts({ state: 'none' });
      else if (!(await mayWrite(handle))) setFacts({ state: 'locked', name: handle.name });
      else {
        const { folderAt } = await backupState.getValue();
        setFacts({ state: 'ready', name: handle.name, lastAt: folderAt, writing: false });
        if (await isBehind(db, folderAt)) schedule(0);
      }
    },
    [db, schedule],
  );

  useEffect(() => {
    if (!picker()) return;
    stop.current = new AbortController();
    rememberedFolder().then(use).catch(onError);
    const silence = hearChanges(db, () => schedule(CALM_MS));
    // Permission can be taken away, or given back, in the browser's own settings.
    const look = () => void (folder.current && !document.hidden && recheck(folder.current).catch(onError));
    const recheck = async (handle: BackupFolder) => {
      if (!(await mayWrite(handle))) setFacts({ state: 'locked', name: handle.name });
      else if (locked.current) await use(handle);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      silence();
      document.removeEventListener('visibilitychange', look);
      clearTimeout(timer.current);
      stop.current.abort();
    };
  }, [db, use, schedule, onError]);

  const choose = useCallback(async () => {
    const handle = await picker()?.({
      id: 'dateline-backups',
      mode: 'readwrite',
      startIn: 'documents',
    }).catch(
      () => null, // the reader changed their mind
    );
    if (!handle) return;
    await rememberFolder(handle);
    await backupState.setValue({ ...(await backupState.getValue()), folderAt: null });
    notBefore.current = 0;
    await use(handle);
  }, [use]);

  const unlock = useCallback(async () => {
    if (folder.current && (await mayWrite(folder.current, true))) await use(folder.current);
  }, [use]);

  const forget = useCallback(async () => {
    await rememberFolder(null);
    await use(null);
  }, [use]);

  const attempt = (work: () => Promise<void>) => () => void work().catch(onError);
  return { facts, choose: attempt(choose), unlock: attempt(unlock), forget: attempt(forget) };
}

/** One window is enough; null: another one is at it. */
function writeOnce(db: Library, handle: BackupFolder, signal: AbortSignal) {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return null;
    const now = Date.now();
    const options = { now, settings: await readChoices(), signal, pause: nextTurn };
    const { articles } = await writeIntoFolder(handle, librarySource(db), options);
    await backupState.setValue({ ...(await backupState.getValue()), lastAt: now, folderAt: now, articles });
    return { now, tookMs: Date.now() - now };
  });
}

/** Something was saved while no library page held the folder, or the last one is of another day. */
async function isBehind(db: Library, folderAt: number | null): Promise<boolean> {
  if (folderAt === null || Date.now() - folderAt > DAY_MS) return true;
  return (await savedSince(db, folderAt)).count > 0;
}

async function whyNot(handle: BackupFolder, error: unknown): Promise<FolderFacts> {
  const { name } = handle;
  if (!(await mayWrite(handle))) return { state: 'locked', name };
  if (!(error instanceof DatelineError)) throw error;
  return { state: 'failed', name, words: tById(`error_${error.name}`) };
}
