import { useState } from 'preact/hooks';
import type { Entity, NameOfKind } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import type { EntityPage, StoryArticle } from '../../utils/library/stories/types';
import type { TimelineEntries, TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import { shortDay } from '../date-words';
import { EntityForm, kindWords } from '../EntityForm';
import { PlaceLink } from '../library/PlaceLink';
import { type Place, placeOf, START } from '../library/place';
import { Menu } from '../Menu';
import { Timeline } from '../timeline/Timeline';
import { BackTo } from './BackTo';
import { StoryBox } from './StoryBox';
import { reachOf } from './story-words';

export interface NamePageProps {
  page: EntityPage;
  entries: TimelineEntries | null;
  today: string;
  readHref: (id: string) => string;
  entryHref: (entry: TimelineEntry | UnplacedEntry) => string;
  onGo: (place: Place) => void;
  /** Another name or kind, the same as another; null: it is no name that matters. */
  onCorrect: (to: NameOfKind | null) => void;
}

/** Everything the library says of a person, an organisation, a place, an event. */
export function NamePage(props: NamePageProps) {
  const { page, entries, today, onGo, onCorrect } = props;
  const [form, setForm] = useState<'name' | 'merge' | null>(null);
  const entity = asEntity(page);
  const others = page.others.map((one) => asEntity({ ...one, aliases: [] }));
  return (
    <div class="story-page name-page">
      <header class="story-top">
        <BackTo to={START} onGo={onGo}>
          {t('all_articles')}
        </BackTo>
        <Menu
          label={t('name_correct_menu')}
          icon="pencil"
          wide
          items={[
            { id: 'name', label: t('name_correct') },
            ...(others.length > 0 ? [{ id: 'merge', label: t('name_merge') }] : []),
            { id: 'drop', label: t('name_drop'), separate: true },
          ]}
          onChoose={(id) => (id === 'drop' ? onCorrect(null) : setForm(id as 'name' | 'merge'))}
        />
      </header>
      <p class="kind">{kindWords(page.type)}</p>
      <h1 class="head" dir="auto">
        {page.name}
      </h1>
      <p class="sub">{plural('name_articles', page.count)}</p>
      {form && (
        <EntityForm
          {...{ entity, others }}
          mode={form}
          lang={null}
          onSet={(to) => {
            setForm(null);
            onCorrect(to);
          }}
          onCancel={() => setForm(null)}
        />
      )}
      <Facts {...props} />
      {entries && entries.placed.length > 0 && (
        <Timeline entries={entries} today={today} hrefOf={props.entryHref} alone={false} />
      )}
      <div class="story-cols">
        <Articles {...props} />
        <div class="story-side">
          <StoryBox id="name-stories" title={t('stories')} stories={page.stories} onGo={onGo} />
          <Others {...props} />
        </div>
      </div>
    </div>
  );
}

/** For the form that corrects names. */
function asEntity({ name, type, aliases }: Pick<EntityPage, 'name' | 'type' | 'aliases'>): Entity {
  return { name, type, aliases: aliases.map((one) => one.name), roles: [], mentions: [], salience: 0 };
}

/** Other forms, and offices with the time in which articles give them. */
function Facts({ page: { aliases, roles } }: NamePageProps) {
  if (aliases.length + roles.length === 0) return null;
  return (
    <dl class="name-facts">
      {aliases.length > 0 && (
        <div>
          <dt>{t('name_also')}</dt>
          <dd>
            {aliases.map(({ name, articles }, index) => (
              <span key={name}>
                {index > 0 && ', '}
                <bdi>{name}</bdi> <span class="quiet">{articles}</span>
              </span>
            ))}
          </dd>
        </div>
      )}
      {roles.length > 0 && (
        <div>
          <dt>{t('name_roles')}</dt>
          {roles.map((role) => (
            <dd key={role.role}>
              <bdi>{role.role}</bdi>{' '}
              <span class="quiet">{t('story_facts', plural('articles', role.articles), reachOf(role))}</span>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

const MOST_FIRST = 20;

function Articles({ page: { articles, partial }, today, readHref }: NamePageProps) {
  const [open, setOpen] = useState(false);
  const shown = open ? articles : articles.slice(0, MOST_FIRST);
  return (
    <section aria-labelledby="name-articles">
      <div class="story-head">
        <h2 class="head" id="name-articles">
          {t('articles_list')}
        </h2>
      </div>
      <ul class="story-articles">
        {shown.map((article) => (
          <ArticleLine key={article.id} article={article} today={today} href={readHref(article.id)} />
        ))}
      </ul>
      {shown.length < articles.length && (
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {plural('more_articles', articles.length - shown.length)}
        </button>
      )}
      {open && partial && <p class="quiet">{plural('name_newest', articles.length)}</p>}
    </section>
  );
}

function ArticleLine({ article, today, href }: { article: StoryArticle; today: string; href: string }) {
  const { title, source, lang, day } = article;
  return (
    <li>
      <time dateTime={day}>{shortDay(day, { today })}</time>
      <div>
        <h3 class="head" lang={lang ?? undefined} dir="auto">
          <a href={href}>{title || t('untitled')}</a>
        </h3>
        <p class="meta">
          <bdi>{source || t('source_text')}</bdi>
        </p>
      </div>
    </li>
  );
}

const MOST_OTHERS = 30;

function Others({ page: { others }, onGo }: NamePageProps) {
  if (others.length === 0) return null;
  return (
    <section class="story-box" aria-labelledby="name-others">
      <h2 class="label" id="name-others">
        {t('name_with')}
      </h2>
      <ul class="chips">
        {others.slice(0, MOST_OTHERS).map(({ id, name, articles }) => (
          <li key={id}>
            <PlaceLink class="chip" to={placeOf('name', id)} onGo={onGo}>
              <bdi>{name}</bdi>
              <span class="n" aria-hidden="true">
                {articles}
              </span>
              <span class="vh">{plural('articles', articles)}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
