import { Fragment } from 'preact';
import type { KeyDate } from '../utils/article';
import { glyphOf } from '../utils/date-glyph';
import { t } from '../utils/i18n';
import { DateActions, type DateDeeds } from './DateActions';
import { type DateRow, dateRows, upcomingFirst } from './date-rows';
import { timexWords, whyWords } from './date-words';
import { Glyph } from './Glyph';

interface DateListProps {
  dates: readonly KeyDate[];
  /** `Article.text`, for the sentence where a date has no words of its own. */
  text: string;
  /** BCP 47 of the article. */
  lang: string | null;
  /** The reader's day, ISO. */
  today: string;
  /** What worked-out dates were reckoned from; null where unknown. */
  reference: 'published' | null;
  /** What is to come stands on top; else the order of time. */
  aheadFirst?: boolean;
  /** Gives each date a menu. */
  deeds?: DateDeeds;
  /** Makes each date's words a button. */
  onChoose?: (date: KeyDate) => void;
}

function whatOf({ what, kind, sentence }: KeyDate, text: string): string | null {
  if (what) return what;
  if (kind === 'published') return null;
  return text.slice(sentence.start, sentence.end).trim() || null;
}

function Row({ row, ...props }: DateListProps & { row: DateRow }) {
  const { date, when } = row;
  const what = whatOf(date, props.text);
  const why = whyWords(date, props);
  const words = timexWords(date.value, props) ?? date.expressions[0]?.text ?? date.value;
  const machine = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date.value) ? date.value : undefined;
  const said = what ? (
    <span class="said" lang={props.lang ?? undefined} dir="auto">
      {what}
    </span>
  ) : (
    <span class="said">{t('date_published')}</span>
  );
  return (
    <li class={`date ${when}`}>
      <Glyph kind={glyphOf(date)} />
      <time dateTime={machine}>{words}</time>
      <span class="what">
        {props.onChoose ? (
          <button type="button" class="plainlink" onClick={() => props.onChoose?.(date)}>
            {said}
          </button>
        ) : (
          said
        )}
        {why && <span class="why">{why}</span>}
      </span>
      {props.deeds && <DateActions date={date} today={props.today} deeds={props.deeds} />}
    </li>
  );
}

/** Key dates on the date line, with a rule at today when something lies ahead. */
export function DateList(props: DateListProps) {
  const rows = (props.aheadFirst ? upcomingFirst : dateRows)(props.dates, props.today);
  const isAhead = rows.some(({ when }) => when === 'ahead');
  const afterToday = isAhead && rows.find(({ when }) => (when === 'ahead') === !props.aheadFirst);
  return (
    <ul class={props.aheadFirst ? 'dates falling' : 'dates'}>
      {rows.map((row) => (
        <Fragment key={`${row.date.value} ${row.date.sentence.start}`}>
          {row === afterToday && (
            <li class="today">
              <span>{t('date_today', timexWords(props.today, props) ?? props.today)}</span>
            </li>
          )}
          <Row {...props} row={row} />
        </Fragment>
      ))}
    </ul>
  );
}
