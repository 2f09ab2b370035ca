import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { Button } from '../../Button';
import { shortDay } from '../../date-words';
import { Notice } from '../../Notice';

/** An import that can still be taken back. */
export interface PastImport {
  id: number;
  name: string;
  startedAt: number; // ms since epoch
  added: number;
  merged: number;
  /** It was stopped, and its file is still here. */
  canGoOn: boolean;
}

export interface ChooseStepProps {
  /** What is wrong with the file that was given. */
  problem: string | null;
  /** What is under way: "Reading pocket.csv". */
  reading: string | null;
  past: readonly PastImport[];
  onChoose: () => void;
  onUndo: (id: number) => void;
  onResume: (id: number) => void;
  onClose: () => void;
}

/** The first step: a file, and what was imported before. */
export function ChooseStep(props: ChooseStepProps & { today: string }) {
  const { problem, reading, past, onChoose, onClose } = props;
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => choose.current?.focus(), []);
  return (
    <>
      {problem && <Notice tone="bad" icon="warning" title={problem} />}
      <div class="drop-here">
        <p class="what">{t('import_drop')}</p>
        <Button
          variant="primary"
          icon="download"
          buttonRef={choose}
          disabled={reading !== null}
          onClick={onChoose}
        >
          {t('import_choose')}
        </Button>
        <p class="quiet" role="status">
          {reading}
        </p>
      </div>
      <p class="quiet">{t('import_choose_words')}</p>
      <p class="quiet">{t('import_choose_safe')}</p>
      {past.length > 0 && <Past {...props} />}
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}

function Past({ past, today, onUndo, onResume }: ChooseStepProps & { today: string }) {
  return (
    <section class="past">
      <h3 class="label">{t('import_past')}</h3>
      <ul>
        {past.map(({ id, name, startedAt, added, merged, canGoOn }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span class="quiet">{shortDay(new Date(startedAt).toISOString(), { today })}</span>
            <span class="quiet">{t('import_past_row', added, merged)}</span>
            {canGoOn && (
              <Button small icon="download" onClick={() => onResume(id)}>
                {t('import_go_on')}
                <span class="vh">{name}</span>
              </Button>
            )}
            <Button small icon="restore" onClick={() => onUndo(id)}>
              {t('undo')}
              <span class="vh">{name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
