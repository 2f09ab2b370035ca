/** Articles of several pages in the library: which one a page belongs to, and what saving it would keep. */
import type { Article, SavedArticle } from '../article';
import { holdsPage, joinPart } from '../part-pages';
import { findSaved, getSaved } from './articles';
import type { Library } from './schema';

/** The saved article that begins on another page of this one; null where there is none. */
export async function findEarlier(db: Library, { part }: Article): Promise<SavedArticle | null> {
  if (!part || part.page === 1) return null;
  const summary = await findSaved(db, { url: part.first, canonicalUrl: part.first });
  if (!summary || summary.trashedAt !== null || summary.wordCount === 0) return null;
  return getSaved(db, summary.key);
}

/**
 * What saving this page would keep: with the other pages that the library has put to it, or that it would take the place
 * of. An article that was put together is whole as it is.
 */
export async function wholeArticle(db: Library, article: Article): Promise<Article> {
  if (article.part?.held) return article;
  const page = article.part?.page ?? 1;
  const summary = await findSaved(db, article);
  const saved = summary ? await getSaved(db, summary.key) : await findEarlier(db, article);
  if (!saved) return article;
  const isJoined = (saved.article.part?.held?.length ?? 0) > 1 && holdsPage(saved.article, page);
  if (!isJoined && !(summary && isOtherPage(saved.article, article))) return article;
  const whole = joinPart(saved.article, article);
  // What the first page says of itself is the article's.
  return page === saved.article.part?.page ? { ...article, ...sharedOf(whole) } : whole;
}

/** Pages of one article may all name its first as their address, and have one place in the library. */
function isOtherPage(saved: Article, { part }: Article): boolean {
  if (!part || saved.part?.first !== part.first || saved.wordCount === 0) return false;
  return Boolean(saved.part.held) || saved.part.page !== part.page;
}

function sharedOf({ html, text, wordCount, part }: Article): Partial<Article> {
  return { html, text, wordCount, ...(part && { part }) };
}
