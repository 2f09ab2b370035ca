/**
 * Firefox over WebDriver BiDi. Its chrome scope (`--remote-allow-system-access`) reaches what BiDi itself does not:
 * the toolbar button, the popup and the background, each through the message manager of its <browser> element.
 */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import type { OpenOptions, TestBrowser } from './browser';
import { killAll, shortcutKeys } from './chromium';
import { isFresh } from './profile';
import { View } from './view';

const ADDON_ID = 'dateline@dateline.example';
/** Fixed, so that a profile opened again finds the same origin and with it the same database. */
const UUID = '5f0c9a1e-7d7b-4b53-9a55-2f0c1d8a7e11';

/** `browser.connection` is not in puppeteer's types; its version is pinned. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface Context {
  context: string;
  url: string;
}

/** What a test has no use for, and costs it a processor: processes in store, frames that nobody sees, the browser's own errands. */
const QUIET = {
  'dom.ipc.processPrelaunch.enabled': false,
  'layout.frame_rate': 20,
  'browser.newtabpage.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'extensions.getAddons.cache.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
};

function preferences(options: OpenOptions): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    // A temporary add-on's data would go with it at the end of the session.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...QUIET,
    ...(options.downloadsDir
      ? {
          'browser.download.folderList': 2,
          'browser.download.dir': options.downloadsDir,
          'browser.download.always_ask_before_handling_new_types': false,
          'browser.download.alwaysOpenPanel': false,
        }
      : {}),
    ...(options.proxyPort
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': options.proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': options.proxyPort,
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        }
      : {}),
  };
}

export async function openFirefox(options: OpenOptions & { extensionDir: string }): Promise<TestBrowser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: set FIREFOX_PATH');
  const fresh = isFresh(options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.visible,
    defaultViewport: options.visible ? null : (options.viewport ?? { width: 1280, height: 900 }),
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
  });
  await browser.installExtension(options.extensionDir);
  const chrome = await chromeScope(browser);
  // The page that opens by itself would take the place of the page under test; with a library there is none.
  if (fresh) {
    const { context } = await chrome.untilShown(({ url }) => url.endsWith('/welcome.html'));
    await chrome.send('browsingContext.close', { context });
  }
  const pages = new WeakMap<View, Page>();
  const commands = [...shortcutKeys(options.extensionDir).keys()];

  function viewOf(page: Page): View {
    const view = new View({
      run: async (expression) => (await page.evaluate(expression)) ?? null,
      screenshot: async (path) => {
        await page.screenshot({ path: path as `${string}.png` });
      },
      press: (key) => page.keyboard.press(key as KeyInput),
      close: () => page.close(),
    });
    pages.set(view, page);
    return view;
  }

  async function front(view: View): Promise<void> {
    const page = pages.get(view);
    if (!page) throw new Error('Not a page of this browser');
    await page.bringToFront();
  }

  /** A page of ours that is in no tab, found by the extension framework's name for it. */
  function inner(viewType: 'popup' | 'background'): View {
    return new View({
      run: (expression) => chrome.runInside(viewType, expression),
      screenshot: async (path) => writeFile(path, await chrome.snapshot(viewType)),
      press: (key) => chrome.press(viewType, key),
      close: async () => {
        await chrome.runInside(viewType, 'void setTimeout(() => window.close())').catch(() => {});
        await chrome.until(`!(${VIEW_OF(viewType)})`);
      },
    });
  }

  const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

  /** `page.goto` would wait for an event that never comes for pages of ours and of the browser. */
  async function goToInner(url: string): Promise<View> {
    const page = await browser.newPage();
    const context = contextOf(page);
    await chrome.send('browsingContext.navigate', { context, url, wait: 'none' });
    await page.bringToFront();
    await chrome.untilShown((found) => found.context === context && found.url.startsWith(url));
    return viewOf(page);
  }

  async function goToOwn(path: string): Promise<View> {
    const view = await goToInner(`moz-extension://${UUID}/${path}`);
    await view.waitFor(() => document.readyState === 'complete');
    return view;
  }

  const opened: TestBrowser = {
    name: 'firefox',
    async page(url) {
      if (url.startsWith('about:')) return goToInner(url);
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return viewOf(page);
    },
    async clickToolbar(view) {
      await front(view);
      await chrome.evaluate(
        `(async () => { ${EXTENSION} await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(${FRONT}); })()`,
      );
      await chrome.untilInside(
        'popup',
        `location.pathname === '/popup.html' && document.readyState === 'complete'`,
      );
      const popup = inner('popup');
      return popup;
    },
    async pressShortcut(view, command) {
      await front(view);
      await chrome.evaluate(PRESS_COMMAND(commands.indexOf(command)));
    },
    /** The real menu, opened by a right click. */
    async chooseMenu(view, id) {
      await front(view);
      await pages.get(view)?.mouse.click(20, 20, { button: 'right' });
      await chrome.until(`document.getElementById('contentAreaContextMenu').state === 'open'`);
      await chrome.evaluate(CHOOSE(id));
    },
    extensionPage: goToOwn,
    async privatePage(url) {
      await chrome.evaluate(PRIVATE_WINDOW(url));
      return opened.findPage(url);
    },
    async findPage(part) {
      const { context } = await chrome.untilShown(({ url }) => url.includes(part));
      const page = (await browser.pages()).find((found) => contextOf(found) === context);
      if (!page) throw new Error(`The tab of ${part} is not known`);
      const view = viewOf(page);
      await view.waitFor(() => document.readyState === 'complete');
      return view;
    },
    urls: async () => (await chrome.contexts()).map(({ url }) => url),
    async closePages() {
      if (await chrome.evaluate(`!!(${VIEW_OF('popup')})`)) await inner('popup').close();
      const [first, ...rest] = await browser.pages();
      for (const page of rest) await page.close().catch(() => {});
      await first?.goto('about:blank');
    },
    async evaluateInBackground(fn, ...args) {
      await chrome.evaluate(`(async () => { ${EXTENSION} await extension.wakeupBackground?.(); })()`);
      return inner('background').evaluate(fn, ...args);
    },
    async stopBackground() {
      await chrome.evaluate(
        `(async () => { ${EXTENSION} await extension.terminateBackground({ ignoreDevToolsAttached: true }); })()`,
      );
    },
    async update() {
      await browser.installExtension(options.extensionDir);
    },
    setOffline: async (offline) => {
      await chrome.evaluate(`void (Services.io.offline = ${offline})`);
    },
    setColorScheme: async (scheme) => {
      const dark = scheme === 'dark';
      await chrome.evaluate(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1})`,
      );
    },
    gone: new Promise((done) => browser.once('disconnected', () => done())),
    version: () => browser.version(),
    close: () => browser.close(),
    kill: () => killAll(browser),
  };
  return opened;
}

const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID('${ADDON_ID}').extension;`;

/** As the switch among the browser's add-ons does. */
const LET_INTO_PRIVATE = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add('${ADDON_ID}', permissions);
  await (await AddonManager.getAddonByID('${ADDON_ID}')).reload()`;

/** The window that was in front last. */
const FRONT = `Services.wm.getMostRecentWindow('navigator:browser')`;

/** A window of its own, in which it is let run. */
const PRIVATE_WINDOW = (url: string) => `(async () => {
  ${LET_INTO_PRIVATE};
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((done) => opened.addEventListener('load', done, { once: true }));
  await opened.delayedStartupPromise;
  opened.openTrustedLinkIn(${JSON.stringify(url)}, 'current');
})()`;

const VIEW_OF = (viewType: string) =>
  `[...WebExtensionPolicy.getByID('${ADDON_ID}').extension.views].find((view) => view.viewType === '${viewType}')?.xulBrowser`;

/** The very element that Firefox makes for a command of the manifest, so its handler grants activeTab as a key does. */
const PRESS_COMMAND = (index: number) =>
  `${FRONT}.document.querySelectorAll('keyset[id^="ext-keyset-id-"] > key')[${index}].doCommand()`;

/** Chooses our entry in the open menu; it may stand in a submenu of ours. */
const CHOOSE = (id: string) => `(() => {
  const menu = document.getElementById('contentAreaContextMenu');
  menu.querySelector('[id$="-menuitem-_${id}"]').doCommand();
  menu.hidePopup();
})()`;

interface ChromeScope {
  send(method: string, params: object): Promise<unknown>;
  contexts(): Promise<Context[]>;
  evaluate(expression: string): Promise<unknown>;
  until(expression: string): Promise<void>;
  /** The first tab that fits, once there is one. */
  untilShown(fits: (context: Context) => boolean): Promise<Context>;
  runInside(viewType: string, expression: string): Promise<unknown>;
  untilInside(viewType: string, expression: string): Promise<void>;
  snapshot(viewType: string): Promise<Buffer>;
  press(viewType: string, key: string): Promise<void>;
}

/** The browser window's own document, in which the toolbar lives. */
async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const send = async (method: string, params: object) => (await connection.send(method, params)).result;
  const tree = async (params: object) =>
    ((await send('browsingContext.getTree', params)) as { contexts: Context[] }).contexts;
  const context = (await tree({ 'moz:scope': 'chrome' })).find(({ url }) =>
    url.includes('browser.xhtml'),
  )?.context;
  if (!context) throw new Error('The browser window was not found');

  async function evaluate(expression: string): Promise<unknown> {
    const reply = (await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (reply.exceptionDetails) throw new Error(reply.exceptionDetails.text);
    return reply.result?.value;
  }

  async function runScript(viewType: string, body: string, patience = 30_000): Promise<unknown> {
    const key = `dateline:${randomUUID()}`;
    const reply = JSON.parse(
      String(await evaluate(RUN_INSIDE({ viewType, key, patience }, frameScript(key, body)))),
    ) as {
      value?: unknown;
      error?: string;
    };
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value ?? null;
  }

  return {
    send,
    contexts: () => tree({}),
    evaluate,
    async until(expression) {
      const end = performance.now() + 10_000;
      while (!(await evaluate(expression))) {
        if (performance.now() > end) throw new Error(`Waited 10 s for ${expression}`);
        await new Promise((done) => setTimeout(done, 40));
      }
    },
    async untilShown(fits) {
      const end = performance.now() + 15_000;
      for (;;) {
        const found = (await tree({})).find(fits);
        if (found) return found;
        if (performance.now() > end) throw new Error('No tab shows the page');
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    runInside: (viewType, expression) => runScript(viewType, IN_PAGE_WORLD(expression)),
    async untilInside(viewType, expression) {
      const end = performance.now() + 15_000;
      for (;;) {
        // A script that meets the blank document before the page gives no answer, hence the short patience.
        const answer = await runScript(viewType, IN_PAGE_WORLD(expression), 500).catch(() => false);
        if (answer) return;
        if (performance.now() > end) throw new Error(`Waited 15 s for ${expression} in the ${viewType}`);
        await new Promise((done) => setTimeout(done, 40));
      }
    },
    async snapshot(viewType) {
      const url = String(await evaluate(SNAPSHOT(viewType)));
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
    async press(viewType, key) {
      await runScript(viewType, PRESS_KEY(key));
    },
  };
}

/** Runs in the page's process, with the browser's rights; `body` makes the JSON of the reply. */
function frameScript(key: string, body: string): string {
  return `(async () => {
    let reply;
    try {
      reply = await (async () => { ${body} })();
    } catch (error) {
      reply = JSON.stringify({ error: String(error) });
    }
    sendAsyncMessage(${JSON.stringify(key)}, reply);
  })()`;
}

/** A sandbox with the page's own globals, which the page's CSP does not reach. */
const IN_PAGE_WORLD = (expression: string) => `
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false });
  return await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify({ value: await (${expression}) }))`)}, sandbox)();`;

const RUN_INSIDE = (
  { viewType, key, patience }: { viewType: string; key: string; patience: number },
  script: string,
) => `(async () => {
  const inside = ${VIEW_OF(viewType)};
  if (!inside) throw new Error('No ${viewType} is open');
  return await new Promise((done, fail) => {
    const manager = inside.messageManager;
    manager.addMessageListener(${JSON.stringify(key)}, (message) => done(message.data));
    setTimeout(() => fail(new Error('The ${viewType} does not answer')), ${patience});
    manager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(script)}`)}, false);
  });
})()`;

const SNAPSHOT = (viewType: string) => `(async () => {
  const bitmap = await (${VIEW_OF(viewType)}).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
})()`;

const PRESS_KEY = (key: string) => `
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(content);
  const event = new content.KeyboardEvent('', ${JSON.stringify(keyInit(key))});
  processor.keydown(event);
  processor.keyup(event);
  return '{}';`;

const KEY_CODES: Record<string, number> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  ArrowUp: 38,
  ArrowDown: 40,
};

function keyInit(key: string): KeyboardEventInit {
  const letter = key.length === 1 && key !== ' ';
  return {
    key,
    code: letter ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : key,
    keyCode: letter ? key.toUpperCase().charCodeAt(0) : (KEY_CODES[key] ?? 0),
  };
}
