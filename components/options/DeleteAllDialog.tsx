import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface DeleteAllDialogProps {
  /** Articles in the library, the trash included. */
  count: number;
  /** Saved since the last backup. */
  withoutBackup: number;
  onBackUp: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** Offers a backup first: there is no other way back. Focus begins on it, else on the way out. */
export function DeleteAllDialog({ count, withoutBackup, onBackUp, onDelete, onClose }: DeleteAllDialogProps) {
  return (
    <Dialog title={t('delete_all_title')} onClose={onClose} class="delete-all">
      <p>
        {plural('delete_all_words', count)} {t('delete_all_sites')}
      </p>
      <p>
        {withoutBackup > 0 ? plural('backup_due_again', withoutBackup) : t('delete_all_backed_up')}{' '}
        {t('delete_all_files')}
      </p>
      <div class="acts">
        <Button variant="primary" icon="download" onClick={onBackUp}>
          {t('delete_all_backup')}
        </Button>
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="danger"
          class="solid"
          onClick={() => {
            onClose();
            onDelete();
          }}
        >
          {t('delete_all_go')}
        </Button>
      </div>
    </Dialog>
  );
}
