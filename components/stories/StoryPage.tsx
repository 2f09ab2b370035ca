import { useMemo } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import type { DateClaim, MovedDate, NearCopy, StoryView } from '../../utils/library/stories/types';
import type { TimelineEntries, TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import type { Place } from '../library/place';
import type { MenuItem } from '../Menu';
import { Switch } from '../Switch';
import { Timeline } from '../timeline/Timeline';
import { MovedDates } from './MovedDates';
import { NameGraph } from './NameGraph';
import { StoryArticles, StorySources } from './StoryArticles';
import { StoryBox } from './StoryBox';
import { SplitBar, StoryTop } from './StoryTop';
import { StoryWhy } from './StoryWhy';
import { reachOf } from './story-words';

export interface StoryPageProps {
  view: StoryView;
  /** Null: not read yet. */
  entries: TimelineEntries | null;
  today: string;
  formats: readonly MenuItem[];
  /** Only one article of each source is shown. */
  independent: boolean;
  onIndependent: (on: boolean) => void;
  /** Articles chosen to be taken out; null: none can be chosen now. */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
  onChoosing: (on: boolean) => void;
  onSplit: () => void;
  readHref: (id: string) => string;
  entryHref: (entry: TimelineEntry | UnplacedEntry) => string;
  claimHref: (claim: DateClaim) => string;
  onGo: (place: Place) => void;
  onPin: () => void;
  onRename: () => void;
  onJoin: () => void;
  onExport: (format: string) => void;
  onCompare: (copy: NearCopy) => void;
  onApart: (moved: MovedDate) => void;
}

/** One story: why it is one, when it went on, who says what, and what can be made of it. */
export function StoryPage(props: StoryPageProps) {
  const { view, entries, today, independent, onGo } = props;
  const { story, articles, moved, sources } = view;
  const names = useMemo(() => new Map(articles.map(({ id, title }) => [id, title])), [articles]);
  const outlets = useMemo(() => new Map(articles.map(({ id, source }) => [id, source])), [articles]);
  const first = useMemo(() => new Set(sources.map(({ articleIds }) => articleIds[0]!)), [sources]);
  const shownEntries = useMemo(
    () => entries && withMoves(independent ? keptTo(entries, first) : entries, moved),
    [entries, independent, first, moved],
  );
  const moving = useMemo(() => movingArticles(view), [view]);
  const shown = (independent ? articles.filter(({ id }) => first.has(id)) : articles).toReversed();
  const hidden = articles.length - shown.length;
  return (
    <div class="story-page">
      <StoryTop {...props} />
      <h1 class="head" dir="auto">
        {story.title || t('untitled')}
      </h1>
      <p class="sub">
        {t(
          'story_sub',
          plural('articles', story.count),
          plural('sources_n', new Set(outlets.values()).size),
          reachOf(story),
        )}
      </p>
      <StoryWhy story={story} onGo={onGo} />
      {shownEntries ? (
        <Timeline entries={shownEntries} today={today} hrefOf={props.entryHref} alone={false} />
      ) : (
        <div class="story-wait" aria-busy="true" />
      )}
      <div class="story-cols">
        <section aria-labelledby="story-articles">
          <div class="story-head">
            <h2 class="head" id="story-articles">
              {t('articles_list')}
            </h2>
            {sources.length < articles.length && (
              <span class="story-filter">
                <Switch
                  id="independent"
                  checked={independent}
                  label={t('story_independent')}
                  onChange={props.onIndependent}
                />
                <label for="independent">{t('story_independent')}</label>
              </span>
            )}
          </div>
          {props.chosen && <SplitBar {...props} chosen={props.chosen} />}
          <StoryArticles
            {...{ articles: shown, titles: names, copies: view.copies, moving, today }}
            hrefOf={props.readHref}
            onCompare={props.onCompare}
            chosen={props.chosen}
            onChoose={props.onChoose}
          />
          {hidden > 0 && <p class="quiet">{plural('story_left_out', hidden)}</p>}
        </section>
        <div class="story-side">
          <MovedDates moved={moved} today={today} hrefOf={props.claimHref} onApart={props.onApart} />
          <StorySources groups={sources} articles={articles} hrefOf={props.readHref} />
          <StoryBox id="story-related" title={t('story_related')} stories={view.related} onGo={onGo} />
        </div>
      </div>
      <NameGraph graph={view.graph} onGo={onGo} />
    </div>
  );
}

/** Articles that give another date than those before them. */
function movingArticles({ moved }: StoryView): Set<string> {
  return new Set(
    moved.flatMap(({ kind, claims }) =>
      kind === 'moved' ? claims.filter(({ current }) => current).map(({ articleId }) => articleId) : [],
    ),
  );
}

function keptTo({ placed, unplaced }: TimelineEntries, keys: ReadonlySet<string>): TimelineEntries {
  return {
    placed: placed.filter(({ key }) => keys.has(key)),
    unplaced: unplaced.filter(({ key }) => keys.has(key)),
  };
}

/** Dates that were moved have signs of their own. */
function withMoves({ placed, unplaced }: TimelineEntries, moved: StoryView['moved']): TimelineEntries {
  const signs = new Map<string, 'moved' | 'earlier'>();
  for (const { kind, claims } of moved) {
    if (kind !== 'moved') continue;
    for (const { articleId, sentence, value, current } of claims)
      signs.set(`${articleId} ${sentence.start} ${value}`, current ? 'moved' : 'earlier');
  }
  if (signs.size === 0) return { placed, unplaced };
  const signed = placed.map((entry) => {
    const glyph = entry.sentence && signs.get(`${entry.key} ${entry.sentence.start} ${entry.value}`);
    return glyph && entry.glyph !== 'period' ? { ...entry, glyph } : entry;
  });
  return { placed: signed, unplaced };
}
