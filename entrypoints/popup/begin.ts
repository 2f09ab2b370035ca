/** The first thing the popup does, before its own views are even loaded: have the page read itself. */
import { browser } from 'wxt/browser';
import { glanceAtTab, injectCleaning, startInPage } from '../../utils/in-page-client';
import { callTab, type Glance, type PageState } from '../../utils/messages';
import { cleanOnOpen } from '../../utils/settings';
import type { PopupTab } from './world';

export interface Beginning {
  tab: Promise<PopupTab | null>;
  /** Null where there is nothing sure to show yet, or no tab. */
  glance: Promise<Glance | null>;
  /** Rejects as `readPage` throws; null without a tab. */
  page: Promise<PageState | null>;
}

export function begin(): Beginning {
  const tab = activeTab();
  const glance = tab.then((found) => found && glanceAtTab(found.id)).catch(() => null);
  // After it: the browser reads and sends scripts one by one, and the longer one would hold up the headline.
  const started = glance.then(() => tab).then((found) => found && startInPage(found.id));
  const page = tab.then((found) => found && readPage(found, started));
  page.catch(() => {}); // whoever awaits it hears of it; nobody may do so yet
  return { tab, glance, page };
}

export async function activeTab(): Promise<PopupTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, url = '', index, windowId, incognito } = tab;
  return { id, url, index, windowId, incognito };
}

type Started = Awaited<ReturnType<typeof startInPage>>;

/** @throws RestrictedPageError, TabGoneError */
export async function readPage(
  { id }: PopupTab,
  starting: Promise<Started | null> = startInPage(id),
): Promise<PageState> {
  const [clean, started] = await Promise.all([cleanOnOpen.getValue(), starting]);
  performance.mark('dateline:injected');
  // It is there before the page has been read; the page would ask the background, which may have to wake first.
  if (clean) injectCleaning(id).catch(() => {});
  const [page] = await Promise.all([callTab(id, 'read', { clean }), started?.styled]);
  performance.mark('dateline:read');
  return page;
}
