/** Imports that a closed page, a killed browser or the reader has stopped, and what going on with them takes. */
import { useEffect } from 'preact/hooks';
import type { PastImport } from '../../components/library/import/ChooseStep';
import { ImportError } from '../../utils/article';
import { t } from '../../utils/i18n';
import { listIntakes, undoIntake } from '../../utils/library/intake';
import type { IntakeRecord, Library } from '../../utils/library/schema';
import { dropKept, keepFile, keptFile } from '../../utils/transfer/import/kept-file';

const LOCK = 'dateline-import';

/** A window that opens holds the lock as long as it looks for what was cut short: less than this. */
const LOOK_MS = 3000;

/** One import at a time, in all windows: two would take each other's articles for their own. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  let began = false;
  const signal = AbortSignal.timeout(LOOK_MS); // of waiting; what runs is not cut off by it
  try {
    return (await navigator.locks.request(LOCK, { signal }, () => {
      began = true;
      return work();
    })) as T;
  } catch (error) {
    throw began ? error : new ImportError(t('import_busy'));
  }
}

/** The origin's private file system; null in private windows of Firefox. */
const directory = () => navigator.storage.getDirectory().catch(() => null);

export async function keepCopy(intake: IntakeRecord, file: File): Promise<void> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  await keepFile(await directory(), intake.id, { file, roomBytes: quota - usage });
}

export async function copyOf(intake: IntakeRecord): Promise<File | null> {
  return keptFile(await directory(), intake);
}

/** A file is kept as long as its import can be gone on with. */
export async function tidyCopies(db: Library): Promise<void> {
  const open = (await listIntakes(db)).filter(({ state }) => state !== 'done');
  await dropKept(await directory(), new Set(open.map(({ id }) => id)));
}

/** Imports that are over or stopped, the newest first. */
export async function pastImports(db: Library): Promise<PastImport[]> {
  const past = (await listIntakes(db)).filter(({ state }) => state !== 'running');
  return Promise.all(
    past.map(async (intake) => ({
      ...intake,
      canGoOn: intake.state === 'stopped' && (await copyOf(intake)) !== null,
    })),
  );
}

/** An import that was cut short is told of when the library opens. */
export function useInterrupted(db: Library, tell: (intake: IntakeRecord, file: File | null) => void): void {
  useEffect(() => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, async (lock) => {
        if (!lock) return; // it runs in another window
        const left = (await listIntakes(db)).find(({ state }) => state === 'running');
        const file = left ? await copyOf(left) : null;
        if (left && left.steps === 0 && !file) await undoIntake(db, left.id);
        else if (left) tell(left, file);
        await tidyCopies(db);
      })
      .catch(console.warn);
  }, [db, tell]);
}
