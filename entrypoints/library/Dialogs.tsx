import { useEffect, useState } from 'preact/hooks';
import { KeysDialog } from '../../components/KeysDialog';
import { AddTextDialog } from '../../components/library/AddTextDialog';
import { ConfirmDialog } from '../../components/library/ConfirmDialog';
import { LIBRARY_KEYS } from '../../components/library/library-keys';
import type { Place } from '../../components/library/place';
import { SearchHelp } from '../../components/library/SearchHelp';
import { SearchNameDialog } from '../../components/library/SearchNameDialog';
import { TagDialog } from '../../components/library/TagDialog';
import { TagEditDialog } from '../../components/library/TagEditDialog';
import { TIMELINE_KEYS } from '../../components/timeline/timeline-keys';
import { plural, t } from '../../utils/i18n';
import { getSummaries } from '../../utils/library/articles';
import type { SavedSearch } from '../../utils/library/schema';
import { Data } from './Data';
import { Exporting } from './Exporting';
import { Pictures } from './Pictures';
import { queryAnywhere } from './rows';
import { ANYWHERE } from './use-library-keys';
import type { Page } from './use-page';
import { Versions } from './Versions';

export type OpenDialog =
  | { kind: 'keys' | 'export' | 'empty-trash' | 'versions' | 'data' | 'search-help' | 'keep-search' }
  | { kind: 'rename-search'; search: SavedSearch }
  | { kind: 'tag' | 'delete'; keys: readonly string[] }
  | { kind: 'edit-tag'; tag: string }
  | { kind: 'pictures'; keys: readonly string[] };

interface DialogsProps {
  page: Page;
  onPickFile: () => void;
}

/** Whatever stands over the page; one at a time. */
export function Dialogs({ page, onPickFile }: DialogsProps) {
  const { dialog, adding, actions, state, setDialog } = page;
  const onClose = () => setDialog(null);
  if (adding.adding) return <Adding page={page} now={adding.adding} onPickFile={onPickFile} />;
  switch (dialog?.kind) {
    case 'keys':
      return <KeysDialog bindings={keysOf(page.state.place)} onClose={onClose} />;
    case 'export':
      return <Exporting page={page} onClose={onClose} />;
    case 'data':
      return <Data page={page} onRestore={onPickFile} onClose={onClose} />;
    case 'versions':
      return <Versions page={page} onClose={onClose} />;
    case 'search-help':
      return <SearchHelp onTry={(example) => page.search(`${example} `)} onClose={onClose} />;
    case 'keep-search':
    case 'rename-search':
      return (
        <SearchNaming
          page={page}
          search={dialog.kind === 'rename-search' ? dialog.search : null}
          onClose={onClose}
        />
      );
    case 'tag':
      return <Tagging page={page} keys={dialog.keys} onClose={onClose} />;
    case 'pictures':
      return <Pictures page={page} keys={dialog.keys} onClose={onClose} />;
    case 'edit-tag':
      return <EditingTag page={page} tag={dialog.tag} onClose={onClose} />;
    case 'delete':
      return (
        <ConfirmDialog
          title={plural('delete_title', dialog.keys.length)}
          words={t('delete_words')}
          action={t('delete_for_good')}
          onConfirm={() => void actions.deleteForGood(dialog.keys)}
          onClose={onClose}
        />
      );
    case 'empty-trash':
      return (
        <ConfirmDialog
          title={plural('delete_title', state.counts?.trashed ?? 0)}
          words={t('delete_words')}
          action={t('empty_trash')}
          onConfirm={() => void actions.emptyTrash(state.counts?.trashed ?? 0)}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

/** The keys of what is shown. */
function keysOf({ view }: Place) {
  if (view === 'list') return LIBRARY_KEYS;
  const general = LIBRARY_KEYS.filter(({ action }) => ANYWHERE.has(action));
  return view === 'stories' ? general : [...TIMELINE_KEYS, ...general];
}

type AddingNow = NonNullable<Page['adding']['adding']>;

function Adding({ page: { adding, today }, now, onPickFile }: DialogsProps & { now: AddingNow }) {
  const { preview } = now;
  return (
    <AddTextDialog
      key={now.turn}
      given={now.given}
      today={today}
      preview={preview}
      problem={now.problem}
      busy={now.busy}
      onRead={adding.read}
      onEdit={adding.edit}
      onSave={() => {
        if (preview) void adding.save(preview);
      }}
      onOpenFile={onPickFile}
      onClose={adding.end}
    />
  );
}

function SearchNaming({ page, search, onClose }: StepProps & { search: SavedSearch | null }) {
  const query = search?.query ?? queryAnywhere(page.state.place);
  return (
    <SearchNameDialog
      name={search?.name ?? query}
      query={query}
      renames={search !== null}
      onApply={(name) => void (search ? page.searches.rename(search, name) : page.searches.keep(name, query))}
      onClose={onClose}
    />
  );
}

interface StepProps {
  page: Page;
  onClose: () => void;
}

function EditingTag({ page, tag, onClose }: StepProps & { tag: string }) {
  const { state, actions, go } = page;
  const tags = state.counts?.tags ?? [];
  const held = tags.find((one) => one.tag === tag);
  const colour = held?.colour ?? null;
  return (
    <TagEditDialog
      tag={tag}
      count={held?.count ?? 0}
      colour={colour}
      tags={tags.map((one) => one.tag)}
      onApply={(change) => {
        void actions.editTag(tag, colour, change);
        if (state.place.tag === tag) go({ ...state.place, tag: change.name });
      }}
      onRemove={() => {
        void actions.removeTag(tag);
        if (state.place.tag === tag) go({ ...state.place, tag: null });
      }}
      onClose={onClose}
    />
  );
}

function Tagging({ page, keys, onClose }: StepProps & { keys: readonly string[] }) {
  const { db, state, actions, onError } = page;
  const [present, setPresent] = useState<string[] | null>(null);
  useEffect(() => {
    getSummaries(db, keys).then(
      (summaries) => setPresent([...new Set(summaries.flatMap(({ tags }) => tags))]),
      onError,
    );
  }, [db, keys, onError]);
  if (!present) return null;
  return (
    <TagDialog
      count={keys.length}
      present={present}
      own={state.counts?.tags ?? []}
      onApply={(change) => void actions.tag(keys, change)}
      onClose={onClose}
    />
  );
}
