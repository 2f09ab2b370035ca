import { t } from '../utils/i18n';
import type { ToastWords } from './Toast';

type Offer = NonNullable<ToastWords['action']>;

const MOST_REMEMBERED = 50;

/** What toasts have offered to take back, newest last: Ctrl+Z does so when a toast has gone, one step after another. */
export function undoStack(): { offered(action: Offer): Offer; takeBack(): boolean } {
  let offers: Offer[] = [];
  return {
    /** The same offer, that is over once it was taken; of other offers than to undo none is remembered. */
    offered(action) {
      if (action.label !== t('undo')) return action;
      const once: Offer = {
        ...action,
        run() {
          if (!offers.includes(once)) return;
          offers = offers.filter((one) => one !== once);
          action.run();
        },
      };
      offers = [...offers, once].slice(-MOST_REMEMBERED);
      return once;
    },
    /** False: there is nothing. */
    takeBack() {
      const last = offers.at(-1);
      last?.run();
      return last !== undefined;
    },
  };
}
