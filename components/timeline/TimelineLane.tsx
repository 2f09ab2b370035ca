import { useMemo } from 'preact/hooks';
import { fitted, pointLabels } from '../../utils/timeline/labels';
import type { LaneLayout } from '../../utils/timeline/layout';
import { DateMark, type MarkTools, PublishedMark, SpanBar } from './TimelineMarks';

interface TimelineLaneProps {
  lane: LaneLayout;
  widthPx: number;
  beyondPx: number;
  rtl: boolean;
  /** Where the solid part of the date line ends. */
  todayX: number;
  tools: MarkTools;
}

/** A source: its articles above, the dates that they give on the date line, months and years below. */
export function TimelineLane({ lane, widthPx, beyondPx, rtl, todayX, tools }: TimelineLaneProps) {
  const { top, height, lineY, published, points, spans } = lane;
  const labels = useMemo(
    () => pointLabels(points, { widthPx, beyondPx, rtl }),
    [points, widthPx, beyondPx, rtl],
  );
  const [begin, end] = rtl ? [widthPx + beyondPx, -beyondPx] : [-beyondPx, widthPx + beyondPx];
  const split = Math.min(Math.max(todayX, -beyondPx), widthPx + beyondPx);
  return (
    <g>
      <line
        class="rule"
        x1={-beyondPx}
        x2={widthPx + beyondPx}
        y1={top + height - 0.5}
        y2={top + height - 0.5}
      />
      <line class="dateline" x1={begin} x2={split} y1={lineY} y2={lineY} />
      <line class="dateline ahead" x1={split} x2={end} y1={lineY} y2={lineY} />
      {published.map((mark) => (
        <PublishedMark key={mark.id} mark={mark} tools={tools} />
      ))}
      {points.map((mark) => (
        <DateMark key={mark.id} mark={mark} tools={tools} label={labels.get(mark.id) ?? null} />
      ))}
      {spans.map((mark) => (
        <SpanBar
          key={mark.id}
          mark={mark}
          tools={tools}
          label={fitted(mark.entries[0]!.what, visible(mark, widthPx) - 18)}
        />
      ))}
    </g>
  );
}

function visible({ x, widthPx }: { x: number; widthPx: number }, chartPx: number): number {
  return Math.min(x + widthPx, chartPx) - Math.max(x, 0);
}
