import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Box {
  /** 0 until it is measured, and where it is not shown. */
  widthPx: number;
  rtl: boolean;
}

/** How wide an element is now, and which way its words run. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ widthPx: 0, rtl: false });
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () =>
      setBox((before) => {
        const now = {
          widthPx: measured.clientWidth,
          rtl: getComputedStyle(measured).direction === 'rtl',
        };
        return before.widthPx === now.widthPx && before.rtl === now.rtl ? before : now;
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
