import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { Annotations, Article } from '../../utils/article';
import { listWords, t } from '../../utils/i18n';
import { Chip } from '../Chip';
import { timexWords } from '../date-words';
import { Notice } from '../Notice';

/** More years than this are no help. */
const MOST_YEARS = 4;

interface UndatedNoticeProps {
  article: Article;
  annotations: Annotations;
  /** Possible days of publication, ISO, newest first. */
  candidates: readonly string[];
  today: string;
  onGive: (day: string) => void;
  /** Holds the first answer, to be focused. */
  firstAnswer?: Ref<HTMLDivElement>;
}

/** What the page says about its day: the dateline, a weekday in the text, the years that fit both. */
function evidence({ article, annotations, candidates, today }: UndatedNoticeProps): string {
  const value = article.dateline?.date;
  const day = value ? timexWords(value, { today }) : null;
  if (!value || !day) return t('undated_nothing');
  const years = candidates.slice(0, MOST_YEARS).map((date) => date.slice(0, 4));
  if (candidates.length === 0 || candidates.length > MOST_YEARS) return t('undated_dateline', day);
  const list = listWords(years, 'disjunction');
  const weekday = annotations.keyDates
    .find((date) => date.value === value)
    ?.expressions.find(({ stated, text }) => !stated && !/\p{Nd}/u.test(text))?.text; // "on Monday", not "March 6" again
  return weekday ? t('undated_weekday', day, weekday, list) : t('undated_fits', day, list);
}

function OtherDate({ onGive }: { onGive: (day: string) => void }) {
  const [day, setDay] = useState('');
  return (
    <form
      class="other-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (day) onGive(day);
      }}
    >
      <label>
        <span class="vh">{t('date_of_publication')}</span>
        <input
          type="date"
          required
          value={day}
          ref={(field) => field?.focus()}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn edged small">
        {t('date_set')}
      </button>
    </form>
  );
}

/** Asks for the day of publication, with what the page gives away; any answer can be taken back. */
export function UndatedNotice(props: UndatedNoticeProps) {
  const { candidates, onGive, firstAnswer } = props;
  const [other, setOther] = useState(false);
  return (
    <Notice tone="unsure" icon="warning" title={t('undated_title')}>
      <p>{evidence(props)}</p>
      <div class="chips answers" ref={firstAnswer ?? null}>
        {candidates.slice(0, MOST_YEARS).map((day) => (
          <Chip key={day} onClick={() => onGive(day)}>
            {day.slice(0, 4)}
          </Chip>
        ))}
        {other ? (
          <OtherDate onGive={onGive} />
        ) : (
          <Chip onClick={() => setOther(true)}>{t('date_other')}</Chip>
        )}
      </div>
    </Notice>
  );
}
