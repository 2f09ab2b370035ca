import { useCallback, useRef, useState } from 'preact/hooks';
import { DatelineError } from '../utils/article';
import { tById } from '../utils/i18n';
import type { ToastWords } from './Toast';

/** The one toast of a page. */
export function useToast() {
  const [toast, setToast] = useState<ToastWords | null>(null);
  const last = useRef(0);
  const show = useCallback((text: string, action?: ToastWords['action']) => {
    last.current += 1;
    setToast({ id: last.current, text, ...(action && { action }) });
  }, []);
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
  return { toast, show, close, attempt };
}
