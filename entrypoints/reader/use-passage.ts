import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BodyFacts } from '../../components/reader/ArticleBody';
import {
  highlightAt,
  type PassagePlace,
  placeOfPassage,
  rectsOf,
} from '../../components/reader/passage-place';
import type { Highlight, Span } from '../../utils/article';

/** What of the text is at hand: selected by the reader, or marked before and chosen now. */
export interface Passage {
  span: Span;
  place: PassagePlace;
  /** Of the highlight; null: the passage is only selected. */
  id: string | null;
  noting: boolean;
  /** Chosen by a key. */
  focused: boolean;
}

/** A selection is at hand once it has rested this long. */
const SETTLED_MS = 180;

/** The passage at hand: follows the selection, and presses on highlights. */
export function usePassage({ spanOf, rangesOf, box }: BodyFacts, highlights: readonly Highlight[]) {
  const [passage, setPassage] = useState<Passage | null>(null);
  const latest = useRef({ highlights, passage });
  latest.current = { highlights, passage };

  const open = useCallback(
    (span: Span, { id = null, noting = false, focused = false }: Partial<Passage> = {}) => {
      const corner = box?.getBoundingClientRect();
      const place = corner && placeOfPassage(rectsOf(rangesOf(span), document), corner);
      setPassage(place ? { span, place, id, noting, focused } : null);
    },
    [rangesOf, box],
  );
  const close = useCallback(() => {
    if (latest.current.passage?.id === null) getSelection()?.removeAllRanges();
    setPassage(null);
  }, []);
  const selected = useCallback((): Span | null => {
    const selection = getSelection();
    return selection?.rangeCount && !selection.isCollapsed ? spanOf(selection.getRangeAt(0)) : null;
  }, [spanOf]);

  useEffect(() => {
    if (!box) return;
    let timer = 0;
    let pressed = false;
    const follow = () => {
      clearTimeout(timer);
      timer = Number(setTimeout(settle, SETTLED_MS));
    };
    const settle = () => {
      const now = latest.current.passage;
      if (pressed || now?.noting) return;
      const span = selected();
      if (span) open(span);
      else if (now?.id === null) setPassage(null);
    };
    const down = () => {
      pressed = true;
    };
    const up = () => {
      pressed = false;
      follow();
    };
    const press = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest('.passage, .date-card, a, button') || selected()) return;
      const one = highlightAt(latest.current.highlights, { x: event.clientX, y: event.clientY }, (span) =>
        rectsOf(rangesOf(span), document),
      );
      if (one?.position) open(one.position, { id: one.id });
      else setPassage(null);
    };
    document.addEventListener('selectionchange', follow);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    box.addEventListener('click', press);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      box.removeEventListener('click', press);
    };
  }, [box, rangesOf, open, selected]);

  return { passage, open, close, selected };
}
