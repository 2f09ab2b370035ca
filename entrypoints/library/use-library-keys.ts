import { useEffect, useRef } from 'preact/hooks';
import { onKeys } from '../../components/keys';
import { LIBRARY_KEYS, type LibraryAction } from '../../components/library/library-keys';
import { useBindings } from '../options/use-letter-keys';

/** `extend`: Shift is held. */
export type KeyActions = Record<LibraryAction, (extend: boolean) => unknown>;

/** Keys that scroll where the focus is, so they move in the list only from there. */
const SCROLLING = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);
const OTHER_PANES = '.side, .detail, .searchbar';

/** What can be done where no list of articles is shown. */
export const ANYWHERE: ReadonlySet<LibraryAction> = new Set(['search', 'undo', 'keys', 'leave', 'export']);

/** Listens while `on`; a dialog has keys of its own. `listed`: there is a list that the other keys work on. */
export function useLibraryKeys(actions: KeyActions, { on, listed }: { on: boolean; listed: boolean }): void {
  const latest = useRef(actions);
  latest.current = actions;
  const all = useRef(listed);
  all.current = listed;
  const bindings = useBindings(LIBRARY_KEYS);
  useEffect(() => {
    if (!on) return;
    return onKeys(document, bindings, (action, event) => {
      if (!all.current && !ANYWHERE.has(action)) return false;
      const elsewhere = event.target instanceof Element && event.target.closest(OTHER_PANES);
      if (elsewhere && SCROLLING.has(event.key)) return false;
      latest.current[action](event.shiftKey);
      return true;
    });
  }, [on, bindings]);
}
