import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import type { Article, Highlight, Span } from '../../utils/article';
import { t } from '../../utils/i18n';
import { addHighlight, highlightsOf, makeHighlight } from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import { library } from './open-article';
import type { useSaved } from './use-saved';

const NONE: readonly Highlight[] = [];

/** What is marked in the text, kept in step with other windows, and marking what is selected. */
export function useHighlights(
  saved: ReturnType<typeof useSaved>,
  article: Article,
  spanOf: (range: Range) => Span | null,
  { show, attempt }: ReturnType<typeof useToast>,
) {
  const [highlights, setHighlights] = useState(NONE);
  // Positions are of the text that is kept.
  const key = saved.current ? (saved.summary?.key ?? null) : null;
  useEffect(() => {
    if (key === null) {
      setHighlights(NONE);
      return;
    }
    let ended = false;
    let stop: (() => void) | null = null;
    const begin = async () => {
      const db = await library();
      const read = async () => {
        const found = await highlightsOf(db, key);
        if (!ended) setHighlights(found);
      };
      if (!ended) {
        stop = hearChanges(db, ({ keys }) => {
          if (keys.includes(key)) read().catch(console.warn);
        });
      }
      await read();
    };
    begin().catch(console.warn);
    return () => {
      ended = true;
      stop?.();
    };
  }, [key]);

  const latest = useRef({ key, spanOf });
  latest.current = { key, spanOf };
  const mark = useCallback(() => {
    const now = latest.current;
    const selection = getSelection();
    const span = selection?.rangeCount && !selection.isCollapsed ? now.spanOf(selection.getRangeAt(0)) : null;
    if (!span) show(t('highlight_select_first'));
    else if (now.key === null) show(t('save_first'));
    else {
      const { key: held } = now;
      void attempt(async () => {
        const at = { id: crypto.randomUUID(), now: Date.now() };
        const { undo } = await addHighlight(await library(), held, makeHighlight(article.text, span, at), at);
        selection?.removeAllRanges();
        show(t('highlighted'), { label: t('undo'), run: () => void attempt(undo) });
      });
    }
  }, [article, show, attempt]);
  return { highlights, mark };
}
