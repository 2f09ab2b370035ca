import { useLayoutEffect, useState } from 'preact/hooks';
import type { RangesOf } from './ArticleBody';
import { type MarginNote, stacked } from './margin';
import { giveRoom, takeRoomBack, underBlocks } from './note-room';
import { rectsOf } from './passage-place';

/** Room beside the text that notes need, and take at most; the gap between, px. */
const LEAST_PX = 140;
const MOST_PX = 220;
const GAP_PX = 36;

export interface Margin {
  /** Null: not known before the text is laid out. */
  stand: 'beside' | 'under' | null;
  /** Beside the text. */
  widthPx: number;
  /** In px from the top of the box; null for notes that are left out. */
  tops: Array<number | null>;
}

interface Given {
  notes: readonly MarginNote[];
  box: HTMLElement;
  rangesOf: RangesOf;
}

/** Lays the notes out anew when the text, its width or the notes change. */
export function useMargin({ notes, box, rangesOf }: Given, list: { current: HTMLElement | null }): Margin {
  const [margin, setMargin] = useState<Margin>({ stand: null, widthPx: MOST_PX, tops: [] });
  useLayoutEffect(() => {
    const measure = () => {
      const { left, right } = box.getBoundingClientRect();
      const page = box.ownerDocument.documentElement;
      const room = (page.dir === 'rtl' ? left : page.clientWidth - right) - GAP_PX * 1.5;
      const heights = notes.map(
        (_, at) => (list.current?.children[at] as HTMLElement | undefined)?.offsetHeight ?? 0,
      );
      const stand = room < LEAST_PX ? 'under' : 'beside';
      const lay = stand === 'under' ? layUnder : layBeside;
      setMargin({
        stand,
        widthPx: Math.min(MOST_PX, Math.max(LEAST_PX, room)),
        tops: lay({ notes, box, rangesOf }, heights),
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(box.ownerDocument.documentElement);
    // Heights are known once the notes have their width.
    if (margin.stand !== null && list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [notes, box, rangesOf, list, margin.stand]);
  useLayoutEffect(() => () => takeRoomBack(box), [box]);
  return margin;
}

function layBeside({ notes, box, rangesOf }: Given, heights: readonly number[]): Array<number | null> {
  takeRoomBack(box);
  const { top } = box.getBoundingClientRect();
  return stacked(
    notes.map(({ span, kind }, index) => ({
      top: (rectsOf(rangesOf(span), box.ownerDocument)[0]?.top ?? top) - top,
      height: heights[index] ?? 0,
      own: kind === 'own',
    })),
  );
}

function layUnder({ notes, box, rangesOf }: Given, heights: readonly number[]): Array<number | null> {
  const rooms = underBlocks(
    notes.map(({ span }) => rangesOf(span)[0]?.startContainer ?? null),
    heights,
  );
  giveRoom(box, rooms);
  const { top } = box.getBoundingClientRect();
  const tops: Array<number | null> = notes.map(() => null);
  for (const [block, { heightPx, places }] of rooms) {
    const from = block.getBoundingClientRect().bottom - heightPx - top;
    for (const { index, belowPx } of places) tops[index] = from + belowPx;
  }
  return tops;
}
