/** The popup's world as it is: this browser, this page, this library. What is heavy comes when it is needed. */
import { browser } from 'wxt/browser';
import type { Article, SavedArticle } from '../../utils/article';
import { showBadge } from '../../utils/badge';
import { injectInPage } from '../../utils/in-page-client';
import { callTab, hearPage } from '../../utils/messages';
import { readerAddress } from '../../utils/reader-address';
import { cleanOnOpen } from '../../utils/settings';
import type { ExportFormat, PopupTab, World } from './world';

export function createBrowserWorld(): World {
  const annotator = import('../../utils/annotate/client');
  const library = import('./library-world');
  void annotator.then(({ warmUp }) => warmUp());
  return {
    now: () => Date.now(),
    today: () => localDay(new Date()),
    activeTab,
    async readPage(tab) {
      const [clean] = await Promise.all([cleanOnOpen.getValue(), injectInPage(tab.id)]);
      return callTab(tab.id, 'read', { clean });
    },
    clean: (tab, on) => callTab(tab.id, 'clean', { on }),
    setHidden: (tab, ids, hidden) => callTab(tab.id, 'setHidden', { ids, hidden }),
    hearChanges: (tab, hear) => hearPage(tab.id, 'changed', hear),
    async annotate(article: Article) {
      return (await annotator).annotateInWorker(article, new Date().toISOString());
    },
    library: async () => (await library).createLibraryWorld(),
    // Chrome shows extension pages of a private window in a normal one.
    canOpenReader: ({ incognito }) => !incognito || import.meta.env.FIREFOX,
    openReader,
    openLibrary,
    download,
    copyMarkdown,
    showSaved: (tab, saved) => showBadge(tab.id, saved ? 'saved' : 'none'),
  };
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

async function activeTab(): Promise<PopupTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, url = '', index, windowId, incognito } = tab;
  return { id, url, index, windowId, incognito };
}

async function openReader({ id, index, windowId }: PopupTab, url: string): Promise<void> {
  const address = readerAddress({ tabId: id, url });
  await browser.tabs.create({ url: address, index: index + 1, openerTabId: id, windowId });
  window.close();
}

/** Goes to the library's tab if there is one. */
async function openLibrary(tab: PopupTab | null): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== tab?.windowId) await browser.windows?.update(open.windowId, { focused: true });
  } else {
    await browser.tabs.create({ url, ...(tab && { index: tab.index + 1 }) });
  }
  window.close();
}

async function download(saved: SavedArticle, format: ExportFormat): Promise<void> {
  const [{ exportOne }, { download: toDisk }] = await Promise.all([
    import('../../utils/transfer/export'),
    import('../../utils/transfer/download'),
  ]);
  toDisk(exportOne(saved, format, { now: Date.now() }), document);
}

async function copyMarkdown(saved: SavedArticle): Promise<void> {
  const { writeMarkdown } = await import('../../utils/transfer/markdown');
  await navigator.clipboard.writeText(writeMarkdown(saved, { now: Date.now() }));
}
