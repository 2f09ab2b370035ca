import { Button } from '../../components/Button';
import { ArticleList } from '../../components/library/ArticleList';
import { BulkBar } from '../../components/library/BulkBar';
import { CountLine } from '../../components/library/CountLine';
import type { LibraryState } from '../../components/library/library-state';
import { type Place, START } from '../../components/library/place';
import { AllTrashed, EmptyLibrary, EmptyShelf, EmptyTrash, NoMatch } from '../../components/library/states';
import { t } from '../../utils/i18n';
import type { Next } from './use-list';

interface ListPaneProps {
  state: LibraryState<Next>;
  today: string;
  focusTurn: number;
  hrefOf: (key: string) => string;
  onGo: (place: Place) => void;
  onOpen: (key: string) => void;
  onRead: (key: string) => void;
  onSelect: (key: string, extend: boolean) => void;
  onMore: () => void;
  onAddText: () => void;
  onImport: () => void;
  onEmptyTrash: () => void;
  bulk: Omit<Parameters<typeof BulkBar>[0], 'count' | 'shelf'>;
}

export function ListPane(props: ListPaneProps) {
  const { state, onGo } = props;
  const { place, rows, selection } = state;
  const searching = place.query.trim() !== '';
  const total = totalOf(state);
  return (
    <main class="list">
      <h1 class="vh">{titleOf(place)}</h1>
      <div class="listhead">
        <Heading place={place} onGo={onGo} />
        <CountLine found={state.found} total={total} />
        {place.shelf === 'trash' && rows.length > 0 && !searching && (
          <Button small variant="danger" onClick={props.onEmptyTrash}>
            {t('empty_trash')}
          </Button>
        )}
      </div>
      {rows.length > 0 ? (
        <ArticleList
          rows={rows}
          openKey={place.open}
          selected={selection.keys}
          setSize={Math.max(state.found ?? total, rows.length)}
          today={props.today}
          hrefOf={props.hrefOf}
          focusTurn={props.focusTurn}
          more={state.next !== null}
          searching={searching}
          onMore={props.onMore}
          onOpen={props.onOpen}
          onRead={props.onRead}
          onSelect={props.onSelect}
        />
      ) : (
        state.status === 'ready' && <Nothing {...props} />
      )}
      {selection.keys.size > 0 && <BulkBar count={selection.keys.size} shelf={place.shelf} {...props.bulk} />}
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
function totalOf({ place, counts }: LibraryState<Next>): number {
  if (!counts) return 0;
  if (place.shelf === 'trash') return counts.trashed;
  if (place.tag) return counts.tags.find(({ tag }) => tag === place.tag)?.count ?? 0;
  if (place.site) return counts.sites.find(({ site }) => site === place.site)?.count ?? 0;
  return counts.kept;
}

function Nothing({ state: { place, counts }, onGo, onAddText, onImport }: ListPaneProps) {
  if (place.query.trim()) {
    return (
      <NoMatch
        query={place.query}
        within={place.tag ?? place.site}
        onWiden={() => onGo({ ...place, tag: null, site: null })}
        onClear={() => onGo({ ...place, query: '' })}
      />
    );
  }
  if (place.shelf === 'trash') return <EmptyTrash />;
  if (place.tag || place.site) return <EmptyShelf onAll={() => onGo(START)} />;
  if (counts && counts.trashed > 0) return <AllTrashed onTrash={() => onGo({ ...START, shelf: 'trash' })} />;
  return counts && <EmptyLibrary onAddText={onAddText} onImport={onImport} />;
}
