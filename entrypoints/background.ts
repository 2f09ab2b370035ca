/**
 * Shortcuts, context menu, badge. Owns no state: the browser may stop it between any two events.
 * Chrome's service worker has no DOM, so pages are read in the tab; here they are annotated and saved.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { DatelineError, NotAnArticleError, PrivateWindowError, RestrictedPageError } from '../utils/article';
import { showBadge } from '../utils/badge';
import { t } from '../utils/i18n';
import { injectCleaning, injectInPage, injectPicker, injectSecondOpinion } from '../utils/in-page-client';
import { emptyOldTrash } from '../utils/library/articles';
import { isThere, openLibrary } from '../utils/library/database';
import { relate } from '../utils/library/stories/keeper';
import type { Kin } from '../utils/library/stories/types';
import { answerAsks, answerErrands, callTab, hearTabs } from '../utils/messages';
import { isForPopup } from '../utils/private-window';
import { readerAddress } from '../utils/reader-address';
import { ageTrash, siteRules } from '../utils/settings';
import { accessGiven, keepRegistered, siteAsks } from '../utils/site-cleaning';
import { keepInSync } from './options/keep-in-sync';
import { libraryErrands } from './popup/far-library';
import { createLibraryWorld } from './popup/library-world';
import { annotateHere } from './tabs/annotate-in-slices';
import { createMenus } from './tabs/menus';
import { answerOmnibox } from './tabs/omnibox';
import { openPanel } from './tabs/panel';
import { catchUpAndClose, saveLink, savePage, saveSelection } from './tabs/save-tab';
import { wordsOfLink } from './tabs/words-of-link';

type Tab = { id?: number | undefined; index: number; windowId: number; incognito?: boolean | undefined };
/** What was clicked, for entries of menus. */
interface Clicked {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  /** Firefox tells it. */
  linkText?: string | undefined;
  frameId?: number | undefined;
}
type Action = (tabId: number, tab: Tab, clicked: Clicked | null) => Promise<void>;
/** What keeps something without a word about what stays: not in private windows. */
const ELSEWHERE: Record<string, Action> = {
  saveSelection: async (tabId, _tab, clicked) => {
    await saveSelection(tabId, clicked?.frameId ?? 0, annotateHere);
    await showBadge(tabId, { said: t('badge_selection') });
  },
  saveLink: async (tabId, _tab, clicked) => {
    const url = clicked?.linkUrl ?? '';
    if (!/^https?:/.test(url)) throw new RestrictedPageError(url);
    const kept = await saveLink(url, clicked?.linkText ?? (await wordsOfLink(tabId, url)), annotateHere);
    await showBadge(tabId, { said: t(kept === 'link' ? 'badge_link' : 'badge_link_text') });
  },
  saveTabs: async (_tabId, { windowId, index }) => {
    await browser.tabs.create({ url: `/tabs.html?window=${windowId}`, index: index + 1, windowId });
  },
};
/** What a shortcut or menu entry does with the tab it was used on. */
const ACTIONS: Record<string, Action> = { save, read, clean, ...ELSEWHERE };

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onInstalled.addListener(welcome);
  browser.runtime.onStartup.addListener(begin);
  // Firefox for Android has neither.
  browser.contextMenus?.onClicked.addListener((clicked, tab) =>
    chosen(String(clicked.menuItemId), tab, clicked),
  );
  browser.commands?.onCommand.addListener((command, tab) => chosen(command, tab, null));
  answerOmnibox();
  answerAsks({
    secondOpinion: ({ tab }) => injectSecondOpinion(tab.id),
    cleaning: ({ tab }) => injectCleaning(tab.id),
    picker: ({ tab }) => injectPicker(tab.id),
    save: ({ tab }) => run('save', tab),
    read: ({ tab }) => run('read', tab),
    ...siteAsks,
  });
  answerErrands({ relate: ({ key }) => relateSaved(key), library: libraryErrands(createLibraryWorld) });
  keepInSync();
  browser.runtime.onInstalled.addListener(keepRegistered);
  browser.runtime.onStartup.addListener(keepRegistered);
  browser.permissions.onAdded.addListener(accessGiven);
  browser.permissions.onRemoved.addListener(keepRegistered);
  siteRules.watch(keepRegistered);
  // The browser itself takes the mark away only when a page is loaded.
  hearTabs('moved', (_, tabId) => void showBadge(tabId, 'none'));
});

/**
 * Once, after the installation: what Dateline does, on a page that comes with it. Who has a library knows it: an
 * extension that is loaded by hand is installed anew each time the browser starts.
 */
async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install' || (await isThere())) return;
  await browser.tabs.create({ url: '/welcome.html' });
}

/**
 * What has been in the trash for long goes when the browser starts, unless the reader has turned that off. Then for
 * stories what the background did not come to before it was stopped.
 */
async function begin(): Promise<void> {
  const db = await openLibrary();
  try {
    await ageTrash((clock) => emptyOldTrash(db, { now: Date.now(), clock }));
  } finally {
    await catchUpAndClose(db);
  }
}

/** The story of a saved article, and its copies; told before the rest of what waits is seen to. */
async function relateSaved(key: string): Promise<Kin> {
  const db = await openLibrary();
  try {
    return await relate(db, key);
  } finally {
    void catchUpAndClose(db);
  }
}

/** The panel is opened before anything that waits: browsers take it for no click of the reader's afterwards. */
function chosen(action: string, tab: Tab | undefined, clicked: Clicked | null): Promise<void> {
  return action === 'panel' && tab ? openPanel(tab.windowId) : run(action, tab, clicked);
}

async function run(action: string, given: Tab | undefined, clicked: Clicked | null = null): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const act = ACTIONS[action];
  if (!act || tab?.id === undefined) return;
  try {
    if (isForPopup(action, tab)) return await openPopup();
    if (tab.incognito && action in ELSEWHERE) throw new PrivateWindowError('A private window');
    await act(tab.id, tab, clicked);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    await showBadge(tab.id, { failed: error });
  }
}

/** @throws PrivateWindowError where the browser does not open it without its button being pressed */
async function openPopup(): Promise<void> {
  await browser.action.openPopup?.().catch((cause: unknown) => {
    throw new PrivateWindowError('A private window', { cause });
  });
}

/** Saves without opening anything; the badge tells how it went. */
async function save(tabId: number): Promise<void> {
  await savePage(tabId, annotateHere);
  await showBadge(tabId, 'saved');
}

async function read(tabId: number, tab: Tab): Promise<void> {
  await injectInPage(tabId);
  const { article, url } = await callTab(tabId, 'read', { clean: false });
  if (!article) throw new NotAnArticleError(url);
  await browser.tabs.create({
    url: readerAddress({ tabId, url }),
    index: tab.index + 1,
    windowId: tab.windowId,
  });
}

async function clean(tabId: number): Promise<void> {
  await injectInPage(tabId);
  const before = await callTab(tabId, 'read', { clean: false });
  await callTab(tabId, 'clean', { on: !before.cleaning });
}
