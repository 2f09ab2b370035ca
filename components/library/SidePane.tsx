import { type MessageKey, t } from '../../utils/i18n';
import type { Facets } from '../../utils/library/search/facets';
import { toggleTerm, withPeriod } from '../../utils/library/search/query';
import type { IconName } from '../Icon';
import { FacetList } from './FacetList';
import type { Counts } from './library-state';
import { type Place, START, showsArticles } from './place';
import { SavedSearches, type SavedSearchesProps } from './SavedSearches';
import { ShelfLink, type ShelfLinkProps } from './ShelfLink';
import { type StorageFacts, StorageLine } from './StorageLine';
import { TagTree } from './TagTree';

interface SidePaneProps {
  place: Place;
  counts: Counts | null;
  storage: StorageFacts | null;
  /** Null until they are counted. */
  storyCount: number | null;
  /** Of the present list; null until they are counted. */
  facets: Facets | null;
  searches: Pick<SavedSearchesProps, 'searches' | 'onRename' | 'onRemove'>;
  onGo: (place: Place) => void;
  onPersist: () => void;
  /** Backups, room, order. */
  onData: () => void;
}

export function SidePane(props: SidePaneProps) {
  const { place, counts, storage, storyCount, facets, searches, onGo, onPersist, onData } = props;
  // A timeline stays one on the next shelf.
  const view = place.view === 'timeline' ? ('timeline' as const) : ('list' as const);
  const all = { ...START, query: place.query, view };
  const whole = !place.tag && !place.site && showsArticles(place);
  const shelfOf = ({ shelf, icon, name, of }: ShelfRow) => (
    <Shelf
      key={shelf}
      icon={icon}
      to={{ ...all, shelf }}
      current={place.shelf === shelf && whole}
      count={counts ? of(counts) : undefined}
      name={t(name)}
      onGo={onGo}
    />
  );
  return (
    <nav class="side" aria-label={t('library')} onKeyDown={stepByArrows}>
      <div class="shelves">
        <h2 class="vh">{t('shelves')}</h2>
        <ul>
          {SHELVES.slice(0, 2).map(shelfOf)}
          <Shelf
            icon="story"
            to={{ ...START, view: 'stories' }}
            current={place.view === 'stories' || place.view === 'story'}
            count={storyCount ?? undefined}
            name={t('stories')}
            onGo={onGo}
          />
          {SHELVES.slice(2).map(shelfOf)}
        </ul>
        <SavedSearches place={place} onGo={onGo} {...searches} />
        <TagTree
          tags={tagsFound(counts, facets, place)}
          chosen={place.tag}
          toOf={(tag) => ({ ...all, tag })}
          onGo={onGo}
        />
        <FacetList
          facets={facets}
          query={place.query}
          onToggle={(operator, value) =>
            onGo({ ...place, query: toggleTerm(place.query, operator, value), open: null })
          }
          onMentioned={(period) => onGo({ ...place, query: withPeriod(place.query, period), open: null })}
        />
      </div>
      {storage && counts && (
        <StorageLine storage={storage} empty={counts.kept === 0} onPersist={onPersist} onData={onData} />
      )}
    </nav>
  );
}

/** While something is searched for, the tags of what is found, with their counts there. */
function tagsFound(counts: Counts | null, facets: Facets | null, place: Place): Counts['tags'] {
  const all = counts?.tags ?? [];
  if (!facets || place.query.trim() === '' || place.tag) return all;
  const colours = new Map(all.map(({ tag, colour }) => [tag, colour]));
  return facets.names.tag.values.map(({ value, count }) => ({
    ...{ tag: value, count, colour: colours.get(value) ?? null },
  }));
}

interface ShelfRow {
  shelf: Place['shelf'];
  icon: IconName;
  name: MessageKey;
  of: (counts: Counts) => number;
}

const SHELVES: readonly ShelfRow[] = [
  { shelf: 'unread', icon: 'inbox', name: 'to_read', of: ({ states }) => states.unread },
  { shelf: 'all', icon: 'library', name: 'all_articles', of: ({ kept }) => kept },
  { shelf: 'favourite', icon: 'star', name: 'favourites', of: ({ states }) => states.favourite },
  { shelf: 'highlighted', icon: 'pencil', name: 'highlights', of: ({ states }) => states.highlighted },
  { shelf: 'archived', icon: 'archive', name: 'archive', of: ({ states }) => states.archived },
  { shelf: 'trash', icon: 'trash', name: 'trash', of: ({ trashed }) => trashed },
];

function Shelf(props: ShelfLinkProps) {
  return (
    <li>
      <ShelfLink {...props} />
    </li>
  );
}

/** Up and down go from one entry to the next, as in a list. */
function stepByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || (event.target as Element).closest('[role=menu]')) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('a.nav, .nav input, button.link')];
  const at = entries.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  entries[at + by]?.focus();
}
