/** From HTML that another tool has made of a page to what an article holds of it. */
import type { Article } from '../article';
import { wordCount } from '../clutter/text-shape';
import { parseHtml, type View } from '../html';
import { excerptOf } from './excerpt';
import { articleText } from './text';

export type GivenContent = Pick<Article, 'html' | 'text' | 'lead' | 'excerpt' | 'wordCount'>;

/** @param html sanitised; `text` is exactly its text */
export function readGivenHtml(html: string, view?: View): GivenContent {
  const text = articleText(parseHtml(html, view).body);
  const lead = text.split('\n', 1)[0] ?? '';
  return { html, text, lead, excerpt: excerptOf(lead, text), wordCount: wordCount(text) };
}

/** Paragraphs of a plain text, as HTML. */
export function paragraphsHtml(text: string, view?: View): string {
  const doc = parseHtml('', view);
  for (const line of text.split(/\n+/)) {
    if (line.trim()) doc.body.appendChild(doc.createElement('p')).append(line.trim());
  }
  return doc.body.innerHTML;
}
