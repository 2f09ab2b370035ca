import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../utils/i18n';
import { periodOf } from '../utils/timex-period';

const KINDS = ['day', 'month', 'year', 'range'] as const;
type Kind = (typeof KINDS)[number];

const KIND_WORDS: Record<Kind, MessageKey> = {
  day: 'date_form_day',
  month: 'date_form_month',
  year: 'date_form_year',
  range: 'date_form_range',
};

interface DateFormProps {
  /** TIMEX3, as it is now. */
  value: string;
  /** The day to begin with where the value gives none, ISO. */
  today: string;
  /** With the TIMEX3 value the reader gave. */
  onSet: (value: string) => void;
  onCancel: () => void;
}

function kindOf(value: string): Kind {
  if (/^\d{4}$/.test(value)) return 'year';
  if (/^\d{4}-\d{2}$/.test(value)) return 'month';
  return value.includes('/') ? 'range' : 'day';
}

/** TIMEX3 of days given in a field; null where they are none. */
function timexOf(kind: Kind, first: string, last: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first)) return null;
  if (kind === 'year') return first.slice(0, 4);
  if (kind === 'month') return first.slice(0, 7);
  if (kind === 'day') return first;
  return last > first ? `${first}/${last}` : null;
}

/** Corrects a date: how exact it is, and when. Escape leaves it as it was. */
export function DateForm({ value, today, onSet, onCancel }: DateFormProps) {
  const period = periodOf(value);
  const [kind, setKind] = useState<Kind>(kindOf(value));
  const [first, setFirst] = useState(period?.start ?? today);
  const [last, setLast] = useState(period?.end ?? today);
  const given = timexOf(kind, first, last);
  return (
    <form
      class="date-form"
      aria-label={t('date_form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onSet(given);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup would close.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label>
        <span class="vh">{t('date_form_kind')}</span>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(KIND_WORDS[one])}
            </option>
          ))}
        </select>
      </label>
      <DayField label="date_form_first" day={first} onDay={setFirst} focused />
      {kind === 'range' && <DayField label="date_form_last" day={last} onDay={setLast} />}
      <button type="submit" class="btn edged small" disabled={!given}>
        {t('date_form_save')}
      </button>
      <button type="button" class="btn small" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  );
}

interface DayFieldProps {
  label: MessageKey;
  day: string;
  onDay: (day: string) => void;
  focused?: boolean;
}

function DayField({ label, day, onDay, focused = false }: DayFieldProps) {
  const [start] = useState(() => ({ focus: focused }));
  return (
    <label>
      <span class="vh">{t(label)}</span>
      <input
        type="date"
        required
        value={day}
        ref={(field) => {
          if (start.focus) field?.focus();
          start.focus = false;
        }}
        onInput={(event) => onDay(event.currentTarget.value)}
      />
    </label>
  );
}
