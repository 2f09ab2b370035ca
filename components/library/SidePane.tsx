import { useState } from 'preact/hooks';
import { type PluralKey, plural, t, uiLanguage } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon, type IconName } from '../Icon';
import type { Counts } from './library-state';
import { type Place, placeToSearch, START } from './place';
import { type StorageFacts, StorageLine } from './StorageLine';

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
          <Shelf
            icon="library"
            to={all}
            current={place.shelf === 'all' && whole}
            count={counts?.kept}
            name={t('all_articles')}
            onGo={onGo}
          />
          <Shelf
            icon="trash"
            to={{ ...all, shelf: 'trash' }}
            current={place.shelf === 'trash'}
            count={counts?.trashed}
            name={t('trash')}
            onGo={onGo}
          />
        </ul>
        <Facet
          title={t('tags')}
          more="more_tags"
          entries={(counts?.tags ?? []).map(({ tag, count }) => ({ name: tag, count }))}
          chosen={place.tag}
          toOf={(tag) => ({ ...all, tag })}
          onGo={onGo}
        />
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

interface ShelfProps {
  icon?: IconName;
  name: string;
  count: number | undefined;
  to: Place;
  current: boolean;
  onGo: (place: Place) => void;
}

/** A link, so that it can be opened in another window too. */
function Shelf({ icon, name, count, to, current, onGo }: ShelfProps) {
  return (
    <li>
      <a
        class="nav"
        href={placeToSearch(to) || '?'}
        aria-current={current ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onGo(to);
        }}
      >
        {icon && <Icon name={icon} />}
        <bdi class="clip" title={name}>
          {name}
        </bdi>
        {count ? <span class="n">{new Intl.NumberFormat(uiLanguage()).format(count)}</span> : null}
      </a>
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
