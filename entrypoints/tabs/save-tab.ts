/** Saves what is in a tab, for the background and for pages of ours: the page, what is selected in it, a link. */
import { browser } from 'wxt/browser';
import { type Annotations, type Article, DatelineError, NotAnArticleError } from '../../utils/article';
import { cleanAddress, textIdentity } from '../../utils/extract/identity';
import { passageAddress } from '../../utils/extract/selection';
import { t } from '../../utils/i18n';
import { injectInPage, linkOpenedIn, readSelection } from '../../utils/in-page-client';
import { findSaved, saveArticle } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import { applyCorrections } from '../../utils/library/date-corrections';
import { wholeArticle } from '../../utils/library/parts';
import type { Library } from '../../utils/library/schema';
import { catchUp } from '../../utils/library/stories/keeper';
import { callTab } from '../../utils/messages';
import { unsavedCorrections } from '../../utils/settings';
import { loaded } from './loaded';

/** Finds names and dates: in slices in the background, in a worker on a page. */
export type Annotate = (article: Article, captured: string) => Promise<Annotations>;

/** What was not come to stays in the library's queue, for the next time. */
export async function catchUpAndClose(db: Library, first: string | null = null): Promise<void> {
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

/**
 * Saves the article of the page in a tab that may be read.
 * @returns its key
 * @throws RestrictedPageError, NotAnArticleError, QuotaError, LibraryError
 */
export async function savePage(tabId: number, annotate: Annotate): Promise<string> {
  await injectInPage(tabId);
  const { article, url } = await callTab(tabId, 'read', { clean: false });
  if (!article) throw new NotAnArticleError(url);
  return inLibrary(async (db, now) => {
    const whole = await wholeArticle(db, article);
    const corrected = (await unsavedCorrections.getValue())[article.canonicalUrl] ?? [];
    const annotations = applyCorrections(
      whole,
      await annotate(whole, new Date(now).toISOString()),
      corrected,
    );
    const link = await linkOpenedIn(tabId);
    return (await saveArticle(db, { article: whole, annotations, link }, { now })).key;
  });
}

/** Saves what is selected as an article of its own, beside that of the page. @throws as `savePage` */
export async function saveSelection(tabId: number, frameId: number, annotate: Annotate): Promise<string> {
  const content = await readSelection(tabId, frameId);
  if (!content || content.wordCount === 0) throw new NotAnArticleError('Nothing is selected');
  await injectInPage(tabId);
  const { article: page, url } = await callTab(tabId, 'read', { clean: false });
  const title = page?.title ?? (await browser.tabs.get(tabId)).title ?? url;
  const article: Article = {
    ...(page ?? bare(url, title)),
    ...content,
    url: passageAddress(url, content.text),
    canonicalUrl: await textIdentity(content.text),
    title: t('selection_title', title),
    dateline: null,
    provenance: [],
  };
  return inLibrary(async (db, now) => {
    const annotations = await annotate(article, new Date(now).toISOString());
    return (await saveArticle(db, { article, annotations }, { now })).key;
  });
}

/**
 * Saves what a link leads to. Its page is read, in a tab of its own for as long as that takes, only where access to the
 * site was given; else the link is kept.
 * @throws QuotaError, LibraryError
 */
export async function saveLink(
  url: string,
  words: string,
  annotate: Annotate,
): Promise<'held' | 'text' | 'link'> {
  const known = { url, canonicalUrl: cleanAddress(url) };
  const held = await inLibrary((db) => findSaved(db, known));
  if (held && held.trashedAt === null && held.wordCount > 0) return 'held';
  if (await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] })) {
    const isRead = await saveUnseen(url, annotate).catch((error: unknown) => {
      if (error instanceof DatelineError) return false; // no article there: the link is kept
      throw error;
    });
    if (isRead) return 'text';
  }
  if (held && held.trashedAt === null) return 'link';
  const article = bare(url, words || url);
  const annotations: Annotations = { entities: [], times: [], keyDates: [], engine: '' };
  await inLibrary((db, now) => saveArticle(db, { article, annotations }, { now }));
  return 'link';
}

async function saveUnseen(url: string, annotate: Annotate): Promise<boolean> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return false;
  try {
    if (!(await loaded(id))) return false;
    await savePage(id, annotate);
    return true;
  } finally {
    await browser.tabs.remove(id).catch(() => {}); // the reader may have closed it
  }
}

/** An article of which nothing but its address is known. */
function bare(url: string, title: string): Article {
  return {
    ...{ url, canonicalUrl: cleanAddress(url), title, siteName: null, section: null, byline: [], lang: null },
    ...{ published: null, modified: null, dateline: null, provenance: [] },
    ...{ lead: '', excerpt: '', html: '', text: '', wordCount: 0 },
  };
}

async function inLibrary<T>(work: (db: Library, now: number) => Promise<T>): Promise<T> {
  const db = await openLibrary();
  let key: string | null = null;
  try {
    const done = await work(db, Date.now());
    if (typeof done === 'string') key = done;
    return done;
  } finally {
    void catchUpAndClose(db, key);
  }
}
