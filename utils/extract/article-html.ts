/** Builds the article anew from the blocks that are its text: only structure that means something, nothing of the page's own. */
import type { Block, Page, Piece } from '../clutter/blocks';
import { foldSpace } from '../clutter/text-shape';
import { Zone } from '../clutter/zones';
import { serialiseSteps } from '../html';
import type { Steps } from '../steps';
import { isDataTable } from './data-table';
import { type Embed, readEmbed } from './embeds';
import { absoluteAddress, readPicture } from './pictures';
import type { Role } from './roles';

/** An element of the article, from the outside in. */
interface Level {
  key: string;
  tag: string;
  source: Element | null;
  up: Level | null;
  depth: number;
}

const STRUCTURE = new Set('ul ol li dl dt dd blockquote pre figure figcaption h1 h2 h3 h4 h5 h6'.split(' '));
const TABLE = new Set('table caption thead tbody tfoot tr td th'.split(' '));
const INLINE = new Set(
  'a b strong i em u s del ins mark sub sup code kbd samp var q cite abbr dfn time small bdi bdo ruby rt'.split(
    ' ',
  ),
);
const HOLDS_TEXT = new Set('li dt dd pre figcaption h2 h3 h4 h5 h6 td th caption'.split(' '));
const IN_TEXT_ORDER: ReadonlySet<Role> = new Set(['body', 'embed', 'aside']);
/** Elements that `articleText` passes over. */
const HOLDERS: Readonly<Partial<Record<Role, string>>> = { embed: 'figure', aside: 'aside' };
const KEPT_ATTRIBUTES = 'lang dir datetime title start reversed value colspan rowspan scope'.split(' ');
/** Lists in lists in quotes end somewhere; pages nested thousands deep are broken. */
const DEEPEST = 24;

export interface HtmlOptions {
  roles: readonly Role[];
  /** Blocks from the headline to the end of the text, pictures among them included. */
  from: number;
  to: number;
  base: string;
}

const BLOCKS_PER_STEP = 100;
const PIECES_PER_STEP = 200;

interface BuiltHtml {
  html: string;
  /** The tree it was written from. */
  root: Element;
  /** A parser makes the same tree of it: not of links in links, and it has a mind of its own about tables. */
  isAsParsed: boolean;
}

/** Html of the article: of the tags and attributes in html.ts and no others. */
export function* buildHtmlSteps(page: Page, options: HtmlOptions): Steps<BuiltHtml> {
  const builder = new Builder(page, options);
  for (let at = options.from; at < options.to; at++) {
    yield* builder.add(page.blocks[at]!);
    if (at % BLOCKS_PER_STEP === 0) yield;
  }
  const html = yield* serialiseSteps(builder.root);
  return { html, root: builder.root, isAsParsed: builder.isAsParsed && !html.includes('\0') };
}

class Builder {
  readonly root: Element;
  isAsParsed = true;
  private readonly doc: Document;
  private readonly levels = new Map<number, Level | null>();
  private open: Array<{ key: string; element: Element }> = [];
  private readonly shown = new Set<string>();
  private blockNow = -1;

  constructor(
    private readonly page: Page,
    private readonly options: HtmlOptions,
  ) {
    this.doc = page.doc.implementation.createHTMLDocument(''); // inert, and no parser has to be started
    this.root = this.doc.createElement('div');
  }

  *add(block: Block): Steps<void> {
    const role = this.options.roles[block.index]!;
    if (role === 'clutter' || role === 'headline') return;
    const pieces = this.page.pieces.slice(block.pieceStart, block.pieceEnd);
    if (!(block.zone & (Zone.Nav | Zone.Aside | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Header))) {
      for (let at = 0; at < pieces.length; at++) {
        const piece = pieces[at]!;
        if (piece.end === 0) this.picture(piece);
        if (at % PIECES_PER_STEP === PIECES_PER_STEP - 1) yield;
      }
    }
    if (role === 'caption') this.caption(block);
    if (!IN_TEXT_ORDER.has(role)) return;
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at]!;
      if (piece.end > 0) this.text(piece, block);
      if (at % PIECES_PER_STEP === PIECES_PER_STEP - 1) yield;
    }
  }

  private picture({ node, parent }: Piece): void {
    const element = node as Element;
    const embed = readEmbed(element, this.options.base);
    if (embed) this.embed(embed, parent);
    if (element.localName !== 'img' && element.localName !== 'amp-img') return;
    const picture = readPicture(element, this.options.base);
    if (!picture || this.shown.has(picture.src)) return;
    this.shown.add(picture.src);
    this.close(0);
    const image = this.doc.createElement('img');
    image.setAttribute('src', picture.src);
    if (picture.alt) image.setAttribute('alt', picture.alt);
    const figure = this.figureOf(parent) ?? this.root.appendChild(this.doc.createElement('figure'));
    figure.appendChild(image);
  }

  /** A frame of another site, as a link. */
  private embed({ href, title }: Embed, parent: number): void {
    if (this.shown.has(href)) return;
    this.shown.add(href);
    this.close(0);
    const link = this.doc.createElement('a');
    link.setAttribute('href', href);
    link.append(title);
    const figure = this.figureOf(parent) ?? this.root.appendChild(this.doc.createElement('figure'));
    figure.appendChild(this.doc.createElement('p')).appendChild(link);
  }

  private readonly figures = new Map<number, Element>();

  /** One figure of the article for one of the page. */
  private figureOf(at: number): Element | null {
    for (let index = at; index > 0; index = this.page.elements[index]!.parent) {
      const { tag } = this.page.elements[index]!;
      if (tag !== 'figure') continue;
      let figure = this.figures.get(index);
      if (!figure) {
        figure = this.root.appendChild(this.doc.createElement('figure'));
        this.figures.set(index, figure);
      }
      return figure;
    }
    return null;
  }

  private caption(block: Block): void {
    this.close(0);
    const own = this.figureOf(block.element);
    const last = this.root.lastElementChild;
    const figure =
      own ?? (last?.localName === 'figure' ? last : this.root.appendChild(this.doc.createElement('figure')));
    let caption = figure.querySelector('figcaption');
    if (caption) caption.append(' ');
    else caption = figure.appendChild(this.doc.createElement('figcaption'));
    caption.append(block.text);
  }

  private text(piece: Piece, block: Block): void {
    const path = this.pathOf(piece, block);
    let same = 0;
    while (same < path.length && this.open[same]?.key === path[same]!.key) same++;
    const isNext = this.blockNow >= 0 && this.blockNow !== block.index;
    this.close(same);
    // A block of its own in the element of the one before, whether it opens with words or with a link.
    if (isNext && same > 0 && path.slice(same).every(({ tag }) => INLINE.has(tag)))
      this.open.at(-1)!.element.appendChild(this.doc.createElement('br'));
    for (const level of path.slice(same)) this.start(level);
    this.blockNow = block.index;
    const holder = this.open.at(-1)?.element ?? this.root;
    const data = (piece.node as Text).data.slice(piece.start, piece.end);
    const text = path.some(({ tag }) => tag === 'pre') ? data : foldSpace(data);
    const first = piece.node === this.page.pieces[block.pieceStart]!.node;
    holder.append(piece.space && !first ? ` ${text}` : text);
  }

  /** The levels around a piece, with a paragraph where nothing else holds text. */
  private pathOf(piece: Piece, block: Block): Level[] {
    const inline: Level[] = [];
    const structure: Level[] = [];
    for (let level = this.levelOf(piece.parent); level; level = level.up) {
      (INLINE.has(level.tag) ? inline : structure).unshift(level);
    }
    const innermost = structure.at(-1);
    if (!innermost || !HOLDS_TEXT.has(innermost.tag)) structure.push(paragraph(block));
    const holder = this.holderOf(block);
    return holder ? [holder, ...structure, ...inline] : [...structure, ...inline];
  }

  /** The element for what stands among the text; neighbours of one kind share it. */
  private holderOf({ index }: Block): Level | null {
    const role = this.options.roles[index]!;
    const tag = HOLDERS[role];
    if (!tag) return null;
    const last = this.holder;
    const first =
      last?.role === role && last.last >= index - 1 - this.silentBefore(index) ? last.first : index;
    this.holder = { role, first, last: index };
    return { key: `${role}${first}`, tag, source: null, up: null, depth: 0 };
  }

  private holder: { role: Role; first: number; last: number } | null = null;

  private silentBefore(index: number): number {
    let count = 0;
    while (this.options.roles[index - 1 - count] === 'silent') count++;
    return count;
  }

  private levelOf(index: number): Level | null {
    const chain: number[] = [];
    let at = index;
    while (at >= 0 && !this.levels.has(at)) {
      chain.push(at);
      at = this.page.elements[at]!.parent;
    }
    let level = at >= 0 ? this.levels.get(at)! : null;
    for (const next of chain.reverse()) {
      const tag = this.meaningOf(next);
      if (tag && (level?.depth ?? 0) < DEEPEST) {
        level = {
          key: `${next}`,
          tag,
          source: this.page.elements[next]!.element,
          up: level,
          depth: (level?.depth ?? 0) + 1,
        };
      }
      this.levels.set(next, level);
    }
    return level;
  }

  private meaningOf(index: number): string | null {
    const { tag, element, zone } = this.page.elements[index]!;
    if (tag === 'h1') return 'h2';
    if (tag === 'figure' || tag === 'figcaption') return null;
    if (tag === 'pre' && zone & Zone.Lines) return null;
    if (STRUCTURE.has(tag) || INLINE.has(tag)) return tag;
    if (TABLE.has(tag)) return isDataTable(element.closest('table')) ? tag : null;
    return element.getAttribute('role') === 'heading' ? 'h2' : null;
  }

  private start({ key, tag, source }: Level): void {
    const element = this.doc.createElement(tag);
    if (TABLE.has(tag) || (tag === 'a' && this.open.some(({ element: { localName } }) => localName === 'a')))
      this.isAsParsed = false;
    if (source) this.copyAttributes(source, element, tag);
    (this.open.at(-1)?.element ?? this.root).appendChild(element);
    this.open.push({ key, element });
  }

  private copyAttributes(source: Element, target: Element, tag: string): void {
    if (!source.hasAttributes()) return;
    const href = tag === 'a' ? source.getAttribute('href') : null;
    const address = href && absoluteAddress(href, this.options.base);
    if (address && /^(?:https?|mailto):/i.test(address)) target.setAttribute('href', address);
    for (const name of KEPT_ATTRIBUTES) {
      const value = source.getAttribute(name);
      if (value !== null && !(name === 'title' && tag === 'a')) target.setAttribute(name, value);
    }
  }

  private close(depth: number): void {
    this.open.length = Math.min(this.open.length, depth);
  }
}

function paragraph(block: Block): Level {
  return { key: `p${block.index}`, tag: 'p', source: null, up: null, depth: 0 };
}
