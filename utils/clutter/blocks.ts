/**
 * The block model: one walk cuts a page into blocks of text at block-level tags, table cells and `<br>`,
 * and in preformatted prose at its lines. Open shadow roots are read where they are rendered.
 *
 * Nothing recurses and nothing asks for layout, so depth and size of a page only cost time in proportion.
 */
import type { Steps } from '../steps';
import { breaksLine } from './block-level';
import type { Line } from './lines';
import { foldSpace } from './text-shape';
import { isHidden, NO_TEXT_TAGS, ownZone, SILENT_TAGS, Zone } from './zones';

/** A text node or a part of it, or (`end` 0) something without text to see or press. */
export interface Piece {
  node: Text | Element;
  start: number;
  end: number;
  block: number;
  /** Index into `Page.elements` of the element holding it. */
  parent: number;
  /** Index into `Page.links`, -1 outside a link. */
  link: number;
  zone: number;
  /** White space of its own stands before it. */
  space: boolean;
}

export interface PageElement {
  element: Element;
  tag: string;
  /** It has attributes. */
  named: boolean;
  /** Index of the parent, through shadow roots; -1 for the first. */
  parent: number;
  depth: number;
  /** Starts and ends a line. */
  breaks: boolean;
  /** Index of the nearest element that does, itself included; 0 without. */
  line: number;
  zone: number;
  /** Pieces inside: from, and up to (exclusive). */
  pieceStart: number;
  pieceEnd: number;
}

export interface PageLink {
  element: Element;
  href: string | null;
  pieceStart: number;
  pieceEnd: number;
}

export interface Block {
  index: number;
  /** White space folded. Empty for a block of pictures or controls. */
  text: string;
  /** Index into `Page.elements`: the nearest block-level element. */
  element: number;
  pieceStart: number;
  pieceEnd: number;
  /** Zones of its block-level element, and those that hold for every piece of it. */
  zone: number;
  linkLength: number;
  /** `<br>`s that end it. */
  breaks: Element[];
}

/** A page, cut. Everything in document order. */
export interface Page {
  doc: Document;
  elements: PageElement[];
  pieces: Piece[];
  blocks: Block[];
  links: PageLink[];
  maxDepth: number;
  /** Some of it stands in a frame, in a document of its own. */
  framed: boolean;
}

interface Frame {
  index: number;
  next: Node | null;
  list: Node[] | null;
  at: number;
  breaks: boolean;
  link: number;
}

/** The paragraphs of preformatted prose; null: nobody tells them, and it is one. */
export type TellLines = (text: string) => Line[] | null;

/** Cuts `doc` into blocks; `doc` is only read. */
export function* segmentSteps(doc: Document, tellLines: TellLines): Steps<Page> {
  const root = doc.body ?? doc.documentElement;
  const walk = new Walk(doc, tellLines);
  if (root) yield* walk.run(root);
  return walk.page;
}

/** So many nodes take a millisecond or two. */
const NODES_PER_STEP = 1000;

class Walk {
  readonly page: Page;
  private readonly frames: Frame[] = [];
  private open: Block | null = null;
  private link = -1;
  private space = false;
  /** Of the open block: joined at its end, since a text that grows is copied whenever somebody looks at it. */
  private words: string[] = [];
  private endsInSpace = true;

  constructor(
    doc: Document,
    private readonly tellLines: TellLines,
  ) {
    this.page = { doc, elements: [], pieces: [], blocks: [], links: [], maxDepth: 0, framed: false };
  }

  *run(root: Element): Steps<void> {
    this.enter(root, -1);
    let nodes = 0;
    for (let frame = this.frames.at(-1); frame; frame = this.frames.at(-1)) {
      const node = frame.list ? (frame.list[frame.at++] ?? null) : frame.next;
      if (!node) {
        this.leave(frame);
        continue;
      }
      if (!frame.list) frame.next = node.nextSibling;
      if (++nodes % NODES_PER_STEP === 0) yield;
      const { nodeType } = node;
      if (nodeType === 1) this.enter(node as Element, frame.index);
      else if (nodeType === 3) this.text(node as Text, frame.index);
    }
    this.close();
  }

  private enter(element: Element, parent: number): void {
    const tag = element.localName;
    if (NO_TEXT_TAGS.has(tag) && !SILENT_TAGS.has(tag)) return;
    const outer = this.page.elements[parent];
    // Many elements have no attributes, and asking for each of them takes longer than all the rest.
    const named = element.hasAttributes();
    const style = named ? element.getAttribute('style') : null;
    if ((named || tag === 'dialog') && isHidden(element, tag, style)) return;
    const framed = tag === 'iframe' ? framedText(element as HTMLIFrameElement) : null;
    if (!framed && SILENT_TAGS.has(tag) && !(tag === 'input' && element.getAttribute('type') === 'hidden')) {
      this.piece(element, 0, 0, parent);
      if (tag !== 'ins' && tag !== 'picture') return;
    }
    if (tag === 'br') {
      this.lineBreak(element, parent);
      return;
    }
    const inherited = outer?.zone ?? 0;
    const role = named ? element.getAttribute('role') : null;
    const zone = inherited | ownZone(element, tag, { inherited, role });
    const depth = (outer?.depth ?? -1) + 1;
    const isBlock = breaksLine(element, tag, style);
    const breaks = isBlock || (zone & ~inherited & Zone.Button) !== 0;
    if (breaks) this.close();
    const index = this.page.elements.length;
    const pieceStart = this.page.pieces.length;
    this.page.elements.push({
      element,
      tag,
      named,
      parent,
      depth,
      breaks: isBlock,
      line: isBlock ? index : (outer?.line ?? 0),
      zone,
      pieceStart,
      pieceEnd: pieceStart,
    });
    if (depth > this.page.maxDepth) this.page.maxDepth = depth;
    const outerLink = this.link;
    if (zone & ~inherited & Zone.Link) {
      this.link = this.page.links.length;
      this.page.links.push({ element, href: element.getAttribute('href'), pieceStart, pieceEnd: pieceStart });
    }
    if (framed) this.page.framed = true;
    const list = framed ?? renderedChildren(element, tag);
    this.frames.push({ index, next: list ? null : element.firstChild, list, at: 0, breaks, link: outerLink });
  }

  private leave(frame: Frame): void {
    const info = this.page.elements[frame.index]!;
    // A link or button without words still is something to press.
    if (info.pieceStart === this.page.pieces.length && info.zone & (Zone.Link | Zone.Button)) {
      if (info.tag === 'a' || info.tag === 'button') this.piece(info.element, 0, 0, frame.index);
    }
    if (frame.breaks) this.close();
    info.pieceEnd = this.page.pieces.length;
    const link = this.link >= 0 ? this.page.links[this.link] : undefined;
    if (link?.element === info.element) link.pieceEnd = info.pieceEnd;
    this.link = frame.link;
    this.frames.pop();
  }

  private text(node: Text, parent: number): void {
    const data = node.data;
    if ((this.page.elements[parent]?.zone ?? 0) & Zone.Lines && data.includes('\n')) {
      this.lines(node, parent);
      return;
    }
    if (/\S/.test(data)) this.piece(node, 0, data.length, parent);
    else this.addSpace();
  }

  /** Preformatted prose: each of its paragraphs is a block; one may go on in the next node. */
  private lines(node: Text, parent: number): void {
    const paragraphs = this.tellLines(node.data) ?? [{ start: 0, end: node.data.length }];
    const first = paragraphs[0]?.start ?? node.data.length;
    if (node.data.slice(0, first).includes('\n')) this.close();
    for (const [at, { start, end }] of paragraphs.entries()) {
      if (at > 0) this.close();
      this.piece(node, start, end, parent);
    }
    const last = paragraphs.at(-1);
    if (last && node.data.slice(last.end).includes('\n')) this.close();
  }

  private addSpace(): void {
    this.space = true;
    if (this.open && !this.endsInSpace) this.addWords(' ');
  }

  private lineBreak(element: Element, parent: number): void {
    const last = this.open ?? this.page.blocks.at(-1);
    // A headline set in two lines is one headline.
    if ((this.page.elements[parent]?.zone ?? 0) & Zone.Heading) {
      this.addSpace();
      return;
    }
    this.close();
    if (last) last.breaks.push(element);
  }

  private piece(node: Text | Element, start: number, end: number, parent: number): void {
    const zone = this.page.elements[parent]?.zone ?? 0;
    const pieceStart = this.page.pieces.length;
    if (!this.open) {
      const index = this.page.blocks.length;
      const element = this.page.elements[parent]?.line ?? 0;
      this.open = {
        index,
        text: '',
        element,
        pieceStart,
        pieceEnd: pieceStart,
        zone: -1,
        linkLength: 0,
        breaks: [],
      };
    }
    const block = this.open;
    this.page.pieces.push({
      node,
      start,
      end,
      block: block.index,
      parent,
      link: this.link,
      zone,
      space: this.space,
    });
    this.space = false;
    block.pieceEnd = pieceStart + 1;
    if (end === 0) return;
    const { data } = node as Text;
    const text = foldSpace(end - start === data.length ? data : data.slice(start, end));
    this.addWords(this.endsInSpace ? text.trimStart() : text);
    if (text === '' || text === ' ') return;
    block.zone &= zone;
    if (this.link >= 0) block.linkLength += text.trim().length;
  }

  private addWords(text: string): void {
    if (text === '') return;
    this.words.push(text);
    this.endsInSpace = text.endsWith(' ');
  }

  private close(): void {
    const block = this.open;
    if (!block) return;
    block.text = this.words.length === 1 ? this.words[0]!.trim() : this.words.join('').trim();
    this.words = [];
    this.endsInSpace = true;
    if (block.zone === -1) block.zone = this.page.pieces[block.pieceStart]!.zone;
    block.zone |= this.page.elements[block.element]!.zone;
    this.page.blocks.push(block);
    this.open = null;
  }
}

/** What is rendered in place of an element's own children: its shadow tree, or what is slotted into a slot. */
function renderedChildren(element: Element, tag: string): Node[] | null {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return null;
}

const LEAST_FRAMED = 3;
const LEAST_PARAGRAPH = 80;

/**
 * What a frame of the page's own origin holds, `srcdoc` too, if that is a text: three paragraphs at least. Others are
 * advertisements and widgets, and frames from elsewhere are closed to us.
 */
function framedText(frame: HTMLIFrameElement): Node[] | null {
  const body = frame.contentDocument?.body;
  if (!body) return null;
  let paragraphs = 0;
  for (const paragraph of body.getElementsByTagName('p')) {
    if ((paragraph.textContent ?? '').length >= LEAST_PARAGRAPH && ++paragraphs === LEAST_FRAMED)
      return [...body.childNodes];
  }
  return null;
}
