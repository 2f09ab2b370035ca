import { useState } from 'preact/hooks';
import type { KeyDate } from '../../utils/article';
import { glyphOf } from '../../utils/date-glyph';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import type { DateDeeds } from '../DateActions';
import { DateForm } from '../DateForm';
import { isOfCalendar } from '../date-rows';
import { expressionWhy, longTimex } from '../date-words';
import { Glyph } from '../Glyph';

interface DateCardProps {
  id: string;
  date: KeyDate;
  today: string;
  /** What worked-out dates were reckoned from; null where unknown. */
  reference: 'published' | null;
  deeds: DateDeeds;
}

/** What a date of the text means and why, and what can be done about it. */
export function DateCard({ id, date, today, reference, deeds }: DateCardProps) {
  const [correcting, setCorrecting] = useState(false);
  const words = longTimex(date.value, { today });
  return (
    <fieldset class="date-card" id={id} aria-label={t('date_actions')}>
      <p class="meaning">
        <Glyph kind={glyphOf(date)} />
        <b>{words ?? t('date_no_value')}</b>
      </p>
      <p class="why">{expressionWhy(date, reference)}</p>
      {correcting ? (
        <DateForm
          value={date.value}
          today={today}
          onSet={(value) => deeds.onCorrect(date, value)}
          onCancel={() => setCorrecting(false)}
        />
      ) : (
        <p class="acts">
          {isOfCalendar(date) && (
            <Button small icon="calendar" onClick={() => deeds.onCalendar(date)}>
              {t('date_to_calendar')}
            </Button>
          )}
          <Button small icon="pencil" onClick={() => setCorrecting(true)}>
            {t('date_correct')}
          </Button>
          <Button small icon="close" onClick={() => deeds.onCorrect(date, null)}>
            {t('date_drop')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
