import { browser } from 'wxt/browser';
import { loadSaved } from '../../utils/library/articles';
import { keepPicture, picturesOf, tellPictured } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { secure, webPictures } from '../../utils/pictures';
import { openPictureFrame } from './picture-frame';
import type { JobTools } from './use-works';

/** Pictures of an article that are to be kept. */
export interface Wanted {
  key: string;
  sources: string[];
}

/** Pictures that are not kept yet. */
export async function findWanted(db: Library, keys: readonly string[]): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for await (const { key, article } of loadSaved(db, keys)) {
    const { copies } = await picturesOf(db, key);
    const sources = webPictures(article.html).filter((source) => !copies.has(source));
    if (sources.length > 0) wanted.push({ key, sources });
  }
  return wanted;
}

export async function keepAll(
  db: Library,
  wanted: readonly Wanted[],
  { signal, onProgress }: JobTools,
): Promise<void> {
  const total = wanted.reduce((sum, { sources }) => sum + sources.length, 0);
  const frame = await openPictureFrame(document, browser.runtime.getURL('/pictures.html'));
  let done = 0;
  try {
    for (const { key, sources } of wanted) {
      for (const source of sources) {
        signal.throwIfAborted();
        const result = await frame.copy(secure(source)!);
        await keepPicture(db, { key, source }, result, { now: Date.now() });
        onProgress(++done, total);
      }
      tellPictured(db, [key]);
    }
  } finally {
    frame.close();
    tellPictured(
      db,
      wanted.map(({ key }) => key),
    );
  }
}
