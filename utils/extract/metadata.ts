/**
 * What a page says about itself. Nothing here is read from the text of the article, from tickers or related
 * posts, and nothing from the clock.
 */
import type { Dated } from '../article';

/** Found by the caller beforehand; both only narrow where visible lines are looked for. */
export interface MetadataOptions {
  /** Address of the page as opened. */
  url: string;
  /** First block of the article's text. */
  bodyStart?: Element | null;
  /** Elements already known as clutter: nothing inside them is read. */
  clutter?: ReadonlySet<Element>;
}

export interface PageMetadata {
  /** Without the site's name; '' when the page has none. */
  title: string;
  /** The element that shows the title, when there is one. */
  headline: Element | null;
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

export function readMetadata(doc: Document, { url }: MetadataOptions): PageMetadata {
  const title = doc.getElementsByTagName('h1')[0]?.textContent?.trim() || doc.title;
  return {
    ...{
      title,
      headline: null,
      siteName: null,
      section: null,
      byline: [],
      lang: doc.documentElement.lang || null,
    },
    ...{
      published: null,
      modified: null,
      canonicalUrl: url,
      description: null,
      image: null,
      jsonLdBody: null,
    },
    ...{ isArticle: null, isFree: null },
  };
}
