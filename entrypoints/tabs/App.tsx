import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SaveTabs, type TabOutcome } from '../../components/tabs/SaveTabs';
import { DatelineError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { readerAddress } from '../../utils/reader-address';
import { annotateKnown } from '../library/annotate-known';
import { savePage } from './save-tab';

/** Tabs hold whatever anyone reads. */
const ANYWHERE = { origins: ['*://*/*'] };

const PATIENCE_MS = 30_000;

interface OpenTab {
  id: number;
  title: string;
  /** The browser has put it to sleep. */
  discarded: boolean;
}

/** @param windowId null: the window of this page */
export function App({ windowId }: { windowId: number | null }) {
  const [tabs, setTabs] = useState<readonly OpenTab[] | null>(null);
  const [allowed, setAllowed] = useState(false);
  const [refused, setRefused] = useState(false);
  const [step, setStep] = useState<'ask' | 'run' | 'done'>('ask');
  const [outcomes, setOutcomes] = useState<readonly TabOutcome[]>([]);
  const [canGiveBack, setCanGiveBack] = useState(false);
  const stop = useRef(false);

  useEffect(() => {
    void openTabs(windowId).then(setTabs);
    void browser.permissions.contains(ANYWHERE).then(setAllowed);
  }, [windowId]);

  const save = useCallback(() => {
    const work = async () => {
      // The request comes first: after anything that waits, the browser no longer sees the click.
      const given = allowed || (await browser.permissions.request(ANYWHERE));
      setRefused(!given);
      if (!given) return;
      setCanGiveBack(!allowed);
      setStep('run');
      const all = await openTabs(windowId); // with access the browser tells their titles
      setTabs(all);
      for (const tab of all) {
        if (stop.current) break;
        const outcome = await outcomeOf(tab);
        setOutcomes((before) => [...before, outcome]);
      }
      setStep('done');
    };
    void work();
  }, [allowed, windowId]);

  return (
    <SaveTabs
      count={tabs?.length ?? null}
      allowed={allowed}
      refused={refused}
      step={step}
      outcomes={outcomes}
      canGiveBack={canGiveBack}
      onSave={save}
      onCancel={() => {
        stop.current = true;
      }}
      onGiveBack={() => void browser.permissions.remove(ANYWHERE).then((gone) => setCanGiveBack(!gone))}
    />
  );
}

/** All but this page and others of ours. */
async function openTabs(windowId: number | null): Promise<OpenTab[]> {
  const own = await browser.tabs.getCurrent();
  const all = await browser.tabs.query(windowId === null ? { currentWindow: true } : { windowId });
  return all.flatMap(({ id, url, title, discarded }) => {
    const isOurs = id === own?.id || url?.startsWith(browser.runtime.getURL('/'));
    if (id === undefined || isOurs) return [];
    return [{ id, title: title || url || t('browser_page'), discarded: discarded ?? false }];
  });
}

async function outcomeOf({ id, title, discarded }: OpenTab): Promise<TabOutcome> {
  const left = (why: string): TabOutcome => ({ id, title, href: null, why });
  if (discarded) return left(t('tabs_asleep'));
  const saved = savePage(id, annotateKnown).then(
    (key): TabOutcome => ({ id, title, href: readerAddress({ key }), why: null }),
    (error: unknown) => {
      if (error instanceof DatelineError) return left(tById(`error_${error.name}`));
      console.warn(error); // the browser's own, of a tab that went: the others are saved all the same
      return left(t('error_TabGoneError'));
    },
  );
  return Promise.race([saved, later().then(() => left(t('tabs_slow')))]);
}

/** A tab that still loads, or shows a dialog, runs no script of ours: the others do not wait for it. */
const later = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
