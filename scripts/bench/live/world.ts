/** Chromium with the built extension and a library, for measurements that need the protocol itself. */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { type ServedPage, startServer } from '../../../tests/e2e/server';
import { ensureChromium } from '../../browsers.mjs';
import { scriptForPage } from '../script-for-page';

const PATIENCE_MS = 180_000;

export interface Live {
  browser: Browser;
  serve(address: string, page: ServedPage | string): void;
  /** A page of ours, in a tab behind. */
  own: Page;
  /** Presses the toolbar button on a page and waits until its popup knows what the page is; that closes again. */
  press(page: Page): Promise<void>;
  /** Has the script in a tab hide and show everything, so many times. */
  toggle(address: string, times: number): Promise<void>;
  close(): Promise<void>;
}

/** @returns the folder of a build that is not made small */
export async function buildWithNames(): Promise<string> {
  const { build } = await import('wxt');
  const outDir = '.output/with-names';
  await build({ outDir, vite: () => ({ build: { minify: false } }) });
  return `${outDir}/chrome-mv3`;
}

/** @param folder of the built extension */
export async function openLive(folder = '.output/chrome-mv3'): Promise<Live> {
  const server = await startServer();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    pipe: true, // loading an extension is allowed over a pipe only
    enableExtensions: true,
    protocolTimeout: PATIENCE_MS,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
      ...['--screen-info={1600x1200}', '--window-size=1400,1100', '--disable-background-networking'],
      '--blink-settings=imagesEnabled=false', // the pictures of load pages are nowhere: asking for 20,000 takes minutes
      `--proxy-server=127.0.0.1:${server.port}`,
    ],
  });
  const id = await browser.installExtension(resolve(folder));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension was not loaded');
  const own = await browser.newPage();
  await own.goto(`chrome-extension://${id}/options.html`);
  return {
    ...{ browser, own },
    serve: (address, page) => server.serve(address, page),
    async press(page) {
      await page.bringToFront();
      const before = new Set(browser.targets());
      await extension.triggerAction(page);
      const target = await browser.waitForTarget(
        (found) => found.url().includes('/popup.html') && !before.has(found),
      );
      const popup = await target.asPage();
      await popup.waitForFunction(
        () => {
          const phase = document.querySelector('main.popup')?.getAttribute('data-phase');
          return phase === 'article' || phase === 'no-article';
        },
        { timeout: PATIENCE_MS, polling: 200 },
      );
      await popup.close();
    },
    async toggle(address, times) {
      await own.evaluate(`(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
        for (let nth = 0; nth < ${times}; nth++)
          for (const on of [true, false]) {
            const message = { dateline: 'call', name: 'clean', args: { on } };
            const reply = await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
            if (!reply.ok) throw new Error(JSON.stringify(reply.error));
          }
      })()`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Puts so many articles into the library, by the page of `library` (bench). */
export async function fillLibrary({ own }: Live, articles: number): Promise<void> {
  if (articles === 0) return;
  const source = await scriptForPage('scripts/bench/library/in-page.ts');
  await own.evaluate(`void (() => { ${source}\nglobalThis.__bench = __bench; })()`);
  await own.evaluate(`__bench.fill(${articles})`);
  await own.waitForFunction('__bench.filling.finished || __bench.filling.error', {
    timeout: 2_400_000,
    polling: 1000, // it is behind: nothing is drawn there
  });
  const error = await own.evaluate('__bench.filling.error');
  if (error) throw new Error(String(error));
}

/** Bytes of a page's heap, all its worlds, after everything that can go has gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let nth = 0; nth < 3; nth++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

const KINDS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'];

/** Observers that are alive in our world of a page. */
export async function observersIn(session: CDPSession): Promise<number> {
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  if (contextId === 0) throw new Error('The page has no world of ours');
  let alive = 0;
  for (const kind of KINDS) {
    const { result } = await session.send('Runtime.evaluate', { contextId, expression: `${kind}.prototype` });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    alive += Number(length.value);
  }
  return alive;
}

export async function listenersIn(session: CDPSession): Promise<number> {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
}
