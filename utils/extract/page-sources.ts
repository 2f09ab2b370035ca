/** What a page says about itself in its head, its data and around its headline: read once, for all fields. */
import { foldSpace } from './fold';
import { type Header, readHeader } from './headline';
import { type JsonLd, type JsonObject, pickArticle, readJsonLd, textOf } from './json-ld';
import { type MetaTags, readMetaTags } from './meta-tags';
import { readLanguage } from './page-language';
import { readSiteNames } from './site-name';

/** Found by the caller beforehand; both only narrow where visible lines are looked for. */
export interface SourceOptions {
  /** Address of the page as opened. */
  url: string;
  /** First block of the article's text. */
  bodyStart?: Element | null;
  /** Elements already known as clutter: nothing inside them is read. */
  clutter?: ReadonlySet<Element>;
}

export interface PageSources {
  doc: Document;
  url: string;
  meta: MetaTags;
  jsonLd: JsonLd;
  /** The node of the JSON-LD that speaks of this page's article. */
  article: JsonObject | null;
  header: Header;
  /** Every name of the site, the declared one first. */
  siteNames: string[];
  host: string;
  /** BCP 47. */
  lang: string | null;
}

const META_TITLES =
  'og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title headline title'.split(
    ' ',
  );

/** The sources of a document, which is not changed. */
export function readSources(doc: Document, { url, bodyStart = null, clutter }: SourceOptions): PageSources {
  const meta = readMetaTags(doc);
  const jsonLd = readJsonLd(doc);
  const documentTitle = doc.title;
  const metaTitles = meta.all(...META_TITLES);
  const article = pickArticle(jsonLd, { url, titles: [...metaTitles, documentTitle, ...shownTitles(doc)] });
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const siteNames = readSiteNames(meta, article, jsonLd);
  const declared = [textOf(article?.headline), ...metaTitles, textOf(article?.name)].filter(
    (title) => title !== null,
  );
  const header = readHeader(doc, {
    titles: { declared, documentTitle, siteNames, host },
    bodyStart,
    clutter,
    lang: doc.documentElement.getAttribute('lang'),
  });
  const lang = readLanguage(doc, { meta, article, title: header.title });
  return { doc, url, meta, jsonLd, article, header, siteNames, host, lang };
}

/** The texts of the first headings, to tell the page's own article among several. */
function shownTitles(doc: Document): string[] {
  const headings = [...doc.getElementsByTagName('h1')]
    .slice(0, 4)
    .map((heading) => foldSpace(heading.textContent ?? ''));
  return headings.filter((text) => text.length > 0 && text.length < 400);
}
