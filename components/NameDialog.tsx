import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface NameDialogProps {
  title: string;
  /** Of the field. */
  label: string;
  /** Of the button that takes the name. */
  act: string;
  name: string;
  onApply: (name: string) => void;
  onClose: () => void;
  /** Above the field: what it is that gets the name. */
  children?: ComponentChildren;
  /** Beside the buttons, at the start of their row. */
  other?: ComponentChildren;
}

/** Asks for a name, the present one selected; one of white space is none. */
export function NameDialog({ title, label, act, name, onApply, onClose, children, other }: NameDialogProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!typed.trim()) return;
          onClose(); // the toast lies below a dialog
          onApply(typed.trim());
        }}
      >
        {children}
        <label class="field">
          <span>{label}</span>
          <input
            class="input"
            ref={field}
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div class="acts">
          {other}
          <Button variant="edged" onClick={onClose}>
            {t('cancel')}
          </Button>
          <button type="submit" class="btn primary" disabled={!typed.trim()}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
