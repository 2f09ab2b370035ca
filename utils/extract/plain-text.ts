/** Documents of plain text, as browsers show them: read as a page made from the text, and found again in the document. */
import type { Found } from '../clutter/found';
import type { PlainText } from './second-opinion';
import { textToPage } from './text-page';

export const plainText: PlainText = (doc, view) => {
  const { text, locate } = textOf(doc);
  const { doc: page, paragraphs } = textToPage(text, view);
  const places = new Map(paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const placesOf = (found: readonly Found[]) =>
    found
      .map(({ removal, elements }): Found => {
        const parts = elements.flatMap((element) => [
          element,
          ...element.querySelectorAll('p, h1, h2, h3, h4, h5, h6'),
        ]);
        const texts = parts.flatMap((element) => {
          const place = places.get(element);
          return place ? locate(place.start, place.end) : [];
        });
        return { removal, elements: [], texts };
      })
      .filter(({ texts }) => texts.length > 0);
  return { page, placesOf };
};

/** The text of a plain document; browsers cut long texts into several nodes. */
function textOf(doc: Document): { text: string; locate: (start: number, end: number) => Found['texts'] } {
  const nodes: Array<{ node: Text; from: number }> = [];
  let text = '';
  const walker = doc.createTreeWalker(doc.body, 4 /* SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const locate = (start: number, end: number) => {
    let to = end;
    while (to < text.length && /\s/.test(text[to]!)) to++;
    return nodes.flatMap(({ node, from }) => {
      const first = Math.max(start, from) - from;
      const last = Math.min(to, from + node.data.length) - from;
      return last > first ? [{ node, start: first, end: last }] : [];
    });
  };
  return { text, locate };
}
