import { t } from '../../utils/i18n';
import type { SavedSearch } from '../../utils/library/schema';
import { Menu } from '../Menu';
import { type Place, START } from './place';
import { ShelfLink } from './ShelfLink';

export interface SavedSearchesProps {
  searches: readonly SavedSearch[];
  place: Place;
  onGo: (place: Place) => void;
  onRename: (search: SavedSearch) => void;
  onRemove: (search: SavedSearch) => void;
}

/** Searches the reader gave a name, each a step away. */
export function SavedSearches({ searches, place, onGo, onRename, onRemove }: SavedSearchesProps) {
  if (searches.length === 0) return null;
  return (
    <section class="saved-searches">
      <h2 class="label">{t('searches')}</h2>
      <ul>
        {searches.map((search) => {
          const current =
            place.shelf === 'all' && !place.tag && !place.site && place.query.trim() === search.query;
          return (
            <li key={search.id} class="branch">
              <ShelfLink
                icon="search"
                name={search.name}
                count={undefined}
                to={{ ...START, query: search.query }}
                current={current}
                onGo={onGo}
              />
              <Menu
                label={t('search_more', search.name)}
                icon="more"
                items={[
                  { id: 'rename', label: t('search_rename') },
                  { id: 'remove', label: t('search_remove') },
                ]}
                onChoose={(id) => (id === 'rename' ? onRename(search) : onRemove(search))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
