/** Gets the article the reader was opened for. */
import type { Annotations, Article, SavedArticle } from '../../utils/article';
import { NotAnArticleError, TabGoneError } from '../../utils/article';
import { cleanAddress } from '../../utils/extract/identity';
import { getSaved } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
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
}

/** The article with this key is not in the library. */
class NotInLibraryError extends Error {
  override readonly name = 'NotInLibraryError';
}

/** @throws TabGoneError, NotAnArticleError, NotInLibraryError, LibraryError and its kin */
export function openArticle(source: ReaderSource): Promise<Opened> {
  return 'key' in source ? openSaved(source.key) : openFromTab(source.tabId, source.url);
}

async function openFromTab(tabId: number, url: string): Promise<Opened> {
  const state = await callTab(tabId, 'read', { clean: false });
  // A page may rewrite its own address while it is read; another article is another matter.
  if (url && cleanAddress(state.url) !== cleanAddress(url))
    throw new TabGoneError('The tab went to another page');
  if (!state.article) throw new NotAnArticleError(state.url);
  return { article: state.article, annotations: null, ledger: state.ledger, saved: null };
}

async function openSaved(key: string): Promise<Opened> {
  const db = await library();
  const saved = await getSaved(db, key);
  if (!saved) throw new NotInLibraryError(key);
  return { article: saved.article, annotations: saved.annotations, ledger: [], saved };
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
