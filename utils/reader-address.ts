/** Address of the reader page, for a tab or for a saved article, and back. */
import { browser } from 'wxt/browser';

/**
 * `url` is the page's address at the time: the tab may be closed or moved on when the reader is reloaded.
 * `published` is the day the reader gave a page without a date, ISO.
 */
export type ReaderSource = { tabId: number; url: string; published?: string | null } | { key: string };

export function readerAddress(source: ReaderSource): string {
  const query = new URLSearchParams(
    'key' in source
      ? { key: source.key }
      : {
          tab: String(source.tabId),
          url: source.url,
          ...(source.published && { published: source.published }),
        },
  );
  return `${browser.runtime.getURL('/reader.html')}?${query}`;
}

/** @returns null where the address names neither a tab nor an article */
export function readerSource(search: string): ReaderSource | null {
  const query = new URLSearchParams(search);
  const key = query.get('key');
  if (key) return { key };
  const tabId = Number(query.get('tab'));
  if (!query.has('tab') || !Number.isInteger(tabId)) return null;
  const published = query.get('published') ?? '';
  return {
    ...{ tabId, url: query.get('url') ?? '' },
    ...(/^\d{4}-\d{2}-\d{2}$/.test(published) && { published }),
  };
}
