import { useId } from 'preact/hooks';
import { percentWords, t } from '../../utils/i18n';
import { Button } from '../Button';

export interface Work {
  /** "Exporting 3,417 articles" */
  label: string;
  done: number;
  /** Null where the end cannot be told. */
  total: number | null;
}

/** Per cent in steps that are worth announcing. */
function announced({ done, total }: Work): string {
  if (!total) return '';
  return percentWords(Math.floor((done / total) * 10) / 10);
}

/** Long work under way: how far, and the way to stop it. */
export function LongWork({ work, onCancel }: { work: Work; onCancel: (() => void) | null }) {
  const { label, done, total } = work;
  const id = useId();
  return (
    <div class="long-work">
      <div>
        <p id={id}>{label}</p>
        <progress aria-labelledby={id} {...(total !== null && { value: done, max: Math.max(total, 1) })} />
        <span class="vh" role="status">
          {announced(work)}
        </span>
      </div>
      {total !== null && <span class="quiet num">{t('work_of', done, total)}</span>}
      {onCancel && (
        <Button small variant="edged" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
