/** Taking a file into the library: batch after batch, each whole, the whole of it undoable as one step. */
import { beginIntake, endIntake, takeIn, type UndoneIntake, undoIntake } from '../../library/intake';
import { takeInRecords } from '../../library/records';
import type { IntakeRecord, Library } from '../../library/schema';
import { type ArrivalOptions, arrivalOf, inLibrary } from './arrival';
import { batchesOf } from './batches';
import { nextTurn, type WorkOptions } from './dry-run';
import { edited, isBeside, type RowEdits } from './edits';
import type { OpenedImport } from './open';

const NO_EDITS: RowEdits = new Map();

export interface RunOptions extends ArrivalOptions, WorkOptions {
  /** Rows the reader left out (batches.ts `placeId`). */
  leave?: ReadonlySet<string> | undefined;
  /** Rows the reader changed. */
  edits?: RowEdits | undefined;
  /** Rows in all, as the dry run has counted them. */
  total: number | null;
  /** A stopped import of the same file to go on with, as it was begun: what was decided then holds. */
  resume?: IntakeRecord | undefined;
  /** It is begun, and nothing is taken in yet. */
  onBegun?: ((intake: IntakeRecord) => Promise<void>) | undefined;
}

export interface ImportResult {
  intake: IntakeRecord;
  /** Stopped: what is taken in stays until it is undone; going on is possible. */
  state: 'done' | 'stopped';
  added: number;
  merged: number;
  /** Records of a backup beside its articles. */
  records: number;
  /** Takes the whole import back, also what was taken in before it was stopped. */
  undo(): Promise<UndoneIntake>;
}

/**
 * `signal` stops it after the present batch. Any failure takes back what was taken in so far: then the library is as
 * it was before.
 * @throws ImportError, QuotaError, LibraryError
 */
export async function runImport(db: Library, opened: OpenedImport, given: RunOptions): Promise<ImportResult> {
  const options = given.resume ? { ...given, ...asBegun(given.resume) } : given;
  let intake = options.resume ?? (await begin(db, opened, options));
  let records = 0;
  try {
    await options.onBegun?.(intake);
    intake = await takeAll(db, opened, { ...options, intake });
    ({ intake, records } = await takeRecords(db, opened, { ...options, intake }));
  } catch (error) {
    // Where even that fails, the journal is still there when the library is opened again.
    await undoIntake(db, intake.id).catch(() => {});
    throw error;
  }
  const state = options.signal?.aborted ? 'stopped' : 'done';
  intake = await endIntake(db, intake, state);
  const { id, added, merged } = intake;
  return { intake, state, added, merged, records, undo: () => undoIntake(db, id) };
}

function begin(
  db: Library,
  { fileName: name, bytes }: OpenedImport,
  { now, total, tags, keepState, leave = new Set(), edits = NO_EDITS }: RunOptions,
): Promise<IntakeRecord> {
  const choice = { tags: [...tags], keepState, leave: [...leave], edits: [...edits] };
  return beginIntake(db, { name, total, bytes, choice, now });
}

/** Rows without a date are put in order by the time of the import: that is one, however often it was stopped. */
function asBegun({ startedAt: now, total, choice }: IntakeRecord): Partial<RunOptions> {
  if (!choice) return { now, total };
  const { tags, keepState, leave, edits } = choice;
  return { now, total, tags, keepState, leave: new Set(leave), edits: new Map(edits) };
}

async function takeAll(
  db: Library,
  opened: OpenedImport,
  options: RunOptions & { intake: IntakeRecord },
): Promise<IntakeRecord> {
  const { signal, onProgress, pause = nextTurn, leave, total, edits = NO_EDITS } = options;
  const inside = await inLibrary(db, options);
  let { intake } = options;
  for await (const batch of batchesOf(opened.rows(), { skip: intake.taken, leave })) {
    if (signal?.aborted) return intake;
    const rows = batch.rows
      .map((read) => edited(read, edits))
      .flatMap((read) => (read.kind === 'left-out' ? [] : [read]));
    const arrivals = await Promise.all(
      rows.map(async (read) => {
        const { arrival } = await arrivalOf(read, inside);
        return isBeside(read, edits) ? { ...arrival, beside: true } : arrival;
      }),
    );
    if (signal?.aborted) return intake;
    ({ intake } = await takeIn(db, intake, arrivals, batch.count));
    onProgress?.(intake.taken, total);
    await pause();
  }
  return intake;
}

/** After the articles that they belong to. Going on after a stop begins them anew: what is there stays. */
async function takeRecords(
  db: Library,
  { backup }: OpenedImport,
  { signal, pause = nextTurn, intake: begun }: RunOptions & { intake: IntakeRecord },
): Promise<{ intake: IntakeRecord; records: number }> {
  let [intake, records] = [begun, 0];
  for await (const batch of backup?.records() ?? []) {
    if (signal?.aborted) break;
    const taken = await takeInRecords(db, intake, batch);
    intake = taken.intake;
    records += taken.added;
    await pause();
  }
  return { intake, records };
}
