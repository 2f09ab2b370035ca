import { useCallback, useRef } from 'preact/hooks';
import { copyFormOf, copyItems } from '../../components/copy-items';
import { DetailPane } from '../../components/library/DetailPane';
import { isTextFile } from '../../components/library/file-kind';
import { ImportDialog } from '../../components/library/import/ImportDialog';
import { LongWork } from '../../components/library/LongWork';
import { SidePane } from '../../components/library/SidePane';
import { Mark } from '../../components/Mark';
import { Toast } from '../../components/Toast';
import { t } from '../../utils/i18n';
import type { Library } from '../../utils/library/schema';
import { COMMON_FORMATS, type FormatId } from '../../utils/transfer/formats';
import {
  type Commands,
  closeDetail,
  commandsOf,
  highlightHref,
  keyActionsOf,
  nameLinkIn,
  openLink,
  readHref,
} from './commands';
import { DetailStory } from './DetailStory';
import { Dialogs } from './Dialogs';
import { MainPane } from './MainPane';
import { TopBar } from './TopBar';
import { useImport } from './use-import';
import { useIncoming } from './use-incoming';
import { useLibraryKeys } from './use-library-keys';
import { type Page, usePage } from './use-page';

export function LibraryPage({ db }: { db: Library }) {
  const page = usePage(db);
  const { state, adding, toasts, dialog } = page;
  const { place, counts } = state;
  const commands = commandsOf(page);
  const picker = useRef<HTMLInputElement>(null);
  const pickFile = useCallback(() => picker.current?.click(), []);
  const readText = (text: string) => {
    page.setDialog(null);
    adding.begin(text);
  };
  const importing = useImport(db, {
    toasts,
    undoing: page.undoing,
    onChoose: pickFile,
    onText(file) {
      const unknown = () => toasts.show(t('file_unknown'));
      if (isTextFile(file)) void file.text().then(readText, unknown);
      else unknown();
    },
  });
  const busy = dialog !== null || adding.adding !== null || importing.shown !== null;
  useLibraryKeys(keyActionsOf(page, commands), { on: !busy, listed: place.view === 'list' });

  const { dragging, take } = useIncoming({
    onText: readText,
    onFile(file) {
      adding.end();
      page.setDialog(null);
      void importing.begin(file);
    },
    busy,
  });

  const empty = counts !== null && counts.kept + counts.trashed === 0;
  const shape = ['page', page.sideOpen && 'side-open', empty && 'is-empty'].filter(Boolean).join(' ');
  return (
    <div class={shape}>
      <header class="brand">
        <Mark sizePx={20} />
        {t('appName')}
      </header>
      <TopBar
        query={place.query}
        searchInput={page.searchInput}
        sideOpen={page.sideOpen}
        empty={empty}
        onSearch={page.search}
        onLeaveSearch={() => page.searchInput.current?.blur()}
        onHelp={() => page.setDialog({ kind: 'search-help' })}
        findValues={page.findValues}
        onDown={() => commands.move(place.open ? 0 : 1)}
        onSide={() => page.setSideOpen(!page.sideOpen)}
        onAddText={() => adding.begin()}
        onImport={importing.open}
        onExport={commands.export}
        onData={() => page.setDialog({ kind: 'data' })}
      />
      <SidePane
        place={place}
        counts={counts}
        storage={page.storage}
        storyCount={page.storyCount}
        facets={page.facets}
        searches={{
          searches: page.searches.searches,
          onRename: (search) => page.setDialog({ kind: 'rename-search', search }),
          onRemove: (search) => void page.searches.remove(search),
        }}
        onGo={page.go}
        onPersist={() => void page.persist()}
        onData={() => page.setDialog({ kind: 'data' })}
      />
      <MainPane page={page} commands={commands} onImport={importing.open} />
      {!empty && place.view === 'list' && <Detail page={page} commands={commands} />}
      <Dialogs page={page} onPickFile={pickFile} />
      {importing.shown && <ImportDialog now={importing.shown} today={page.today} {...importing.actions} />}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.json,.htm,.html,.zip,.txt,.text,.md,application/json,application/zip,text/csv,text/html,text/plain"
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
      <div class="works">
        {page.works.map(({ id, work, cancel }) => (
          <LongWork key={id} work={work} onCancel={cancel} />
        ))}
        {page.indexing && <LongWork work={{ label: t('indexing'), ...page.indexing }} onCancel={null} />}
        {importing.work && <LongWork work={importing.work} onCancel={importing.actions.onCancel} />}
      </div>
      <Toast toast={toasts.toast} onClose={toasts.close} />
    </div>
  );
}

function Detail({ page, commands }: { page: Page; commands: Commands }) {
  const { detail, actions, transfer, state, setDialog } = page;
  if (!detail) {
    return (
      <aside class="detail none" aria-label={t('detail')}>
        <p class="quiet">{t('detail_none')}</p>
      </aside>
    );
  }
  const keys = [detail.key];
  return (
    <DetailPane
      key={detail.key}
      saved={detail}
      today={page.today}
      ownTags={state.counts?.tags ?? []}
      readHref={readHref(detail.key)}
      onOpenLink={() => void openLink(detail.key, detail.article.url)}
      formats={[...COMMON_FORMATS.map(({ id, labelKey }) => ({ id, label: t(labelKey) })), ...copyItems()]}
      tagInput={page.tagInput}
      onAddTag={(tag) => void actions.tag(keys, { add: [tag] })}
      onRemoveTag={(tag) => void actions.tag(keys, { remove: [tag] })}
      onExport={(id) => {
        const form = copyFormOf(id);
        if (form) void actions.copy(detail, form);
        else void transfer.exportArticles(keys, id as FormatId);
      }}
      pictures={page.pictures}
      onKeepPictures={() => setDialog({ kind: 'pictures', keys })}
      onDropPictures={() => void actions.dropPictures(keys)}
      noting={page.noting}
      onNoting={page.setNoting}
      highlightHref={(highlight) => highlightHref(detail.key, highlight)}
      onNote={(text) => void actions.setNote(detail.key, text)}
      onHighlight={(id, change) => void actions.changeHighlight(detail.key, id, change)}
      onRemoveHighlight={(id) => void actions.removeHighlight(detail.key, id)}
      onState={(change) => void actions.setState(keys, change)}
      onTrash={() => commands.trash(keys)}
      onRestore={() => commands.restore(keys)}
      onDelete={() => setDialog({ kind: 'delete', keys })}
      onVersions={() => setDialog({ kind: 'versions' })}
      nameLink={nameLinkIn(page.go)}
      story={
        <DetailStory page={page} id={detail.key} title={detail.article.title} lang={detail.article.lang} />
      }
      onClose={() => closeDetail(page)}
    />
  );
}
