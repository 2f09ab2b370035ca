/**
 * What a page says about itself. Nothing here is read from the text of the article, from tickers or related
 * posts, and nothing from the clock.
 */
import type { Dated } from '../article';
import { readAuthors } from './authors';
import { isArticleType, type JsonObject, textOf, typesOf, urlsOf } from './json-ld';
import type { Line } from './lines';
import type { MetaTags } from './meta-tags';
import { readDates } from './page-dates';
import { type PageSources, readSources, type SourceOptions } from './page-sources';
import { readSection } from './section';
import { readSiteName } from './site-name';

export interface PageMetadata {
  /** Without the site's name; '' when the page has none. */
  title: string;
  /** The element that shows the title, when there is one. */
  headline: Element | null;
  /** The visible lines around the headline: before it, nearest first, and behind it up to the text. */
  above: Line[];
  below: Line[];
  siteName: string | null;
  section: string | null;
  /** Names only. */
  byline: string[];
  /** BCP 47. */
  lang: string | null;
  published: Dated | null;
  modified: Dated | null;
  /** As the page declares it, made absolute; believe it only through `chooseCanonical` (identity.ts). */
  canonicalUrl: string | null;
  /** Standfirst or summary of the meta tags. */
  description: string | null;
  /** Absolute address of the lead picture. */
  image: string | null;
  /** schema.org `articleBody`, as plain text. */
  jsonLdBody: string | null;
  /** True where types say article, false where they say something else, null where nothing is said. */
  isArticle: boolean | null;
  /** schema.org `isAccessibleForFree`. */
  isFree: boolean | null;
}

/** Metadata of a document, which is not changed. */
export function readMetadata(doc: Document, options: SourceOptions): PageMetadata {
  return metadataFrom(readSources(doc, options));
}

/** What is asked of a page before its text has been found; the rest is read once that is known. */
export function firstMetadata(
  sources: PageSources,
): Pick<PageMetadata, 'title' | 'headline' | 'byline' | 'description' | 'jsonLdBody' | 'isArticle'> {
  const { meta, article, header } = sources;
  return {
    ...{ title: header.title, headline: header.element, byline: readAuthors(sources) },
    description: readDescription(meta, article),
    ...{ jsonLdBody: textOf(article?.articleBody), isArticle: readIsArticle(meta, article) },
  };
}

/** Metadata from sources that were read before. */
function metadataFrom(sources: PageSources): PageMetadata {
  const { doc, url, meta, jsonLd, article, header, lang } = sources;
  return {
    ...{ title: header.title, headline: header.element, above: header.above, below: header.below },
    siteName: readSiteName(meta, article, jsonLd),
    section: readSection(sources),
    byline: readAuthors(sources),
    lang,
    ...readDates(sources),
    canonicalUrl: absolute(readCanonical(sources), doc, url),
    description: readDescription(meta, article),
    image: absolute(readImage(sources), doc, url),
    jsonLdBody: textOf(article?.articleBody),
    isArticle: readIsArticle(meta, article),
    isFree: readIsFree(article),
  };
}

const META_DESCRIPTIONS = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
];

function readDescription(meta: MetaTags, article: JsonObject | null): string | null {
  return meta.first(...META_DESCRIPTIONS) ?? textOf(article?.description);
}

function readImage({ meta, article }: PageSources): string | null {
  const declared = meta.first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src');
  return declared ?? urlsOf(article?.image ?? null)[0] ?? null;
}

function readCanonical({ doc, meta, article }: PageSources): string | null {
  for (const link of doc.getElementsByTagName('link')) {
    if (/(?:^|\s)canonical(?:\s|$)/i.test(link.rel)) return link.getAttribute('href');
  }
  return meta.first('og:url') ?? urlsOf(article?.mainEntityOfPage ?? null)[0] ?? null;
}

function absolute(address: string | null, doc: Document, url: string): string | null {
  if (!address) return null;
  const base = URL.canParse(url) ? url : doc.baseURI;
  const parsed = URL.canParse(address, base) ? new URL(address, base) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}

/** See `PageMetadata.isArticle`. */
export function readIsArticle(meta: MetaTags, article: JsonObject | null): boolean | null {
  if (article && typesOf(article).some(isArticleType)) return true;
  const type = meta.first('og:type');
  if (type) return /^article|news/i.test(type) ? true : /^website$/i.test(type) ? null : false;
  return meta.first('article:published_time') ? true : null;
}

function readIsFree(article: JsonObject | null): boolean | null {
  const value = article?.isAccessibleForFree;
  if (value === undefined || value === null) return null;
  return !/^(?:false|no|0)$/i.test(String(value));
}
