/** The popup's world as it is: this browser, this page, this library. What is heavy comes when it is needed. */
import { browser } from 'wxt/browser';
import { nextTask, wellAfterPaint } from '../../components/paint';
import * as annotateClient from '../../utils/annotate/client';
import type { Annotations, Article, DateCorrection, NameCorrection, SavedArticle } from '../../utils/article';
import { showBadge } from '../../utils/badge';
import { linkOpenedIn } from '../../utils/in-page-client';
import { callTab, hearPage, sendErrand } from '../../utils/messages';
import type { Marked, MarkOptions, Sought } from '../../utils/page-marks';
import { readerAddress } from '../../utils/reader-address';
import { letterKeys } from '../../utils/settings';
import { siteOf } from '../../utils/site';
import type { CopyForm } from '../../utils/transfer/copy';
import { keepEngine } from '../keeper/keep';
import { isInContainer } from '../tabs/containers';
import { activeTab, type Beginning, readPage } from './begin';
import { farLibrary } from './far-library';
import type { PopupTab, World } from './world';

/**
 * @param beginning is used up by the first calls; "Try again" asks anew
 * @param leave what follows when another page of ours was opened: the popup closes
 */
export function createBrowserWorld(beginning: Beginning, leave = () => window.close()): World {
  const tabs = firstly(beginning.tab, activeTab);
  const pages = firstly(beginning.page, async () => null);
  // Neither before the headline: they would take their processor from the page that is being asked for it. The worker
  // starts once that is drawn, and while the frame is made; the library, which is files for this thread, after it.
  const annotator = beginning.glance.then(nextTask).then(() => annotateClient);
  const annotate = async (article: Article) =>
    (await annotator).annotateInWorker(article, new Date().toISOString());
  const ahead = beginning.article.then((article) => article && begunFor(article, annotate(article)));
  const library = beginning.glance.then(wellAfterPaint).then(() => import('./library-world'));
  void annotator.then(({ warmUp }) => warmUp());
  void ahead.then((begun) => begun && keepAfter(begun.annotations, beginning.tab));
  return {
    now: () => Date.now(),
    today: () => localDay(new Date()),
    activeTab: () => tabs.next(),
    glance: () => beginning.glance,
    readPage: async (tab) => (await pages.next()) ?? readPage(tab),
    clean: (tab, on) => callTab(tab.id, 'clean', { on }),
    setHidden: (tab, ids, hidden) => callTab(tab.id, 'setHidden', { ids, hidden }),
    site,
    alwaysClean,
    async pick(tab) {
      await callTab(tab.id, 'pick', {});
      close();
    },
    hearChanges: (tab, hear) => hearPage(tab.id, 'changed', hear),
    hearLoads: (tab, hear) => hearLoads(tab.id, hear),
    async annotate(article) {
      const begun = await ahead;
      if (begun?.words !== wordsOf(article)) return annotate(article);
      return begun.annotations.catch(() => annotate(article));
    },
    library: async () =>
      browser.extension.inIncognitoContext
        ? farLibrary((call) => sendErrand('library', call))
        : (await library).createLibraryWorld(),
    // Chrome would show it in a normal window; Firefox would give it a library that goes with the private one.
    canOpenReader: ({ incognito }) => !incognito,
    openReader: (tab, url, given) => openReader(tab, url, given).then(leave),
    openLibrary: (tab) => openLibrary(tab).then(leave),
    openOptions: () => openOptions().then(leave),
    letterKeys: () => letterKeys.getValue(),
    download,
    copy,
    linkOpenedIn: ({ id }) => linkOpenedIn(id),
    showSaved: (tab, saved) => showBadge(tab.id, saved ? 'saved' : 'none'),
    showPassage,
    markMentions,
    nameCorrections,
    keepNameCorrections: unlessPrivate(beginning.tab, keepNameCorrections),
    corrections,
    keepCorrections: unlessPrivate(beginning.tab, keepCorrections),
  };
}

/** Kept by what the article says: it comes again, in another message, once the clutter around it is hidden. */
function begunFor(article: Article, annotations: Promise<Annotations>) {
  annotations.catch(() => {}); // asked for again by who needs them
  return { words: wordsOf(article), annotations };
}

/** Who reads one article soon opens the next. Once the names are drawn: what keeps the engine is a page of its own. */
async function keepAfter(first: Promise<Annotations>, tab: Beginning['tab']): Promise<void> {
  await first.catch(() => null); // told by who waits for it
  await wellAfterPaint();
  keepEngine(await tab);
}

const wordsOf = (article: Article) => JSON.stringify({ ...article, html: '' });

/** What is said of a page in a private window is not kept: only Save keeps something of it. */
function unlessPrivate<A extends unknown[]>(tab: Beginning['tab'], keep: (...args: A) => Promise<void>) {
  return async (...args: A) => {
    if (!(await tab)?.incognito) await keep(...args);
  };
}

/** `first` once, then what `again` gives. */
function firstly<T>(first: Promise<T>, again: () => Promise<T>): { next(): Promise<T> } {
  let used = false;
  return {
    next() {
      if (used) return again();
      used = true;
      return first;
    },
  };
}

/** The browser tells of every tab; what it says of this one but its address needs no permission. */
function hearLoads(tabId: number, hear: () => void): () => void {
  const listener = (id: number, { status }: { status?: string | undefined }) => {
    if (id === tabId && status === 'complete') hear();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

async function openReader(
  { id, index, windowId }: PopupTab,
  url: string,
  given: string | null,
): Promise<void> {
  const address = readerAddress({ tabId: id, url, published: given });
  // A tab that another has opened stands in its container.
  const inContainer = import.meta.env.FIREFOX && isInContainer(await browser.tabs.get(id));
  await browser.tabs.create({
    url: address,
    index: index + 1,
    windowId,
    ...(!inContainer && { openerTabId: id }),
  });
}

/** Goes to the library's tab if there is one; never in a private window, where Firefox would show an empty one. */
async function openLibrary(tab: PopupTab | null): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const open = (await browser.tabs.query({ url: `${url}*` })).find(({ incognito }) => !incognito);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== tab?.windowId) await browser.windows?.update(open.windowId, { focused: true });
  } else if (tab?.incognito) await openInNormalWindow(url);
  else await browser.tabs.create({ url, ...(tab && { index: tab.index + 1 }) });
}

async function openInNormalWindow(url: string): Promise<void> {
  const all = (await browser.windows?.getAll({ windowTypes: ['normal'] })) ?? [];
  const id = all.find(({ incognito }) => !incognito)?.id;
  if (id === undefined) return void (await browser.windows?.create({ url, incognito: false }));
  await browser.tabs.create({ url, windowId: id });
  await browser.windows?.update(id, { focused: true });
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

const download: World['download'] = async (saved, format, storyOf) => {
  const [{ exportOne }, { download: toDisk }, { namesStory }, { noteTemplate }] = await Promise.all([
    import('../../utils/transfer/export'),
    import('../../utils/transfer/download'),
    import('../../utils/transfer/formats/note-template'),
    import('../../utils/settings'),
  ]);
  const template = await noteTemplate.getValue();
  const story = namesStory(format, template) ? await storyOf() : null;
  toDisk(exportOne(saved, format, { now: Date.now(), template, story }), document);
};

async function copy(saved: SavedArticle, as: CopyForm): Promise<boolean> {
  const { copyArticle } = await import('../../utils/transfer/copy');
  return copyArticle(saved, as, navigator.clipboard);
}

let styledTab: number | null = null;

async function inPage({ id }: PopupTab, sought: Sought[], options: MarkOptions): Promise<Marked> {
  const { PAGE_MARKS_CSS, markOnPage } = await import('../../utils/page-marks');
  const target = { tabId: id };
  // Once is enough: sheets of the same text would pile up. Where there is none, there are no marks to take away.
  if (styledTab !== id) {
    if (sought.length === 0) return { at: 0, count: 0 };
    await browser.scripting.insertCSS({ target, css: PAGE_MARKS_CSS });
    styledTab = id;
  }
  const args: Parameters<typeof markOnPage> = [sought, options];
  const [outcome] = await browser.scripting.executeScript({ target, func: markOnPage, args });
  return outcome?.result ?? { at: 0, count: 0 };
}

async function showPassage(tab: PopupTab, wanted: string[]): Promise<boolean> {
  const { PASSAGE_MARKS, soughtPassages } = await import('../../utils/page-marks');
  return (await inPage(tab, soughtPassages(wanted), PASSAGE_MARKS)).count > 0;
}

const markMentions: World['markMentions'] = async (tab, { text, mentions, step }) => {
  const { MENTION_MARKS, soughtMentions } = await import('../../utils/page-marks');
  return inPage(tab, soughtMentions(text, mentions), { ...MENTION_MARKS, step });
};

async function nameCorrections(): Promise<NameCorrection[]> {
  const { nameCorrections: kept } = await import('../../utils/settings');
  return kept.getValue();
}

async function keepNameCorrections(corrections: readonly NameCorrection[]): Promise<void> {
  const { nameCorrections: kept } = await import('../../utils/settings');
  await kept.setValue([...corrections]);
}

async function corrections({ canonicalUrl }: Article): Promise<DateCorrection[]> {
  const { unsavedCorrections } = await import('../../utils/settings');
  return (await unsavedCorrections.getValue())[canonicalUrl] ?? [];
}

async function keepCorrections({ canonicalUrl }: Article, kept: readonly DateCorrection[]): Promise<void> {
  const { unsavedCorrections } = await import('../../utils/settings');
  await unsavedCorrections.setValue({ ...(await unsavedCorrections.getValue()), [canonicalUrl]: [...kept] });
}

async function site(url: string): Promise<{ host: string; always: boolean } | null> {
  const host = siteOf(url);
  return host === null ? null : { host, always: await (await siteCleaning()).isAlways(url) };
}

async function alwaysClean(host: string, on: boolean): Promise<boolean> {
  const { stopAlways, wishAlways } = await siteCleaning();
  if (on) return wishAlways(host);
  await stopAlways(host);
  return false;
}

/** Wanted by few, so it comes when it is. */
const siteCleaning = () => import('../../utils/site-cleaning');
