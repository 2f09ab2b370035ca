/**
 * A page becomes an article and a list of what is clutter. The page itself is only read.
 */
import type { Article } from '../article';
import { clutterOf, type Decision, findClutter } from '../clutter/find';
import type { Found } from '../clutter/found';
import { foldSpace, wordCount } from '../clutter/text-shape';
import { parseHtml, type View } from '../html';
import { buildHtml } from './article-html';
import { type Body, findBody } from './body';
import { readDateline } from './dateline';
import { chooseCanonical } from './identity';
import { readMetadata } from './metadata';
import { isProvenanceLine, readProvenance } from './provenance';
import { articleText } from './text';
import { textToPage } from './text-page';
import { readabilityBlocks } from './witness';

export interface ReadOptions {
  /** Address of the page as opened. */
  url: string;
  /** ISO 8601, time of capture: bounds what a date can be, never resolves one. */
  captured: string;
  /** For documents without a window of their own (parsed ones). */
  view?: View;
}

export interface PageReading {
  /** Null: the page is not an article. */
  article: Article | null;
  /** Refers to nodes of the document that was read; in document order. */
  found: Found[];
  /** Linked headlines on the page. */
  headlineCount: number;
}

/** Reads a page, or a document of plain text. `doc` is not changed. */
export function readPage(doc: Document, options: ReadOptions): PageReading {
  const view = options.view ?? (doc.defaultView as View | null) ?? (globalThis as unknown as View);
  if (doc.contentType === 'text/plain') return readTextPage(doc, { ...options, view });
  return readHtml(doc, { ...options, view });
}

function readTextPage(doc: Document, options: ReadOptions & { view: View }): PageReading {
  const { text, locate } = textOf(doc);
  const { doc: page, paragraphs } = textToPage(text, options.view);
  const reading = readHtml(page, options);
  const places = new Map(paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const found = reading.found.map(({ removal, elements }): Found => {
    const texts = elements.flatMap((element) => {
      const place = places.get(element);
      return place ? locate(place.start, place.end) : [];
    });
    return { removal, elements: [], texts };
  });
  return { ...reading, found: found.filter(({ texts }) => texts.length > 0) };
}

/** The text of a plain document; browsers cut long texts into several nodes. */
function textOf(doc: Document): { text: string; locate: (start: number, end: number) => Found['texts'] } {
  const nodes: Array<{ node: Text; from: number }> = [];
  let text = '';
  const walker = doc.createTreeWalker(doc.body, 4 /* SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const locate = (start: number, end: number) => {
    let to = end;
    while (to < text.length && /\s/.test(text[to]!)) to++;
    return nodes.flatMap(({ node, from }) => {
      const first = Math.max(start, from) - from;
      const last = Math.min(to, from + node.data.length) - from;
      return last > first ? [{ node, start: first, end: last }] : [];
    });
  };
  return { text, locate };
}

/** Least text of an article, in words, and how much more its links to other articles may be. */
const LEAST_WORDS = 40;

function readHtml(doc: Document, { url, view }: ReadOptions & { view: View }): PageReading {
  const metadata = readMetadata(doc, { url });
  const decision = findClutter(doc, {
    headline: { title: metadata.title, element: metadata.headline },
    byline: metadata.byline,
    isSource: isProvenanceLine,
  });
  const headlineCount = decision.facts.filter(({ headlineLink }) => headlineLink).length;
  const witness = readabilityBlocks(decision, { title: metadata.title, view });
  const body = findBody(decision, { title: metadata.title, witness, declared: metadata.jsonLdBody });
  const article = body.start < 0 ? null : toArticle(doc, decision, body, { url, view });
  if (!article || isListPage(article, decision, metadata.isArticle, headlineCount))
    return { article: null, found: [], headlineCount };
  return { article, found: clutterOf(decision), headlineCount };
}

/** Front pages and search results: headlines and a line for each, little of it prose. */
function isListPage(
  { wordCount, url }: Article,
  { frame, facts }: Decision,
  isArticle: boolean | null,
  headlineCount: number,
): boolean {
  if (wordCount < LEAST_WORDS && frame.headline === null) return true;
  if (isArticle) return wordCount < 8;
  const inside = facts.slice(frame.headline?.to ?? frame.body.from, frame.body.to);
  const heads = inside.filter(({ headlineLink }) => headlineLink).length;
  const opensWithHead =
    inside.find(({ prose, headlineLink }) => prose || headlineLink)?.headlineLink ?? false;
  const prose = inside.filter(({ prose }) => prose);
  const length = prose.reduce((sum, { weight }) => sum + weight, 0);
  const teasers = opensWithHead && heads >= 4 && heads >= prose.length * 0.5 && length < heads * 160;
  const front = headlineCount >= 5 && /^https?:\/\/[^/]+\/?$/.test(url);
  return teasers || front || wordCount < 15 || (wordCount < 120 && headlineCount > 25);
}

function toArticle(
  doc: Document,
  decision: Decision,
  body: Body,
  { url, view }: { url: string; view: View },
): Article {
  const { page, frame, items, owner } = decision;
  const clutter = new Set<Element>();
  for (const { elements } of clutterOf(decision)) for (const element of elements) clutter.add(element);
  const start = page.elements[page.blocks[body.start]!.element]!.element;
  const metadata = readMetadata(doc, { url, bodyStart: start, clutter });
  const from = Math.min(frame.headline?.from ?? body.start, body.start);
  const base = doc.baseURI && /^https?:/.test(doc.baseURI) ? doc.baseURI : url;
  const firstParagraph = page.blocks[body.start]!.text;
  const top = body.top.map(({ text }) => text);
  const dateline = readDateline({ top, firstParagraph, lang: metadata.lang })?.dateline ?? null;
  const html = buildHtml(page, { roles: body.roles, from, to: body.end, base, view });
  const text = articleText(parseHtml(html, view).body);
  const notices = items
    .filter(({ kind }) => kind === 'notice')
    .map((item) => page.blocks.slice(item.from, item.to));
  const sources = notices.flatMap((blocks) =>
    blocks.filter(({ index }) => owner[index]! >= 0).map((b) => b.text),
  );
  const lead = text.split('\n', 1)[0] ?? '';
  return {
    ...{ url, canonicalUrl: chooseCanonical({ url, declared: metadata.canonicalUrl }) },
    title: metadata.title,
    ...{
      siteName: metadata.siteName,
      section: metadata.section,
      byline: metadata.byline,
      lang: metadata.lang,
    },
    ...{ published: metadata.published, modified: metadata.modified, dateline },
    provenance: readProvenance([...sources, ...top]),
    ...{ lead, excerpt: excerptOf(lead, text), html, text, wordCount: wordCount(text) },
  };
}

const LONGEST_EXCERPT = 300;

function excerptOf(lead: string, text: string): string {
  const source = foldSpace(lead.length >= 80 ? lead : text);
  if (source.length <= LONGEST_EXCERPT) return source;
  const cut = source.slice(0, LONGEST_EXCERPT - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT - 40)).trimEnd()}…`;
}
