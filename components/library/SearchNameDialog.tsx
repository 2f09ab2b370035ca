import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface SearchNameDialogProps {
  /** A new search, or one that has a name. */
  name: string;
  query: string;
  renames: boolean;
  onApply: (name: string) => void;
  onClose: () => void;
}

/** The name a search is kept under. */
export function SearchNameDialog({ name, query, renames, onApply, onClose }: SearchNameDialogProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Dialog title={t(renames ? 'search_rename_title' : 'search_keep_title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!typed.trim()) return;
          onClose();
          onApply(typed.trim());
        }}
      >
        <p>
          <code>{query}</code>
        </p>
        <label class="field">
          <span>{t('search_name')}</span>
          <input
            class="input"
            ref={field}
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div class="acts">
          <Button variant="edged" onClick={onClose}>
            {t('cancel')}
          </Button>
          <button type="submit" class="btn primary" disabled={!typed.trim()}>
            {t(renames ? 'apply' : 'search_keep')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
