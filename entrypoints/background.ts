/**
 * Shortcuts, context menu, badge. Owns no state: the browser may stop it between any two events.
 * Chrome's service worker has no DOM, so pages are read in the tab; here they are annotated and saved.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { annotateInSlices } from '../utils/annotate/annotate';
import { timesFor } from '../utils/annotate/engines';
import type { NameRecogniser } from '../utils/annotate/names/recogniser';
import { namesFrom } from '../utils/annotate/names-model';
import { NAMES_FILE, readWeights } from '../utils/annotate/weights';
import {
  type Annotations,
  type Article,
  DatelineError,
  NotAnArticleError,
  PrivateWindowError,
} from '../utils/article';
import { showBadge } from '../utils/badge';
import { t } from '../utils/i18n';
import {
  injectCleaning,
  injectInPage,
  injectPicker,
  injectSecondOpinion,
  linkOpenedIn,
} from '../utils/in-page-client';
import { emptyOldTrash, saveArticle } from '../utils/library/articles';
import { openLibrary } from '../utils/library/database';
import { applyCorrections } from '../utils/library/date-corrections';
import { applyNameCorrections } from '../utils/library/name-corrections';
import { wholeArticle } from '../utils/library/parts';
import type { Library } from '../utils/library/schema';
import { catchUp, relate } from '../utils/library/stories/keeper';
import type { Kin } from '../utils/library/stories/types';
import { answerAsks, answerErrands, callTab, hearTabs } from '../utils/messages';
import { isForPopup } from '../utils/private-window';
import { readerAddress } from '../utils/reader-address';
import { nameCorrections, siteRules, trashAges, unsavedCorrections } from '../utils/settings';
import { accessGiven, keepRegistered, siteAsks } from '../utils/site-cleaning';
import { keepInSync } from './options/keep-in-sync';
import { libraryErrands } from './popup/far-library';
import { createLibraryWorld } from './popup/library-world';

type Tab = { id?: number | undefined; index: number; windowId: number; incognito?: boolean | undefined };
/** What a shortcut or menu entry does with the tab it was used on. */
const ACTIONS: Record<string, (tabId: number, tab: Tab) => Promise<void>> = { save, read, clean };

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onInstalled.addListener(welcome);
  browser.runtime.onStartup.addListener(begin);
  browser.contextMenus.onClicked.addListener((info, tab) => run(String(info.menuItemId), tab));
  browser.commands.onCommand.addListener((command, tab) => run(command, tab));
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

/** Once, after the installation: what Dateline does, on a page that comes with it. */
function welcome({ reason }: { reason: string }): void {
  if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
}

function createMenu(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({ id: 'save', title: t('menuSave'), contexts: ['page'] });
    browser.contextMenus.create({ id: 'read', title: t('menuRead'), contexts: ['page'] });
  });
}

/**
 * What has been in the trash for long goes when the browser starts, unless the reader has turned that off. Then for
 * stories what the background did not come to before it was stopped.
 */
async function begin(): Promise<void> {
  const db = await openLibrary();
  try {
    if (await trashAges.getValue()) await emptyOldTrash(db, { now: Date.now() });
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

/** What was not come to stays in the library's queue, for the next time. */
async function catchUpAndClose(db: Library, first: string | null = null): Promise<void> {
  try {
    await catchUp(db, {
      locks: navigator.locks ?? null,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      first,
    });
  } catch (error) {
    console.warn(error);
  } finally {
    db.close();
  }
}

async function run(action: string, given: Tab | undefined): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const act = ACTIONS[action];
  if (!act || tab?.id === undefined) return;
  try {
    if (isForPopup(action, tab)) return await openPopup();
    await act(tab.id, tab);
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

/** Read with the first save: most wakings of this script save nothing. */
let names: Promise<NameRecogniser> | null = null;

/** Saves without opening anything; the badge tells how it went. */
async function save(tabId: number): Promise<void> {
  await injectInPage(tabId);
  const { article, url } = await callTab(tabId, 'read', { clean: false });
  if (!article) throw new NotAnArticleError(url);
  const now = Date.now();
  const db = await openLibrary();
  let key: string | null = null;
  try {
    const whole = await wholeArticle(db, article);
    const corrected = (await unsavedCorrections.getValue())[article.canonicalUrl] ?? [];
    const annotations = applyCorrections(whole, await annotate(whole, now), corrected);
    const link = await linkOpenedIn(tabId);
    ({ key } = await saveArticle(db, { article: whole, annotations, link }, { now }));
    await showBadge(tabId, 'saved');
  } finally {
    void catchUpAndClose(db, key);
  }
}

async function annotate(article: Article, now: number): Promise<Annotations> {
  names ??= readWeights(browser.runtime.getURL(NAMES_FILE)).then(namesFrom);
  const found = await annotateInSlices(article, {
    names: await names,
    times: await timesFor(article),
    captured: new Date(now).toISOString(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  return { ...found, entities: applyNameCorrections(found.entities, await nameCorrections.getValue()) };
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
