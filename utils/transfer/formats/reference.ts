import type { SavedArticle } from '../../article';
import { dayOf } from '../dates';
import { type DateParts, dateParts } from './date-parts';
import { type PersonName, personName } from './person-name';
import { oneLine, uriOf } from './plain';

/** An article as something to cite. Every text is on one line, without control characters. */
export interface Reference {
  title: string;
  authors: PersonName[];
  /** The paper or site. */
  container: string | null;
  section: string | null;
  /** Where it was filed. */
  place: string | null;
  issued: DateParts | null;
  /** The day its text was saved. */
  accessed: DateParts;
  url: string | null;
  abstract: string;
  /** BCP 47. */
  language: string | null;
  keywords: string[];
  /** Outlets and agencies it draws on. */
  sources: string[];
}

export function referenceOf(saved: SavedArticle, timeZone: string | undefined): Reference {
  const { article } = saved;
  const orNull = (text: string | null | undefined) => oneLine(text ?? '') || null;
  const collectives = [article.siteName, article.dateline?.agency].flatMap((name) => orNull(name) ?? []);
  return {
    title: oneLine(article.title),
    authors: article.byline.flatMap((name) => (orNull(name) ? [personName(oneLine(name), collectives)] : [])),
    container: orNull(article.siteName),
    section: orNull(article.section),
    place: orNull(article.dateline?.place),
    issued: article.published && dateParts(article.published.value),
    accessed: dateParts(dayOf(saved.textSavedAt, timeZone)) ?? [1970, 1, 1],
    url: uriOf(article.url) ?? uriOf(article.canonicalUrl),
    abstract: oneLine(article.excerpt),
    language: languageTag(article.lang),
    keywords: saved.tags.flatMap((tag) => orNull(tag) ?? []),
    sources: [
      ...new Set([
        ...collectives.slice(article.siteName ? 1 : 0),
        ...article.provenance.flatMap(({ name }) => orNull(name) ?? []),
      ]),
    ],
  };
}

/** A well-formed BCP 47 tag in its usual spelling, else null: a page may say anything. */
export function languageTag(lang: string | null): string | null {
  try {
    return lang ? (Intl.getCanonicalLocales(lang.trim().replaceAll('_', '-'))[0] ?? null) : null;
  } catch {
    return null;
  }
}
