import { useLayoutEffect, useState } from 'preact/hooks';
import { markPainted } from '../../components/paint';
import { annotateInWorker } from '../../utils/annotate/client';
import type { Annotations } from '../../utils/article';
import type { Opened } from './open-article';

interface Read {
  opened: Opened | null;
  annotations: Annotations | null;
  error: Error | null;
}

/**
 * The article, at once; who, where and when as soon as they are made.
 * @param opening null where the address names none
 */
export function useArticle(opening: Promise<Opened> | null): Read {
  const [read, setRead] = useState<Read>({ opened: null, annotations: null, error: null });
  // Before the first frame, not after it: an article that is here by then is in it.
  useLayoutEffect(() => {
    if (!opening) return;
    let ended = false;
    const load = async () => {
      const opened = await opening;
      if (ended) return;
      setRead({ opened, annotations: opened.annotations, error: null });
      if (opened.annotations) return;
      const annotations = await annotateInWorker(opened.article, new Date().toISOString());
      if (!ended) setRead({ opened, annotations, error: null });
    };
    load().catch((error: Error) => {
      if (!ended) setRead((before) => ({ ...before, error }));
    });
    return () => {
      ended = true;
    };
  }, [opening]);
  useLayoutEffect(() => {
    if (read.opened) markPainted('dateline:article');
  }, [read.opened]);
  return read;
}
