/** One interface over both browsers, each with the built extension in it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { View } from './view';

export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** Kept after closing, so that a later `openBrowser` finds what was stored. Default: a fresh one. */
  profileDir?: string;
  /** Where downloads go, unasked. */
  downloadsDir?: string;
  /** Port of a PageServer that is to be the browser's proxy for everything. */
  proxyPort?: number;
  /** What pages are shown in, in CSS pixels; default 1280 × 900. */
  viewport?: { width: number; height: number };
  /** A window on the screen instead of headless. */
  visible?: boolean;
  /** The built extension; default `.output/<browser>-mv3`. */
  extensionDir?: string;
}

/** A browser with the extension loaded. */
export interface TestBrowser {
  name: BrowserName;
  /** Opens a tab in front and waits until it has loaded. */
  page(url: string): Promise<View>;
  /** Presses our toolbar button on a tab (which grants activeTab) and gives the popup. */
  clickToolbar(page: View): Promise<View>;
  /** Presses a key combination of the manifest's `commands` in a tab. */
  pressShortcut(page: View, command: string): Promise<void>;
  /** Chooses our entry of a page's context menu, by its id. */
  chooseMenu(page: View, id: string): Promise<void>;
  /** Opens a private window, in which the reader has let the extension run. Only Firefox can be told so. */
  privatePage?(url: string): Promise<View>;
  /** Opens one of our own pages in a tab: `library.html`. */
  extensionPage(path: string): Promise<View>;
  /** The tab of ours whose address contains this, once there is one. */
  findPage(part: string): Promise<View>;
  /** Addresses of all open tabs. */
  urls(): Promise<string[]>;
  /** Closes every tab but an empty one, and the popup. */
  closePages(): Promise<void>;
  /** Runs a function in the extension's background. */
  evaluateInBackground<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Ends the background at once, whatever it does; it starts again when it is needed. */
  stopBackground(): Promise<void>;
  /** Puts the same extension in place of itself, as an update does; open pages stay. */
  update(): Promise<void>;
  /** Cuts all pages off the network, or connects them again. */
  setOffline(offline: boolean): Promise<void>;
  /** What pages hear of the system's theme, from now on. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Done when the browser has gone, whoever closed it. */
  gone: Promise<void>;
  version(): Promise<string>;
  close(): Promise<void>;
  /** SIGKILL to the browser and every process of it: nothing can be tidied up. */
  kill(): Promise<void>;
}

export async function openBrowser(name: BrowserName, options: OpenOptions = {}): Promise<TestBrowser> {
  const extensionDir = resolve(
    options.extensionDir ?? `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`,
  );
  if (!existsSync(extensionDir)) throw new Error(`${extensionDir} is not there: run \`npm run build\` first`);
  return (name === 'chromium' ? openChromium : openFirefox)({ ...options, extensionDir });
}
