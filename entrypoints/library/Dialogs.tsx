import { useEffect, useState } from 'preact/hooks';
import { KeysDialog } from '../../components/KeysDialog';
import { AddTextDialog } from '../../components/library/AddTextDialog';
import { ConfirmDialog } from '../../components/library/ConfirmDialog';
import { ExportDialog, type ExportScope } from '../../components/library/ExportDialog';
import { LIBRARY_KEYS } from '../../components/library/library-keys';
import type { LibraryState } from '../../components/library/library-state';
import { TagDialog } from '../../components/library/TagDialog';
import { plural, t } from '../../utils/i18n';
import { getSummaries, listKeys } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { EXPORT_FORMATS, type FormatId } from '../../utils/transfer/formats';
import type { useActions } from './use-actions';
import type { useAddText } from './use-add-text';

export type OpenDialog =
  | { kind: 'keys' | 'export' | 'empty-trash' }
  | { kind: 'tag' | 'delete'; keys: readonly string[] };

interface DialogsProps {
  db: Library;
  state: LibraryState<unknown>;
  dialog: OpenDialog | null;
  adding: ReturnType<typeof useAddText>;
  actions: ReturnType<typeof useActions>;
  today: string;
  onPickFile: () => void;
  onExport: (keys: readonly string[], format: FormatId) => Promise<void>;
  onError: (error: unknown) => void;
  onClose: () => void;
}

/** Whatever stands over the page; one at a time. */
export function Dialogs(props: DialogsProps) {
  const { dialog, adding, actions, state, onClose } = props;
  if (adding.adding) return <Adding {...props} now={adding.adding} />;
  switch (dialog?.kind) {
    case 'keys':
      return <KeysDialog bindings={LIBRARY_KEYS} onClose={onClose} />;
    case 'export':
      return <Exporting {...props} />;
    case 'tag':
      return <Tagging {...props} keys={dialog.keys} />;
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
          onConfirm={() => void actions.emptyTrash()}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

type AddingNow = NonNullable<DialogsProps['adding']['adding']>;

function Adding({ adding, now, today, onPickFile }: DialogsProps & { now: AddingNow }) {
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

function Tagging({ db, keys, state, actions, onError, onClose }: DialogsProps & { keys: readonly string[] }) {
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

function Exporting({ db, state, onExport, onError, onClose }: DialogsProps) {
  const { place, selection, rows, counts } = state;
  const listed = place.query.trim() !== '' || place.tag !== null || place.site !== null;
  const scopes: ExportScope[] = [
    ...(selection.keys.size > 0
      ? [{ id: 'selected' as const, label: plural('export_selected', selection.keys.size) }]
      : []),
    ...(place.open !== null ? [{ id: 'open' as const, label: t('export_open') }] : []),
    ...(listed && rows.length > 0 ? [{ id: 'list' as const, label: t('export_list') }] : []),
    { id: 'all' as const, label: plural('export_all', counts?.kept ?? 0) },
  ];
  const keysOf = async (scope: ExportScope['id']): Promise<readonly string[]> => {
    if (scope === 'selected') return [...selection.keys];
    if (scope === 'open') return place.open === null ? [] : [place.open];
    if (scope === 'all') return listKeys(db, {});
    if (place.query.trim()) return rows.map((row) => row.summary.key);
    return listKeys(db, { tag: place.tag, site: place.site, trashed: place.shelf === 'trash' });
  };
  return (
    <ExportDialog
      scopes={scopes}
      formats={EXPORT_FORMATS.map(({ id, labelKey }) => ({
        id,
        label: t(labelKey),
        about: t(`format_about_${id}`),
      }))}
      onExport={({ scope, format }) => void keysOf(scope).then((keys) => onExport(keys, format), onError)}
      onClose={onClose}
    />
  );
}
