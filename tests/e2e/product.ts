/** What a person does with Dateline, step by step, in the words the product shows. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../utils/i18n';
import type { PageState } from '../../utils/messages';
import type { FormatId } from '../../utils/transfer/formats';
import type { TestBrowser } from './browser';
import type { View } from './view';

/** `browser` in Firefox, `chrome` in Chromium; used only inside pages of ours. */
interface Extension {
  tabs: {
    query(filter: object): Promise<Array<{ id: number }>>;
    sendMessage(
      id: number,
      message: object,
      options: object,
    ): Promise<{ ok: boolean; value: unknown; error?: unknown }>;
  };
}

/** Presses the toolbar button and waits until the popup knows what the page is; with an article, also its names. */
export async function openPopup(browser: TestBrowser, page: View): Promise<View> {
  const popup = await browser.clickToolbar(page);
  await popup.waitFor(() => {
    const phase = document.querySelector('main.popup')?.getAttribute('data-phase') ?? 'opening';
    return phase === 'article'
      ? // Names can be there before the last of the clutter is hidden.
        ['dateline:entities', 'dateline:read'].every((mark) => performance.getEntriesByName(mark).length > 0)
      : phase !== 'opening';
  });
  return popup;
}

/** What the in-page script says of the tab below the popup. */
export function pageState(popup: View): Promise<PageState> {
  return popup.evaluate(async () => {
    const world = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { tabs } = world.browser ?? world.chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const message = { dateline: 'call', name: 'read', args: { clean: false } };
    const reply = await tabs.sendMessage(tab!.id, message, { frameId: 0 });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return reply.value as PageState;
  });
}

export const phaseOf = (popup: View) =>
  popup.evaluate(() => document.querySelector('main.popup')?.getAttribute('data-phase'));

/** Presses Save (“Save without a date” where there is none) and waits for the toast. */
export async function save(popup: View): Promise<void> {
  await popup.click('footer .btn.primary');
  await popup.waitForText(t('saved_new'));
}

/** Saves a page from its popup, and closes both. */
export async function savePage(browser: TestBrowser, url: string): Promise<void> {
  const page = await browser.page(url);
  const popup = await openPopup(browser, page);
  await save(popup);
  await popup.close();
  await page.close();
}

export interface StoredArticle {
  key: string;
  title: string;
  tags: string[];
  trashedAt: number | null;
  versionCount: number;
  text: string;
  /** What found its names and dates. */
  engine: string;
  /** How many dates the reader has corrected or dropped. */
  corrections: number;
}

/** Everything in the library, read past our own code, in the order of keys. */
export function storedArticles(own: View): Promise<StoredArticle[]> {
  return own.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening a database that is not there would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'dateline')) return [];
    const db = await done(indexedDB.open('dateline'));
    try {
      const transaction = db.transaction(['articles', 'bodies']);
      const rows = (await done(transaction.objectStore('articles').getAll())) as StoredArticle[];
      const bodies = (await done(transaction.objectStore('bodies').getAll())) as Array<{
        key: string;
        article: { text: string };
        annotations: { engine: string; corrections?: unknown[] };
      }>;
      const read = new Map(bodies.map((body) => [body.key, body]));
      return rows.map(({ key, title, tags, trashedAt, versionCount }) => ({
        ...{ key, title, tags, trashedAt, versionCount },
        text: read.get(key)?.article.text ?? '',
        engine: read.get(key)?.annotations?.engine ?? '',
        corrections: read.get(key)?.annotations?.corrections?.length ?? 0,
      }));
    } finally {
      db.close();
    }
  });
}

/** Headlines of the library's list, from the top. */
export const titlesIn = (library: View) =>
  library.evaluate(() =>
    [...document.querySelectorAll('li.row h2')].map((title) => title.textContent?.trim() ?? ''),
  );

/** Visible elements of a page, as a person sees them: those of a selector that take up room. */
export const shown = (page: View, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].filter((element) => element.getClientRects().length > 0).length,
    selector,
  );

/** The whole page as text: the document and every open shadow root. */
export const serialised = (page: View) =>
  page.evaluate(() => {
    const parts = [document.documentElement.outerHTML];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        parts.push(element.shadowRoot.innerHTML);
        visit(element.shadowRoot);
      }
    };
    visit(document);
    return parts.join('\n---\n');
  });

/** Exports the whole library from its page. The file comes into the browser's downloads folder. */
export async function exportLibrary(library: View, format: FormatId): Promise<void> {
  await library.click('.searchbar .edged');
  await library.click('dialog fieldset:nth-of-type(1) label:last-of-type input'); // all: the widest comes last
  await library.fill('dialog select', format);
  await library.click('dialog .btn.primary');
}

/** Gives a file to the library's own file field, as its "Import" does. */
export async function giveFile(library: View, name: string, content: string): Promise<void> {
  await library.waitFor(
    (fileName, text) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!field) return false;
      const files = new DataTransfer();
      files.items.add(
        new File([text], fileName, { type: fileName.endsWith('.json') ? 'application/json' : 'text/plain' }),
      );
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    name,
    content,
  );
}

/**
 * The next file that is whole in a folder of downloads, besides those known. Browsers write under names of their own first,
 * Firefox for a moment with the right ending: whole is what has stood still for a while.
 */
export async function nextDownload(
  dir: string,
  known: readonly string[] = [],
  timeoutMs = 15_000,
): Promise<string> {
  const end = performance.now() + timeoutMs;
  let last = '';
  let since = 0;
  while (performance.now() < end) {
    const names = existsSync(dir) ? readdirSync(dir) : [];
    const sizes = names.map((name) => statSync(join(dir, name), { throwIfNoEntry: false })?.size ?? 0);
    const seen = JSON.stringify([names, sizes]);
    if (seen !== last) since = performance.now();
    last = seen;
    const unfinished = names.some((name) => /\.(?:crdownload|part|tmp)$/.test(name) || name.startsWith('.'));
    const file = names.find((name, nth) => sizes[nth]! > 0 && !known.includes(join(dir, name)));
    if (file && !unfinished && performance.now() - since > STANDS_STILL_MS) return join(dir, file);
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Nothing was downloaded');
}

const STANDS_STILL_MS = 200;
