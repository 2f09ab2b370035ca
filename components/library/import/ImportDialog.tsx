import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t, tById } from '../../../utils/i18n';
import { Button } from '../../Button';
import { Dialog } from '../../Dialog';
import { Icon } from '../../Icon';
import { Notice } from '../../Notice';
import { LongWork, type Work } from '../LongWork';
import { CheckStep, type CheckStepProps } from './CheckStep';
import { ChooseStep, type ChooseStepProps } from './ChooseStep';

/** What the dialog shows now. */
export type ImportStep =
  | ({ step: 'choose' } & Omit<ChooseStepProps, 'onClose' | 'onChoose' | 'onUndo' | 'onResume'>)
  | ({ step: 'check' } & Pick<CheckStepProps, 'file' | 'plan' | 'choice' | 'problem'>)
  | { step: 'run'; work: Work }
  /** `needsFile`: going on begins with choosing the file again. */
  | { step: 'stopped'; title: string; words: string; problem: string | null; needsFile: boolean };

export interface ImportActions {
  onChoose: () => void;
  onUndo: (id: number) => void;
  onResume: (id: number) => void;
  onChange: CheckStepProps['onChange'];
  onReport: () => void;
  onImport: () => void;
  onCancel: () => void;
  onGoOn: () => void;
  onTakeBack: () => void;
  /** Also leaves a stopped import as it is. */
  onClose: () => void;
}

interface ImportDialogProps extends ImportActions {
  now: ImportStep;
  today: string;
}

/** File → check → import: nothing is added before the reader has seen what would come of it. */
export function ImportDialog(props: ImportDialogProps) {
  const { now, onClose } = props;
  return (
    <Dialog title={titleOf(now)} onClose={onClose} class="importing">
      {now.step !== 'stopped' && <Steps at={now.step} />}
      <Step {...props} />
    </Dialog>
  );
}

function titleOf(now: ImportStep): string {
  if (now.step === 'check') return t('import_from', tById(`import_source_${now.file.source}`));
  return now.step === 'stopped' ? now.title : t('import_choose_title');
}

function Step(props: ImportDialogProps) {
  const { now, today, onClose, onChoose } = props;
  switch (now.step) {
    case 'choose':
      return (
        <ChooseStep
          {...now}
          today={today}
          onChoose={onChoose}
          onUndo={props.onUndo}
          onResume={props.onResume}
          onClose={onClose}
        />
      );
    case 'check':
      return (
        <CheckStep
          {...now}
          today={today}
          onChange={props.onChange}
          onReport={props.onReport}
          onImport={props.onImport}
          onChoose={onChoose}
          onClose={onClose}
        />
      );
    case 'run':
      return <Running work={now.work} onCancel={props.onCancel} />;
    case 'stopped':
      return <Stopped {...props} {...now} />;
  }
}

const STEPS = [
  ['choose', 'import_step_choose'],
  ['check', 'import_step_check'],
  ['run', 'import_step_import'],
] as const satisfies ReadonlyArray<readonly [string, MessageKey]>;

function Steps({ at }: { at: 'choose' | 'check' | 'run' }) {
  const present = STEPS.findIndex(([step]) => step === at);
  return (
    <ol class="steps">
      {STEPS.map(([step, key], index) => (
        <li
          key={step}
          class={index < present ? 'done' : undefined}
          aria-current={index === present ? 'step' : undefined}
        >
          {index < present && <Icon name="check" sizePx={14} />}
          {t(key)}
          {index < present && <span class="vh">{t('import_step_done')}</span>}
        </li>
      ))}
    </ol>
  );
}

function Running({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const holder = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; Escape closes the dialog and lets the work go on below the list.
  useEffect(() => holder.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={holder}>
      <LongWork work={work} onCancel={onCancel} />
    </div>
  );
}

type StoppedProps = ImportActions &
  Pick<Extract<ImportStep, { step: 'stopped' }>, 'words' | 'problem' | 'needsFile'>;

function Stopped({ words, problem, needsFile, onTakeBack, onClose, onGoOn }: StoppedProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      {problem && <Notice tone="bad" icon="warning" title={problem} />}
      <p role="status">{words}</p>
      <div class="acts">
        <Button class="start" variant="danger" onClick={onTakeBack}>
          {t('import_take_back')}
        </Button>
        <Button variant="edged" onClick={onClose}>
          {t('import_leave')}
        </Button>
        <Button variant="primary" buttonRef={first} onClick={onGoOn}>
          {t(needsFile ? 'import_choose' : 'import_go_on')}
        </Button>
      </div>
    </>
  );
}
