import { useEffect, useState } from 'preact/hooks';
import type { TagCount } from '../../components/tag-options';
import { annotateInWorker } from '../../utils/annotate/client';
import type { Annotations, Article, ArticleState } from '../../utils/article';
import {
  countTags,
  findSaved,
  type Saved,
  saveArticle,
  setState,
  setTags,
  trash,
} from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import { applyNameCorrections } from '../../utils/library/name-corrections';
import { wholeArticle } from '../../utils/library/parts';
import type { ArticleSummary } from '../../utils/library/schema';
import { textHash } from '../../utils/library/summary';
import { nameCorrections } from '../../utils/settings';
import { library } from './open-article';

interface InLibrary {
  /** Null: not in the library, or in its trash. */
  summary: ArticleSummary | null;
  /** The text shown here is the one kept, or one page of it. */
  current: boolean;
  ownTags: TagCount[];
}

const NOT_SAVED: InLibrary = { summary: null, current: false, ownTags: [] };

async function lookUp(article: Article): Promise<InLibrary> {
  const db = await library();
  const [found, hash, ownTags] = await Promise.all([
    findSaved(db, article),
    wholeArticle(db, article).then(textHash),
    countTags(db),
  ]);
  // A link without text is still to be saved.
  const summary = found?.trashedAt === null && found.wordCount > 0 ? found : null;
  return { summary, current: summary?.textHash === hash, ownTags };
}

/** Of several pages put together, with what the reader said of one of them. */
async function annotateWhole(whole: Article, { corrections }: Annotations): Promise<Annotations> {
  const found = await annotateInWorker(whole, new Date().toISOString());
  const entities = applyNameCorrections(found.entities, await nameCorrections.getValue());
  return { ...found, entities, ...(corrections && { corrections }) };
}

/** What the library holds of the article, kept in step with other windows, and what can be done about it. */
export function useSaved(article: Article | null) {
  const [held, setHeld] = useState(NOT_SAVED);
  const key = held.summary?.key;

  useEffect(() => {
    if (!article) return;
    let stop: (() => void) | null = null;
    let ended = false;
    // A library that cannot be opened is told of when the reader wants to save, not while reading.
    const refresh = () => lookUp(article).then((now) => !ended && setHeld(now), console.warn);
    library().then((db) => {
      if (!ended) stop = hearChanges(db, refresh);
    }, console.warn);
    refresh();
    return () => {
      ended = true;
      stop?.();
    };
  }, [article]);

  return {
    ...held,
    save: async (annotations: Annotations): Promise<Saved> => {
      const db = await library();
      const whole = await wholeArticle(db, article!);
      const all = whole === article ? annotations : await annotateWhole(whole, annotations);
      return saveArticle(db, { article: whole, annotations: all }, { now: Date.now() });
    },
    addTag: async (tag: string) =>
      setTags(await library(), key ? [key] : [], { add: [tag] }, { now: Date.now() }),
    removeTag: async (tag: string) =>
      setTags(await library(), key ? [key] : [], { remove: [tag] }, { now: Date.now() }),
    setState: async (change: Partial<ArticleState>) =>
      setState(await library(), key ? [key] : [], change, { now: Date.now() }),
    trash: async () => trash(await library(), key ? [key] : [], { now: Date.now() }),
  };
}
