/** Plain text as a page. */
import { proseLines } from '../clutter/lines';
import { foldSpace } from '../clutter/text-shape';
import { parseHtml, type View } from '../html';
import { isMarkdown, type MarkdownLine, readMarkdownLine } from './markdown';
import { findTitle } from './text-title';

/** A paragraph of the page made from text, and where it stands in the text; UTF-16 units, end exclusive. */
export interface TextParagraph {
  element: Element;
  start: number;
  end: number;
}

export interface TextPage {
  doc: Document;
  paragraphs: TextParagraph[];
}

/** Plain text → a document that `readPage` reads: a headline and paragraphs. */
export function textToDocument(text: string, view: View): Document {
  return textToPage(text, view).doc;
}

/** As `textToDocument`, with the way back to the text. */
export function textToPage(text: string, view: View): TextPage {
  const doc = parseHtml('', view);
  const article = doc.body.appendChild(doc.createElement('article'));
  const lines = proseLines(text);
  const contents = lines.map(({ start, end }) => foldSpace(joinHyphens(text.slice(start, end))));
  const marked = isMarkdown(contents) ? contents.map(readMarkdownLine) : null;
  const words = marked ? marked.map(({ runs }) => runs.map((run) => run.text).join('')) : contents;
  const heading = marked?.findIndex(({ level }) => level === 1) ?? -1;
  const { title, menu } = heading >= 0 ? { title: heading, menu: heading } : findTitle(words);
  // A section stands apart from the menu above it.
  const isApart = (index: number) => /\n\s*\n/.test(text.slice(lines[index - 1]?.end, lines[index]?.start));
  const menuEnd = menu < title - 1 && isApart(title - 1) && !isApart(title - 2) ? title - 1 : title;
  const nav = menu < title ? article.appendChild(doc.createElement('nav')) : null;
  const paragraphs = lines.map(({ start, end }, index) => {
    const level = index === title ? 1 : Math.max(2, marked?.[index]?.level ?? 0);
    const isHeading = index === title || (marked?.[index]?.level ?? 0) > 0;
    const holder = nav && index >= menu && index < menuEnd ? nav : article;
    const element = holder.appendChild(doc.createElement(isHeading ? `h${level}` : 'p'));
    fill(element, marked?.[index] ?? { level: 0, runs: [{ text: contents[index]!, href: null }] });
    return { element, start, end };
  });
  if (title >= 0) doc.title = words[title]!;
  return { doc, paragraphs };
}

/** A margin may break a word after its own hyphen; "pre- and post-war" is no such word. */
function joinHyphens(paragraph: string): string {
  return paragraph.replace(/(?<=\p{L}-)[ \t]*\r?\n\s*(?=\p{L})(?!(?:and|or|to|und|oder|et|y|o)\s)/gu, '');
}

function fill(element: Element, { runs }: MarkdownLine): void {
  for (const { text, href } of runs) {
    if (href === null) element.append(text);
    else {
      const link = element.appendChild(element.ownerDocument.createElement('a'));
      link.setAttribute('href', href);
      link.append(text);
    }
  }
}
