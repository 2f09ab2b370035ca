import type { ComponentChildren } from 'preact';
import { plural } from '../../utils/i18n';
import type { PointMark } from '../../utils/timeline/cluster';
import type { TimelineEntry } from '../../utils/timeline/entries';
import type { SpanMark } from '../../utils/timeline/pack';
import { glyphDrawing } from '../Glyph';
import { reachWords, spokenWords } from './entry-words';

export type Mark = PointMark | SpanMark;

interface TargetProps {
  mark: Mark;
  tools: MarkTools;
  children: ComponentChildren;
}

export interface MarkTools {
  today: string;
  rtl: boolean;
  hrefOf: (entry: TimelineEntry) => string;
  /** The one that the Tab key comes to. */
  focusId: string | null;
  onFocus: (mark: Mark) => void;
  onBlur: () => void;
  onPoint: (mark: Mark | null) => void;
  /** Several entries at one place. */
  onOpen: (mark: Mark) => void;
}

/** One entry is a link to its sentence; several open the list of them. */
function Target({ mark, tools, children }: TargetProps) {
  const { today, hrefOf, focusId, onFocus, onBlur, onPoint, onOpen } = tools;
  const [first] = mark.entries;
  if (!first) return null;
  const isOne = mark.entries.length === 1;
  return (
    <a
      data-mark={mark.id}
      class="tl-mark"
      href={hrefOf(first)}
      draggable={false}
      tabindex={mark.id === focusId ? 0 : -1}
      aria-haspopup={isOne ? undefined : 'dialog'}
      aria-label={
        isOne
          ? spokenWords(first, { today })
          : plural('timeline_cluster', mark.entries.length, reachWords(mark.entries))
      }
      onFocus={() => onFocus(mark)}
      onBlur={onBlur}
      onPointerEnter={() => onPoint(mark)}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        if (isOne || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onOpen(mark);
      }}
    >
      {children}
    </a>
  );
}

/** Grows with what it stands for, slowly. */
const log = (count: number) => Math.log2(count);

/** Articles: a bar on the lane, higher where there are more. */
export function PublishedMark({ mark, tools }: { mark: PointMark; tools: MarkTools }) {
  const height = Math.min(18, 8 + 2 * log(mark.entries.length));
  return (
    <Target mark={mark} tools={tools}>
      <rect class="hit" x={mark.x - 9} y={mark.y - 12} width={18} height={20} />
      <rect class="bar" x={mark.x - 2} y={mark.y + 6 - height} width={4} height={height} rx={1} />
    </Target>
  );
}

/** A date, or a count of them, on the date line. */
export function DateMark({
  mark,
  tools,
  label,
}: {
  mark: PointMark;
  tools: MarkTools;
  label: string | null;
}) {
  const { x, y, entries } = mark;
  const [first] = entries;
  if (entries.length === 1 && first) {
    return (
      <Target mark={mark} tools={tools}>
        <circle class="hit" cx={x} cy={y} r={9} />
        <circle class="ground" cx={x} cy={y} r={7} />
        <g class="glyph" transform={`translate(${x - 6} ${y - 6})`}>
          {glyphDrawing(first.glyph)}
        </g>
        {label && (
          <text class="what" x={x} y={y + 4} dx={tools.rtl ? -10 : 10} lang={first.lang ?? undefined}>
            {label}
          </text>
        )}
      </Target>
    );
  }
  const isUnsure = entries.every(({ glyph }) => glyph === 'uncertain');
  return (
    <Target mark={mark} tools={tools}>
      <circle
        class={isUnsure ? 'many unsure' : 'many'}
        cx={x}
        cy={y}
        r={Math.min(13, 7.5 + 0.9 * log(entries.length))}
      />
      <text class="count" x={x} y={y + 3.5}>
        {entries.length}
      </text>
    </Target>
  );
}

/** A month, a year, a range, or the days that a guess allows. */
export function SpanBar({ mark, tools, label }: { mark: SpanMark; tools: MarkTools; label: string | null }) {
  const { x, y, widthPx, entries } = mark;
  const isUnsure = entries[0]?.glyph === 'uncertain';
  return (
    <Target mark={mark} tools={tools}>
      <rect class="hit" x={x} y={y - 7} width={widthPx} height={14} />
      <rect
        class={isUnsure ? 'span unsure' : 'span'}
        x={x + 1}
        y={isUnsure ? y - 2.5 : y - 6.5}
        width={Math.max(2, widthPx - 2)}
        height={isUnsure ? 5 : 13}
        rx={isUnsure ? 2.5 : 6.5}
      />
      {label && !isUnsure && (
        <text
          class="what small"
          x={tools.rtl ? x + widthPx : Math.max(x, 0)}
          y={y + 4}
          dx={tools.rtl ? -8 : 8}
          lang={entries[0]?.lang ?? undefined}
        >
          {label}
        </text>
      )}
    </Target>
  );
}
