import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotations } from '../../utils/article';
import { glyphOf } from '../../utils/date-glyph';
import { t } from '../../utils/i18n';
import { expressionWhy, longDay, longTimex } from '../date-words';
import { Glyph } from '../Glyph';
import type { RangesOf } from './ArticleBody';
import { dateOf } from './date-spots';
import { type MarginNote, stacked } from './margin';
import { rectsOf } from './passage-place';

interface MarginNotesProps {
  notes: readonly MarginNote[];
  annotations: Annotations | null;
  text: string;
  /** The reader's day, ISO. */
  today: string;
  reference: 'published' | null;
  box: HTMLElement;
  rangesOf: RangesOf;
  /** A note of the reader's was chosen. */
  onOwn: (note: Extract<MarginNote, { kind: 'own' }>) => void;
}

/** Room beside the text that notes need, and take at most; the gap between, px. */
const LEAST_PX = 140;
const MOST_PX = 220;
const GAP_PX = 36;

/** What dates mean and what the reader noted, beside the lines they are about, where there is room. */
export function MarginNotes(props: MarginNotesProps) {
  const { notes } = props;
  const list = useRef<HTMLElement>(null);
  const { widthPx, tops } = useMargin(props, list);
  return (
    <aside
      ref={list}
      class="margin-notes"
      aria-label={t('margin_notes')}
      hidden={widthPx === null}
      style={{ width: `${widthPx ?? MOST_PX}px` }}
    >
      {notes.map((note, index) => (
        <div
          key={note.id}
          class={note.kind === 'own' ? `margin-note hl ${note.highlight.colour}` : 'margin-note'}
          style={
            tops[index] == null ? { visibility: 'hidden', top: 0 } : { top: `${Math.round(tops[index])}px` }
          }
        >
          {note.kind === 'own' ? (
            <OwnNote note={note} onOwn={props.onOwn} />
          ) : (
            <DateNote {...props} time={note.time} />
          )}
        </div>
      ))}
    </aside>
  );
}

function OwnNote({
  note,
  onOwn,
}: Pick<MarginNotesProps, 'onOwn'> & { note: Extract<MarginNote, { kind: 'own' }> }) {
  const { updatedAt } = note.highlight;
  return (
    <>
      <button type="button" class="plainlink" dir="auto" onClick={() => onOwn(note)}>
        {note.highlight.note}
      </button>
      <span class="quiet">{t('margin_own', longDay(new Date(updatedAt).toISOString()))}</span>
    </>
  );
}

function DateNote(props: MarginNotesProps & { time: Extract<MarginNote, { kind: 'date' }>['time'] }) {
  const { time, annotations, text, today, reference } = props;
  if (!annotations) return null;
  const date = dateOf(time, annotations, text);
  return (
    <>
      <p class="meaning">
        <Glyph kind={glyphOf(date)} />
        <b>{longTimex(date.value, { today }) ?? t('date_no_value')}</b>
      </p>
      <p class="quiet">{expressionWhy(date, reference)}</p>
    </>
  );
}

interface Margin {
  /** Null: there is no room. */
  widthPx: number | null;
  tops: Array<number | null>;
}

/** Lays the notes out anew when the text, its width or the notes change. */
function useMargin(
  { notes, box, rangesOf }: MarginNotesProps,
  list: { current: HTMLElement | null },
): Margin {
  const [margin, setMargin] = useState<Margin>({ widthPx: null, tops: [] });
  useLayoutEffect(() => {
    const measure = () => {
      const { left, right, top } = box.getBoundingClientRect();
      const page = box.ownerDocument.documentElement;
      const room = (page.dir === 'rtl' ? left : page.clientWidth - right) - GAP_PX * 1.5;
      const widthPx = room < LEAST_PX ? null : Math.min(MOST_PX, room);
      const heights = [...(list.current?.children ?? [])].map((one) => (one as HTMLElement).offsetHeight);
      const wanted = notes.map(({ span, kind }, index) => ({
        top: (rectsOf(rangesOf(span), box.ownerDocument)[0]?.top ?? top) - top,
        height: heights[index] ?? 0,
        own: kind === 'own',
      }));
      setMargin({ widthPx, tops: widthPx === null ? [] : stacked(wanted) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(box.ownerDocument.documentElement);
    // Heights are known once there is room for the notes.
    if (margin.widthPx !== null && list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [notes, box, rangesOf, list, margin.widthPx]);
  return margin;
}
