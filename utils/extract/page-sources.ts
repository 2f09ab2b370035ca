/** What a page says about itself in its head, its data and around its headline: read once, for all fields. */
import { foldSpace } from './fold';
import { type Header, type HeaderOptions, readHeader, withoutClutter } from './headline';
import { type JsonLd, type JsonObject, pickArticle, readJsonLd, textOf } from './json-ld';
import { type MetaTags, readMetaTags } from './meta-tags';
import { readLanguage } from './page-language';
import { readSiteNames } from './site-name';

/** Found by the caller beforehand; clutter only narrows where visible lines are looked for. */
export interface SourceOptions {
  /** Address of the page as opened. */
  url: string;
  /** From an earlier reading of the same document: what does not hang on the place of the text is taken from it. */
  earlier?: PageSources | undefined;
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
export function readSources(doc: Document, { url, clutter, earlier }: SourceOptions): PageSources {
  const docLang = doc.documentElement.getAttribute('lang');
  if (earlier) {
    const header = withoutClutter(doc, earlier.header, { clutter: clutter ?? new Set(), lang: docLang });
    return header === earlier.header ? earlier : { ...earlier, header };
  }
  const declared = readDeclared(doc, url);
  const { meta, jsonLd, article, siteNames, host } = declared;
  const header = readHeader(doc, { titles: declaredTitles(doc, declared), clutter, lang: docLang });
  const lang = readLanguage(doc, { meta, article, title: header.title });
  return { doc, url, meta, jsonLd, article, header, siteNames, host, lang };
}

/** What a page says in its head and data, before anything of it is looked at. */
export type Declared = Pick<PageSources, 'meta' | 'jsonLd' | 'article' | 'siteNames' | 'host'>;

export function declaredTitles(
  doc: Document,
  { meta, article, siteNames, host }: Declared,
): HeaderOptions['titles'] {
  const declared = [...meta.all(...META_TITLES), textOf(article?.name)].filter((title) => title !== null);
  return { data: textOf(article?.headline), declared, documentTitle: doc.title, siteNames, host };
}

export function readDeclared(doc: Document, url: string): Declared {
  const meta = readMetaTags(doc);
  const jsonLd = readJsonLd(doc);
  const titles = [...meta.all(...META_TITLES), doc.title, ...shownTitles(doc)];
  const article = pickArticle(jsonLd, { url, titles });
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return { meta, jsonLd, article, siteNames: readSiteNames(meta, article, jsonLd), host };
}

/** The texts of the first headings, to tell the page's own article among several. */
function shownTitles(doc: Document): string[] {
  const headings = [...doc.getElementsByTagName('h1')]
    .slice(0, 4)
    .map((heading) => foldSpace(heading.textContent ?? ''));
  return headings.filter((text) => text.length > 0 && text.length < 400);
}
