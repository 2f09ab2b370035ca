import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  children: ComponentChildren;
  /** Escape, or a click beside it. */
  onClose: () => void;
  class?: string;
}

/** The browser's own modal dialog: keeps focus inside and gives it back. Rendered means open. */
export function Dialog({ title, children, onClose, class: name }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the effects of what is in it, which may give the focus to something else than the first button.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  // Beside it means on the dialog element's own box: its backdrop. The keyboard has Escape for that, from the browser.
  useEffect(() => {
    const shown = dialog.current;
    const close = (event: MouseEvent) => {
      if (event.target === shown) onClose();
    };
    shown?.addEventListener('click', close);
    return () => shown?.removeEventListener('click', close);
  }, [onClose]);
  return (
    <dialog
      ref={dialog}
      class={name}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="sheet">
        <h2 id={titleId} class="title">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
