import type { View } from '../utils/html';

/** jsdom knows no named properties of forms, and few of documents: what browsers do is done by hand. */
export function clobber(doc: Document): Document {
  for (const form of Array.from(doc.getElementsByTagName('form')))
    for (const field of Array.from(form.querySelectorAll('input[name], input[id]')))
      Object.defineProperty(form, field.getAttribute('name') ?? field.id, { value: field });
  for (const image of Array.from(doc.getElementsByTagName('img')))
    if (image.name) Object.defineProperty(doc, image.name, { value: image });
  return doc;
}

/** A window whose parser gives documents as browsers do. */
export function clobberingView(view: View): View {
  class Parser {
    parseFromString(html: string, type: DOMParserSupportedType): Document {
      return clobber(new view.DOMParser().parseFromString(html, type));
    }
  }
  return new Proxy(view, {
    get: (own, name) => (name === 'DOMParser' ? Parser : (Reflect.get(own, name) as unknown)),
  });
}

export const CLOBBERING = [
  ...['getAttribute', 'localName', 'tagName', 'nodeType', 'shadowRoot', 'parentNode', 'parentElement'],
  ...[
    'hasAttribute',
    'firstChild',
    'childNodes',
    'nextSibling',
    'attributes',
    'textContent',
    'querySelectorAll',
  ],
]
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');
