/**
 * The three readers. Each gets a document and a window of its own, parsed the same way, and is used as its makers say;
 * a rival's text is everything it kept, a line for each block.
 */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import type { Trees } from '../../../utils/extract/model/trees';
import { readPage } from '../../../utils/extract/page';
import { parseHtml, type View } from '../../../utils/html';
import { plainText } from './plain-text';
import type { Prediction, ReaderName } from './types';

interface Input {
  doc: Document;
  url: string;
  view: View;
  /** In place of those we ship. */
  trees?: Trees | undefined;
}
type Reader = (input: Input) => Promise<Omit<Prediction, 'id'> | null>;

const READERS: Record<ReaderName, Reader> = {
  async dateline({ doc, url, view, trees }) {
    const captured = new Date().toISOString();
    const { article } = readPage(doc, { url, captured, view, ...(trees && { trees }) });
    if (!article) return null;
    const { text, title, byline, published } = article;
    return { text, title, author: byline, date: published?.value ?? null };
  },
  async readability({ doc }) {
    const found = new Readability<Node>(doc, { serializer: (node) => node }).parse();
    if (!found) return null;
    const { content, title, byline, publishedTime } = found;
    return {
      text: content ? plainText(content) : '',
      title: title ?? '',
      author: byline ?? '',
      date: publishedTime ?? null,
    };
  },
  async defuddle({ doc, url, view }) {
    // No fallback to third parties: the page as served is all that anyone gets.
    const found = await Defuddle(doc, url, { useAsync: false });
    const { content, title, author, published } = found;
    return { text: plainText(parseHtml(content, view).body), title, author, date: published || null };
  },
};

const NOTHING = { text: '', title: '', author: [], date: null };

/** Never throws: a reader that does has found nothing. */
export async function readWith(
  name: ReaderName,
  { key, html, url, trees }: { key: string; html: string; url: string; trees?: Trees | undefined },
): Promise<Prediction> {
  const { window } = new JSDOM('', { url });
  try {
    const view = window as unknown as View;
    const found = await READERS[name]({ doc: parseHtml(html, view), url, view, trees });
    return { id: key, ...(found ?? NOTHING) };
  } catch (error) {
    return { id: key, ...NOTHING, err: error instanceof Error ? error.message : String(error) };
  } finally {
    window.close();
  }
}
