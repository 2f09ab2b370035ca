/** What a page says of itself, in a fraction of the time that reading it takes: enough to show at once. */
import type { Article, Dated } from '../article';
import { chooseDates } from './choose-dates';
import { findHeadline, linesAround } from './headline';
import { readIsArticle } from './metadata';
import { declaredDates, visibleDates } from './page-dates';
import { declaredLanguages } from './page-language';
import { type Declared, declaredTitles, readDeclared } from './page-sources';

/**
 * Null where the page does not call itself an article: it is better to show nothing than a headline that goes away.
 * Reading the page settles what is right; `doc` is not changed.
 */
export function glanceAt(doc: Document, url: string): Pick<Article, 'title' | 'lang' | 'published'> | null {
  const declared = readDeclared(doc, url);
  if (!readIsArticle(declared.meta, declared.article)) return null;
  const { title, element } = findHeadline(doc, declaredTitles(doc, declared));
  if (!title) return null;
  const lang = declaredLanguages(doc, declared)[0] ?? null;
  return { title, lang, published: publishedAt(doc, { ...declared, url, lang }, element) };
}

/** The lines around the headline are read only where head and data give no date. */
function publishedAt(
  doc: Document,
  sources: Declared & { url: string; lang: string | null },
  headline: Element | null,
): Dated | null {
  const { published, modified } = declaredDates(sources);
  if (headline && !published.some(({ source }) => source !== 'url')) {
    const visible = visibleDates(linesAround(doc, headline), sources.lang);
    published.push(...visible.filter(({ kind }) => kind === 'published').map(({ candidate }) => candidate));
  }
  return chooseDates(published, modified).published;
}
