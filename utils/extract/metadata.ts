/**
 * What a page says about itself. Nothing here is read from the text of the article, from tickers or related
 * posts, and nothing from the clock.
 */
import type { Dated } from '../article';
import { looksLikeName, readBylineLine, readNames } from './byline';
import { foldForMatch, foldSpace } from './fold';
import { type Header, isSectionLabel, readHeader } from './headline';
import {
  isArticleType,
  type JsonLd,
  type JsonObject,
  type JsonValue,
  pickArticle,
  readJsonLd,
  resolve,
  textOf,
  typesOf,
  urlsOf,
} from './json-ld';
import { chooseLanguage } from './language';
import type { Line } from './lines';
import { type MetaTags, readMetaTags } from './meta-tags';
import {
  chooseDates,
  type DateCandidate,
  readDateLine,
  readMachineDate,
  readUrlDate,
} from './publication-date';
import { isSiteName } from './title';

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

/** Everything the readers below share. */
interface Page {
  doc: Document;
  url: string;
  meta: MetaTags;
  jsonLd: JsonLd;
  article: JsonObject | null;
  header: Header;
  siteNames: string[];
  host: string;
  lang: string | null;
}

/** Metadata of a document, which is not changed. */
export function readMetadata(
  doc: Document,
  { url, bodyStart = null, clutter }: MetadataOptions,
): PageMetadata {
  const meta = readMetaTags(doc);
  const jsonLd = readJsonLd(doc);
  const documentTitle = doc.title;
  const metaTitles = meta.all(
    'og:title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'headline',
    'title',
  );
  const article = pickArticle(jsonLd, { url, titles: [...metaTitles, documentTitle, ...shownTitles(doc)] });
  const siteName = readSiteName(meta, article, jsonLd);
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const siteNames = [
    siteName,
    ...meta.all('application-name', 'apple-mobile-web-app-title'),
    ...publishers(article, jsonLd),
  ].filter((name) => name !== null);
  const declared = [textOf(article?.headline), ...metaTitles, textOf(article?.name)].filter(
    (title) => title !== null,
  );
  const header = readHeader(doc, {
    titles: { declared, documentTitle, siteNames, host },
    bodyStart,
    clutter,
    lang: doc.documentElement.getAttribute('lang'),
  });
  const lang = readLang(doc, meta, article, header);
  const page: Page = { doc, url, meta, jsonLd, article, header, siteNames, host, lang };
  return {
    ...{
      title: header.title,
      headline: header.element,
      above: header.above,
      below: header.below,
      siteName,
      section: readSection(page),
      byline: readByline(page),
      lang,
    },
    ...readDates(page),
    canonicalUrl: absolute(readCanonical(doc, meta, article), doc, url),
    description:
      meta.first(
        'og:description',
        'description',
        'twitter:description',
        'dc.description',
        'sailthru.description',
      ) ?? textOf(article?.description),
    image: absolute(
      meta.first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ??
        urlsOf(article?.image ?? null)[0] ??
        null,
      doc,
      url,
    ),
    jsonLdBody: textOf(article?.articleBody),
    isArticle: readIsArticle(meta, article),
    isFree: readIsFree(article),
  };
}

/** The texts of the first headings, to tell the page's own article among several. */
function shownTitles(doc: Document): string[] {
  const headings = [...doc.getElementsByTagName('h1')]
    .slice(0, 4)
    .map((heading) => foldSpace(heading.textContent ?? ''));
  return headings.filter((text) => text.length > 0 && text.length < 400);
}

function readSiteName(meta: MetaTags, article: JsonObject | null, jsonLd: JsonLd): string | null {
  const declared =
    meta.first('og:site_name', 'application-name', 'apple-mobile-web-app-title') ??
    publishers(article, jsonLd)[0];
  if (declared) return declared;
  const site = jsonLd.nodes.find(
    ({ types }) => types.includes('WebSite') || types.includes('NewsMediaOrganization'),
  );
  return textOf(site?.node.name) ?? null;
}

function publishers(article: JsonObject | null, jsonLd: JsonLd): string[] {
  const listed = article?.publisher;
  return (Array.isArray(listed) ? listed : [listed ?? null])
    .map((one) => textOf(resolve(one, jsonLd.byId)))
    .filter((name) => name !== null);
}

function readLang(doc: Document, meta: MetaTags, article: JsonObject | null, header: Header): string | null {
  const declared = [
    doc.documentElement.getAttribute('lang'),
    doc.documentElement.getAttribute('xml:lang'),
    textOf(article?.inLanguage),
    meta.first('og:locale', 'content-language', 'dc.language', 'language'),
  ];
  return chooseLanguage(declared, sampleText(doc, header.title));
}

/** Enough of the page's paragraphs to tell its language. */
function sampleText(doc: Document, title: string): string {
  const texts = [title];
  let length = 0;
  for (const paragraph of doc.getElementsByTagName('p')) {
    const text = paragraph.textContent ?? '';
    if (text.length < 60) continue;
    texts.push(text);
    length += text.length;
    if (length > 3000) break;
  }
  if (length === 0) texts.push((doc.body?.textContent ?? '').slice(0, 3000));
  return texts.join('\n');
}

function readCanonical(doc: Document, meta: MetaTags, article: JsonObject | null): string | null {
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

function readIsArticle(meta: MetaTags, article: JsonObject | null): boolean | null {
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

function readSection({ meta, article, jsonLd, header, siteNames, host }: Page): string | null {
  const declared = [
    textOf(article?.articleSection),
    meta.first('article:section', 'parsely-section', 'sailthru.section', 'section'),
    breadcrumb(jsonLd),
  ];
  const named = declared.find(
    (section) => section && section.length <= 60 && !isSiteName(section, siteNames, host),
  );
  return (
    named ??
    header.above
      .slice(0, 2)
      .map(({ text }) => text)
      .find(isSectionLabel) ??
    null
  );
}

/** The entry before the last of a breadcrumb whose last is the page itself. */
function breadcrumb({ nodes }: JsonLd): string | null {
  const list = nodes.find(({ types }) => types.includes('BreadcrumbList'))?.node.itemListElement;
  if (!Array.isArray(list) || list.length < 2) return null;
  const names = list.map((item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? (textOf(item.name) ?? textOf(item.item))
      : null,
  );
  return names.at(-2) ?? null;
}

function readByline(page: Page): string[] {
  const { article, jsonLd, meta, header } = page;
  const sources = [
    authorsOf(article?.author ?? article?.creator ?? null, jsonLd),
    meta.all(...AUTHOR_META).filter(isNoAddress),
    visibleNames(header.below),
    visibleNames(header.above.slice(0, 4)),
  ];
  const fallback: { desks: string[]; own: string[] } = { desks: [], own: [] };
  for (const raw of sources) {
    const names = readNames(raw, page.siteNames);
    const isOwn = (name: string) => isSiteName(name, page.siteNames, page.host);
    const people = names.people.filter((name) => !isOwn(name) && looksLikeName(name));
    if (people.length > 0) return people;
    const unnamed = [...names.people, ...names.desks].filter((name) => name.length > 1);
    if (fallback.desks.length === 0)
      fallback.desks = names.desks.filter((name) => !isPaper(name, page.siteNames));
    if (fallback.own.length === 0) fallback.own = unnamed.filter(isOwn);
  }
  // Nobody is named: the desk or agency, and last the paper itself where it signs its own work.
  if (fallback.desks.length > 0) return fallback.desks;
  const beside = nameBesideDate(header.below, 0);
  if (beside.length > 0) return beside;
  return fallback.own.length > 0 ? fallback.own.slice(0, 1) : nameBesideDate(header.below, 1);
}

/** The paper's bare name; "Karsova Times Staff" is a desk. */
function isPaper(name: string, siteNames: readonly string[]): boolean {
  return siteNames.some((site) => foldForMatch(site) === foldForMatch(name));
}

const AUTHOR_META =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl article:author_name creator'.split(
    ' ',
  );

function isNoAddress(value: string): boolean {
  return !/^(?:https?:)?\/\/|^www\.|^\/|^@|^\d+$/.test(value);
}

function authorsOf(value: JsonValue, jsonLd: JsonLd): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => authorsOf(one, jsonLd));
  const author = resolve(value, jsonLd.byId);
  if (author === null || typeof author !== 'object' || Array.isArray(author)) return nameTexts(author);
  const { name, givenName, familyName } = author;
  return nameTexts(name ?? [textOf(givenName), textOf(familyName)].filter(Boolean).join(' '));
}

function nameTexts(name: JsonValue): string[] {
  const texts = Array.isArray(name) ? name.map(textOf) : [textOf(name)];
  return texts.filter((text) => text !== null).filter(isNoAddress);
}

const BYLINE_HINT = /by-?line|auth?ors?(?!i[tz])|auteur|verfasser|writer|contributor|(?:^|\s)fn(?:$|\s)/;

/** Names of lines that say "By …", and of short lines whose markup calls them a byline. */
function visibleNames(lines: readonly Line[]): string[] {
  for (const { text, parts, hint } of lines) {
    const names =
      readBylineLine(text) ?? (text.length <= 160 && BYLINE_HINT.test(hint) ? namesOfParts(parts) : []);
    if (names.length > 0) return names;
  }
  return [];
}

/** A name on the line of the date, or alone on one at most `distance` lines away. */
function nameBesideDate(lines: readonly Line[], distance: 0 | 1): string[] {
  const plain = lines.filter(
    ({ hint }) => !/categor|tag|section|kicker|topic|menu|button|subscri/.test(hint),
  );
  const dated = plain.findIndex(({ text }) => text.length <= 120 && hasDate(text));
  if (dated < 0) return [];
  const beside = plain
    .slice(Math.max(0, dated - distance), dated + distance + 1)
    .flatMap(({ text, parts }) => (text.length <= 120 ? parts : []));
  return readNames(beside.filter((part) => !hasDate(part)))
    .people.filter((name) => /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name))
    .slice(0, 1);
}

function namesOfParts(parts: readonly string[]): string[] {
  const { people, desks } = readNames(
    parts.filter((part) => !hasDate(part) || /\p{Lu}\p{Ll}+\s\p{Lu}/u.test(part)),
  );
  return [...people, ...desks].filter(looksLikeName);
}

function hasDate(text: string): boolean {
  return /\d{1,2}[:.]\d\d|(?:19|20)\d\d/.test(text);
}

function readDates(page: Page): { published: Dated | null; modified: Dated | null } {
  const { article, meta, url, lang, header } = page;
  const visible = visibleDates(header, lang);
  const published: DateCandidate[] = [
    ...machine(
      'json-ld',
      [textOf(article?.datePublished), textOf(article?.dateCreated), textOf(article?.uploadDate)],
      lang,
    ),
    ...machine('meta', meta.all(...PUBLISHED_META), lang),
    ...visible.filter(({ kind }) => kind === 'published').map(({ candidate }) => candidate),
  ];
  const urlDay = readUrlDate(url);
  if (urlDay) published.push({ value: urlDay, source: 'url', certain: true });
  const modified = [
    ...machine('json-ld', [textOf(article?.dateModified)], lang),
    ...machine('meta', meta.all(...MODIFIED_META), lang),
    ...visible.filter(({ kind }) => kind === 'modified').map(({ candidate }) => candidate),
  ];
  return chooseDates(published, modified);
}

const PUBLISHED_META = (
  'article:published_time article:published og:published_time og:article:published_time datepublished parsely-pub-date sailthru.date ' +
  'dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created citation_publication_date citation_date ' +
  'pubdate publishdate publish-date publish_date publication_date publicationdate published published_time publishtime ptime date.published ' +
  'datecreated date_published article.published displaydate cxenseparse:recs:publishtime rnews:datepublished bt:pubdate ' +
  'originalpublicationdate created article.created dc:date dc:created date'
).split(' ');
const MODIFIED_META = (
  'article:modified_time article:modified og:updated_time article:updated_time datemodified dcterms.modified dc.date.modified ' +
  'lastmod last-modified revised updated_time modified article.updated'
).split(' ');

function machine(
  source: 'json-ld' | 'meta',
  values: readonly (string | null)[],
  lang: string | null,
): DateCandidate[] {
  return values.flatMap((value) => {
    const date = readMachineDate(value, lang);
    return date ? [{ ...date, source }] : [];
  });
}

interface VisibleDate {
  kind: 'published' | 'modified';
  candidate: DateCandidate;
}

/** `<time>` and written dates of the header: below the headline first, then just above it. */
function visibleDates(header: Header, lang: string | null): VisibleDate[] {
  const found: VisibleDate[] = [];
  const seen = new Set<Element>();
  for (const line of [...header.below, ...header.above.slice(0, 4)]) {
    for (const time of timesIn(line, seen)) {
      const date = readMachineDate(
        time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent,
        lang,
      );
      const kind =
        /modif|updat/i.test(`${time.getAttribute('itemprop') ?? ''} ${time.className}`) ||
        isUpdateLabel(line.text)
          ? 'modified'
          : 'published';
      if (date) found.push({ kind, candidate: { ...date, source: 'time' } });
    }
    const { published, modified } = readDateLine(line.text, lang);
    if (published) found.push({ kind: 'published', candidate: published });
    if (modified) found.push({ kind: 'modified', candidate: modified });
  }
  return found;
}

function isUpdateLabel(text: string): boolean {
  return /^\W*(?:last\s+)?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)\b/i.test(text);
}

function timesIn({ element }: Line, seen: Set<Element>): Element[] {
  const times = [
    ...element.getElementsByTagName('time'),
    ...(element.tagName === 'TIME' ? [element] : []),
  ].filter((time) => !seen.has(time));
  for (const time of times) seen.add(time);
  return times;
}
