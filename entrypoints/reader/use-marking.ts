import { useCallback, useRef, useState } from 'preact/hooks';
import type { BodyFacts } from '../../components/reader/ArticleBody';
import type { PassageDeeds } from '../../components/reader/PassageBar';
import { stepHighlight } from '../../components/reader/passage-place';
import type { useToast } from '../../components/use-toast';
import type { Article, Highlight, HighlightColour, Span } from '../../utils/article';
import { t } from '../../utils/i18n';
import { highlightColour } from '../../utils/settings';
import type { useHighlights } from './use-highlights';
import { usePassage } from './use-passage';

interface MarkingOptions {
  facts: BodyFacts;
  article: Article;
  marked: ReturnType<typeof useHighlights>;
  toasts: ReturnType<typeof useToast>;
  /** Puts the passage with its source into the clipboard. */
  quote: (passage: string) => void;
  /** Reads aloud from here; null where nothing can. */
  listen: ((from: Span) => void) | null;
}

/** What a press or a key does with the passage at hand. */
export function useMarking({ facts, article, marked, toasts, quote, listen }: MarkingOptions) {
  const { highlights, add, change, remove } = marked;
  const { passage, open, close, selected } = usePassage(facts, highlights);
  const [lastColour, setLastColour] = useState<HighlightColour | null>(null);
  const { show } = toasts;

  /** Marks what is selected; with a note, its field is open next. */
  const mark = async (colour: HighlightColour | null, noting: boolean, focused: boolean) => {
    const span = selected() ?? passage?.span ?? null;
    if (!span) return show(t('highlight_select_first'));
    const wanted = colour ?? lastColour ?? (await highlightColour.getValue());
    setLastColour(wanted);
    if (colour) void highlightColour.setValue(colour);
    const id = await add(span, wanted);
    if (id === null) return;
    // Marked before, in another colour than the one just chosen.
    const before = highlights.find((one) => one.id === id);
    if (colour && before && before.colour !== colour) await change(id, { colour });
    getSelection()?.removeAllRanges();
    open(span, { id, noting, focused });
  };
  const step = (direction: 1 | -1) => {
    const next = stepHighlight(highlights, passage?.id ?? null, direction);
    if (!next?.position) return show(t('highlights_none'));
    facts.rangesOf(next.position)[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    open(next.position, { id: next.id, focused: true });
  };
  const quoteIt = () => {
    const span = selected() ?? passage?.span;
    if (span) quote(article.text.slice(span.start, span.end));
    else show(t('highlight_select_first'));
  };
  const note = (focused: boolean) =>
    passage && passage.id !== null
      ? open(passage.span, { ...passage, noting: true })
      : mark(null, true, focused);

  const now = {
    onColour: (colour: HighlightColour) => {
      if (passage?.id == null) return void mark(colour, false, false);
      void highlightColour.setValue(colour);
      setLastColour(colour);
      void change(passage.id, { colour });
    },
    onNoting: (wanted: boolean) => {
      if (!passage) return;
      if (wanted) void note(false);
      else open(passage.span, { ...passage, noting: false });
    },
    onNote: (text: string) => {
      if (!passage || passage.id === null) return;
      void change(passage.id, { note: text || null });
      open(passage.span, { ...passage, noting: false });
    },
    onQuote: quoteIt,
    onListen:
      listen &&
      (() => {
        if (passage) listen(passage.span);
        close();
      }),
    onRemove: () => {
      if (passage?.id != null) void remove(passage.id);
      close();
    },
    onClose: close,
  } satisfies PassageDeeds;
  const latest = useRef(now);
  latest.current = now;
  const onClose = useCallback(() => latest.current.onClose(), []);

  return {
    passage,
    highlight: highlights.find(({ id }) => id === passage?.id) ?? null,
    deeds: { ...now, onClose },
    /** Opens the bar of a highlight. */
    choose: ({ highlight }: { highlight: Highlight }) => {
      if (highlight.position) open(highlight.position, { id: highlight.id, focused: true });
    },
    keys: {
      highlight: () => void mark(null, false, true),
      note: () => void note(true),
      quote: quoteIt,
      nextMark: () => step(1),
      previousMark: () => step(-1),
    },
  };
}
