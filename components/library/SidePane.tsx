import { useState } from 'preact/hooks';
import { type MessageKey, type PluralKey, plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import type { IconName } from '../Icon';
import type { Counts } from './library-state';
import { type Place, START } from './place';
import { ShelfLink, type ShelfLinkProps } from './ShelfLink';
import { type StorageFacts, StorageLine } from './StorageLine';
import { TagTree } from './TagTree';

interface SidePaneProps {
  place: Place;
  counts: Counts | null;
  storage: StorageFacts | null;
  onGo: (place: Place) => void;
  onPersist: () => void;
  /** Backups, room, order. */
  onData: () => void;
}

export function SidePane({ place, counts, storage, onGo, onPersist, onData }: SidePaneProps) {
  const all = { ...START, query: place.query };
  const whole = !place.tag && !place.site;
  return (
    <nav class="side" aria-label={t('library')}>
      <div class="shelves">
        <h2 class="vh">{t('shelves')}</h2>
        <ul>
          {SHELVES.map(({ shelf, icon, name, of }) => (
            <Shelf
              key={shelf}
              icon={icon}
              to={{ ...all, shelf }}
              current={place.shelf === shelf && whole}
              count={counts ? of(counts) : undefined}
              name={t(name)}
              onGo={onGo}
            />
          ))}
        </ul>
        <TagTree tags={counts?.tags ?? []} chosen={place.tag} toOf={(tag) => ({ ...all, tag })} onGo={onGo} />
        <Facet
          title={t('sites')}
          more="more_sites"
          entries={(counts?.sites ?? []).map(({ site, count }) => ({ name: site, count }))}
          chosen={place.site}
          toOf={(site) => ({ ...all, site })}
          onGo={onGo}
        />
      </div>
      {storage && counts && (
        <StorageLine storage={storage} empty={counts.kept === 0} onPersist={onPersist} onData={onData} />
      )}
    </nav>
  );
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

const FEW = 8;

interface FacetProps {
  title: string;
  more: PluralKey;
  entries: ReadonlyArray<{ name: string; count: number }>;
  chosen: string | null;
  toOf: (name: string | null) => Place;
  onGo: (place: Place) => void;
}

/** The most used first; the chosen one always in sight, and chosen again it is let go. */
function Facet({ title, more, entries, chosen, toOf, onGo }: FacetProps) {
  const [open, setOpen] = useState(false);
  if (entries.length === 0) return null;
  const byCount = [...entries].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const shown = open ? byCount : byCount.filter(({ name }, index) => index < FEW || name === chosen);
  const rest = byCount.length - shown.length;
  return (
    <>
      <h2 class="label">{title}</h2>
      <ul>
        {shown.map(({ name, count }) => (
          <Shelf
            key={name}
            name={name}
            count={count}
            current={name === chosen}
            to={toOf(name === chosen ? null : name)}
            onGo={onGo}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="link" class="more" onClick={() => setOpen(true)}>
          {plural(more, rest)}
        </Button>
      )}
    </>
  );
}
