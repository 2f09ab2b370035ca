/** What is done with a file that is imported: it is told what it is and checked, taken in, gone on with. */
import type { ImportChoice } from '../../components/library/import/CheckStep';
import { troubleWords } from '../../components/library/import/plan-words';
import type { useToast } from '../../components/use-toast';
import { DatelineError, ImportError } from '../../utils/article';
import { takeChoices } from '../../utils/choices';
import { plural, t, tById } from '../../utils/i18n';
import { listIntakes } from '../../utils/library/intake';
import type { IntakeRecord, Library } from '../../utils/library/schema';
import { download } from '../../utils/transfer/download';
import { dryRun } from '../../utils/transfer/import/dry-run';
import { type OpenedImport, openImport } from '../../utils/transfer/import/open';
import { type ImportResult, runImport } from '../../utils/transfer/import/run';
import { annotateKnown } from './annotate-known';
import type { Checked, ImportState, Taken } from './import-state';
import { alone, copyOf, keepCopy, tidyCopies } from './paused-imports';
import type { useUndo } from './use-undo';

export interface ImportTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show'>;
  undoing: ReturnType<typeof useUndo>;
  /** Opens the file picker. */
  onChoose: () => void;
  /** The file is nothing to import; it may be a text to read. */
  onText: (file: File) => void;
}

type StateUpdater = (next: ImportState | null | ((now: ImportState | null) => ImportState | null)) => void;

/** What the steps are taken with. */
export interface Importing {
  db: Library;
  setState: StateUpdater;
  /** Back to the choice of a file, with what is wrong. */
  choose: (problem?: string) => Promise<void>;
  latest: { readonly current: ImportTools };
  /** Stops what is under way. */
  stop: { current: AbortController | null };
}

/** Either what the reader has decided about a file that was checked, or the import that is gone on with. */
type Way = { choice: ImportChoice; checked: Checked } | { resume: IntakeRecord };

const NOTHING_CHOSEN: ImportChoice = {
  ...{ tagged: false, keepState: true, leave: new Set<string>(), edits: new Map() },
};

function begun({ stop }: Importing): AbortSignal {
  stop.current?.abort();
  stop.current = new AbortController();
  return stop.current.signal;
}

/** Tells what a file is and what would become of its rows. */
export async function checkFile(importing: Importing, file: File): Promise<void> {
  const { db, setState, latest } = importing;
  const signal = begun(importing);
  const reading = (words: string) =>
    setState((now) => ({
      ...{ step: 'choose', problem: null, reading: words },
      past: now?.step === 'choose' ? now.past : [],
    }));
  reading(t('import_reading', file.name));
  try {
    const opened = await openImport({ name: file.name, content: file });
    if (signal.aborted) return;
    if (!opened) {
      setState(null);
      latest.current.onText(file);
      return;
    }
    const plan = await dryRun(db, opened, {
      ...{ now: Date.now(), tags: [], keepState: true, signal },
      onProgress: (done) => reading(t('import_checking', done)),
    });
    setState({ step: 'check', file, opened, plan, choice: NOTHING_CHOSEN, problem: null });
  } catch (error) {
    if (!signal.aborted) await importing.choose(wordsOf(error));
  }
}

/** Takes the file in, or what is left of it. */
export async function takeFile(importing: Importing, taken: Taken, way: Way): Promise<void> {
  try {
    const result = await alone(() => takeAlone(importing, taken, way));
    await finish(importing, result, taken);
  } catch (error) {
    const problem = wordsOf(error);
    if ('resume' in way) await importing.choose(problem);
    else importing.setState({ step: 'check', ...way.checked, choice: way.choice, problem });
  }
}

async function takeAlone(importing: Importing, { opened, file }: Taken, way: Way): Promise<ImportResult> {
  const { db, setState } = importing;
  const signal = begun(importing);
  const resume = 'resume' in way ? way.resume : undefined;
  const total = 'resume' in way ? way.resume.total : way.checked.plan.total;
  const progress = (done: number) =>
    setState((now) => ({
      ...{ step: 'run', label: t('importing', opened.fileName), done, total },
      hidden: now?.step === 'run' && now.hidden,
    }));
  progress(resume?.taken ?? 0);
  const now = Date.now();
  const captured = new Date(now).toISOString();
  try {
    return await runImport(db, opened, {
      ...{ now, total, signal, resume },
      ...decided(way, opened.source),
      annotate: (article) => annotateKnown(article, captured),
      onBegun: (intake) => (resume ? Promise.resolve() : keepCopy(intake, file)),
      onProgress: progress,
    });
  } finally {
    await tidyCopies(db);
  }
}

/** Of an import that is gone on with, what was decided is in its record. */
function decided(way: Way, source: string) {
  if ('resume' in way) return { tags: [], keepState: true };
  const { tagged, keepState, leave, edits } = way.choice;
  const tag = t('import_tag_from', tById(`import_source_${source}`));
  return { tags: tagged ? [tag] : [], keepState, leave, edits };
}

async function finish(
  { setState, latest }: Importing,
  result: ImportResult,
  { file, opened }: Taken,
): Promise<void> {
  if (result.state === 'stopped') {
    setState({ step: 'stopped', intake: result.intake, file, cut: false, problem: null });
    return;
  }
  setState(null);
  const { added, merged, records, undo } = result;
  // Not before all of it is here: a backup that fails leaves the choices alone too.
  const undoChoices = await choicesOf(opened);
  const undoAll = async () => {
    await undo();
    await undoChoices?.();
  };
  const { undoing, toasts } = latest.current;
  if (added + merged > 0) undoing.did(importedWords(added, merged), undoAll);
  else if (records > 0 || undoChoices) undoing.did(t('import_rest'), undoAll);
  else toasts.show(t('import_nothing_new'));
}

/** Goes on with an import that was stopped, from its file. */
export async function goOn(importing: Importing, intake: IntakeRecord, file: File): Promise<void> {
  try {
    const opened = await openImport({ name: intake.name, content: file });
    if (!opened) throw new ImportError(t('import_unknown'));
    await takeFile(importing, { file, opened }, { resume: intake });
  } catch (error) {
    await importing.choose(wordsOf(error));
  }
}

/** Goes on with one of the imports of before, from the copy of its file. */
export async function goOnWith(importing: Importing, id: number): Promise<void> {
  const intake = (await listIntakes(importing.db)).find((one) => one.id === id);
  const file = intake ? await copyOf(intake) : null;
  if (intake && file) await goOn(importing, intake, file);
}

/** Takes over the choices in a backup that were not made here; null: there are none. */
async function choicesOf(opened: OpenedImport): Promise<(() => Promise<void>) | null> {
  const given = await opened.backup?.settings();
  return given ? takeChoices(given) : null;
}

/** What could not be read, a line for each row. */
export function saveReport({ opened, plan }: Checked): void {
  const lines = plan.rows
    .filter(({ troubles }) => troubles.length > 0)
    .map(({ place, title, url, troubles }) =>
      [place.file, place.row, title, url, troubles.map(troubleWords).join('; ')].filter(Boolean).join('\t'),
    );
  const content = new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' });
  download({ name: `${opened.fileName}-report.txt`, content, left: 0 }, document);
}

export function wordsOf(error: unknown): string {
  if (error instanceof ImportError) return error.message; // it names what is wrong in the file
  if (error instanceof DatelineError) return tById(`error_${error.name}`);
  reportError(error);
  return t('reader_bug', error instanceof Error ? error.message : String(error));
}

function importedWords(added: number, merged: number): string {
  if (merged === 0) return plural('imported_new', added);
  return added === 0 ? plural('imported_merged', merged) : plural('imported', added, merged);
}
