import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportActions } from '../../components/library/import/ImportDialog';
import { plural, t } from '../../utils/i18n';
import { endIntake, undoIntake } from '../../utils/library/intake';
import type { IntakeRecord, Library } from '../../utils/library/schema';
import { type ImportState, shownOf, workOf } from './import-state';
import { checkFile, goOn, goOnWith, type ImportTools, saveReport, takeFile, wordsOf } from './import-steps';
import { alone, pastImports, tidyCopies, useInterrupted } from './paused-imports';

/** Of the library's address, for other pages of ours that lead to an import. */
const IMPORT_HASH = '#import';

/** The steps of an import; null while none is under way. */
export function useImport(db: Library, tools: ImportTools) {
  const [state, setState] = useState<ImportState | null>(null);
  const latest = useRef(tools);
  latest.current = tools;
  const stop = useRef<AbortController | null>(null);
  const tellStopped = useCallback(
    (intake: IntakeRecord, file: File | null) =>
      setState({ step: 'stopped', intake, file, cut: true, problem: null }),
    [],
  );
  useInterrupted(db, tellStopped);

  const choose = useCallback(
    async (problem: string | null = null) => {
      setState({ step: 'choose', problem, reading: null, past: await pastImports(db) });
    },
    [db],
  );
  useEffect(() => {
    if (location.hash !== IMPORT_HASH) return;
    history.replaceState(null, '', location.pathname + location.search); // not again after a reload
    void choose();
  }, [choose]);
  const importing = useMemo(() => ({ db, setState, choose, latest, stop }), [db, choose]);

  const takeBack = useCallback(
    async (id: number) => {
      try {
        const { undone } = await alone(async () => {
          const result = await undoIntake(db, id);
          await tidyCopies(db);
          return result;
        });
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

  /** A file that was given in any way. */
  function begin(file: File): Promise<void> {
    if (state?.step !== 'stopped' || state.file) return checkFile(importing, file);
    const { name, bytes = file.size } = state.intake;
    if (file.name === name && file.size === bytes) return goOn(importing, state.intake, file);
    setState({ ...state, problem: t('import_not_same', name) });
    return Promise.resolve();
  }

  const actions: ImportActions = {
    onChoose: () => latest.current.onChoose(),
    onUndo: (id) => void takeBack(id).then(() => choose()),
    onResume: (id) => void goOnWith(importing, id),
    onChange: (choice) => setState((now) => (now?.step === 'check' ? { ...now, choice } : now)),
    onReport: () => state?.step === 'check' && saveReport(state),
    onImport: () =>
      state?.step === 'check' && void takeFile(importing, state, { choice: state.choice, checked: state }),
    onCancel: () => stop.current?.abort(),
    onGoOn() {
      if (state?.step !== 'stopped') return;
      if (state.file) void goOn(importing, state.intake, state.file);
      else latest.current.onChoose();
    },
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
