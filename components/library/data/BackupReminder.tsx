import { plural, t } from '../../../utils/i18n';
import { Button } from '../../Button';
import { Icon } from '../../Icon';
import type { FolderFacts } from './DataDialog';

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

interface FolderStoppedProps {
  folder: Extract<FolderFacts, { state: 'locked' | 'failed' }>;
  onUnlock: () => void;
  /** Shows why, and what can be done. */
  onData: () => void;
}

/** Backups into the folder have stopped; nobody should find that out when one is needed. */
export function FolderStopped({ folder, onUnlock, onData }: FolderStoppedProps) {
  const locked = folder.state === 'locked';
  return (
    <aside class="backup-reminder" aria-label={t('backup')}>
      <Icon name="warning" />
      <p role="status">{t('folder_stopped', folder.name)}</p>
      <Button small variant="edged" onClick={locked ? onUnlock : onData}>
        {t(locked ? 'folder_unlock' : 'folder_why')}
      </Button>
    </aside>
  );
}
