import { Button } from '../../components/Button';
import { ArticleList } from '../../components/library/ArticleList';
import { BulkBar } from '../../components/library/BulkBar';
import { CountLine } from '../../components/library/CountLine';
import { BackupReminder, FolderStopped } from '../../components/library/data/BackupReminder';
import { type Place, type Shelf, START, stateOf } from '../../components/library/place';
import { QueryProblems } from '../../components/library/QueryProblems';
import {
  AllTrashed,
  EmptyLibrary,
  EmptyShelf,
  EmptyState,
  EmptyTrash,
  NoMatch,
} from '../../components/library/states';
import { Segmented } from '../../components/Segmented';
import { Switch } from '../../components/Switch';
import { type MessageKey, t } from '../../utils/i18n';
import { parseQuery } from '../../utils/library/search/query';
import { type Commands, placeToRead, readArticle } from './commands';
import type { Page } from './use-page';
import { useStoryActions } from './use-story-actions';

interface ListPaneProps {
  page: Page;
  commands: Commands;
  onImport: () => void;
}

export function ListPane({ page, commands, onImport }: ListPaneProps) {
  const { state, dispatch, go, setDialog } = page;
  const { place, keys, rows, selection, found } = state;
  const total = totalOf(state);
  const stories = useStoryActions(page);
  return (
    <main class="list">
      <h1 class="vh">{titleOf(place)}</h1>
      <Reminder page={page} />
      <div class="listhead">
        <Heading place={place} onGo={go} onEditTag={(tag) => setDialog({ kind: 'edit-tag', tag })} />
        <CountLine found={found} total={total} />
        {place.shelf === 'trash' && keys.length > 0 && found === null && (
          <Button small variant="danger" onClick={() => setDialog({ kind: 'empty-trash' })}>
            {t('empty_trash')}
          </Button>
        )}
        <span class="listhead-end">
          <KeepSearch page={page} />
          {keys.length > 0 && <ViewSwitch page={page} />}
        </span>
      </div>
      {place.shelf === 'trash' && page.trashAges !== null && (
        <div class="trash-ages">
          <Switch
            id="trash-ages"
            checked={page.trashAges}
            label={t('trash_ages')}
            onChange={page.setTrashAges}
          />
          <label for="trash-ages">{t('trash_ages')}</label>
        </div>
      )}
      <QueryProblems
        query={place.query}
        onChange={page.search}
        onHelp={() => setDialog({ kind: 'search-help' })}
      />
      {keys.length > 0 ? (
        <ArticleList
          keys={keys}
          rows={rows}
          openKey={place.open}
          selected={selection.keys}
          setSize={Math.max(found ?? total, keys.length)}
          today={page.today}
          hrefOf={(key) => placeToRead(key, rows).href}
          focusTurn={page.focusTurn}
          more={state.next !== null}
          searching={found !== null}
          onSight={page.onSight}
          onMore={() => void page.readOn().catch(page.onError)}
          onOpen={page.open}
          onRead={(key) => readArticle(key, rows)}
          onSelect={(key, extend) => dispatch({ type: 'toggled', key, extend })}
        />
      ) : (
        state.status === 'ready' && <Nothing page={page} onImport={onImport} />
      )}
      {selection.keys.size > 0 && (
        <BulkBar
          count={selection.keys.size}
          shelf={place.shelf}
          onTag={commands.tag}
          onStory={() => void stories.gather([...selection.keys])}
          onPictures={() => setDialog({ kind: 'pictures', keys: [...selection.keys] })}
          onState={(change) => void page.actions.setState([...selection.keys], change)}
          onExport={commands.export}
          onTrash={() => commands.trash()}
          onRestore={() => commands.restore()}
          onDelete={() => commands.trash()}
          onSelectAll={commands.selectAll}
          onClear={() => dispatch({ type: 'deselected' })}
        />
      )}
    </main>
  );
}

const TITLES = {
  ...{ all: 'all_articles', unread: 'to_read', favourite: 'favourites' },
  ...{ highlighted: 'highlights', archived: 'archive', trash: 'trash' },
} as const satisfies Record<Shelf, MessageKey>;

/** About backups, one line at most. */
function Reminder({ page }: { page: Page }) {
  const { backup, folder, setDialog } = page;
  const { facts } = folder;
  if (facts?.state === 'locked' || facts?.state === 'failed') {
    return (
      <FolderStopped folder={facts} onUnlock={folder.unlock} onData={() => setDialog({ kind: 'data' })} />
    );
  }
  if (!backup.backups?.due) return null;
  return (
    <BackupReminder
      savedSince={backup.backups.savedSince}
      again={backup.backups.state.lastAt !== null}
      onBackUp={() => void backup.backUp()}
      onLater={() => void backup.snooze()}
    />
  );
}

export function titleOf({ shelf, tag, site }: Place): string {
  return shelf === 'all' ? (tag ?? site ?? t('all_articles')) : t(TITLES[shelf]);
}

/** The same articles as rows, or by their dates. */
export function ViewSwitch({ page: { state, go } }: { page: Page }) {
  const { place } = state;
  return (
    <Segmented<'list' | 'timeline'>
      label={t('view_as')}
      name="library-view"
      value={place.view === 'timeline' ? 'timeline' : 'list'}
      options={[
        { value: 'list', label: t('view_list') },
        { value: 'timeline', label: t('timeline') },
      ]}
      onChange={(view) => go({ ...place, view, open: null })}
    />
  );
}

interface HeadingProps {
  place: Place;
  onGo: (place: Place) => void;
  onEditTag: (tag: string) => void;
}

/** Offered for a search that has no name yet. */
export function KeepSearch({ page: { state, searches, setDialog } }: { page: Page }) {
  const query = state.place.query.trim();
  if (parseQuery(query).terms.length === 0 || searches.searches.some((one) => one.query === query))
    return null;
  return (
    <Button small class="keep-search" onClick={() => setDialog({ kind: 'keep-search' })}>
      {t('search_keep')}
    </Button>
  );
}

/** Says what the list is kept to, and takes it off. */
export function Heading({ place, onGo, onEditTag }: HeadingProps) {
  const { tag } = place;
  const within = place.tag ?? place.site;
  if (!within) return null;
  return (
    <span class="op">
      <b>{t(place.tag ? 'op_tag' : 'op_site')}</b>
      <bdi>{within}</bdi>
      {tag !== null && <Button icon="pencil" label={t('tag_edit', tag)} onClick={() => onEditTag(tag)} />}
      <Button
        icon="close"
        label={t('op_remove', within)}
        onClick={() => onGo({ ...place, tag: null, site: null, open: null })}
      />
    </span>
  );
}

/** Articles in the whole list, also those not read yet. */
export function totalOf({ place, counts }: Page['state']): number {
  if (!counts) return 0;
  if (place.shelf === 'trash') return counts.trashed;
  const list = stateOf(place.shelf);
  if (list) return counts.states[list];
  if (place.tag) return counts.tags.find(({ tag }) => tag === place.tag)?.count ?? 0;
  if (place.site) return counts.sites.find(({ site }) => site === place.site)?.count ?? 0;
  return counts.kept;
}

function Nothing({ page: { state, go, adding }, onImport }: Omit<ListPaneProps, 'commands'>) {
  const { place, counts } = state;
  if (place.query.trim()) {
    return (
      <NoMatch
        query={place.query}
        within={place.tag ?? place.site}
        onWiden={() => go({ ...place, tag: null, site: null })}
        onClear={() => go({ ...place, query: '' })}
      />
    );
  }
  if (place.shelf === 'trash') return <EmptyTrash />;
  const list = stateOf(place.shelf);
  if (list) return <EmptyState list={list} onAll={() => go(START)} />;
  if (place.tag || place.site) return <EmptyShelf onAll={() => go(START)} />;
  if (counts && counts.trashed > 0) return <AllTrashed onTrash={() => go({ ...START, shelf: 'trash' })} />;
  return counts && <EmptyLibrary onAddText={() => adding.begin()} onImport={onImport} />;
}
