import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import type { Annotations, Article, Highlight, HighlightColour, Span } from '../../utils/article';
import { t } from '../../utils/i18n';
import { anchor, quoteOf } from '../../utils/library/anchor';
import {
  addHighlight,
  changeHighlight,
  getSaved,
  highlightsOf,
  makeHighlight,
  removeHighlight,
} from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import { anchored } from '../../utils/library/marks';
import { library } from './open-article';
import type { useSaved } from './use-saved';

const NONE: readonly Highlight[] = [];

/** What the library holds of the article's highlights, kept in step with other windows. */
function useKept(key: string | null): readonly Highlight[] {
  const [highlights, setHighlights] = useState(NONE);
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
  return highlights;
}

/** A passage of the text that is shown as one of the text that is kept, which may have more pages. */
function highlightIn(
  kept: string,
  shown: string,
  span: Span,
  made: { id: string; now: number; colour: HighlightColour },
): Highlight {
  const { colour, ...at } = made;
  if (kept === shown) return { ...makeHighlight(kept, span, at), colour };
  const quote = quoteOf(shown, span);
  return { ...makeHighlight(shown, span, at), quote, position: anchor(kept, quote, null), colour };
}

interface HighlightsOptions {
  saved: ReturnType<typeof useSaved>;
  article: Article;
  annotations: Annotations | null;
  toasts: ReturnType<typeof useToast>;
}

/** What is marked in the text, and marking, noting and taking away. What is marked is kept: the article is saved first. */
export function useHighlights({ saved, article, annotations, toasts }: HighlightsOptions) {
  const kept = useKept(saved.summary?.key ?? null);
  // Positions are of the text that is kept; the page may have another one by now.
  const highlights = useMemo(() => anchored(kept, article.text), [kept, article]);
  const latest = useRef({ saved, annotations, highlights });
  latest.current = { saved, annotations, highlights };
  const { show, attempt } = toasts;

  /** Key of the article, saved now if its text is not kept yet; null: it cannot be saved yet. */
  const keep = useCallback(async (): Promise<string | null> => {
    const now = latest.current;
    if (now.saved.current && now.saved.summary) return now.saved.summary.key;
    return now.annotations ? (await now.saved.save(now.annotations)).key : null;
  }, []);

  /** @returns id of the highlight, which is the one that was there where the passage is marked already */
  const add = useCallback(
    async (span: Span, colour: HighlightColour): Promise<string | null> => {
      const same = latest.current.highlights.find(
        ({ position }) => position?.start === span.start && position.end === span.end,
      );
      if (same) return same.id;
      const wasKept = latest.current.saved.current;
      let made: string | null = null;
      await attempt(async () => {
        const key = await keep();
        const db = await library();
        const text = key === null ? null : (await getSaved(db, key))?.article.text;
        if (key === null || text == null) return show(t('save_first'));
        const at = { id: crypto.randomUUID(), now: Date.now(), colour };
        const { undo } = await addHighlight(db, key, highlightIn(text, article.text, span, at), at);
        made = at.id;
        show(t(wasKept ? 'highlighted' : 'highlighted_saved'), {
          label: t('undo'),
          run: () => void attempt(undo),
        });
      });
      return made;
    },
    [article, keep, show, attempt],
  );

  const change = useCallback(
    (id: string, changed: Partial<Pick<Highlight, 'colour' | 'note'>> | null) =>
      attempt(async () => {
        const key = latest.current.saved.summary?.key;
        if (key === undefined) return;
        const db = await library();
        const now = Date.now();
        const { done, undo } = changed
          ? await changeHighlight(db, key, id, { ...changed, now })
          : await removeHighlight(db, key, id, { now });
        if (!done) return;
        show(t(changed ? 'highlight_changed' : 'highlight_removed'), {
          label: t('undo'),
          run: () => void attempt(undo),
        });
      }),
    [show, attempt],
  );
  const remove = useCallback((id: string) => change(id, null), [change]);
  return { highlights, add, change, remove };
}
