import { t } from '../../i18n';
import { uriOf } from './plain';
import { attributesOf } from './xhtml-attributes';
import { escapeXml } from './xml-text';

/**
 * Article HTML as XHTML that holds to HTML's content model, which EPUB readers and checkers insist on and HTML parsers
 * do not: no block within a paragraph, lists of items only, tables of rows only. What stands where it may not loses its
 * element, never its text.
 */

/** Where in the content model we are. */
type Place = 'flow' | 'phrasing';

export interface XhtmlOptions {
  /** The place of a picture in the book; null: it is not in it. */
  imageAt(source: string): string | null;
}

const SECTIONS = new Set(['div', 'section', 'article', 'aside', 'header', 'footer']);
const PHRASING_BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);
const BLOCKS = new Set([
  ...[...SECTIONS, ...PHRASING_BLOCKS, 'blockquote'],
  ...'ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption hr details summary'.split(
    ' ',
  ),
]);

/** What is no text, should an import ever have brought it. */
const NEVER = new Set('script style template noscript iframe object embed svg math head title'.split(' '));

/**
 * The element's children as XHTML for a place that takes blocks. Only elements and attributes that are named here and in
 * xhtml-attributes.ts are written, so the HTML need not be sanitised before.
 */
export function toXhtml(root: Element, options: XhtmlOptions): string {
  return childrenOf(root, 'flow', options, []);
}

function childrenOf(parent: Element, place: Place, options: XhtmlOptions, within: readonly string[]): string {
  return Array.from(parent.childNodes, (node) => nodeText(node, place, options, within)).join('');
}

function nodeText(node: Node, place: Place, options: XhtmlOptions, within: readonly string[]): string {
  if (node.nodeType === 3) return escapeXml(node.nodeValue ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (NEVER.has(name)) return '';
  const inner = (into: Place) => childrenOf(element, into, options, [...within, name]);
  const wrapped = (content: string) => `<${name}${attributesOf(element)}>${content}</${name}>`;
  if (name === 'img') return picture(element, options, within);
  if (name === 'br' || name === 'wbr') return `<${name}/>`;
  if (name === 'hr') return place === 'flow' ? '<hr/>' : ' ';
  if (INLINE.has(name)) return inline(element, place, options, within);
  if (name === 'rt')
    return element.previousElementSibling?.localName === 'rp' ? inner('phrasing') : ` (${inner('phrasing')})`;
  if (!BLOCKS.has(name)) return inner(place); // time, ruby, picture and what is unknown: their text
  // Blocks within a phrase are set apart by a space, not by a box.
  if (place === 'phrasing') return ` ${inner('phrasing')} `;
  if (PHRASING_BLOCKS.has(name)) return wrapped(inner('phrasing'));
  if (name === 'blockquote') return wrapped(inner('flow'));
  if (SECTIONS.has(name)) return `<div${attributesOf(element)}>${inner('flow')}</div>`;
  return structure(element, options, within);
}

/** Inline elements hold phrases; one around blocks is left out, and so is a link within a link. */
function inline(element: Element, place: Place, options: XhtmlOptions, within: readonly string[]): string {
  const name = element.localName;
  const within_ = [...within, name];
  const hasBlocks = Array.from(element.getElementsByTagName('*')).some((one) => BLOCKS.has(one.localName));
  if (place === 'flow' && hasBlocks) return childrenOf(element, 'flow', options, within);
  const attributes = attributesOf(element);
  const isOdd =
    (name === 'a' && (within.includes('a') || !attributes.includes(' href='))) ||
    (name === 'bdo' && !attributes.includes(' dir=')) ||
    (name === 'dfn' && within.includes('dfn'));
  const content = childrenOf(element, 'phrasing', options, isOdd ? within : within_);
  return isOdd ? content : `<${name}${attributes}>${content}</${name}>`;
}

/** Lists, tables, figures and the like, rebuilt from the parts they are made of. */
function structure(element: Element, options: XhtmlOptions, within: readonly string[]): string {
  const name = element.localName;
  const flow = (of: Element) => childrenOf(of, 'flow', options, within);
  const whole = (of: Element) => nodeText(of, 'flow', options, within);
  if (name === 'ul' || name === 'ol') return list(element, { flow, whole });
  if (name === 'table') return table(element, options, within);
  if (name === 'figure') return figure(element, options, within);
  // Parts without their whole, and terms with their definitions: boxes in their order.
  return `<div${attributesOf(element, ['lang', 'dir', 'title'])}>${flow(element)}</div>`;
}

type Write = (of: Element) => string;

/** What stands between the items is an item of its own. */
function list(element: Element, { flow, whole }: { flow: Write; whole: Write }): string {
  const items = Array.from(element.childNodes, (node) => {
    if (node.nodeType === 3 && node.nodeValue?.trim()) return `<li>${escapeXml(node.nodeValue)}</li>`;
    if (node.nodeType !== 1) return '';
    const child = node as Element;
    const isItem = child.localName === 'li';
    return isItem ? `<li${attributesOf(child)}>${flow(child)}</li>` : `<li>${whole(child)}</li>`;
  });
  const content = items.join('');
  return content && `<${element.localName}${attributesOf(element)}>${content}</${element.localName}>`;
}

function table(element: Element, options: XhtmlOptions, within: readonly string[]): string {
  const own = (name: string) =>
    Array.from(element.getElementsByTagName(name)).filter((one) => one.closest('table') === element);
  const cells = (row: Element) =>
    Array.from(row.children)
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .map((cell) => {
        const content = childrenOf(cell, cell.localName === 'th' ? 'phrasing' : 'flow', options, within);
        return `<${cell.localName}${attributesOf(cell)}>${content}</${cell.localName}>`;
      });
  const rows = own('tr').map((row) => ({
    head: row.parentElement?.localName === 'thead',
    cells: cells(row),
  }));
  const written = (head: boolean) =>
    rows
      .filter((row) => row.head === head && row.cells.length > 0)
      .map((row) => `<tr>${row.cells.join('')}</tr>`)
      .join('');
  const [head, body] = [written(true), written(false)];
  const caption = own('caption')[0];
  const title = caption ? `<caption>${childrenOf(caption, 'phrasing', options, within)}</caption>` : '';
  if (!head && !body) return caption ? `<div>${childrenOf(caption, 'flow', options, within)}</div>` : '';
  return `<table${attributesOf(element)}>${title}${head && `<thead>${head}</thead>`}${body && `<tbody>${body}</tbody>`}</table>`;
}

/** The caption comes last, and once. */
function figure(element: Element, options: XhtmlOptions, within: readonly string[]): string {
  const children = Array.from(element.childNodes);
  const caption = children.find(
    (node) => node.nodeType === 1 && (node as Element).localName === 'figcaption',
  );
  const rest = children
    .filter((node) => node !== caption)
    .map((node) => nodeText(node, 'flow', options, within));
  const last = caption
    ? `<figcaption>${childrenOf(caption as Element, 'flow', options, within)}</figcaption>`
    : '';
  return `<figure${attributesOf(element)}>${rest.join('')}${last}</figure>`;
}

/** The picture if the book has it, else its description, with a link to it: a book fetches nothing. */
function picture(element: Element, { imageAt }: XhtmlOptions, within: readonly string[]): string {
  const source = element.getAttribute('src') ?? '';
  const alt = element.getAttribute('alt')?.trim() ?? '';
  const inBook = imageAt(source);
  if (inBook)
    return `<img src="${inBook}" alt="${escapeXml(alt)}"${attributesOf(element, ['width', 'height'])}/>`;
  const words = escapeXml(alt ? t('export_pictureNamed', alt) : t('export_picture'));
  const address = within.includes('a') ? null : uriOf(source);
  return address ? `<a href="${escapeXml(address)}">${words}</a>` : `<span>${words}</span>`;
}
