import type { Annotations, Article, Entity, KeyDate } from '../../utils/article';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import type { DateDeeds } from '../DateActions';
import { DateList } from '../DateList';
import { isOfCalendar } from '../date-rows';
import type { Choosing } from '../EntityList';
import { EntitySections } from '../EntitySections';

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
  naming: Omit<Choosing, 'all'>;
  leftOut: readonly Entity[];
  onPutBack: (entity: Entity) => void;
}

/** When, who, what and where. */
export function Findings(props: FindingsProps) {
  const { article, annotations, failed, today } = props;
  if (!annotations) return failed ? null : <p class="quiet late">{t('looking_for_names')}</p>;
  const known = namesKnown(article);
  const entities = known ? annotations.entities : [];
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
      <EntitySections
        {...{ entities, lang }}
        choosing={{ ...props.naming, all: entities }}
        leftOut={known ? props.leftOut : []}
        onPutBack={props.onPutBack}
      />
      {!known && <p class="quiet">{t('names_english_only')}</p>}
      {known && dates.length + entities.length === 0 && <p class="quiet">{t('nothing_found')}</p>}
    </>
  );
}
