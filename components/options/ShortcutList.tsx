import { t } from '../../utils/i18n';
import { Button } from '../Button';

export interface Shortcut {
  name: string;
  label: string;
  /** As the browser writes it; '' where there is none. */
  keys: string;
}

interface ShortcutListProps {
  /** Null until they are known. */
  shortcuts: readonly Shortcut[] | null;
  /** Where the browser lets them be changed; null: nowhere. */
  onChange: (() => void) | null;
}

/** Keys that work on every page, as the browser has them now. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  if (!shortcuts) return null;
  return (
    <>
      <dl class="option-keys">
        {shortcuts.map(({ name, label, keys }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{keys === '' ? <span class="quiet">{t('shortcuts_unset')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <Button variant="edged" onClick={onChange}>
          {t('shortcuts_change')}
        </Button>
      ) : (
        <p class="quiet">{t('shortcuts_fixed')}</p>
      )}
    </>
  );
}
