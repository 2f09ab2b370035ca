import { useCallback, useRef, useState } from 'preact/hooks';
import { DatelineError } from '../utils/article';
import { t, tById } from '../utils/i18n';
import type { ToastWords } from './Toast';
import { undoStack } from './undo-offers';

/** The one toast of a page, and what it has offered to take back. */
export function useToast() {
  const [toast, setToast] = useState<ToastWords | null>(null);
  const last = useRef(0);
  const undos = useRef(undoStack());
  const show = useCallback((text: string, action?: ToastWords['action']) => {
    last.current += 1;
    const shown = action && undos.current.offered(action);
    setToast({ id: last.current, text, ...(shown && { action: shown }) });
  }, []);
  /** Takes back what was done last, also after its toast has gone; again for what was before. */
  const undo = useCallback(() => {
    if (!undos.current.takeBack()) show(t('nothing_to_undo'));
  }, [show]);
  const close = useCallback(() => setToast(null), []);
  /** Does something, and tells of an expected failure; anything else is a bug and surfaces. */
  const attempt = useCallback(
    async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        if (!(error instanceof DatelineError)) throw error;
        show(tById(`error_${error.name}`));
      }
    },
    [show],
  );
  return { toast, show, close, attempt, undo };
}
