/** Address of the reader page, for a tab or for a saved article, and back. */
import { browser } from 'wxt/browser';

/** `url` is the page's address at the time: the tab may be closed or moved on when the reader is reloaded. */
export type ReaderSource = { tabId: number; url: string } | { key: string };

export function readerAddress(source: ReaderSource): string {
  const query = new URLSearchParams(
    'key' in source ? { key: source.key } : { tab: String(source.tabId), url: source.url },
  );
  return `${browser.runtime.getURL('/reader.html')}?${query}`;
}

/** @returns null where the address names neither a tab nor an article */
export function readerSource(search: string): ReaderSource | null {
  const query = new URLSearchParams(search);
  const key = query.get('key');
  if (key) return { key };
  const tabId = Number(query.get('tab'));
  return query.has('tab') && Number.isInteger(tabId) ? { tabId, url: query.get('url') ?? '' } : null;
}
