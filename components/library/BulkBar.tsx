import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import type { IconName } from '../Icon';

interface BulkBarProps {
  count: number;
  shelf: 'all' | 'trash';
  onTag: () => void;
  onExport: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onDelete: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the selection. The words go where there is no room; the names stay. */
export function BulkBar(props: BulkBarProps) {
  const { count, shelf } = props;
  const words = plural('selected', count);
  return (
    <div class="bulk" role="toolbar" aria-label={words}>
      <b role="status">{words}</b>
      <Action icon="check" label={t('select_all')} onClick={props.onSelectAll} />
      {shelf === 'all' ? (
        <>
          <Action icon="tag" label={t('tag')} onClick={props.onTag} />
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
