/** Lists of links that browsers and tools export as HTML. */
import { parseHtml, type View } from '../../../html';
import { type ReadRow, rowOf } from '../row';
import { split } from '../text-lists';
import { savedAtOf } from '../times';

export type HtmlKind = 'bookmarks' | 'pocket' | 'links';

/** What an HTML file is, by its beginning; null: a page, not a list of links. */
export function htmlKind(html: string): HtmlKind | null {
  const start = html.slice(0, 20_000);
  if (/<!doctype\s+netscape-bookmark-file/i.test(start)) return 'bookmarks';
  if (/<a\b[^>]*\btime_added=/i.test(start)) return 'pocket';
  // Some tools leave the first line out.
  return /<dl>\s*(?:<p>)?\s*<dt>/i.test(start) && /<a\b[^>]*\badd_date=/i.test(start) ? 'bookmarks' : null;
}

/** Rows of a list; a link's number among all of them is its row. */
export function* htmlRows(
  html: string,
  kind: HtmlKind,
  file: string | null,
  view?: View,
): Generator<ReadRow> {
  const doc = parseHtml(html, view);
  const folders = new WeakMap<Element, string[]>();
  let section = '';
  let row = 0;
  // In the order of the document: a heading holds for what follows it.
  for (const element of Array.from(doc.body.getElementsByTagName('*'))) {
    if (element.localName === 'h1' || element.localName === 'h2') section = element.textContent ?? '';
    if (element.localName !== 'a' || !element.hasAttribute('href')) continue;
    row++;
    const read = kind === 'bookmarks' ? bookmark(element, folders) : pocketLink(element, section);
    // A bookmark may be a script or a search of the browser itself.
    yield rowOf({ place: { file, row }, ...read });
  }
}

function pocketLink(link: Element, section: string) {
  return {
    ...namesOf(link),
    ...savedAtOf(link.getAttribute('time_added') ?? ''),
    tags: split(link.getAttribute('tags') ?? '', ','),
    archived: /archive/i.test(section),
  };
}

function bookmark(link: Element, folders: WeakMap<Element, string[]>) {
  const path = folderOf(link, folders);
  const remark = remarkOf(link);
  return {
    ...namesOf(link),
    ...savedAtOf(link.getAttribute('add_date') ?? ''),
    tags: [...split(link.getAttribute('tags') ?? '', ','), ...(path.length ? [path.join('/')] : [])],
    favourite: /^(?:true|1)$/i.test(link.getAttribute('data-important') ?? ''),
    unread: link.hasAttribute('toread') ? /^(?:true|1)$/i.test(link.getAttribute('toread')!) : null,
    notes: remark ? [{ quote: null, note: remark }] : [],
  };
}

function namesOf(link: Element) {
  const url = link.getAttribute('href') ?? '';
  const title = (link.textContent ?? '').trim();
  return { url, title: title === url ? '' : title };
}

/** Folders every browser makes by itself say nothing. */
const ROOTS =
  /^(?:bookmarks|bookmarks (?:bar|menu|toolbar)|favou?rites(?: bar)?|other (?:bookmarks|favou?rites)|mobile bookmarks|unsorted|toolbar)$/i;
const DEEPEST = 12;

/** The names of the folders a link lies in, from the outside in. */
function folderOf(link: Element, known: WeakMap<Element, string[]>): string[] {
  const holder = link.closest('dl');
  if (!holder) return [];
  const found = known.get(holder);
  if (found) return found;
  const path: string[] = [];
  for (
    let dl: Element | null = holder;
    dl && path.length < DEEPEST;
    dl = dl.parentElement?.closest('dl') ?? null
  ) {
    const heading = headingOf(dl);
    if (!heading) continue;
    const name = (heading.textContent ?? '').replace(/[/\s]+/g, ' ').trim();
    const own = heading.hasAttribute('personal_toolbar_folder') || ROOTS.test(name);
    if (name && !own) path.unshift(name);
  }
  known.set(holder, path);
  return path;
}

/** A list follows the heading of its folder, perhaps with a remark between them. */
function headingOf(dl: Element): Element | null {
  for (let before = dl.previousElementSibling; before; before = before.previousElementSibling) {
    if (/^h[2-6]$/.test(before.localName)) return before;
    if (before.localName === 'dl' || before.localName === 'dt') break;
  }
  const around = dl.parentElement?.localName === 'dd' ? dl.parentElement.previousElementSibling : null;
  return around?.localName === 'dt' ? around.querySelector('h3') : null;
}

/** The reader's own words below a link. */
function remarkOf(link: Element): string {
  const after = link.closest('dt')?.nextElementSibling;
  if (after?.localName !== 'dd') return '';
  const own = Array.from(after.childNodes).filter((node) => node.nodeType === 3);
  return own
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}
