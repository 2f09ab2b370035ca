/** Which element shows the headline, and the lines around it that may carry byline, date, section and dateline. */
import { letterPattern } from '../letters';
import { AGREE, agreement } from './agreement';
import { readBylineLine } from './byline';
import { readDatelineLine } from './dateline';
import { foldForMatch, foldSpace } from './fold';
import { type Line, readLines, type SeenElements } from './lines';
import { readDateLine } from './publication-date';
import { chooseTitle, type TitleSources } from './title';

export interface Header {
  title: string;
  element: Element | null;
  /** Lines before the headline, nearest first. */
  above: Line[];
  /** Lines from the headline to the first blocks of the text. */
  below: Line[];
  /** Of the page's headings: what the lines cannot change. */
  named: Named;
  /** The elements looked at for all of this. */
  seen: SeenElements;
}

interface Named {
  title: string;
  element: Element | null;
}

export interface HeaderOptions {
  titles: Omit<TitleSources, 'headings'>;
  clutter: ReadonlySet<Element> | undefined;
  /** BCP 47, as declared. */
  lang?: string | null;
}

/** Enough for a byline, a date, a standfirst and the usual lines between; a longer run is already the text. */
const LINES_BELOW = 40;
const LINES_ABOVE = 8;
/** How far a line that shows a known title may be from the start of a page without headings. */
const LINES_SEARCHED = 300;
/** A line of this length is a paragraph. */
const LEAST_PARAGRAPH = 80;
/** Two blocks of this length are the text; one may be a standfirst. */
const LONG_LINE = 150;

export function readHeader(doc: Document, { titles, clutter, lang = null }: HeaderOptions): Header {
  return headerOf(doc, findHeadline(doc, titles), { clutter, lang, seen: new Map() });
}

/** The same header where some of the page is known for clutter: `earlier` itself where none of that stands near. */
export function withoutClutter(
  doc: Document,
  earlier: Header,
  { clutter, lang = null }: Pick<HeaderOptions, 'lang'> & { clutter: ReadonlySet<Element> },
): Header {
  const { named, seen } = earlier;
  let touched = false;
  for (const element of clutter) if (seen.get(element) === false) touched = true;
  return touched ? headerOf(doc, named, { clutter, lang, seen }) : earlier;
}

interface Around {
  clutter: ReadonlySet<Element> | undefined;
  lang: string | null;
  seen: SeenElements;
}

function headerOf(doc: Document, named: Named, { clutter, lang, seen }: Around): Header {
  if (!named.element) return readFromLines(doc, named, { clutter, lang, seen });
  return { ...named, ...linesAround(doc, named.element, { clutter, seen }), named, seen };
}

/** The title, '' where nothing names the page, and the heading that shows it. */
export function findHeadline(doc: Document, titles: HeaderOptions['titles']): Named {
  const headings = candidateHeadings(doc);
  const { title, heading } = chooseTitle({
    ...titles,
    headings: headings.map(wordsIn),
  });
  return { title, element: heading === null ? null : (headings[heading] ?? null) };
}

/** Headings of level 1; without any, of levels 2 and 3, and what microdata calls the headline. */
function candidateHeadings(doc: Document): Element[] {
  let found = visibleHeadings(doc.getElementsByTagName('h1')).filter((heading) => !isLogo(heading));
  if (found.length > 0 && found.every(isCrumb)) return belowCrumbs(doc, found);
  const away = found.filter(linkOver);
  // Some sites set every headline of a list at level 1.
  if (away.length >= LEAST_LIST && away.length < found.length)
    found = found.filter((heading) => !away.includes(heading));
  if (found.length === 0) found = visibleHeadings(doc.querySelectorAll('[itemprop="headline"]:not(meta)'));
  if (found.length === 0)
    found = ['h2', 'h3'].flatMap((name) => visibleHeadings(doc.getElementsByTagName(name)));
  return found;
}

const LEAST_LIST = 3;

/** The link that holds all words of a heading. */
function linkOver(heading: Element): Element | undefined {
  const link = heading.closest('a') ?? heading.getElementsByTagName('a')[0];
  return link && wordsIn(link).length >= wordsIn(heading).length ? link : undefined;
}

/** A heading that is the way home: the site's name or picture. */
function isLogo(heading: Element): boolean {
  return HOME.test(linkOver(heading)?.getAttribute('href')?.trim() ?? '-');
}
const HOME = /^(?=.)(?:(?:https?:)?\/\/[^/]+)?(?:\/(?:(?:index|home)(?:\.\w+)?)?)?$/i;

/** A crumb at level 1 holds the words for searching: the headline stands at level 2, unless that says the same. */
function belowCrumbs(doc: Document, crumbs: Element[]): Element[] {
  const said = crumbs.map((crumb) => foldForMatch(wordsIn(crumb)));
  const below = visibleHeadings(doc.getElementsByTagName('h2'));
  return [...below.filter((heading) => !said.includes(foldForMatch(wordsIn(heading)))), ...crumbs];
}

/** The last entry of a breadcrumb: `Home › Business › Ferry sails again`. */
function isCrumb(heading: Element): boolean {
  const line = heading.closest('div, section, ul, ol');
  const links = [...(line?.getElementsByTagName('a') ?? [])];
  // A section's name alone is a kicker, unless the two are items of a list.
  if (links.length < (heading.closest('li') ? 1 : 2) || links.length > 8) return false;
  const [whole, last] = [wordsIn(line!), wordsIn(heading)];
  const linked = links.map(wordsIn).join('').length;
  const before = whole.length - last.length;
  return whole.endsWith(last) && before > 4 && before <= 120 && before <= 2 * linked;
}

function wordsIn(element: Element): string {
  return foldSpace(element.textContent ?? '');
}

/** At most twelve, neither in navigation nor beside the article, of a headline's length. */
function visibleHeadings(elements: Iterable<Element>): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (found.length === 12) break;
    const { length } = wordsIn(element);
    if (length > 0 && length <= 400 && !isBeside(element)) found.push(element);
  }
  return found;
}

/** Not by `parentElement`: a field of a form may be called so, and leads back into the form. */
function isBeside(element: Element): boolean {
  return element.closest('nav, footer, aside') !== null;
}

/** The lines around the element of the headline. */
export function linesAround(
  doc: Document,
  from: Element,
  { clutter, seen }: { clutter?: ReadonlySet<Element> | undefined; seen?: SeenElements } = {},
): Pick<Header, 'above' | 'below'> {
  const shared = { ...(clutter ? { clutter } : {}), ...(seen ? { seen } : {}) };
  return {
    above: readLines(doc, { from, direction: 'before', maxLines: LINES_ABOVE, ...shared }),
    below: beforeText(
      readLines(doc, { from, direction: 'after', maxLines: LINES_BELOW, longLine: LONG_LINE, ...shared }),
    ),
  };
}

/** Lines up to the second long one; the block that holds the first stays, since it may be the standfirst. */
function beforeText(lines: readonly Line[]): Line[] {
  let long = 0;
  const end = lines.findIndex(({ text }) => text.length >= LONG_LINE && ++long === 2);
  return lines.slice(0, end < 0 ? lines.length : end);
}

/**
 * No heading shows the title: of the first lines of the page, the one that agrees with what the page says of
 * itself, else the most heading-like. What stands before and behind it are the lines around.
 */
function readFromLines(doc: Document, named: Named, { clutter, lang, seen }: Around): Header {
  const { title } = named;
  const from = doc.body ?? doc.documentElement;
  const maxLines = title ? LINES_SEARCHED : LINES_BELOW;
  const lines = readLines(doc, {
    from,
    direction: 'inside',
    maxLines,
    ...(clutter ? { clutter } : {}),
    seen,
  });
  const found = title
    ? lines.findIndex(({ text }) => showsTitle(text, title))
    : mostHeadingLike(beforeText(lines), lang);
  const line = lines[found];
  if (!line)
    return { title, element: null, above: [], below: beforeText(lines.slice(0, LINES_BELOW)), named, seen };
  const above = lines.slice(Math.max(0, found - LINES_ABOVE), found).reverse();
  const below = beforeText(lines.slice(found + 1, found + 1 + LINES_BELOW));
  // In `<br>`-separated text the block holds the whole article; no element shows the title alone.
  const alone = wordsIn(line.element).length <= line.text.length + 20;
  // A kicker may stand in the line.
  const shown =
    title && ` ${foldForMatch(line.text)}`.endsWith(` ${foldForMatch(title)}`) ? title : line.text;
  return { title: shown, element: alone ? line.element : null, above, below, named, seen };
}

/** The line is the title, or the beginning of one that goes on with sections and site (`Ferries stop_News_Karsova`). */
function showsTitle(line: string, title: string): boolean {
  if (line.length < 6) return false;
  if (agreement(line, title) >= AGREE) return true;
  // What stands before a colon may be no more than the kicker of the title.
  const rest = title.startsWith(line) ? title.slice(line.length) : '';
  return /^\s*[-–—|_·•(]/.test(rest) || (/^\s*:/.test(rest) && rest.length <= 2 * line.length);
}

/** The first of the lines with the strongest mark: heading tag, then bold, then plain text. -1 without any. */
function mostHeadingLike(lines: readonly Line[], lang: string | null): number {
  let best = { index: -1, weight: 0 };
  let opened = false;
  for (const [index, line] of lines.entries()) {
    const weight = isHeadingLike(line, lines[index + 1], lang) ? weightOf(line.element) : 0;
    // Below a paragraph a plain line is a signature sooner than a headline.
    if (weight > (opened ? 1 : best.weight) && weight > best.weight) best = { index, weight };
    opened ||= line.text.length >= LEAST_PARAGRAPH;
  }
  return best.index;
}

function weightOf(element: Element): number {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (level) return 10 - Number(level);
  return element.querySelector('b, strong, big') ? 2 : 1;
}

/** Short, no full stop, and neither a label, a byline, a date, a dateline nor a picture's caption. */
function isHeadingLike({ text }: Line, next: Line | undefined, lang: string | null): boolean {
  if (text.length < 8 || text.length > 200 || /[.。।…,;:]$/.test(text) || /^[[(]/.test(text)) return false;
  if (isSectionLabel(text) && next && next.text.length < LONG_LINE && !isSmallPrint(next.text, lang))
    return false;
  return !isSmallPrint(text, lang);
}

/** A byline, a dateline or a date: what stands under a headline. */
function isSmallPrint(text: string, lang: string | null): boolean {
  if (readBylineLine(text) || readDatelineLine(text, { lang })) return true;
  const { published, modified } = readDateLine(text, lang);
  return published !== null || modified !== null;
}

/** Words to press and names of papers stand above headlines as well. */
const CONTROL =
  /^(?:sign (?:in|up|out)|log ?(?:in|out)|register|subscribe(?: now)?|my account|menu|search|home|contact(?: us)?|about(?: us)?|share|print|live|advertisement|follow(?: us)?|get started|(?:skip|jump) (?:to )?(?:main )?(?:content|navigation)|join(?: (?:now|today|us))?|close(?: this)?(?: content)?|search .+|anzeige|werbung|publicité|publicidad|pubblicità|startseite|accueil|inicio|undefined|null|archived?|download(?: app)?|listen|e-?paper)$/i;
const PAPER =
  /(?<!^the)\s(?:times|post|herald|tribune|gazette|journal|express|chronicle|observer|guardian|telegraph|examiner|courier|independent|inquirer|mirror|dispatch|bulletin|reporter|monitor)$/i;

const SECTION_LABEL = letterPattern("^(?!\\p{Ll})\\p{L}[\\p{L}\\p{M}\\s&/’'-]*$");

/** A short label as it stands above a headline: one to three words, no sentence, no figures. */
export function isSectionLabel(text: string): boolean {
  const words = text.split(' ').length;
  if (CONTROL.test(text) || (words > 1 && PAPER.test(text))) return false;
  return text.length <= 30 && words <= 3 && SECTION_LABEL(text).test(text);
}
