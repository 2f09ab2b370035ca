import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import type { TimelineEntry } from '../../utils/timeline/entries';
import { type Lane, lanesBySource } from '../../utils/timeline/lanes';
import { layoutTimeline } from '../../utils/timeline/layout';
import { TimelineAxis } from './TimelineAxis';
import { TimelineCard } from './TimelineCard';
import { TimelineLane } from './TimelineLane';
import type { Mark, MarkTools } from './TimelineMarks';
import { useBox } from './use-box';
import { useGestures } from './use-gestures';
import { useMarkKeys } from './use-mark-keys';
import type { useTimelineWindow } from './use-timeline-window';

interface TimelineChartProps {
  entries: readonly TimelineEntry[];
  /** The reader's day, ISO. */
  today: string;
  /** Lanes at most. */
  mostLanes: number;
  wheelZooms: boolean;
  view: ReturnType<typeof useTimelineWindow>;
  hrefOf: (entry: TimelineEntry) => string;
}

/** Sources above each other, time from side to side. */
export function TimelineChart({ entries, today, mostLanes, wheelZooms, view, hrefOf }: TimelineChartProps) {
  const root = useRef<HTMLElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const { widthPx, rtl } = useBox(track);
  const { window, whole, moves } = view;
  const lanes = useMemo(() => lanesBySource(entries, mostLanes), [entries, mostLanes]);
  const beyondPx = useLater() ? Math.round(widthPx / 2) : 0;
  const layout = useMemo(() => {
    if (widthPx === 0) return null;
    return layoutTimeline(lanes, { window, widthPx, beyondPx, rtl, today: Date.parse(today) });
  }, [lanes, window, widthPx, beyondPx, rtl, today]);
  useGestures(track, { window, whole, widthPx, beyondPx, rtl, moves, wheelZooms });
  const card = useCard();
  const keys = useMarkKeys({ root, layout, rtl, moves });

  const tools: MarkTools = {
    ...{ today, rtl, hrefOf, focusId: keys.focusId },
    onFocus: (mark) => {
      keys.onFocus(mark);
      card.point(mark);
    },
    onBlur: () => card.point(null),
    onPoint: card.point,
    onOpen: card.open,
  };
  return (
    <section class="tl-chart" ref={root} aria-label={t('timeline_chart')}>
      <div class="tl-names" aria-hidden="true">
        {layout?.lanes.map(({ lane, height }) => (
          <LaneName key={lane.source ?? ''} lane={lane} heightPx={height} />
        ))}
      </div>
      <div class="tl-track" ref={track}>
        {layout && (
          <>
            <TimelineAxis layout={layout} widthPx={widthPx} rtl={rtl} today={today} />
            <svg class="tl-drawing" aria-label={t('timeline')} width={widthPx} height={layout.heightPx}>
              <g data-shifts="">
                {layout.todayX !== null && (
                  <PastGround x={layout.todayX} layout={layout} widthPx={widthPx} rtl={rtl} />
                )}
                {layout.axis.ticks.map(({ at, x }) => (
                  <line key={at} class="tick" x1={x} x2={x} y1={0} y2={layout.heightPx} />
                ))}
                {layout.lanes.map((lane) => (
                  <TimelineLane
                    key={lane.lane.source ?? ''}
                    {...{ lane, widthPx, beyondPx, rtl, tools }}
                    todayX={
                      layout.todayX ??
                      (Date.parse(today) > window.to === rtl ? -beyondPx : widthPx + beyondPx)
                    }
                  />
                ))}
                {layout.todayX !== null && (
                  <line class="now" x1={layout.todayX} x2={layout.todayX} y1={0} y2={layout.heightPx} />
                )}
              </g>
            </svg>
            {card.shown && (
              <TimelineCard
                key={card.shown.mark.id}
                {...card.shown}
                {...{ widthPx, today, hrefOf }}
                heightPx={layout.heightPx}
                onClose={() => {
                  card.close();
                  keys.focusMark(card.shown?.mark.id ?? null);
                }}
                onCloser={(from, to) => {
                  card.close();
                  moves.show(from, to);
                }}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What lies beyond the ends is drawn this much later than what is in sight. */
const LATER_MS = 80;

function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  return later;
}

interface ShownCard {
  mark: Mark;
  /** Opened, so that it stays until it is closed. */
  pinned: boolean;
}

/** Which mark's card is shown: of the one pointed at, unless one was opened. */
function useCard() {
  const [pointed, setPointed] = useState<Mark | null>(null);
  const [opened, setOpened] = useState<Mark | null>(null);
  const mark = opened ?? pointed;
  return {
    shown: mark && ({ mark, pinned: opened !== null } satisfies ShownCard),
    point: setPointed,
    open: setOpened,
    close: () => {
      setOpened(null);
      setPointed(null);
    },
  };
}

function LaneName({ lane, heightPx }: { lane: Lane; heightPx: number }) {
  const { source, sources, articles } = lane;
  return (
    <div class="tl-name" style={{ height: `${heightPx}px` }}>
      <bdi class="clip" title={source ?? undefined}>
        {source === null ? plural('timeline_others', sources) : source || t('source_text')}
      </bdi>
      <span class="quiet">{plural('articles', articles)}</span>
    </div>
  );
}

interface PastGroundProps {
  x: number;
  layout: { heightPx: number };
  widthPx: number;
  rtl: boolean;
}

/** What lies behind us has another ground. */
function PastGround({ x, layout, widthPx, rtl }: PastGroundProps) {
  const beyond = widthPx;
  const [from, to] = rtl ? [x, widthPx + beyond] : [-beyond, x];
  return <rect class="past" x={from} y={0} width={Math.max(0, to - from)} height={layout.heightPx} />;
}
