/**
 * Articles that go over several pages. Told by addresses alone, whatever the language: links that are the page's own
 * address but for a number, and show that number, an arrow, or `rel=next`. Nothing is ever fetched.
 */
import type { ArticlePart } from '../article';
import type { Page, PageLink } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import type { Steps } from '../steps';
import { asciiDigits } from './digits';
import { cleanAddress } from './identity';
import { absoluteAddress } from './pictures';

/** One way to read an address: as page `page` of what has the address `first`. */
interface Reading {
  first: string;
  page: number;
}

interface Link {
  href: string;
  /** What it shows, white space folded. */
  text: string;
  rel: string;
}

const LONGEST_STEP = 30;

/** The number that a link shows. */
function numberIn(text: string): number {
  return Number(asciiDigits(text).replace(/^\D+|\D+$/g, ''));
}

/** Says something of another page: a number, an arrow, a few words. Most links do not, and addresses are slow to read. */
function mayLead({ text, rel }: Pick<Link, 'text' | 'rel'>): boolean {
  return text.length <= LONGEST_STEP || /\b(?:next|prev)\b/i.test(rel) || numberIn(text) > 0;
}

const LINKS_PER_STEP = 100;
const MOST_PAGES = 60;
const PARAMETER =
  /^(?:page|p|pg|pag|pagina|paged|pageno|page_?no|page_?number|seite|part|pn|sida|side|sayfa|strana)$/i;
const PAGE_WORD = '(?:page|pagina|seite|pag|part|teil|sivu|side|sida|sayfa|strana|p|страница)';
const IN_PATH = new RegExp(`^(.+?)/(?:${PAGE_WORD}[-_/]?)?([1-9]\\d?)/?$`, 'i');
const IN_NAME = new RegExp(`^(.+?)[-_,](?:${PAGE_WORD}[-_]?)?([1-9]\\d?)(\\.[a-z]{2,5})$`, 'i');
const ARROW = /[›»→⟩▶>]|^\s*$/;

/** How the page belongs to an article of several pages; null where it is whole. `url` is the page's own. */
export function* readPart(
  { page, owner, items }: Decision,
  { url, base, start }: { url: string; base: string; start: number },
): Steps<ArticlePart | null> {
  const own = readingsOf(url);
  const mayBePage = likeOneOf(own);
  const links: Array<Link & { readings: Reading[] }> = [];
  const keep = (link: Link) => links.push({ ...link, readings: readingsOf(link.href) });
  for (const link of headLinks(page.doc, base)) keep(link);
  for (const [nth, pageLink] of page.links.entries()) {
    if (nth % LINKS_PER_STEP === 0) yield;
    const link = mayBePage(pageLink.href) ? bodyLink(page, pageLink, { base, start, isApart }) : null;
    if (link) keep(link);
  }
  function isApart(block: number): boolean {
    const kind = items[owner[block]!]?.kind;
    return kind === 'comments' || kind === 'related';
  }
  let best: { part: ArticlePart; size: number } | null = null;
  for (const reading of own) {
    const pages = pagesOf(reading, links);
    if (pages.size === 0) continue;
    const part = partOf(reading, pages, url);
    if (!best || pages.size > best.size) best = { part, size: pages.size };
  }
  return best?.part ?? null;
}

/** Of letters, figures and signs that every page writes alike in an address. */
const PLAIN_NAME = /^[^%]*?([\w-]+)(?:\.\w{1,5})?\/?$/;

/**
 * Whether a link can lead to a page of one of these addresses: all of them share the last name of the path, whatever
 * stands behind it. Reading every link's address would take an eighth of a whole reading.
 */
function likeOneOf(own: readonly Reading[]): (href: string | null) => boolean {
  const names = own.map(({ first }) => PLAIN_NAME.exec(pathOf(first))?.[1] ?? '');
  return (href) => href !== null && (isRelative(href) || names.some((name) => href.includes(name)));
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

/** To the folder of the page: the rest of the path may stand in the page's own address alone. */
function isRelative(href: string): boolean {
  return !/^\s*(?:https?:|\/)/i.test(href);
}

/** Addresses of the other pages, by number. */
function pagesOf(
  { first, page: own }: Reading,
  links: ReadonlyArray<Link & { readings: readonly Reading[] }>,
): Map<number, string> {
  const pages = new Map<number, string>();
  const steps = new Map<number, string>();
  for (const { href, text, rel, readings } of links) {
    for (const { first: theirs, page } of readings) {
      if (theirs !== first || page === own) continue;
      const number = numberIn(text);
      const isStep = Math.abs(page - own) === 1 && text.length <= LONGEST_STEP;
      if (number === page || /\b(?:next|prev)\b/i.test(rel)) pages.set(page, href);
      else if (isStep && (ARROW.test(text) || page === own + 1)) steps.set(page, href);
    }
  }
  // A link in words to the page's own address and a number is a step only where it leads from this page on.
  for (const [page, href] of steps)
    if (!pages.has(page) && (pages.size > 0 || page > 1)) pages.set(page, href);
  return pages;
}

function partOf({ first, page }: Reading, pages: ReadonlyMap<number, string>, url: string): ArticlePart {
  const last = Math.max(page, ...pages.keys());
  const isCounted = pages.size > 1 || last === page;
  return {
    page,
    pages: isCounted && last > 1 ? last : null,
    next: pages.get(page + 1) ?? null,
    first: page === 1 ? cleanAddress(url) : (pages.get(1) ?? first),
  };
}

function* headLinks(doc: Document, base: string): Generator<Link> {
  for (const link of doc.getElementsByTagName('link')) {
    const rel = link.getAttribute('rel') ?? '';
    const href = link.getAttribute('href');
    const address = /\b(?:next|prev)\b/i.test(rel) && href ? absoluteAddress(href, base) : null;
    if (address) yield { href: address, text: '', rel };
  }
}

function bodyLink(
  { pieces }: Page,
  { element, href, pieceStart, pieceEnd }: PageLink,
  { base, start, isApart }: { base: string; start: number; isApart: (block: number) => boolean },
): Link | null {
  const block = pieces[pieceStart]?.block ?? -1;
  if (!href || pieceEnd <= pieceStart || block < start || isApart(block)) return null;
  if (/^\s*(?:#|javascript:|mailto:)/i.test(href) || /#.*comment/i.test(href)) return null;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const rel = element.getAttribute('rel') ?? '';
  const address = text.length <= 60 && mayLead({ text, rel }) ? absoluteAddress(href, base) : null;
  return address ? { href: address, text, rel } : null;
}

/** Every reading of an address, the one as a first page among them. */
export function readingsOf(address: string): Reading[] {
  const clean = cleanAddress(address);
  if (!/^https?:/i.test(clean)) return [];
  const url = new URL(clean);
  const readings: Reading[] = [{ first: normal(url), page: 1 }];
  const add = (first: URL, page: number) => {
    if (page >= 1 && page <= MOST_PAGES) readings.push({ first: normal(first), page });
  };
  for (const [name, value] of url.searchParams) {
    if (!PARAMETER.test(name) || !/^[1-9]\d?$/.test(value)) continue;
    const first = new URL(url);
    first.searchParams.delete(name);
    add(first, Number(value));
  }
  const named = IN_NAME.exec(url.pathname);
  const ended = named ? null : IN_PATH.exec(url.pathname);
  if (named) add(withPath(url, `${named[1]}${named[3]}`), Number(named[2]));
  if (ended) add(withPath(url, ended[1]!), Number(ended[2]));
  return readings;
}

function withPath(url: URL, path: string): URL {
  const other = new URL(url);
  other.pathname = path;
  return other;
}

/** One spelling of an address: without the slash at its end. */
function normal(url: URL): string {
  const other = new URL(url);
  if (other.pathname.length > 1) other.pathname = other.pathname.replace(/\/$/, '');
  other.hash = '';
  return other.href.replace(/^http:/, 'https:');
}
