import type { MessageKey } from '../utils/i18n';

/** One row of a page's table of keys: the table drives the listener and the list that `?` shows. */
export interface KeyBinding<Action extends string> {
  /** `KeyboardEvent.key`, letters in lower case; `mod+z` is Ctrl+Z, on a Mac Command+Z. */
  keys: readonly string[];
  action: Action;
  label: MessageKey;
}

const FIELDS =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable], dialog, [role=menu]';
/** What Enter and Space belong to. */
const BUTTONS = 'button, a[href], summary, input';

function closest(target: EventTarget | null, selector: string): boolean {
  const element = target as Element | null;
  return typeof element?.closest === 'function' && element.closest(selector) !== null;
}

/** True if `target` is, or stands in, something that takes letters itself: a field, a menu, a dialog. */
export function takesKeys(target: EventTarget | null): boolean {
  return closest(target, FIELDS);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

/** The action for this event; null in fields, menus and dialogs, and for Enter and Space on a button. */
export function actionOf<Action extends string>(
  event: KeyboardEvent,
  bindings: readonly KeyBinding<Action>[],
): Action | null {
  if (event.defaultPrevented || event.altKey || event.isComposing || takesKeys(event.target)) return null;
  if ((event.key === 'Enter' || event.key === ' ') && closest(event.target, BUTTONS)) return null;
  const name = nameOf(event);
  return bindings.find(({ keys }) => keys.includes(name))?.action ?? null;
}

/** The bindings without those that are one letter or sign: they get in the way of speech input (WCAG 2.1.4). */
export function withoutLetters<Action extends string>(
  bindings: readonly KeyBinding<Action>[],
): KeyBinding<Action>[] {
  return bindings
    .map((binding) => ({ ...binding, keys: binding.keys.filter((key) => key.length > 1) }))
    .filter(({ keys }) => keys.length > 0);
}

/** Listens on `target` until the returned function is called. `act` may return false: the key was not used. */
export function onKeys<Action extends string>(
  target: Pick<Document, 'addEventListener' | 'removeEventListener'>,
  bindings: readonly KeyBinding<Action>[],
  act: (action: Action, event: KeyboardEvent) => boolean | undefined,
): () => void {
  const listener = (event: KeyboardEvent) => {
    const action = actionOf(event, bindings);
    if (action && act(action, event) !== false) event.preventDefault();
  };
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}
