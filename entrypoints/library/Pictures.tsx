import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PicturesDialog } from '../../components/library/PicturesDialog';
import { plural } from '../../utils/i18n';
import { originsOf } from '../../utils/pictures';
import { findWanted, keepAll, type Wanted } from './keep-pictures';
import type { Page } from './use-page';

interface PicturesProps {
  page: Page;
  keys: readonly string[];
  onClose: () => void;
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
