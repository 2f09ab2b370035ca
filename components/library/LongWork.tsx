import { useId, useRef } from 'preact/hooks';
import { lengthWords, percentWords, t } from '../../utils/i18n';
import { secondsLeft } from '../../utils/time-left';
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

/** Looked at whenever progress is told; work that begins anew (another total, or less done) is timed anew. */
function useTimeLeft({ done, total }: Work): string | null {
  const first = useRef({ done: 0, total: null as number | null, at: 0 });
  const now = performance.now();
  if (first.current.total !== total || done < first.current.done) first.current = { done, total, at: now };
  if (total === null) return null;
  const { done: from, at } = first.current;
  const seconds = secondsLeft({ done, total, from, elapsedMs: now - at });
  return seconds ? t('time_left', lengthWords(seconds)) : null;
}

/** Long work under way: how far, how long still, and the way to stop it. */
export function LongWork({ work, onCancel }: { work: Work; onCancel: (() => void) | null }) {
  const { label, done, total } = work;
  const id = useId();
  const left = useTimeLeft(work);
  return (
    <div class="long-work">
      <div>
        <p id={id}>{label}</p>
        <progress aria-labelledby={id} {...(total !== null && { value: done, max: Math.max(total, 1) })} />
        {left && <span class="quiet num">{left}</span>}
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
