/** The first thing the popup does, before its own views are even loaded: have the page read itself. */
import { browser } from 'wxt/browser';
import { startInPage } from '../../utils/in-page-client';
import { callTab, type PageState } from '../../utils/messages';
import { cleanOnOpen } from '../../utils/settings';
import type { PopupTab } from './world';

export interface Beginning {
  tab: Promise<PopupTab | null>;
  /** Rejects as `readPage` throws; null without a tab. */
  page: Promise<PageState | null>;
}

export function begin(): Beginning {
  const tab = activeTab();
  const page = tab.then((found) => found && readPage(found));
  page.catch(() => {}); // whoever awaits it hears of it; nobody may do so yet
  return { tab, page };
}

export async function activeTab(): Promise<PopupTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, url = '', index, windowId, incognito } = tab;
  return { id, url, index, windowId, incognito };
}

/** @throws RestrictedPageError, TabGoneError */
export async function readPage({ id }: PopupTab): Promise<PageState> {
  const [clean, { styled }] = await Promise.all([cleanOnOpen.getValue(), startInPage(id)]);
  performance.mark('dateline:injected');
  const [page] = await Promise.all([callTab(id, 'read', { clean }), styled]);
  performance.mark('dateline:read');
  return page;
}
