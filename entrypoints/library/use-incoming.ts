import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { takesKeys } from '../../components/keys';

interface Incoming {
  onText: (text: string) => void;
  onFile: (file: File) => void;
  /** A dialog is open; it takes its own paste. */
  busy: boolean;
}

/** Files and text dropped anywhere on the page or pasted outside a field. */
export function useIncoming(incoming: Incoming) {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(incoming);
  latest.current = incoming;

  const take = useCallback((file: File | null | undefined) => {
    if (file) latest.current.onFile(file);
  }, []);

  useEffect(() => {
    const carries = (event: DragEvent) =>
      event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
    const over = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setDragging(!takesKeys(event.target));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (!file && (takesKeys(event.target) || !text.trim())) return;
      event.preventDefault();
      if (file) take(file);
      else latest.current.onText(text);
    };
    const paste = (event: ClipboardEvent) => {
      if (latest.current.busy || takesKeys(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim()) latest.current.onText(text);
      else if (file) take(file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [take]);
  return { dragging, take };
}
