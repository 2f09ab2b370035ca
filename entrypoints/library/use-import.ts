import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportChoice } from '../../components/library/import/CheckStep';
import type { ImportActions, ImportStep } from '../../components/library/import/ImportDialog';
import { troubleWords } from '../../components/library/import/plan-words';
import type { useToast } from '../../components/use-toast';

import { DatelineError, ImportError } from '../../utils/article';
import { takeChoices } from '../../utils/choices';
import { plural, t, tById } from '../../utils/i18n';
import { endIntake, listIntakes, undoIntake } from '../../utils/library/intake';
import type { IntakeRecord, Library } from '../../utils/library/schema';
import { download } from '../../utils/transfer/download';
import { type DryRun, dryRun } from '../../utils/transfer/import/dry-run';
import { type OpenedImport, openImport } from '../../utils/transfer/import/open';
import { type ImportResult, runImport } from '../../utils/transfer/import/run';
import { annotateKnown } from './annotate-known';
import type { useUndo } from './use-undo';

interface ImportTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show'>;
  undoing: ReturnType<typeof useUndo>;
  /** Opens the file picker. */
  onChoose: () => void;
  /** The file is nothing to import; it may be a text to read. */
  onText: (file: File) => void;
}

interface Checked {
  opened: OpenedImport;
  plan: DryRun;
}

type State =
  | { step: 'choose'; problem: string | null; reading: string | null; past: IntakeRecord[] }
  | ({ step: 'check'; choice: ImportChoice; problem: string | null } & Checked)
  | { step: 'run'; label: string; done: number; total: number; hidden: boolean }
  | { step: 'stopped'; intake: IntakeRecord; again: { choice: ImportChoice; checked: Checked } | null };

const LOCK = 'dateline-import';
const NOTHING_CHOSEN: ImportChoice = {
  ...{ tagged: false, keepState: true, leave: new Set<string>(), edits: new Map() },
};

/** The steps of an import; null while none is under way. */
export function useImport(db: Library, tools: ImportTools) {
  const [state, setState] = useState<State | null>(null);
  const latest = useRef(tools);
  latest.current = tools;
  const stop = useRef<AbortController | null>(null);

  useInterrupted(db, setState);

  const choose = useCallback(
    async (problem: string | null = null) => {
      const past = (await listIntakes(db)).filter(({ state }) => state !== 'running');
      setState({ step: 'choose', problem, reading: null, past });
    },
    [db],
  );

  /** A file that was given in any way: told what it is, and checked. */
  const begin = useCallback(
    async (file: File) => {
      stop.current?.abort();
      const own = new AbortController();
      stop.current = own;
      const reading = (words: string) =>
        setState((now) => ({
          ...{ step: 'choose', problem: null, reading: words },
          past: now?.step === 'choose' ? now.past : [],
        }));
      reading(t('import_reading', file.name));
      try {
        const opened = await openImport({ name: file.name, content: file });
        if (own.signal.aborted) return;
        if (!opened) {
          setState(null);
          latest.current.onText(file);
          return;
        }
        const plan = await dryRun(db, opened, {
          ...{ now: Date.now(), tags: [], keepState: true, signal: own.signal },
          onProgress: (done) => reading(t('import_checking', done)),
        });
        setState({ step: 'check', opened, plan, choice: NOTHING_CHOSEN, problem: null });
      } catch (error) {
        if (own.signal.aborted) return;
        await choose(wordsOf(error));
      }
    },
    [db, choose],
  );

  const finish = useCallback(async (result: ImportResult, checked: Checked, choice: ImportChoice) => {
    if (result.state === 'stopped') {
      setState({ step: 'stopped', intake: result.intake, again: { choice, checked } });
      return;
    }
    setState(null);
    const { added, merged, records, undo } = result;
    // Not before all of it is here: a backup that fails leaves the choices alone too.
    const undoChoices = await choicesOf(checked);
    const undoAll = async () => {
      await undo();
      await undoChoices?.();
    };
    if (added + merged > 0) latest.current.undoing.did(importedWords(added, merged), undoAll);
    else if (records > 0 || undoChoices) latest.current.undoing.did(t('import_rest'), undoAll);
    else latest.current.toasts.show(t('import_nothing_new'));
  }, []);

  const run = useCallback(
    async (checked: Checked, choice: ImportChoice, resume?: IntakeRecord) => {
      const own = new AbortController();
      stop.current = own;
      const { opened, plan } = checked;
      const progress = (done: number) =>
        setState((now) => ({
          ...{ step: 'run', label: t('importing', opened.fileName), done, total: plan.total },
          hidden: now?.step === 'run' && now.hidden,
        }));
      progress(resume?.taken ?? 0);
      const now = Date.now();
      const captured = new Date(now).toISOString();
      const tag = t('import_tag_from', tById(`import_source_${opened.source}`));
      try {
        const result = await alone(() =>
          runImport(db, opened, {
            ...{ now, total: plan.total, signal: own.signal, leave: choice.leave, resume },
            ...{ tags: choice.tagged ? [tag] : [], keepState: choice.keepState, edits: choice.edits },
            annotate: (article) => annotateKnown(article, captured),
            onProgress: progress,
          }),
        );
        await finish(result, checked, choice);
      } catch (error) {
        setState({ step: 'check', ...checked, choice, problem: wordsOf(error) });
      }
    },
    [db, finish],
  );

  const takeBack = useCallback(
    async (id: number) => {
      try {
        const { undone } = await alone(() => undoIntake(db, id));
        latest.current.toasts.show(plural('import_undone', undone));
      } catch (error) {
        latest.current.toasts.show(wordsOf(error));
      }
    },
    [db],
  );

  const close = useCallback(() => {
    setState((now) => {
      if (now?.step === 'run') return { ...now, hidden: true }; // it goes on below the list
      if (now?.step === 'stopped') void endIntake(db, now.intake, 'stopped').catch(console.warn);
      if (now?.step === 'choose') stop.current?.abort();
      return null;
    });
  }, [db]);

  const actions: ImportActions = {
    onChoose: () => latest.current.onChoose(),
    onUndo: (id) => void takeBack(id).then(() => choose()),
    onChange: (choice) => setState((now) => (now?.step === 'check' ? { ...now, choice } : now)),
    onReport: () => state?.step === 'check' && saveReport(state),
    onImport: () => state?.step === 'check' && void run(state, state.choice),
    onCancel: () => stop.current?.abort(),
    onGoOn: () =>
      state?.step === 'stopped' &&
      state.again &&
      void run(state.again.checked, state.again.choice, state.intake),
    onTakeBack: () => {
      if (state?.step !== 'stopped') return;
      setState(null);
      void takeBack(state.intake.id);
    },
    onClose: close,
  };
  return {
    /** What the dialog shows; null: it is closed. */
    shown: state && shownOf(state),
    /** An import that goes on below the list. */
    work: state?.step === 'run' && state.hidden ? workOf(state) : null,
    actions,
    open: useCallback(() => void choose(), [choose]),
    begin,
  };
}

/** Takes over the choices in a backup that were not made here; null: there are none. */
async function choicesOf({ opened }: Checked): Promise<(() => Promise<void>) | null> {
  const given = await opened.backup?.settings();
  return given ? takeChoices(given) : null;
}

/** One import at a time, in all windows: two would take each other's articles for their own. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
    if (!lock) throw new ImportError(t('import_busy'));
    return work();
  }) as Promise<T>;
}

/** An import that was cut short, by a killed browser or a closed page, is told of when the library opens. */
function useInterrupted(db: Library, setState: (state: State) => void): void {
  useEffect(() => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, async (lock) => {
        if (!lock) return; // it runs in another window
        const left = (await listIntakes(db)).find(({ state }) => state === 'running');
        if (!left) return;
        if (left.steps === 0) await undoIntake(db, left.id);
        else setState({ step: 'stopped', intake: left, again: null });
      })
      .catch(console.warn);
  }, [db, setState]);
}

function shownOf(state: State): ImportStep | null {
  switch (state.step) {
    case 'choose':
      return state;
    case 'check': {
      const { opened, plan, choice, problem } = state;
      return { step: 'check', file: { name: opened.fileName, source: opened.source }, plan, choice, problem };
    }
    case 'run':
      return state.hidden ? null : { step: 'run', work: workOf(state) };
    case 'stopped':
      return stoppedOf(state);
  }
}

const workOf = ({ label, done, total }: Extract<State, { step: 'run' }>) => ({ label, done, total });

function stoppedOf({ intake, again }: Extract<State, { step: 'stopped' }>): ImportStep {
  const { name, taken, total, added, merged } = intake;
  if (!again) {
    const words = t('import_interrupted_words', name, added, merged);
    return { step: 'stopped', title: t('import_interrupted_title'), words, canGoOn: false };
  }
  const words = t('import_stopped_words', taken, total ?? taken, added, merged);
  return { step: 'stopped', title: t('import_stopped_title'), words, canGoOn: true };
}

/** What could not be read, a line for each row. */
function saveReport({ opened, plan }: Checked): void {
  const lines = plan.rows
    .filter(({ troubles }) => troubles.length > 0)
    .map(({ place, title, url, troubles }) =>
      [place.file, place.row, title, url, troubles.map(troubleWords).join('; ')].filter(Boolean).join('\t'),
    );
  const content = new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' });
  download({ name: `${opened.fileName}-report.txt`, content, left: 0 }, document);
}

function wordsOf(error: unknown): string {
  if (error instanceof ImportError) return error.message; // it names what is wrong in the file
  if (error instanceof DatelineError) return tById(`error_${error.name}`);
  reportError(error);
  return t('reader_bug', error instanceof Error ? error.message : String(error));
}

function importedWords(added: number, merged: number): string {
  if (merged === 0) return plural('imported_new', added);
  return added === 0 ? plural('imported_merged', merged) : plural('imported', added, merged);
}
