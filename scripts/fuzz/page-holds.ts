import { JSDOM, VirtualConsole } from 'jsdom';
import { annotate } from '../../utils/annotate/annotate';
import type { NameRecogniser } from '../../utils/annotate/names/recogniser';
import type { Annotations, Article } from '../../utils/article';
import { createHiding } from '../../utils/clutter/hide';
import { readPage } from '../../utils/extract/page';
import { parseHtml, type View } from '../../utils/html';

const URL_OF_PAGE = 'https://orrin-gazette.example/2025/03/story';
export const CAPTURED = '2026-01-01T00:00:00Z';

/** Processor time of reading, in ms: a start and a share for each character, many times what is usual. */
const TIME_BASE = 4_000;
const TIME_PER_CHARACTER = 0.2;

export class PropertyError extends Error {}

export function must(holds: boolean, what: string, shown = ''): void {
  if (!holds) throw new PropertyError(shown ? `${what}: ${JSON.stringify(shown.slice(0, 300))}` : what);
}

/**
 * What must hold of any page: it is read without an error, in time in proportion to its size, and stays as it was; all
 * that is hidden comes back to the byte; the text is the page's own, in its order; the HTML holds nothing that runs.
 * @throws PropertyError saying what does not
 */
export function pageHolds(html: string, names?: NameRecogniser): void {
  // What its parser says of a page's style sheets is nobody's concern here.
  const { window } = new JSDOM(html, { url: URL_OF_PAGE, virtualConsole: new VirtualConsole() });
  const { document } = window;
  const whole = () => document.documentElement?.outerHTML ?? '';
  const before = whole();
  const began = process.cpuUsage().user;
  const { article, found } = readPage(document, { url: URL_OF_PAGE, captured: CAPTURED });
  const took = (process.cpuUsage().user - began) / 1000;
  must(took < TIME_BASE + TIME_PER_CHARACTER * before.length, `Reading took ${Math.round(took)} ms`);
  must(whole() === before, 'Reading changed the page');

  const hiding = createHiding();
  hiding.add(found);
  for (const on of [true, false, true]) hiding.setAll(on);
  hiding.setAll(false);
  const after = whole();
  if (after !== before) must(false, 'The page did not come back to the byte', difference(before, after));

  if (article) {
    articleHolds(article, document.documentElement, window as unknown as View);
    annotationsHold(article, annotate(article, { captured: CAPTURED, names }));
  }
  window.close();
}

function articleHolds(article: Article, page: Element, view: View): void {
  const lost = firstNotIn(bare(article.text), bare(page.textContent));
  must(lost === null, 'The text is not the page’s own, in its order', lost ?? '');
  for (const element of parseHtml(article.html, view).body.querySelectorAll('*')) {
    must(
      !/^(?:script|style|iframe|object|embed|form|base|meta|link|template)$/i.test(element.localName),
      'An element that may not be',
      element.localName,
    );
    for (const { name, value } of element.attributes) {
      must(!/^on/i.test(name) && name !== 'style', 'An attribute that may not be', name);
      must(!/^\s*(?:javascript|vbscript|data:text)/i.test(value), 'An address that runs', value);
    }
  }
}

const VALUE =
  /^(?:P[\dTX.][\dA-Z.]*|PRESENT_REF|PAST_REF|FUTURE_REF|(?:FY|BC)?[\dX]{2,4}(?:$|[-/T][\w:+./-]*))$/;

/** Mentions and dates are slices of the text, in order and apart, and values are TIMEX3. @throws PropertyError */
export function annotationsHold({ text }: Article, { entities, times, keyDates }: Annotations): void {
  for (const spans of [entities.flatMap(({ mentions }) => mentions), times]) {
    let end = 0;
    for (const span of [...spans].sort((a, b) => a.start - b.start)) {
      must(span.start >= end && span.end > span.start, 'Two spans overlap', span.text);
      must(text.slice(span.start, span.end) === span.text, 'A span is not its text', span.text);
      end = span.end;
    }
  }
  for (const { value } of times) must(VALUE.test(value), 'No value of TIMEX3', value);
  for (const { sentence } of keyDates)
    must(sentence.start >= 0 && sentence.end <= text.length, 'Evidence outside the text');
}

/** Without white space, what nobody sees and the bars put between a table's cells, in one form of writing. */
const bare = (text: string | null) =>
  (text ?? '').normalize('NFKC').replace(/[\s|\p{Cc}\p{Cf}\ufffd]+/gu, '');

/** The part of `words` from where it stops being a subsequence of `all`; null if it is one. */
function firstNotIn(words: string, all: string): string | null {
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    at = all.indexOf(words[i] as string, at) + 1;
    if (at === 0) return words.slice(i, i + 60);
  }
  return null;
}

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return `${before.slice(at - 40, at + 80)} ⟶ ${after.slice(at - 40, at + 80)}`;
}
