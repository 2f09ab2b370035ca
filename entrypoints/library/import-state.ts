/** The steps of an import, as the page holds them and as the dialog shows them. */
import type { ImportChoice } from '../../components/library/import/CheckStep';
import type { PastImport } from '../../components/library/import/ChooseStep';
import type { ImportStep } from '../../components/library/import/ImportDialog';
import { t } from '../../utils/i18n';
import type { IntakeRecord } from '../../utils/library/schema';
import type { DryRun } from '../../utils/transfer/import/dry-run';
import type { OpenedImport } from '../../utils/transfer/import/open';

/** A file that is taken in. */
export interface Taken {
  file: File;
  opened: OpenedImport;
}

export interface Checked extends Taken {
  plan: DryRun;
}

export type ImportState =
  | { step: 'choose'; problem: string | null; reading: string | null; past: PastImport[] }
  | ({ step: 'check'; choice: ImportChoice; problem: string | null } & Checked)
  | { step: 'run'; label: string; done: number; total: number | null; hidden: boolean }
  /** `file` is null where no copy of it was kept; `cut`: by a closed page, not by the reader. */
  | { step: 'stopped'; intake: IntakeRecord; file: File | null; cut: boolean; problem: string | null };

export function shownOf(state: ImportState): ImportStep | null {
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

export const workOf = ({ label, done, total }: Extract<ImportState, { step: 'run' }>) => ({
  label,
  done,
  total,
});

function stoppedOf({ intake, file, cut, problem }: Extract<ImportState, { step: 'stopped' }>): ImportStep {
  const { name, taken, total, added, merged } = intake;
  const title = t(cut ? 'import_interrupted_title' : 'import_stopped_title');
  const words = !file
    ? t('import_interrupted_words', name, added, merged)
    : cut
      ? t('import_paused_words', name, added, merged)
      : t('import_stopped_words', taken, total ?? taken, added, merged);
  return { step: 'stopped', title, words, problem, needsFile: !file };
}
