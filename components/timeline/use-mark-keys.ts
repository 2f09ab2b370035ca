import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineLayout } from '../../utils/timeline/layout';
import type { Mark } from './TimelineMarks';
import type { WindowMoves } from './use-timeline-window';

interface MarkKeysOptions {
  root: RefObject<HTMLElement | null>;
  layout: TimelineLayout | null;
  rtl: boolean;
  moves: WindowMoves;
}

/** Beyond the ends of what is in sight, marks are drawn but not gone to: there the timeline is moved first. */
const EDGE_PX = 4;

/**
 * Arrow keys from mark to mark (one of them takes part in the Tab order), plus and minus closer and further around the
 * focused one, 0 all of it, Page Up and Down a stretch earlier and later.
 */
export function useMarkKeys({ root, layout, rtl, moves }: MarkKeysOptions) {
  const [current, setCurrent] = useState<string | null>(null);
  const rows = useMemo(() => rowsOf(layout), [layout]);
  const all = useMemo(() => rows.flat(), [rows]);
  const focusId = all.some(({ id }) => id === current) ? current : (all[0]?.id ?? null);

  const focusMark = useCallback(
    (id: string | null) => {
      if (id !== null) root.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
    },
    [root],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('.tl-card')) return;
    const row = rows.findIndex((marks) => marks.some(({ id }) => id === current));
    const at = rows[row]?.findIndex(({ id }) => id === current) ?? -1;
    const mark = rows[row]?.[at];
    const sideways = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (sideways && mark) {
      const next = rows[row]?.[at + sideways];
      if (next) focusMark(next.id);
      else moves.pan(sideways * 0.4);
    } else if (event.key === 'ArrowUp' && mark) focusMark(nearest(rows[row - 1], mark)?.id ?? null);
    else if (event.key === 'ArrowDown' && mark) focusMark(nearest(rows[row + 1], mark)?.id ?? null);
    else if (event.key === '+' || event.key === '=') moves.zoom(1, mark && startOf(mark));
    else if (event.key === '-') moves.zoom(-1, mark && startOf(mark));
    else if (event.key === '0') moves.showWhole();
    else if (event.key === 'PageUp') moves.pan(-0.8);
    else if (event.key === 'PageDown') moves.pan(0.8);
    else if (event.key === 'Home' || event.key === 'End') {
      const sorted = [...all].sort((a, b) => startOf(a) - startOf(b));
      focusMark((event.key === 'Home' ? sorted[0] : sorted.at(-1))?.id ?? null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useEffect(() => {
    const element = root.current;
    const listener = (event: KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [root]);
  return { focusId, focusMark, onFocus: (mark: Mark) => setCurrent(mark.id) };
}

const startOf = (mark: Mark) => mark.entries[0]!.start;

/** Of each lane its articles and its dates, in the order of time, as far as they are in sight. */
function rowsOf(layout: TimelineLayout | null): Mark[][] {
  if (!layout) return [];
  const widthPx = Math.max(...layout.scale.range());
  const inSight = (mark: Mark) =>
    mark.x <= widthPx - EDGE_PX && mark.x + ('widthPx' in mark ? mark.widthPx : 0) >= EDGE_PX;
  const sorted = (marks: readonly Mark[]) => marks.filter(inSight).sort((a, b) => startOf(a) - startOf(b));
  return layout.lanes
    .flatMap(({ published, points, spans }) => [sorted(published), sorted([...points, ...spans])])
    .filter((marks) => marks.length > 0);
}

function nearest(marks: readonly Mark[] | undefined, to: Mark): Mark | undefined {
  return marks?.toSorted((a, b) => Math.abs(a.x - to.x) - Math.abs(b.x - to.x))[0];
}
