import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import { type TimelineListRow, timelineRows } from '../../utils/timeline/rows';
import { monthWords, shortDay } from '../date-words';
import { useVirtualRows } from '../library/use-virtual-rows';
import { TimelineRow } from './TimelineRow';

interface TimelineListProps {
  entries: readonly TimelineEntry[];
  /** ISO. */
  today: string;
  hrefOf: (entry: TimelineEntry | UnplacedEntry) => string;
}

/** The same as the chart, row by row; begins at today. Only the rows near the window are in the page. */
export function TimelineList({ entries, today, hrefOf }: TimelineListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => timelineRows(entries, Date.parse(today)), [entries, today]);
  const virtual = useVirtualRows({
    count: rows.length,
    keyOf: (index) => rows[index]?.id ?? String(index),
    scroller: () => scroller.current,
    rowHeightPx: 52,
    keepIndex: -1,
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || rows.length === 0) return;
    begun.current = true;
    const at = rows.findIndex(({ kind }) => kind === 'today');
    virtual.scrollToIndex(at < 0 ? rows.length - 1 : Math.max(0, at - 2), { align: 'start' });
  }, [rows, virtual]);
  return (
    <div class="tl-rows" ref={scroller} tabIndex={-1}>
      <ol aria-label={t('timeline')} style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ListRow row={row} today={today} hrefOf={hrefOf} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Of a story: all rows stand in the page. */
export function ShortTimelineList({ entries, today, hrefOf }: TimelineListProps) {
  const rows = useMemo(() => timelineRows(entries, Date.parse(today)), [entries, today]);
  return (
    <ol class="tl-short" aria-label={t('timeline')}>
      {rows.map((row) => (
        <li key={row.id}>
          <ListRow row={row} today={today} hrefOf={hrefOf} />
        </li>
      ))}
    </ol>
  );
}

interface ListRowProps extends Pick<TimelineListProps, 'today' | 'hrefOf'> {
  row: TimelineListRow;
}

function ListRow({ row, today, hrefOf }: ListRowProps) {
  if (row.kind === 'month') return <h3 class="tl-month">{monthWords(row.at)}</h3>;
  if (row.kind === 'today') {
    return (
      <p class="today">
        <span>{t('date_today', shortDay(today, { today }))}</span>
      </p>
    );
  }
  return <TimelineRow entry={row.entry} also={row.also} {...{ today, hrefOf }} ahead={row.ahead} />;
}
