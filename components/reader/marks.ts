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
type View = { CSS: { highlights?: HighlightRegistry }; Highlight?: typeof Highlight };

/** Names of the highlights of a chosen name's mentions, and of the one at hand. */
const MENTIONS = ['mentions', 'mention-now'] as const;

/**
 * Marks the mentions of a name and scrolls to one of them; null: no name is chosen. Where the browser lacks
 * highlights, the one at hand is selected.
 */
export function showMentions(
  view: View & Pick<Window, 'getSelection'>,
  marked: { mentions: readonly Span[]; at: number } | null,
  rangesOf: (span: Span) => AbstractRange[],
): void {
  const registry = view.CSS.highlights;
  for (const name of MENTIONS) registry?.delete(name);
  const current = marked?.mentions[marked.at];
  if (!marked || !current) return;
  const [place] = rangesOf(current);
  if (!place) return;
  if (registry && view.Highlight) {
    registry.set(MENTIONS[0], new view.Highlight(...marked.mentions.flatMap(rangesOf)));
    const now = new view.Highlight(...rangesOf(current));
    now.priority = 1;
    registry.set(MENTIONS[1], now);
  } else {
    view
      .getSelection()
      ?.setBaseAndExtent(place.startContainer, place.startOffset, place.endContainer, place.endOffset);
  }
  place.startContainer.parentElement?.scrollIntoView({ block: 'center' });
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
