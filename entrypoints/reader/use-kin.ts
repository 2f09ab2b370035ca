import { useEffect, useState } from 'preact/hooks';
import { hearChanges } from '../../utils/library/changes';
import type { Kin } from '../../utils/library/stories/types';
import { sendErrand } from '../../utils/messages';
import { library } from './open-article';

/** Changes come in rows while much is saved; this much later it is asked again. */
const SETTLE_MS = 400;

/** The story of a saved article and its copies, as the background knows them; null: not saved, or not known yet. */
export function useKin(key: string | undefined): Kin | null {
  const [kin, setKin] = useState<Kin | null>(null);
  useEffect(() => {
    setKin(null);
    if (key === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    let ended = false;
    // Without it nothing is missing but a line.
    const ask = () => sendErrand('relate', { key }).then((now) => !ended && setKin(now), console.warn);
    library().then((db) => {
      if (ended) return;
      stop = hearChanges(db, () => {
        clearTimeout(timer);
        timer = setTimeout(ask, SETTLE_MS);
      });
    }, console.warn);
    ask();
    return () => {
      ended = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [key]);
  return kin;
}
