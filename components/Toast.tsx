import { useEffect, useRef, useState } from 'preact/hooks';

/** How long a toast stays. */
const TOAST_MS = 8_000;
/** After the pointer or the focus has left it, at least this long. */
const LEAST_MS = 2_000;

export interface ToastWords {
  /** A new id makes a new toast, with its time before it. */
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}

/** Time, passed in so that tests need not wait. */
export interface Clock {
  /** ms, monotonic. */
  now(): number;
  after(ms: number, run: () => void): () => void;
}

const realClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

interface ToastProps {
  /** Null: none now. The region stays in the page, so that what comes into it is announced. */
  toast: ToastWords | null;
  onClose: () => void;
  clock?: Clock;
}

/** One at a time; goes by itself after 8 s, but not from under the pointer or the focus. */
export function Toast({ toast, onClose, clock = realClock }: ToastProps) {
  const [held, setHeld] = useState({ pointer: false, focus: false });
  const left = useRef({ id: 0, ms: TOAST_MS });
  const close = useRef(onClose);
  close.current = onClose;
  const id = toast?.id ?? null;
  const paused = held.pointer || held.focus;

  useEffect(() => {
    if (id === null) setHeld({ pointer: false, focus: false });
  }, [id]);
  useEffect(() => {
    if (id === null || paused) return;
    if (left.current.id !== id) left.current = { id, ms: TOAST_MS };
    const started = clock.now();
    const cancel = clock.after(left.current.ms, () => close.current());
    return () => {
      cancel();
      left.current.ms = Math.max(LEAST_MS, left.current.ms - (clock.now() - started));
    };
  }, [id, paused, clock]);

  return (
    <div class="toastwrap" role="status">
      {toast && (
        <div
          class="toast"
          onPointerEnter={() => setHeld((now) => ({ ...now, pointer: true }))}
          onPointerLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
          onFocusIn={() => setHeld((now) => ({ ...now, focus: true }))}
          onFocusOut={() => setHeld((now) => ({ ...now, focus: false }))}
        >
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.run();
                onClose();
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
