import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { type MessageKey, plural, t } from '../../utils/i18n';
import type { TimelineEntries, TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import { beside } from '../../utils/timeline/layout';
import { Blank } from '../Blank';
import { Button } from '../Button';
import { Segmented } from '../Segmented';
import { TimelineChart } from './TimelineChart';
import { TimelineLegend } from './TimelineLegend';
import { ShortTimelineList, TimelineList } from './TimelineList';
import { UnplacedList } from './UnplacedList';
import { useBox } from './use-box';
import { useTimelineWindow } from './use-timeline-window';

interface TimelineProps {
  entries: TimelineEntries;
  /** The reader's day, ISO. */
  today: string;
  hrefOf: (entry: TimelineEntry | UnplacedEntry) => string;
  /** It has the whole pane: the wheel brings closer, and the list scrolls in itself. */
  alone: boolean;
  /** Beside the choices: what it is of. */
  children?: ComponentChildren;
}

type Form = 'chart' | 'list';
type Shown = 'all' | 'published' | 'mentioned' | 'ahead';

const SHOWN: ReadonlyArray<[Shown, MessageKey]> = [
  ['all', 'timeline_all'],
  ['published', 'timeline_only_published'],
  ['mentioned', 'timeline_only_mentioned'],
  ['ahead', 'timeline_only_ahead'],
];

/** Below this there is the list alone. */
const CHART_PX = 640;
const MOST_LANES = { alone: 10, within: 8 };

/** Dates of articles on one axis, or as a list: the same entries, the same links. */
export function Timeline({ entries, today, hrefOf, alone, children }: TimelineProps) {
  const root = useRef<HTMLElement>(null);
  const { widthPx } = useBox(root);
  const [form, setForm] = useState<Form>('chart');
  const [shown, setShown] = useState<Shown>('all');
  const now = Date.parse(today);
  const placed = useMemo(
    () => (shown === 'all' ? entries.placed : entries.placed.filter(testOf(shown, now))),
    [entries, shown, now],
  );
  const view = useTimelineWindow(placed, now);
  const wide = widthPx >= CHART_PX;
  const asList = form === 'list' || !wide;
  const List = alone ? TimelineList : ShortTimelineList;
  if (entries.placed.length + entries.unplaced.length === 0) {
    return (
      <Blank title={t('timeline_empty_title')}>
        <p>{t('timeline_empty_words')}</p>
      </Blank>
    );
  }
  return (
    <section class={alone ? 'timeline alone' : 'timeline'} ref={root} aria-label={t('timeline')}>
      <h2 class="vh">{t('timeline')}</h2>
      <div class="tl-tools">
        {children}
        <Segmented<Shown>
          label={t('timeline_show')}
          name="timeline-shown"
          value={shown}
          options={SHOWN.map(([value, key]) => ({ value, label: t(key) }))}
          onChange={setShown}
        />
        {wide && (
          <Segmented<Form>
            label={t('timeline_as')}
            name="timeline-form"
            value={form}
            options={[
              { value: 'chart', label: t('timeline_picture') },
              { value: 'list', label: t('timeline_list') },
            ]}
            onChange={setForm}
          />
        )}
      </div>
      {widthPx > 0 && !asList && (
        <>
          <ChartTools view={view} entries={placed} />
          <TimelineChart
            {...{ today, hrefOf, view, entries: placed }}
            mostLanes={alone ? MOST_LANES.alone : MOST_LANES.within}
            wheelZooms={alone}
          />
        </>
      )}
      {widthPx > 0 && asList && <List key={shown} entries={placed} today={today} hrefOf={hrefOf} />}
      {placed.length === 0 && <p class="quiet tl-none">{t('timeline_none_shown')}</p>}
      {shown === 'all' && entries.unplaced.length > 0 && (
        <UnplacedList entries={entries.unplaced} today={today} hrefOf={hrefOf} />
      )}
    </section>
  );
}

function testOf(shown: Shown, now: number): (entry: TimelineEntry) => boolean {
  return (entry) => (shown === 'ahead' ? entry.start >= now : entry.kind === shown);
}

interface ChartToolsProps {
  view: ReturnType<typeof useTimelineWindow>;
  entries: readonly TimelineEntry[];
}

/** What lies before and after, the signs, and the buttons that bring closer. */
function ChartTools({ view: { window, whole, moves }, entries }: ChartToolsProps) {
  const { before, after } = useMemo(() => beside(entries, window), [entries, window]);
  const isMoved = useMemo(() => entries.some(({ glyph }) => glyph === 'moved'), [entries]);
  return (
    <div class="tl-bar-of-tools">
      <TimelineLegend moves={isMoved} />
      <span class="tl-ends">
        {before > 0 && (
          <Button
            small
            icon="back"
            title={t('timeline_earlier_title')}
            onClick={() => moves.show(whole.from, window.to)}
          >
            {plural('timeline_earlier', before)}
          </Button>
        )}
        {after > 0 && (
          <Button small title={t('timeline_later_title')} onClick={() => moves.show(window.from, whole.to)}>
            {plural('timeline_later', after)}
          </Button>
        )}
      </span>
      <span class="tl-zoom">
        <Button icon="minus" label={t('timeline_zoom_out')} onClick={() => moves.zoom(-1)} />
        <Button icon="add" label={t('timeline_zoom_in')} onClick={() => moves.zoom(1)} />
        <Button icon="whole" label={t('timeline_whole')} onClick={moves.showWhole} />
      </span>
    </div>
  );
}
