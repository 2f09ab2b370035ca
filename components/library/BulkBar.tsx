import type { ArticleState } from '../../utils/article';
import { type MessageKey, plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import type { IconName } from '../Icon';
import { Menu } from '../Menu';
import type { Shelf } from './place';

interface BulkBarProps {
  count: number;
  shelf: Shelf;
  onTag: () => void;
  /** Makes one story of them. */
  onStory: () => void;
  onState: (change: Partial<ArticleState>) => void;
  /** Keeps their pictures offline. */
  onPictures: () => void;
  onExport: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onDelete: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

const STATES = [
  { id: 'read', label: 'mark_read', change: { unread: false }, separate: false },
  { id: 'unread', label: 'mark_unread', change: { unread: true }, separate: false },
  { id: 'favourite', label: 'favourite_add', change: { favourite: true }, separate: true },
  { id: 'no-favourite', label: 'favourite_remove', change: { favourite: false }, separate: false },
  { id: 'archive', label: 'archive_add', change: { archived: true }, separate: true },
  { id: 'unarchive', label: 'archive_remove', change: { archived: false }, separate: false },
] as const satisfies ReadonlyArray<{
  id: string;
  label: MessageKey;
  change: Partial<ArticleState>;
  separate: boolean;
}>;

/** What can be done with the selection. The words go where there is no room; the names stay. */
export function BulkBar(props: BulkBarProps) {
  const { count, shelf } = props;
  const words = plural('selected', count);
  return (
    <div class="bulk" role="toolbar" aria-label={words}>
      <b role="status">{words}</b>
      <Action icon="check" label={t('select_all')} onClick={props.onSelectAll} />
      {shelf !== 'trash' ? (
        <>
          <Action icon="tag" label={t('tag')} onClick={props.onTag} />
          {count > 1 && <Action icon="story" label={t('story_gather')} onClick={props.onStory} />}
          <Menu
            label={t('more')}
            icon="more"
            items={[
              ...STATES.map(({ id, label, separate }) => ({ id, label: t(label), separate })),
              { id: 'pictures', label: t('pictures_keep'), separate: true },
            ]}
            onChoose={(id) => {
              const change = STATES.find((one) => one.id === id)?.change;
              if (change) props.onState(change);
              else props.onPictures();
            }}
            side="above"
          />
          <Action icon="export" label={t('export')} onClick={props.onExport} />
          <Action icon="trash" label={t('trash')} danger onClick={props.onTrash} />
        </>
      ) : (
        <>
          <Action icon="restore" label={t('restore')} onClick={props.onRestore} />
          <Action icon="trash" label={t('delete_for_good')} danger onClick={props.onDelete} />
        </>
      )}
      <Button icon="close" label={t('clear_selection')} onClick={props.onClear} />
    </div>
  );
}

interface ActionProps {
  icon: IconName;
  label: string;
  danger?: boolean;
  onClick: () => void;
}

function Action({ icon, label, danger, onClick }: ActionProps) {
  return (
    <Button icon={icon} title={label} variant={danger ? 'danger' : 'plain'} onClick={onClick}>
      <span class="t">{label}</span>
    </Button>
  );
}
