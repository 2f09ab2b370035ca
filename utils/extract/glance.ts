/** What a page says of itself, in a fraction of the time that reading it takes: enough to show at once. */
import type { Article } from '../article';
import { readMetadata } from './metadata';

/**
 * Null where the page does not call itself an article: it is better to show nothing than a headline that goes away.
 * Reading the page settles what is right; `doc` is not changed.
 */
export function glanceAt(doc: Document, url: string): Pick<Article, 'title' | 'lang' | 'published'> | null {
  const { isArticle, title, lang, published } = readMetadata(doc, { url });
  return isArticle && title ? { title, lang, published } : null;
}
