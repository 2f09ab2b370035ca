import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface ConfirmDialogProps {
  title: string;
  /** What will be gone, and that it cannot come back. */
  words: string;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Only for what cannot be undone. Focus starts on the way out. */
export function ConfirmDialog({ title, words, action, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{words}</p>
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="danger"
          class="solid"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
