/**
 * Containers of Firefox: a page of ours in a container's tab has storage of its own, where the library is empty and what
 * is saved is in no other. There is one library for all: our pages do not stay in a container.
 */
import { browser } from 'wxt/browser';

/** False for private windows, too, which have a store of their own name. */
export const isInContainer = (tab: object): boolean =>
  'cookieStoreId' in tab && String(tab.cookieStoreId).startsWith('firefox-container-');

/** A page of ours that somebody has opened in a container opens again outside, in its place. */
export async function leaveContainer(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined || !isInContainer(tab)) return;
  const { index, windowId, active } = tab;
  await browser.tabs.create({ url: location.href, index: index + 1, windowId, active });
  await browser.tabs.remove(tab.id);
}
