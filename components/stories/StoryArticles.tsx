import { plural, t } from '../../utils/i18n';
import type { NearCopy, SourceGroup, StoryArticle } from '../../utils/library/stories/types';
import { Button } from '../Button';
import { shortDay } from '../date-words';
import { Sentence } from '../Sentence';
import { becauseWords, copyWords } from './story-words';

interface StoryArticlesProps {
  /** Those shown, in order. */
  articles: readonly StoryArticle[];
  /** Of the story, to name the one that another is a copy of. */
  titles: ReadonlyMap<string, string>;
  copies: readonly NearCopy[];
  /** Articles in which a date was moved. */
  moving: ReadonlySet<string>;
  today: string;
  hrefOf: (id: string) => string;
  onCompare: (copy: NearCopy) => void;
  /** Chosen to be taken out; null: none can be chosen now. */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
}

/** The articles of a story: day, headline, source, and whose text it is. */
export function StoryArticles(props: StoryArticlesProps) {
  const { articles, today, hrefOf, chosen, onChoose, moving } = props;
  return (
    <ul class={chosen ? 'story-articles choosing' : 'story-articles'}>
      {articles.map(({ id, title, source, lang, day, agency, byReader }) => (
        <li key={id}>
          {chosen && (
            <input
              type="checkbox"
              class="box"
              aria-label={t('story_choose', title)}
              checked={chosen.has(id)}
              onChange={() => onChoose(id)}
            />
          )}
          <time dateTime={day}>{shortDay(day, { today })}</time>
          <div>
            <h3 class="head" lang={lang ?? undefined} dir="auto">
              <a href={hrefOf(id)}>{title || t('untitled')}</a>
            </h3>
            <p class="meta">
              <bdi>{source || t('source_text')}</bdi>
              {agency && agency !== source && <span>{t('story_agency', agency)}</span>}
              {byReader && <span>{t('story_by_you')}</span>}
              {moving.has(id) && <span class="flag">{t('story_moves')}</span>}
            </p>
            <Copies id={id} {...props} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "The same text as …", said at the later of both. */
function Copies({ id, copies, titles, onCompare }: StoryArticlesProps & { id: string }) {
  const own = copies.filter(({ articleId }) => articleId === id);
  const [first] = own;
  if (!first) return null;
  return (
    <p class="story-copy">
      <Sentence of={(slot) => copyWords(first, slot)}>
        <bdi>{titles.get(first.otherId) ?? ''}</bdi>
      </Sentence>{' '}
      <Button variant="link" onClick={() => onCompare(first)}>
        {t('story_differences')}
      </Button>
      {own.length > 1 && <span class="quiet"> {plural('story_more_copies', own.length - 1)}</span>}
    </p>
  );
}

interface StorySourcesProps {
  groups: readonly SourceGroup[];
  articles: readonly StoryArticle[];
  hrefOf: (id: string) => string;
}

/** Articles that rest on one source: what they say counts once. */
export function StorySources({ groups, articles, hrefOf }: StorySourcesProps) {
  const several = groups.filter(({ articleIds }) => articleIds.length > 1);
  const known = new Map(articles.map((one) => [one.id, one]));
  if (several.length === 0) return null;
  return (
    <section class="story-box" aria-labelledby="story-sources">
      <h2 class="label" id="story-sources">
        {t('story_sources')}
      </h2>
      <p class="quiet">{plural('story_independent_count', groups.length)}</p>
      <ul>
        {several.map((group) => (
          <li key={group.articleIds[0]}>
            <p class="story-because">
              {becauseWords(group).map((words) => (
                <span key={words}>{words}</span>
              ))}
            </p>
            <ol class="story-resting">
              {group.articleIds.map((id) => (
                <li key={id}>
                  <bdi>{known.get(id)?.source || t('source_text')}</bdi>{' '}
                  <a class="plainlink" href={hrefOf(id)} lang={known.get(id)?.lang ?? undefined} dir="auto">
                    {known.get(id)?.title || t('untitled')}
                  </a>
                </li>
              ))}
            </ol>
            {group.quotes[0] && (
              <blockquote dir="auto">
                <p>{group.quotes[0]}</p>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
