import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DetailPane } from '../../components/library/DetailPane';
import { LongWork } from '../../components/library/LongWork';
import { moved, subjects } from '../../components/library/library-state';
import { type Place, START } from '../../components/library/place';
import { SidePane } from '../../components/library/SidePane';
import { Mark } from '../../components/Mark';
import { Toast } from '../../components/Toast';
import { useToast } from '../../components/use-toast';
import { DatelineError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { listKeys } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { readerAddress } from '../../utils/reader-address';
import { EXPORT_FORMATS, type FormatId } from '../../utils/transfer/formats';
import { Dialogs, type OpenDialog } from './Dialogs';
import { ListPane } from './ListPane';
import { TopBar } from './TopBar';
import { useActions } from './use-actions';
import { useAddText } from './use-add-text';
import { useDetail } from './use-detail';
import { useIncoming } from './use-incoming';
import { useLibraryKeys } from './use-library-keys';
import { useList } from './use-list';
import { useStorage } from './use-storage';
import { useTransfer } from './use-transfer';
import { useUndo } from './use-undo';

const hrefOf = (key: string) => readerAddress({ key });
const readIt = (key: string) => location.assign(hrefOf(key));

export function LibraryPage({ db }: { db: Library }) {
  const toasts = useToast();
  const { show } = toasts;
  const onError = useCallback(
    (error: unknown) => {
      if (!(error instanceof DatelineError)) throw error;
      show(tById(`error_${error.name}`));
    },
    [show],
  );
  const { state, dispatch, readOn } = useList(db, onError);
  const { place, rows, counts, selection } = state;
  const detail = useDetail(db, place.open, onError);
  const undoing = useUndo(toasts);
  const onLeft = useCallback((keys: readonly string[]) => dispatch({ type: 'left', keys }), [dispatch]);
  const actions = useActions(db, { toasts, undoing, onLeft });
  const transfer = useTransfer(db, { toasts, undoing });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [sideOpen, setSideOpen] = useState(false);
  const [focusTurn, setFocusTurn] = useState(0);
  const { storage, persist } = useStorage(counts);
  const searchInput = useRef<HTMLInputElement>(null);
  const tagInput = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const today = useMemo(() => localDay(new Date()), []);

  const go = useCallback(
    (to: Place) => {
      dispatch({ type: 'went', place: to });
      setSideOpen(false);
    },
    [dispatch],
  );
  const open = useCallback((key: string | null) => go({ ...place, open: key }), [go, place]);
  const search = useCallback((query: string) => go({ ...place, query, open: null }), [go, place]);
  const adding = useAddText(db, undoing, (key) => go({ ...START, open: key }));
  const pickFile = useCallback(() => picker.current?.click(), []);
  const { dragging, take } = useIncoming({
    onText: adding.begin,
    onBackup: transfer.importFile,
    onUnknown: () => show(t('file_unknown')),
    busy: dialog !== null || adding.adding !== null,
  });

  const chosen = subjects(state);
  const move = (by: number, extend: boolean) => {
    const to = moved(rows, place.open, by);
    if (!to) return;
    if (extend) {
      if (place.open && selection.anchor === null)
        dispatch({ type: 'toggled', key: place.open, extend: false });
      dispatch({ type: 'toggled', key: to, extend: true });
    }
    open(to);
    setFocusTurn((turn) => turn + 1);
  };
  const trashChosen = () => {
    if (chosen.length === 0) return;
    if (place.shelf === 'trash') setDialog({ kind: 'delete', keys: chosen });
    else void actions.trash(chosen).then(() => setFocusTurn((turn) => turn + 1));
  };
  const tagChosen = () => {
    if (chosen.length === 0 || place.shelf === 'trash') return;
    if (selection.keys.size === 0 && tagInput.current) tagInput.current.focus();
    else setDialog({ kind: 'tag', keys: chosen });
  };
  const selectAll = () =>
    listKeys(db, { tag: place.tag, site: place.site, trashed: place.shelf === 'trash' }).then(
      (keys) =>
        dispatch({ type: 'selected', keys: place.query.trim() ? rows.map((row) => row.summary.key) : keys }),
      onError,
    );

  useLibraryKeys(
    {
      search: () => searchInput.current?.focus(),
      next: (extend) => move(1, extend),
      previous: (extend) => move(-1, extend),
      first: () => move(-rows.length, false),
      last: () => move(rows.length, false),
      read: () => place.open && readIt(place.open),
      select: (extend) => place.open && dispatch({ type: 'toggled', key: place.open, extend }),
      selectAll: () => void selectAll(),
      tag: tagChosen,
      export: () => setDialog({ kind: 'export' }),
      trash: trashChosen,
      undo: () => void undoing.undo(),
      keys: () => setDialog({ kind: 'keys' }),
      leave: () => {
        if (sideOpen) setSideOpen(false);
        else if (selection.keys.size > 0) dispatch({ type: 'deselected' });
        else if (place.query) search('');
        else open(null);
      },
    },
    dialog === null && adding.adding === null,
  );

  useEffect(() => {
    document.title = t('library_title');
  }, []);
  const empty = counts !== null && counts.kept + counts.trashed === 0;
  return (
    <div
      class={['page', sideOpen && 'side-open', detail && 'detail-open', empty && 'is-empty']
        .filter(Boolean)
        .join(' ')}
    >
      <header class="brand">
        <Mark sizePx={20} />
        Dateline
      </header>
      <TopBar
        query={place.query}
        searchInput={searchInput}
        sideOpen={sideOpen}
        empty={empty}
        onSearch={search}
        onLeaveSearch={() => searchInput.current?.blur()}
        onDown={() => move(place.open ? 0 : 1, false)}
        onSide={() => setSideOpen(!sideOpen)}
        onAddText={() => adding.begin()}
        onImport={pickFile}
        onExport={() => setDialog({ kind: 'export' })}
      />
      <SidePane place={place} counts={counts} storage={storage} onGo={go} onPersist={persist} />
      <ListPane
        state={state}
        today={today}
        focusTurn={focusTurn}
        hrefOf={hrefOf}
        onGo={go}
        onOpen={open}
        onRead={readIt}
        onSelect={(key, extend) => dispatch({ type: 'toggled', key, extend })}
        onMore={() => void readOn().catch(onError)}
        onAddText={() => adding.begin()}
        onImport={pickFile}
        onEmptyTrash={() => setDialog({ kind: 'empty-trash' })}
        bulk={{
          onTag: tagChosen,
          onExport: () => setDialog({ kind: 'export' }),
          onTrash: trashChosen,
          onRestore: () => void actions.restore(chosen),
          onDelete: () => setDialog({ kind: 'delete', keys: chosen }),
          onSelectAll: () => void selectAll(),
          onClear: () => dispatch({ type: 'deselected' }),
        }}
      />
      {detail ? (
        <DetailPane
          key={detail.key}
          saved={detail}
          today={today}
          ownTags={counts?.tags ?? []}
          readHref={hrefOf(detail.key)}
          formats={EXPORT_FORMATS.map(({ id, labelKey }) => ({ id, label: t(labelKey) }))}
          tagInput={tagInput}
          onAddTag={(tag) => void actions.tag([detail.key], { add: [tag] })}
          onRemoveTag={(tag) => void actions.tag([detail.key], { remove: [tag] })}
          onExport={(format) => void transfer.exportArticles([detail.key], format as FormatId)}
          onTrash={() => void actions.trash([detail.key])}
          onRestore={() => void actions.restore([detail.key])}
          onDelete={() => setDialog({ kind: 'delete', keys: [detail.key] })}
          onClose={() => open(null)}
        />
      ) : (
        !empty && (
          <aside class="detail none" aria-label={t('detail')}>
            <p class="quiet">{t('detail_none')}</p>
          </aside>
        )
      )}
      <Dialogs
        db={db}
        state={state}
        dialog={dialog}
        adding={adding}
        actions={actions}
        today={today}
        onPickFile={pickFile}
        onExport={transfer.exportArticles}
        onError={onError}
        onClose={() => setDialog(null)}
      />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.txt,.text,.md,application/json,text/plain"
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      {dragging && (
        <div class="dropping" aria-hidden="true">
          <p>{t('drop_here')}</p>
        </div>
      )}
      {transfer.work && <LongWork work={transfer.work} onCancel={transfer.cancel} />}
      <Toast toast={toasts.toast} onClose={toasts.close} />
    </div>
  );
}

/** The reader's own day, ISO. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
