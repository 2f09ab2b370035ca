import type { Annotations, Article, Entity, KeyDate } from '../../utils/article';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import type { DateDeeds } from '../DateActions';
import { DateList } from '../DateList';
import { isOfCalendar } from '../date-rows';
import { EntityChips, EntityList } from '../EntityList';

/** Names are recognised in English so far; a page without a language is taken for English. */
function namesKnown({ lang }: Article): boolean {
  return !lang || /^en(-|$)/i.test(lang);
}

interface FindingsProps {
  article: Article;
  /** Null: still being looked for. */
  annotations: Annotations | null;
  /** Nothing more will come. */
  failed: boolean;
  today: string;
  deeds: DateDeeds;
  /** Scrolls the page to the date's sentence. */
  onShow: (date: KeyDate) => void;
  onAllToCalendar: () => void;
}

function Names({ people, others, lang }: { people: Entity[]; others: Entity[]; lang: string | null }) {
  return (
    <>
      {people.length > 0 && (
        <section>
          <h2 class="label">{t('who')}</h2>
          <EntityList entities={people} lang={lang} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 class="label spaced">{t('what_and_where')}</h2>
          <EntityChips entities={others} lang={lang} />
        </section>
      )}
    </>
  );
}

/** When, who, what and where. */
export function Findings(props: FindingsProps) {
  const { article, annotations, failed, today } = props;
  if (!annotations) return failed ? null : <p class="quiet late">{t('looking_for_names')}</p>;
  const known = namesKnown(article);
  const people = known ? annotations.entities.filter(({ type }) => type === 'PER') : [];
  const others = known ? annotations.entities.filter(({ type }) => type !== 'PER') : [];
  const dates = annotations.keyDates;
  const { lang, text } = article;
  return (
    <>
      {dates.length > 0 && (
        <section>
          <div class="label-row">
            <h2 class="label">{t('key_dates')}</h2>
            {dates.some(isOfCalendar) && (
              <Button icon="calendar" label={t('dates_to_calendar')} onClick={props.onAllToCalendar} />
            )}
          </div>
          <DateList
            {...{ dates, text, lang, today }}
            reference={article.published ? 'published' : null}
            aheadFirst
            deeds={props.deeds}
            onChoose={props.onShow}
          />
        </section>
      )}
      <Names people={people} others={others} lang={lang} />
      {!known && <p class="quiet">{t('names_english_only')}</p>}
      {known && dates.length + people.length + others.length === 0 && (
        <p class="quiet">{t('nothing_found')}</p>
      )}
    </>
  );
}
