/** Chromium over the DevTools protocol. The toolbar button is really pressed (`Extensions.triggerAction`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import type { OpenOptions, TestBrowser } from './browser';
import { isFresh } from './profile';
import { View } from './view';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

export async function openChromium(options: OpenOptions & { extensionDir: string }): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH');
  const fresh = isFresh(options);
  const browser = await puppeteer.launch({
    executablePath,
    headless: !options.visible,
    pipe: true, // loading an extension is allowed over a pipe only
    enableExtensions: true,
    ...(options.visible ? { ignoreDefaultArgs: ['--enable-automation'] } : {}), // no "controlled by" bar
    defaultViewport: options.visible ? null : (options.viewport ?? { width: 1280, height: 900 }),
    ...(options.downloadsDir
      ? { downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloadsDir } }
      : {}),
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: [
      ...QUIET,
      // A headless screen is 800 × 600, too low for a popup of full height below the toolbar.
      ...(options.visible ? [] : ['--screen-info={1600x1200}', '--window-size=1400,1100']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
      ...(options.proxyPort
        ? [`--proxy-server=127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
  });
  const extensionId = await browser.installExtension(options.extensionDir);
  const loaded = async () => {
    const found = (await browser.extensions()).get(extensionId);
    if (!found) throw new Error('The extension was not loaded');
    return found;
  };
  let extension = await loaded();
  if (fresh) await closeWelcome(browser);
  const keys = shortcutKeys(options.extensionDir);
  const pages = new WeakMap<View, Page>();

  let colorScheme: 'light' | 'dark' | null = null;
  const showIn = (page: Page) =>
    page.emulateMediaFeatures(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []);

  async function viewOf(page: Page): Promise<View> {
    if (colorScheme) await showIn(page);
    const view = new View({
      run: (expression) => page.evaluate(expression),
      screenshot: async (path) => {
        await page.screenshot({ path: path as `${string}.png` });
      },
      press: (key) => page.keyboard.press(key as KeyInput),
      close: () => page.close(),
    });
    pages.set(view, page);
    return view;
  }

  function pageOf(view: View): Page {
    const page = pages.get(view);
    if (!page) throw new Error('Not a page of this browser');
    return page;
  }

  async function goTo(url: string): Promise<View> {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return viewOf(page);
  }

  const opened: TestBrowser = {
    name: 'chromium',
    page: goTo,
    async clickToolbar(view) {
      const page = pageOf(view);
      await page.bringToFront();
      const before = new Set(popups(browser));
      await extension.triggerAction(page);
      const target = await browser.waitForTarget((found) => isPopup(found) && !before.has(found), {
        timeout: 10_000,
      });
      return viewOf(await target.asPage());
    },
    async pressShortcut(view, command) {
      const key = keys.get(command);
      if (!key) throw new Error(`The manifest has no key for ${command}`);
      await pageOf(view).bringToFront();
      const session = await pageOf(view).createCDPSession();
      // `nativeVirtualKeyCode` is what the browser matches against commands; without it the page alone gets the key.
      const event = {
        modifiers: 1 + 8,
        key,
        code: `Key${key}`,
        windowsVirtualKeyCode: key.charCodeAt(0),
        nativeVirtualKeyCode: key.charCodeAt(0),
      };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      await session.detach();
    },
    /**
     * The menu itself is the system's and cannot be reached headless: its event is raised in the background. What the
     * click would grant (activeTab) comes from the toolbar button, pressed and let go before.
     */
    async chooseMenu(view, id) {
      const popup = await opened.clickToolbar(view);
      await popup.close();
      await opened.evaluateInBackground(async (menuItemId) => {
        const { contextMenus, tabs } = (globalThis as unknown as { chrome: MenuWorld }).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        contextMenus.onClicked.dispatch({ menuItemId }, tab);
      }, id);
    },
    extensionPage: (path) => goTo(`chrome-extension://${extension.id}/${path}`),
    async findPage(part) {
      const target = await browser.waitForTarget(
        (found) => found.type() === 'page' && found.url().includes(part),
        { timeout: 15_000 },
      );
      return viewOf(await target.asPage());
    },
    urls: async () => (await browser.pages()).map((page) => page.url()),
    async closePages() {
      const [first, ...rest] = await browser.pages();
      await first?.goto('about:blank');
      await Promise.all(
        [...rest, ...(await Promise.all(popups(browser).map((target) => target.asPage())))].map((page) =>
          page.close().catch(() => {}),
        ),
      );
    },
    async evaluateInBackground(fn, ...args) {
      const target = await browser.waitForTarget(
        (found) => found.type() === 'service_worker' && found.url().includes(extension.id),
      );
      const worker = await target.worker();
      if (!worker) throw new Error('The background does not run');
      return (await worker.evaluate(`(${fn.toString()})(...${JSON.stringify(args)})`)) as Awaited<
        ReturnType<typeof fn>
      >;
    },
    async stopBackground() {
      const isOurs = (found: Target) =>
        found.type() === 'service_worker' && found.url().includes(extension.id);
      const worker = await browser.targets().find(isOurs)?.worker();
      await worker?.close();
    },
    async update() {
      await browser.installExtension(options.extensionDir);
      extension = await loaded();
    },
    async setOffline(offline) {
      for (const page of await browser.pages()) await page.setOfflineMode(offline);
    },
    async setColorScheme(scheme) {
      colorScheme = scheme;
      for (const page of await browser.pages()) await showIn(page);
      for (const target of popups(browser)) await showIn(await target.asPage());
    },
    gone: new Promise((done) => browser.once('disconnected', () => done())),
    version: () => browser.version(),
    close: () => browser.close(),
    async kill() {
      await killAll(browser);
    },
  };
  return opened;
}

/** The page that opens by itself after an installation would take the place of the page under test. */
async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (found: Target) => found.type() === 'page' && found.url().endsWith('/welcome.html');
  const target = await browser.waitForTarget(isWelcome, { timeout: 5_000 }).catch(() => null);
  await (await target?.asPage())?.close().catch(() => {});
}

/** `dispatch` is there in every event object of Chromium and in no type. */
interface MenuWorld {
  contextMenus: { onClicked: { dispatch(info: { menuItemId: string }, tab: unknown): void } };
  tabs: { query(filter: object): Promise<unknown[]> };
}

const isPopup = (target: Target) => target.type() === 'page' && target.url().includes('/popup.html');
const popups = (browser: Browser) => browser.targets().filter(isPopup);

/** Letter of each command, by name, from the built manifest (`Alt+Shift+S` → `S`). */
export function shortcutKeys(extensionDir: string): Map<string, string> {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    commands?: Record<string, { suggested_key?: { default?: string } }>;
  };
  const entries = Object.entries(manifest.commands ?? {});
  return new Map(
    entries.flatMap(([name, { suggested_key }]) =>
      suggested_key?.default ? [[name, suggested_key.default.slice(-1)]] : [],
    ),
  );
}

/** puppeteer starts the browser as leader of its own process group, so the group is the browser, whole. */
export async function killAll(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('This browser was not started here');
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
