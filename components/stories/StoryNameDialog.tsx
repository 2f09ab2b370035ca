import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface StoryNameDialogProps {
  title: string;
  /** The reader gave it; else it is a headline. */
  named: boolean;
  /** Null: a headline again. */
  onApply: (title: string | null) => void;
  onClose: () => void;
}

export function StoryNameDialog({ title, named, onApply, onClose }: StoryNameDialogProps) {
  const [typed, setTyped] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const apply = (to: string | null) => {
    onClose(); // the toast lies below a dialog
    onApply(to);
  };
  return (
    <Dialog title={t('story_rename_title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) apply(typed.trim());
        }}
      >
        <label class="field">
          <span>{t('story_name')}</span>
          <input
            class="input"
            ref={field}
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div class="acts">
          {named && (
            <Button class="start" onClick={() => apply(null)}>
              {t('story_name_reset')}
            </Button>
          )}
          <Button variant="edged" onClick={onClose}>
            {t('cancel')}
          </Button>
          <button type="submit" class="btn primary" disabled={!typed.trim()}>
            {t('story_rename')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
