import { type MessageKey, t } from '../utils/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import type { KeyBinding } from './keys';

/** Words for keys that are not a letter or a sign. */
const NAMED: Record<string, MessageKey> = {
  ArrowDown: 'key_down',
  ArrowUp: 'key_up',
  ArrowLeft: 'key_left',
  ArrowRight: 'key_right',
  PageUp: 'key_page_up',
  PageDown: 'key_page_down',
  Escape: 'key_escape',
  Delete: 'key_delete',
};
/** Second spellings of the same key. */
const NOT_LISTED = new Set(['=', '−']);

/** Keys as they stand on keyboards. */
function printed(key: string): string {
  const named = NAMED[key];
  if (named) return t(named);
  if (key.startsWith('mod+')) return t('key_with_ctrl', printed(key.slice(4)));
  return key.length === 1 ? key.toUpperCase() : key;
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
    <Dialog title={t('keys_title')} onClose={onClose} class="keys">
      <KeyList bindings={bindings} />
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What each key does. */
export function KeyList({ bindings }: { bindings: readonly KeyBinding<string>[] }) {
  return (
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
  );
}
