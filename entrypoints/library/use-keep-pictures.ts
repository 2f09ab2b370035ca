import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { plural } from '../../utils/i18n';
import { hearChanges } from '../../utils/library/changes';
import { untriedSince } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { keepPicturesSince } from '../../utils/settings';
import { findWanted, keepAll } from './keep-pictures';
import type { Works } from './use-works';

/** What is saved may come from anywhere, and so may its pictures. */
const ANYWHERE = { origins: ['https://*/*'] };
/** One window at a time. */
const LOCK = 'dateline-pictures';
/** Articles that are saved close together are gone through at once. */
const SETTLE_MS = 1_000;

interface Tools {
  run: Works['run'];
  onError: (error: unknown) => void;
}

/** Keeps the pictures of everything that is saved from now on, where the reader has turned that on. */
export function useKeepPictures(db: Library, { run, onError }: Tools) {
  /** Undefined: not known yet. */
  const [since, setSince] = useState<number | null | undefined>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    // Access that was withdrawn in the browser's settings turns it off.
    const begin = async () => {
      const [time, allowed] = await Promise.all([
        keepPicturesSince.getValue(),
        browser.permissions.contains(ANYWHERE),
      ]);
      setSince(allowed ? time : null);
    };
    begin().catch(onError);
    return keepPicturesSince.watch((time) => setSince(time));
  }, [onError]);

  useEffect(() => {
    if (!since) return;
    let stopped = false;
    const looked = new Set<string>();
    const keep = async () => {
      const keys = (await untriedSince(db, since)).filter((key) => !looked.has(key));
      const wanted = await findWanted(db, keys);
      for (const key of keys) looked.add(key); // most have no pictures, and are not read again for that
      const total = wanted.reduce((sum, { sources }) => sum + sources.length, 0);
      if (total === 0 || stopped) return;
      await run(plural('pictures_keeping', total), async (job) => {
        job.signal.addEventListener('abort', () => (stopped = true)); // until the page is opened again
        await keepAll(db, wanted, job);
      });
    };
    const alone = () =>
      void navigator.locks
        .request(LOCK, { ifAvailable: true }, (lock) => (lock && !stopped ? keep() : undefined))
        .catch(onError);
    let timer = setTimeout(alone, SETTLE_MS);
    const unhear = hearChanges(db, ({ kind }) => {
      if (kind !== 'saved') return;
      clearTimeout(timer);
      timer = setTimeout(alone, SETTLE_MS);
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      unhear();
    };
  }, [db, since, run, onError]);

  const set = useCallback(
    (on: boolean) => {
      const turn = async () => {
        // The request comes first: after anything that waits, the browser no longer sees the click.
        const allowed = !on || (await browser.permissions.request(ANYWHERE));
        setRefused(!allowed);
        const time = on && allowed ? Date.now() : null;
        setSince(time);
        await keepPicturesSince.setValue(time);
      };
      turn().catch(onError);
    },
    [onError],
  );
  return {
    keepsPictures: since === undefined ? null : since !== null,
    picturesRefused: refused,
    setKeepsPictures: set,
  };
}
