import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n';
import { Button } from './Button';

interface NoteFieldProps {
  text: string;
  label: string;
  onKeep: (text: string) => void;
  /** Left without a change. */
  onLeave: () => void;
}

/** Words of the reader's own: Ctrl+Enter keeps them, Escape leaves them as they were. */
export function NoteField({ text, label, onKeep, onLeave }: NoteFieldProps) {
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="note-field">
      <textarea
        ref={field}
        rows={4}
        dir="auto"
        aria-label={label}
        placeholder={t('note_placeholder')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onKeep(typed.trim());
          else if (event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div class="acts">
        <Button small variant="edged" onClick={onLeave}>
          {t('cancel')}
        </Button>
        <Button small variant="primary" onClick={() => onKeep(typed.trim())}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
