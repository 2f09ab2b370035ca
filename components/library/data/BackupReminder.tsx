import { plural, t } from '../../../utils/i18n';
import { Button } from '../../Button';
import { Icon } from '../../Icon';

interface BackupReminderProps {
  savedSince: number;
  /** There was one before. */
  again: boolean;
  onBackUp: () => void;
  onLater: () => void;
}

/** One quiet line above the list. */
export function BackupReminder({ savedSince, again, onBackUp, onLater }: BackupReminderProps) {
  return (
    <aside class="backup-reminder" aria-label={t('backup')}>
      <Icon name="download" />
      <p>{plural(again ? 'backup_due_again' : 'backup_due_first', savedSince)}</p>
      <Button small variant="edged" onClick={onBackUp}>
        {t('backup_now')}
      </Button>
      <Button small onClick={onLater}>
        {t('backup_later')}
      </Button>
    </aside>
  );
}
