import type { HighlightColour, SavedArticle } from '../../article';

/** Where something stands in what the reader gave, counted as the reader would. */
export interface Place {
  /** The file within a zip; null outside one. */
  file: string | null;
  /** Row of a sheet (its header is 1), line of a list, or entry of another file, from 1. */
  row: number;
}

/** A passage the reader marked elsewhere, what was written about it, or both. */
export interface Note {
  quote: string | null;
  note: string | null;
  /** Where the tool says. */
  colour?: HighlightColour | null;
  markedAt?: number | null; // ms since epoch
}

/** Why a row is left out, or what of it was: a message `import_trouble_<id>` and its arguments. */
export interface Trouble {
  id:
    | 'no-address'
    | 'not-web'
    | 'quotes'
    | 'not-entry'
    | 'feed'
    | 'no-link'
    | 'date'
    | 'content'
    | 'pdf'
    | 'not-article'
    | 'field'
    | 'unreadable';
  args: string[];
}

/** One saved thing of another tool, in our nouns. Nothing is decided about it yet. */
export interface ImportRow {
  place: Place;
  /** A web address; '' for a text without one. */
  url: string;
  title: string;
  /** ms since epoch; null where the file does not say. */
  savedAt: number | null;
  tags: string[];
  archived: boolean;
  /** Null: the tool does not say; then what is not archived is unread. */
  unread: boolean | null;
  favourite: boolean;
  /** ISO 8601. */
  published: string | null;
  byline: string[];
  siteName: string | null;
  lang: string | null;
  /** The tool's own short description. */
  excerpt: string;
  /** The article as the tool kept it, not sanitised; null: only the address was kept. */
  html: string | null;
  /** The same without markup. */
  text: string | null;
  notes: Note[];
  /** What of the row could not be read; the rest is good. */
  concerns: Trouble[];
}

export type ReadRow =
  | { kind: 'row'; row: ImportRow }
  /** An article of our own, as a backup holds it; not sanitised. */
  | { kind: 'whole'; place: Place; saved: SavedArticle }
  | { kind: 'left-out'; place: Place; title: string; url: string; trouble: Trouble };

/** Beyond this a field is no title, tag or description but a mistake. */
const LONGEST = { title: 2_000, excerpt: 300, address: 8_000, tag: 100, tags: 200 };

type Given = { place: Place; url: string } & Partial<Omit<ImportRow, 'place' | 'url'>>;

/** A row from what a tool says of it; the rest is unknown. Without a web address it is left out. */
export function rowOf(given: Given): ReadRow {
  const { place, title = '', tags = [], excerpt = '' } = given;
  const address = given.url.trim();
  const words = cut(fold(title), LONGEST.title);
  const url = webAddress(address);
  if (url === null) {
    const trouble = address
      ? { id: 'not-web' as const, args: [cut(address, 100)] }
      : { id: 'no-address' as const, args: [] };
    return { kind: 'left-out', place, title: words, url: address, trouble };
  }
  return { kind: 'row', row: { ...withoutAddress(given), url, title: words, tags: few(tags), excerpt } };
}

/** A text that another tool kept without an address. */
export function textRow(given: Omit<Given, 'url'> & { text: string }): ReadRow {
  if (!given.text.trim()) return leftOut(given.place, 'no-address', given.title);
  const { title = '', tags = [] } = given;
  return {
    kind: 'row',
    row: { ...withoutAddress(given), title: cut(fold(title), LONGEST.title), tags: few(tags) },
  };
}

export function leftOut(place: Place, id: Trouble['id'], title = '', ...args: string[]): ReadRow {
  return { kind: 'left-out', place, title: cut(fold(title), LONGEST.title), url: '', trouble: { id, args } };
}

function withoutAddress(given: Omit<Given, 'url'>): ImportRow {
  return {
    ...{
      url: '',
      title: '',
      savedAt: null,
      tags: [],
      archived: false,
      unread: null,
      favourite: false,
      published: null,
    },
    ...{ byline: [], siteName: null, lang: null, html: null, text: null, notes: [], concerns: [] },
    ...given,
    excerpt: cut(fold(given.excerpt ?? ''), LONGEST.excerpt),
  };
}

/** A web address as a browser would take it; null for anything else. */
export function webAddress(text: string): string | null {
  const address = /^www\.[^\s.]+\.\S+$/i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/\S+$/i.test(address) || address.length > LONGEST.address) return null;
  return URL.canParse(address) && new URL(address).hostname ? address : null;
}

function few(tags: readonly string[]): string[] {
  return tags
    .map((tag) => cut(fold(tag), LONGEST.tag))
    .filter(Boolean)
    .slice(0, LONGEST.tags);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Not in the middle of a surrogate pair. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
