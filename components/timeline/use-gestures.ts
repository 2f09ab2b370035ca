import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { panned, type TimeWindow } from '../../utils/timeline/window';
import type { WindowMoves } from './use-timeline-window';

interface GestureOptions {
  window: TimeWindow;
  whole: TimeWindow;
  widthPx: number;
  /** Drawn beyond both ends. */
  beyondPx: number;
  rtl: boolean;
  moves: WindowMoves;
  /** The wheel alone brings closer; else only with Ctrl, and scrolls the page. */
  wheelZooms: boolean;
}

/** Less is a click. */
const DRAG_PX = 4;
/** Wheels that turn by lines. */
const LINE_PX = 16;
const SETTLE_MS = 140;

/**
 * Pushing aside with pointer or wheel, and the wheel's zoom. What is drawn is only shifted meanwhile (elements with
 * `data-shifts`); it is drawn anew when the push ends or what was drawn beyond the ends is used up.
 */
export function useGestures(chart: RefObject<HTMLElement | null>, options: GestureOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const shift = useRef(0);
  /** Of the shift, what is being drawn anew. */
  const pending = useRef(0);
  useLayoutEffect(() => {
    // What was pushed since stays pushed; after a zoom nothing does.
    shift.current = pending.current === 0 ? 0 : shift.current - pending.current;
    pending.current = 0;
    shiftBy(chart.current, shift.current);
  }, [options.window, chart]);

  useEffect(() => {
    const element = chart.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const commit = () => {
      clearTimeout(timer);
      const { widthPx, moves, rtl } = latest.current;
      if (shift.current === 0 || pending.current !== 0) return;
      pending.current = shift.current;
      moves.pan(((rtl ? 1 : -1) * shift.current) / widthPx);
    };
    const push = (px: number) => {
      const { window, whole, widthPx, beyondPx, rtl } = latest.current;
      const msPerPx = (window.to - window.from) / widthPx;
      const sign = rtl ? 1 : -1;
      const to = panned(window, sign * (shift.current + px) * msPerPx, whole);
      shift.current = (sign * (to.from - window.from)) / msPerPx;
      shiftBy(element, shift.current);
      if (Math.abs(shift.current) > beyondPx * 0.8) commit();
    };
    const onWheel = (event: WheelEvent) => {
      const { wheelZooms, moves, window, widthPx, rtl } = latest.current;
      const unit = event.deltaMode === 0 ? 1 : LINE_PX;
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!sideways && !wheelZooms && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (sideways && !event.ctrlKey) {
        push(-(event.deltaX || event.deltaY) * unit);
        clearTimeout(timer);
        timer = setTimeout(commit, SETTLE_MS);
        return;
      }
      const from = element.getBoundingClientRect();
      const share = (event.clientX - from.left) / widthPx;
      const anchor = window.from + (rtl ? 1 - share : share) * (window.to - window.from);
      // A pinch comes as a wheel with Ctrl and small steps.
      moves.zoom(Math.max(-2, Math.min(2, (-event.deltaY * unit) / (event.ctrlKey ? 40 : 160))), anchor);
    };
    const stopDragging = listenToDrags(element, { push, commit });
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      clearTimeout(timer);
      stopDragging();
      element.removeEventListener('wheel', onWheel);
    };
  }, [chart]);
}

interface Dragging {
  push: (px: number) => void;
  commit: () => void;
}

function listenToDrags(element: HTMLElement, { push, commit }: Dragging): () => void {
  let at: number | null = null;
  let dragged = false;
  const down = (event: PointerEvent) => {
    dragged = false;
    if (event.button === 0 && event.isPrimary) at = event.clientX;
  };
  const move = (event: PointerEvent) => {
    if (at === null) return;
    const px = event.clientX - at;
    if (!dragged && Math.abs(px) < DRAG_PX) return;
    // Captured only now, or the click would not reach the mark under the pointer.
    if (!dragged) element.setPointerCapture(event.pointerId);
    dragged = true;
    at = event.clientX;
    push(px);
  };
  const up = () => {
    if (dragged) commit();
    at = null;
  };
  // The click that ends a drag means nothing, whatever lies under the pointer.
  const click = (event: MouseEvent) => {
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
    dragged = false;
  };
  element.addEventListener('click', click, true);
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  return () => {
    element.removeEventListener('click', click, true);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
  };
}

function shiftBy(chart: HTMLElement | null, px: number): void {
  for (const part of chart?.querySelectorAll<SVGElement>('[data-shifts]') ?? []) {
    if (px === 0) part.removeAttribute('transform');
    else part.setAttribute('transform', `translate(${px} 0)`);
  }
}
