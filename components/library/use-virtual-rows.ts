import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface VirtualRowsOptions {
  count: number;
  keyOf: (index: number) => string;
  scroller: () => HTMLElement | null;
  /** A guess for rows not measured yet. */
  rowHeightPx: number;
  /** Row that is kept in the page wherever the list is scrolled to, so that focus is never lost; -1 for none. */
  keepIndex: number;
}

/** Keeps only the rows near the window in the page; each is measured once it is there. */
export function useVirtualRows({ count, keyOf, scroller, rowHeightPx, keepIndex }: VirtualRowsOptions) {
  const [, redraw] = useReducer((turn: number, _: null) => turn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getItemKey: keyOf,
    getScrollElement: scroller,
    estimateSize: () => rowHeightPx,
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return keepIndex < 0 || shown.includes(keepIndex) ? shown : [...shown, keepIndex].sort((a, b) => a - b);
    },
    onChange: () => redraw(null),
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
