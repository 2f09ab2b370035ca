import { useState } from 'preact/hooks';
import type { KeyDate } from '../utils/article';
import { t } from '../utils/i18n';
import { DateForm } from './DateForm';
import { isOfCalendar } from './date-rows';
import { Menu } from './Menu';

/** What can be done with a date. */
export interface DateDeeds {
  onCalendar: (date: KeyDate) => void;
  /** Another value (TIMEX3), or null: it is no date. */
  onCorrect: (date: KeyDate, value: string | null) => void;
}

/** The menu of one date, and the form it opens. */
export function DateActions({ date, today, deeds }: { date: KeyDate; today: string; deeds: DateDeeds }) {
  const [correcting, setCorrecting] = useState(false);
  if (correcting)
    return (
      <DateForm
        value={date.value}
        today={today}
        onSet={(value) => {
          setCorrecting(false);
          deeds.onCorrect(date, value);
        }}
        onCancel={() => setCorrecting(false)}
      />
    );
  const items = [
    ...(isOfCalendar(date) ? [{ id: 'calendar', label: t('date_to_calendar') }] : []),
    ...(date.expressions.length > 0
      ? [
          { id: 'correct', label: t('date_correct') },
          { id: 'drop', label: t('date_drop') },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  const choose = (id: string) => {
    if (id === 'calendar') deeds.onCalendar(date);
    else if (id === 'drop') deeds.onCorrect(date, null);
    else setCorrecting(true);
  };
  return <Menu label={t('date_actions')} icon="more" items={items} onChoose={choose} />;
}
