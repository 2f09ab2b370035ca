import { t } from '../utils/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import type { KeyBinding } from './keys';

/** Keys as they are printed on keyboards. */
const PRINTED: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Delete: 'Del',
  'mod+z': 'Ctrl+Z',
  '-': '−',
};
/** Second spellings of the same key. */
const NOT_LISTED = new Set(['=', '−']);

function printed(key: string): string {
  return PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The list that "?" opens. */
export function KeysDialog({
  bindings,
  onClose,
}: {
  bindings: readonly KeyBinding<string>[];
  onClose: () => void;
}) {
  return (
    <Dialog title={t('keysTitle')} onClose={onClose} class="keys">
      <dl>
        {bindings.map(({ action, keys, label }) => (
          <div key={action}>
            <dt>
              {keys
                .filter((key) => !NOT_LISTED.has(key))
                .map((key) => (
                  <kbd key={key}>{printed(key)}</kbd>
                ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}
