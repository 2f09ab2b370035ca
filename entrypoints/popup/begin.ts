/** The first thing the popup does, before its own views are even loaded: have the page read itself. */
import { browser } from 'wxt/browser';
import type { Article } from '../../utils/article';
import { glanceAtTab, injectCleaning, startInPage } from '../../utils/in-page-client';
import { callTab, type Glance, type PageState } from '../../utils/messages';
import { cleanOnOpen } from '../../utils/settings';
import type { PopupTab } from './world';

export interface Beginning {
  tab: Promise<PopupTab | null>;
  /** Null where there is nothing sure to show yet, or no tab. */
  glance: Promise<Glance | null>;
  /**
   * The article for what looks for names, which need not wait until the clutter around it is hidden. Null where there
   * is none, and where it could not be read.
   */
  article: Promise<Article | null>;
  /** Rejects as `readPage` throws; null without a tab. */
  page: Promise<PageState | null>;
}

export function begin(): Beginning {
  const tab = activeTab();
  const glance = tab.then((found) => found && glanceAtTab(found.id)).catch(() => null);
  // After it: the browser reads and sends scripts one by one, and the longer one would hold up the headline.
  const started = glance.then(() => tab).then((found) => found && startInPage(found.id));
  const reading = tab.then((found) => found && startReading(found, started));
  const article = reading.then((calls) => calls?.read).then((read) => read?.article ?? null);
  const page = reading.then((calls) => calls?.done ?? null);
  page.catch(() => {}); // whoever awaits it hears of it; nobody may do so yet
  return { tab, glance, article: article.catch(() => null), page };
}

export async function activeTab(): Promise<PopupTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, url = '', index, windowId, incognito } = tab;
  return { id, url, index, windowId, incognito };
}

type Started = Awaited<ReturnType<typeof startInPage>>;

/** @throws RestrictedPageError, TabGoneError */
export async function readPage(tab: PopupTab): Promise<PageState> {
  return (await startReading(tab, startInPage(tab.id))).done;
}

/**
 * Asks the page twice at once: for what it says, and to hide what is clutter, which comes after it.
 * @throws RestrictedPageError, TabGoneError; both promises, too
 */
async function startReading({ id }: PopupTab, starting: Promise<Started | null>) {
  const [clean, started] = await Promise.all([cleanOnOpen.getValue(), starting]);
  performance.mark('dateline:injected');
  // It is there before the page has been read; the page would ask the background, which may have to wake first.
  if (clean) injectCleaning(id).catch(() => {});
  const read = callTab(id, 'read', { clean: false });
  const last = clean ? callTab(id, 'read', { clean, looked: true }) : read;
  const done = Promise.all([last, read, started?.styled]).then(([page]) => {
    performance.mark('dateline:read');
    return page;
  });
  done.catch(() => {}); // as above
  return { read, done };
}
