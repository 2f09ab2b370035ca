import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PicturesDialog } from '../../components/library/PicturesDialog';
import { plural } from '../../utils/i18n';
import { loadSaved } from '../../utils/library/articles';
import { keepPicture, picturesOf, tellPictured } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { originsOf, secure, webPictures } from '../../utils/pictures';
import { openPictureFrame } from './picture-frame';
import type { Page } from './use-page';
import type { JobTools } from './use-works';

interface PicturesProps {
  page: Page;
  keys: readonly string[];
  onClose: () => void;
}

interface Wanted {
  key: string;
  sources: string[];
}

/** What there is to keep, where it would come from, and the question; nothing is read before the answer. */
export function Pictures({ page, keys, onClose }: PicturesProps) {
  const { db, onError, run } = page;
  const [wanted, setWanted] = useState<readonly Wanted[] | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    findWanted(db, keys).then(setWanted, onError);
  }, [db, keys, onError]);
  if (!wanted) return null;
  const all = wanted.flatMap(({ sources }) => sources);
  const origins = originsOf(all);

  // The request comes first: after anything that waits, the browser no longer sees the click.
  const keep = async () => {
    const granted = await browser.permissions.request({ origins });
    if (!granted) {
      setRefused(true);
      return;
    }
    onClose();
    await run(plural('pictures_keeping', all.length), (job) => keepAll(db, wanted, job)).catch(onError);
  };
  return (
    <PicturesDialog
      count={all.length}
      hosts={origins.map((origin) => origin.slice('https://'.length, -'/*'.length))}
      refused={refused}
      onKeep={() => void keep()}
      onClose={onClose}
    />
  );
}

/** Pictures that are not kept yet. */
async function findWanted(db: Library, keys: readonly string[]): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for await (const { key, article } of loadSaved(db, keys)) {
    const { copies } = await picturesOf(db, key);
    const sources = webPictures(article.html).filter((source) => !copies.has(source));
    if (sources.length > 0) wanted.push({ key, sources });
  }
  return wanted;
}

async function keepAll(
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
