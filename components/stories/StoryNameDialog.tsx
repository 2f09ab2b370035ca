import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { NameDialog } from '../NameDialog';

interface StoryNameDialogProps {
  title: string;
  /** The reader gave it; else it is a headline. */
  named: boolean;
  /** Null: a headline again. */
  onApply: (title: string | null) => void;
  onClose: () => void;
}

export function StoryNameDialog({ title, named, onApply, onClose }: StoryNameDialogProps) {
  const reset = () => {
    onClose();
    onApply(null);
  };
  return (
    <NameDialog
      title={t('story_rename_title')}
      label={t('story_name')}
      act={t('story_rename')}
      name={title}
      onApply={onApply}
      onClose={onClose}
      other={
        named && (
          <Button class="start" onClick={reset}>
            {t('story_name_reset')}
          </Button>
        )
      }
    />
  );
}
