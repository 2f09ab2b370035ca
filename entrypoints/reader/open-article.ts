/** Gets the article the reader was opened for. */
import type { Annotations, Article, SavedArticle } from '../../utils/article';
import { NotAnArticleError, TabGoneError } from '../../utils/article';
import { cleanAddress } from '../../utils/extract/identity';
import { findSaved, getSaved } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import { type KeptPictures, picturesOf } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { callTab, type LedgerItem } from '../../utils/messages';
import type { ReaderSource } from '../../utils/reader-address';

export interface Opened {
  article: Article;
  /** Null: still to be made. */
  annotations: Annotations | null;
  /** What was left out; empty for saved articles, where it was not kept. */
  ledger: LedgerItem[];
  /** The saved article, where the reader was opened for that. */
  saved: SavedArticle | null;
  /** Copies of its pictures, by their address in the HTML. */
  copies: ReadonlyMap<string, Blob>;
}

/** Only the link is kept under this key: its text is still to be saved. */
class LinkOnlyError extends Error {
  override readonly name = 'LinkOnlyError';
}

/** The article with this key is not in the library. */
class NotInLibraryError extends Error {
  override readonly name = 'NotInLibraryError';
}

type TabSource = Extract<ReaderSource, { tabId: number }>;

/** @throws TabGoneError, NotAnArticleError, NotInLibraryError, LinkOnlyError (its message is the address), LibraryError and its kin */
export function openArticle(source: ReaderSource): Promise<Opened> {
  return 'key' in source ? openSaved(source.key) : openFromTab(source);
}

async function openFromTab({ tabId, url, published }: TabSource): Promise<Opened> {
  const state = await callTab(tabId, 'read', { clean: false });
  // A page may rewrite its own address while it is read; another article is another matter.
  if (url && cleanAddress(state.url) !== cleanAddress(url))
    throw new TabGoneError('The tab went to another page');
  if (!state.article) throw new NotAnArticleError(state.url);
  const article = await withGivenDate(state.article, published ?? null);
  return { article, annotations: null, ledger: state.ledger, saved: null, copies: new Map() };
}

/** A page without a date has the one the reader gave it: in the popup just now, or when saving it. */
async function withGivenDate(article: Article, given: string | null): Promise<Article> {
  if (article.published) return article;
  const value = given ?? (await givenWhenSaved(article));
  return value ? { ...article, published: { value, source: 'given', certain: true } } : article;
}

async function givenWhenSaved(article: Article): Promise<string | null> {
  try {
    const db = await library();
    const summary = await findSaved(db, article);
    const saved = summary?.trashedAt === null ? await getSaved(db, summary.key) : null;
    const published = saved?.article.published;
    return published?.source === 'given' ? published.value : null;
  } catch (error) {
    console.warn(error); // the library is no condition for reading
    return null;
  }
}

/** An article as the library holds it now, and the copies of its pictures. */
export async function keptArticle(key: string): Promise<[SavedArticle | null, KeptPictures['copies']]> {
  const db = await library();
  const [saved, { copies }] = await Promise.all([getSaved(db, key), picturesOf(db, key)]);
  return [saved ?? null, copies];
}

async function openSaved(key: string): Promise<Opened> {
  const db = await library();
  const saved = await getSaved(db, key);
  if (!saved) throw new NotInLibraryError(key);
  if (saved.article.text === '' && saved.article.html === '') throw new LinkOnlyError(saved.article.url);
  const { copies } = await picturesOf(db, key);
  const blobs = [...copies].map(
    ([source, { bytes, mime }]) => [source, new Blob([bytes], { type: mime })] as const,
  );
  return {
    article: saved.article,
    annotations: saved.annotations,
    ledger: [],
    saved,
    copies: new Map(blobs),
  };
}

let connection: Promise<Library> | null = null;

/** One connection for the page; opened again where another window had to close it. */
export function library(): Promise<Library> {
  connection ??= openLibrary({ onClosed: forget }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

function forget(): void {
  connection = null;
}
