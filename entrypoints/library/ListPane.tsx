import { Button } from '../../components/Button';
import { ArticleList } from '../../components/library/ArticleList';
import { BulkBar } from '../../components/library/BulkBar';
import { CountLine } from '../../components/library/CountLine';
import { BackupReminder } from '../../components/library/data/BackupReminder';
import { type Place, START } from '../../components/library/place';
import { AllTrashed, EmptyLibrary, EmptyShelf, EmptyTrash, NoMatch } from '../../components/library/states';
import { t } from '../../utils/i18n';
import { type Commands, readArticle, readHref } from './commands';
import type { Page } from './use-page';

interface ListPaneProps {
  page: Page;
  commands: Commands;
  onImport: () => void;
}

export function ListPane({ page, commands, onImport }: ListPaneProps) {
  const { state, dispatch, go, setDialog } = page;
  const { place, rows, selection, found } = state;
  const total = totalOf(state);
  return (
    <main class="list">
      <h1 class="vh">{titleOf(place)}</h1>
      {page.backup.backups?.due && (
        <BackupReminder
          savedSince={page.backup.backups.savedSince}
          again={page.backup.backups.state.lastAt !== null}
          onBackUp={() => void page.backup.backUp()}
          onLater={() => void page.backup.snooze()}
        />
      )}
      <div class="listhead">
        <Heading place={place} onGo={go} />
        <CountLine found={found} total={total} />
        {place.shelf === 'trash' && rows.length > 0 && found === null && (
          <Button small variant="danger" onClick={() => setDialog({ kind: 'empty-trash' })}>
            {t('empty_trash')}
          </Button>
        )}
      </div>
      {rows.length > 0 ? (
        <ArticleList
          rows={rows}
          openKey={place.open}
          selected={selection.keys}
          setSize={Math.max(found ?? total, rows.length)}
          today={page.today}
          hrefOf={readHref}
          focusTurn={page.focusTurn}
          more={state.next !== null}
          searching={found !== null}
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

function titleOf({ shelf, tag, site }: Place): string {
  return shelf === 'trash' ? t('trash') : (tag ?? site ?? t('all_articles'));
}

/** Says what the list is kept to, and takes it off. */
function Heading({ place, onGo }: { place: Place; onGo: (place: Place) => void }) {
  const within = place.tag ?? place.site;
  if (!within) return null;
  return (
    <span class="op">
      <b>{t(place.tag ? 'op_tag' : 'op_site')}</b>
      <bdi>{within}</bdi>
      <Button
        icon="close"
        label={t('op_remove', within)}
        onClick={() => onGo({ ...place, tag: null, site: null, open: null })}
      />
    </span>
  );
}

/** Articles in the whole list, also those not read yet. */
function totalOf({ place, counts }: Page['state']): number {
  if (!counts) return 0;
  if (place.shelf === 'trash') return counts.trashed;
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
  if (place.tag || place.site) return <EmptyShelf onAll={() => go(START)} />;
  if (counts && counts.trashed > 0) return <AllTrashed onTrash={() => go({ ...START, shelf: 'trash' })} />;
  return counts && <EmptyLibrary onAddText={() => adding.begin()} onImport={onImport} />;
}
