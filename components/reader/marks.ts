/**
 * Quiet marks under names and dates, through the CSS Custom Highlight API: the text's elements stay as they are.
 * Where the browser lacks the API there are no marks.
 */
import {
  type Annotations,
  type EntityType,
  HIGHLIGHT_COLOURS,
  type Highlight as OwnHighlight,
  type Span,
} from '../../utils/article';
import type { ReaderMarks } from '../../utils/reader-choices';
import { rectsOf } from './passage-place';

export type Mark = keyof ReaderMarks;
export const MARKS = ['who', 'what', 'where', 'when'] as const satisfies readonly Mark[];

const MARK_OF: Record<EntityType, Mark> = {
  PER: 'who',
  ORG: 'what',
  NORP: 'what',
  EVENT: 'what',
  MISC: 'what',
  LOC: 'where',
};

/** Spans by mark. Dates win over names where they overlap ("the June Accords of June"). */
export function spansByMark(annotations: Annotations): Record<Mark, Span[]> {
  const spans: Record<Mark, Span[]> = { who: [], what: [], where: [], when: [] };
  for (const { type, start, end } of annotations.times) {
    if (type === 'DATE' || type === 'TIME') spans.when.push({ start, end });
  }
  for (const entity of annotations.entities) {
    for (const { type, start, end } of entity.mentions) {
      if (!spans.when.some((when) => when.start < end && start < when.end))
        spans[MARK_OF[type]].push({ start, end });
    }
  }
  return spans;
}

/** What is used of the window. */
export type HighlightView = {
  CSS: { highlights?: HighlightRegistry };
  Highlight?: typeof Highlight;
} & Pick<Window, 'getSelection'>;
type View = Omit<HighlightView, 'getSelection'>;

/**
 * Marks places of one kind (`::highlight(found)`, and `::highlight(found-now)` for the one at hand) and scrolls to that one.
 * Where the browser lacks highlights, the one at hand is selected.
 * @param at index of the one at hand; -1: none is
 */
export function showPlaces(
  view: HighlightView,
  kind: 'mentions' | 'found' | 'spoken',
  places: readonly AbstractRange[],
  at: number,
): void {
  const registry = view.CSS.highlights;
  registry?.delete(kind);
  registry?.delete(`${kind}-now`);
  const current = places[at];
  if (!current) return;
  if (registry && view.Highlight) {
    const all = new view.Highlight(...places);
    all.priority = 1;
    registry.set(kind, all);
    const now = new view.Highlight(current);
    now.priority = 2;
    registry.set(`${kind}-now`, now);
  } else {
    const { startContainer, startOffset, endContainer, endOffset } = current;
    view.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
  bringIntoView(current);
}

/** Heights that bars may cover at the top and at the foot of the window, px. */
const COVERED_PX = { top: 70, foot: 100 };

/** The line itself, since a paragraph can be longer than the window; what is in sight stays where it is. */
function bringIntoView(range: AbstractRange): void {
  const element = range.startContainer.parentElement;
  const document = element?.ownerDocument;
  const view = document?.defaultView;
  const [line] = document ? rectsOf([range], document) : [];
  if (!view || !line) return;
  if (line.top > COVERED_PX.top && line.bottom < view.innerHeight - COVERED_PX.foot) return;
  view.scrollBy({ top: line.top - view.innerHeight * 0.4 });
}

/** Marks the mentions of a name and scrolls to one of them; null: no name is chosen. */
export function showMentions(
  view: HighlightView,
  marked: { mentions: readonly Span[]; at: number } | null,
  rangesOf: (span: Span) => AbstractRange[],
): void {
  const spans = marked?.mentions ?? [];
  const places = spans.map(rangesOf);
  const at = places.slice(0, marked?.at ?? 0).flat().length;
  const isThere = marked !== null && (places[marked.at]?.length ?? 0) > 0;
  showPlaces(view, 'mentions', places.flat(), isThere ? at : -1);
}

/** Paints what the reader marked; each colour is a highlight of its own (`::highlight(own-green)`). */
export function paintHighlights(
  view: View,
  highlights: readonly OwnHighlight[],
  rangesOf: (span: Span) => AbstractRange[],
): void {
  const registry = view.CSS.highlights;
  if (!registry || !view.Highlight) return;
  for (const colour of HIGHLIGHT_COLOURS) {
    const spans = highlights.flatMap((one) => (one.colour === colour && one.position ? [one.position] : []));
    registry.set(`own-${colour}`, new view.Highlight(...spans.flatMap(rangesOf)));
  }
}

/**
 * Paints the chosen marks and takes away the others.
 * @param rangesOf the places in the document of a span of the article's text
 */
export function paintMarks(
  view: View,
  annotations: Annotations | null,
  { chosen, rangesOf }: { chosen: ReaderMarks; rangesOf: (span: Span) => AbstractRange[] },
): void {
  const registry = view.CSS.highlights;
  if (!registry || !view.Highlight) return;
  const spans = annotations && spansByMark(annotations);
  for (const mark of MARKS) {
    registry.delete(mark);
    if (spans && chosen[mark]) registry.set(mark, new view.Highlight(...spans[mark].flatMap(rangesOf)));
  }
}
