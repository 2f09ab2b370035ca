/** Which element shows the headline, and the lines around it that may carry byline, date, section and dateline. */
import { foldSpace } from './fold';
import { type Line, readLines } from './lines';
import { chooseTitle, type TitleReading, type TitleSources } from './title';

export interface Header {
  title: string;
  element: Element | null;
  /** Lines before the headline, nearest first. */
  above: Line[];
  /** Lines from the headline to the first blocks of the text. */
  below: Line[];
}

export interface HeaderOptions {
  titles: Omit<TitleSources, 'headings'>;
  bodyStart: Element | null;
  clutter: ReadonlySet<Element> | undefined;
}

/** Enough for a byline, a date, a standfirst and the usual lines between; a longer run is already the text. */
const LINES_BELOW = 40;
const LINES_ABOVE = 8;
/** Two blocks of this length are the text; one may be a standfirst. */
const LONG_LINE = 150;

export function readHeader(doc: Document, { titles, bodyStart, clutter }: HeaderOptions): Header {
  const headings = candidateHeadings(doc);
  const reading = chooseTitle({ ...titles, headings: headings.map((element) => element.textContent ?? '') });
  const marked = reading.heading === null ? null : (headings[reading.heading] ?? null);
  if (!marked && !reading.title) return readUnmarked(doc, bodyStart, clutter);
  if (!marked) return { ...withoutHeading(doc, reading, bodyStart, clutter) };
  return { title: reading.title, element: marked, ...linesAround(doc, marked, bodyStart, clutter) };
}

/** Headings of level 1; without any, of levels 2 and 3, and what microdata calls the headline. */
function candidateHeadings(doc: Document): Element[] {
  const marked = [...doc.getElementsByTagName('h1')];
  const rest =
    marked.length > 0 ? [] : ['h2', 'h3'].flatMap((name) => [...doc.getElementsByTagName(name)].slice(0, 12));
  return [...marked, ...doc.querySelectorAll('[itemprop="headline"]:not(meta)'), ...rest].filter(
    (element) => !element.closest('nav, footer, aside') && foldSpace(element.textContent ?? '').length <= 400,
  );
}

function linesAround(
  doc: Document,
  from: Element,
  until: Element | null,
  clutter: ReadonlySet<Element> | undefined,
): Pick<Header, 'above' | 'below'> {
  const shared = clutter ? { clutter } : {};
  return {
    above: readLines(doc, { from, direction: 'before', maxLines: LINES_ABOVE, ...shared }),
    below: beforeText(readLines(doc, { from, direction: 'after', until, maxLines: LINES_BELOW, ...shared })),
  };
}

/** Lines up to the second long one; the block that holds the first stays, since it may be the standfirst. */
export function beforeText(lines: readonly Line[]): Line[] {
  let long = 0;
  const end = lines.findIndex(({ text }) => text.length >= LONG_LINE && ++long === 2);
  return lines.slice(0, end < 0 ? lines.length : end);
}

/** A title that only the metadata know: the lines of the page's start stand in for those below the headline. */
function withoutHeading(
  doc: Document,
  { title }: TitleReading,
  bodyStart: Element | null,
  clutter: ReadonlySet<Element> | undefined,
): Header {
  const lines = firstLines(doc, bodyStart, clutter);
  return { title, element: null, above: [], below: lines };
}

function firstLines(doc: Document, until: Element | null, clutter: ReadonlySet<Element> | undefined): Line[] {
  const body = doc.body ?? doc.documentElement;
  const first = body.firstElementChild;
  if (!first) return [];
  const start = body.ownerDocument.createTreeWalker(body, 4).nextNode()?.parentElement ?? first;
  return beforeText(
    readLines(doc, {
      from: start,
      direction: 'after',
      until,
      maxLines: LINES_BELOW,
      ...(clutter ? { clutter } : {}),
    }),
  );
}

function readUnmarked(
  doc: Document,
  bodyStart: Element | null,
  clutter: ReadonlySet<Element> | undefined,
): Header {
  return { title: '', element: null, above: [], below: firstLines(doc, bodyStart, clutter) };
}
