import { useEffect, useState } from 'preact/hooks';
import { annotateInWorker } from '../../utils/annotate/client';
import type { Annotations } from '../../utils/article';
import type { ReaderSource } from '../../utils/reader-address';
import { type Opened, openArticle } from './open-article';

interface Read {
  opened: Opened | null;
  annotations: Annotations | null;
  error: Error | null;
}

/** The article, at once; who, where and when as soon as they are made. */
export function useArticle(source: ReaderSource | null): Read {
  const [read, setRead] = useState<Read>({ opened: null, annotations: null, error: null });
  useEffect(() => {
    if (!source) return;
    let ended = false;
    const load = async () => {
      const opened = await openArticle(source);
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
  }, [source]);
  return read;
}
