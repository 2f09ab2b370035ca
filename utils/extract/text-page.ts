/** Plain text as a page. */
import { proseLines } from '../clutter/lines';
import { endsSentence, endsStatement, foldSpace, wordCount } from '../clutter/text-shape';
import { parseHtml, type View } from '../html';

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

const LONGEST_LABEL_WORDS = 3;
const LONGEST_TITLE = 250;

/** Plain text → a document that `readPage` reads: a headline and paragraphs. */
export function textToDocument(text: string, view: View): Document {
  return textToPage(text, view).doc;
}

/** As `textToDocument`, with the way back to the text. */
export function textToPage(text: string, view: View): TextPage {
  const doc = parseHtml('', view);
  const article = doc.body.appendChild(doc.createElement('article'));
  const lines = proseLines(text);
  const contents = lines.map(({ start, end }) => foldSpace(text.slice(start, end)));
  const title = titleLine(contents);
  const paragraphs = lines.map(({ start, end }, index) => {
    const element = article.appendChild(doc.createElement(index === title ? 'h1' : 'p'));
    element.textContent = contents[index]!;
    return { element, start, end };
  });
  if (title >= 0) doc.title = contents[title]!;
  return { doc, paragraphs };
}

/** The first line, or the second where the first is a section's name; -1 where the text begins without a title. */
function titleLine(lines: readonly string[]): number {
  const [first, second] = lines;
  if (first === undefined) return -1;
  const isLabel = wordCount(first) <= LONGEST_LABEL_WORDS && !endsSentence(first);
  if (isLabel && second !== undefined && isTitle(second) && wordCount(second) > wordCount(first)) return 1;
  return isTitle(first) ? 0 : -1;
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && (!endsStatement(line) || wordCount(line) <= 16);
}
