/** The language of a page: what it declares, held against its text. */
import { type JsonObject, textOf } from './json-ld';
import { chooseLanguage } from './language';
import { normaliseTag } from './language-tag';
import type { MetaTags } from './meta-tags';

/** BCP 47, or null when nothing tells. */
export function readLanguage(
  doc: Document,
  { meta, article, title }: { meta: MetaTags; article: JsonObject | null; title: string },
): string | null {
  return chooseLanguage(declaredLanguages(doc, { meta, article }), sampleText(doc, title));
}

/** BCP 47, best first. */
export function declaredLanguages(
  doc: Document,
  { meta, article }: { meta: MetaTags; article: JsonObject | null },
): string[] {
  const declared = [
    doc.documentElement.getAttribute('lang'),
    doc.documentElement.getAttribute('xml:lang'),
    textOf(article?.inLanguage),
    meta.first('og:locale', 'content-language', 'dc.language', 'language'),
  ];
  return declared.map(normaliseTag).filter((tag) => tag !== null);
}

/** Scripts that say as much with a third of the signs. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Enough of the page's paragraphs to tell its language. */
function sampleText(doc: Document, title: string): string {
  const texts = [title];
  let length = 0;
  for (const paragraph of doc.getElementsByTagName('p')) {
    const text = startOf(doc, paragraph);
    if (text.length < (DENSE.test(text) ? 20 : 60)) continue;
    texts.push(text);
    length += text.length;
    if (length > 3000) break;
  }
  if (length === 0 && doc.body) texts.push(startOf(doc, doc.body).slice(0, 3000));
  return texts.join('\n');
}

/** As much as is looked at to tell a language. */
const MOST_READ = 6000;

/** Text of an element, which may hold megabytes of it, up to a length. */
function startOf(doc: Document, element: Element): string {
  const walker = doc.createTreeWalker(element, 4 /* SHOW_TEXT */);
  let text = '';
  while (text.length < MOST_READ && walker.nextNode()) text += (walker.currentNode as Text).data;
  return text.slice(0, MOST_READ);
}
