/** What is selected in a page, as HTML. */

const BLOCK =
  'p, div, section, article, blockquote, ul, ol, dl, table, figure, pre, h1, h2, h3, h4, h5, h6, li, tr, td';
const ADDRESSES = [
  ['a', 'href'],
  ['img', 'src'],
] as const;

/**
 * The selected content, not sanitised; it is put together in a document that loads and runs nothing. Addresses are
 * absolute, bare text is a paragraph. Null: nothing is selected.
 */
export function selectionHtml(doc: Document): string | null {
  const selection = doc.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim() === '') return null;
  const inert = doc.implementation.createHTMLDocument('');
  for (let index = 0; index < selection.rangeCount; index++)
    inert.body.append(inert.importNode(selection.getRangeAt(index).cloneContents(), true));
  for (const [tag, attribute] of ADDRESSES) {
    for (const element of inert.body.getElementsByTagName(tag)) {
      const given = element.getAttribute(attribute);
      if (given && URL.canParse(given, doc.baseURI))
        element.setAttribute(attribute, new URL(given, doc.baseURI).href);
    }
  }
  // A part of one paragraph has none of its own.
  if (!inert.body.querySelector(BLOCK)) {
    const paragraph = inert.createElement('p');
    paragraph.append(...inert.body.childNodes);
    inert.body.append(paragraph);
  }
  return inert.body.innerHTML;
}

/** Words that say where a passage begins; as many as tell it from others. */
const WORDS = 8;

/** The page's address with the passage in it, as browsers scroll to it (URL fragment text directives). */
export function passageAddress(url: string, text: string): string {
  const words = text.split('\n', 1)[0]!.split(' ').slice(0, WORDS).join(' ');
  // In a directive a hyphen means something.
  return `${url.replace(/#.*$/s, '')}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
