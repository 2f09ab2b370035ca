/** From blocks to places in the document: elements that hold nothing but clutter, else ranges of text. */
import type { Steps } from '../steps';
import type { Page } from './blocks';
import type { Decision } from './find';
import type { Found, TextRange } from './found';
import { accessibleName } from './rules/spread';
import { textOf } from './scene';

/**
 * Every item gets the largest elements that hold nothing but it. An element whose parts are all clutter, but of several
 * items, is listed by each of them: it is to be hidden only while all of them are.
 */
export function* toFound(decision: Decision): Steps<Found[]> {
  const { page, items } = decision;
  const places = yield* placesOf(decision);
  const found: Found[] = [];
  for (let index = 0; index < items.length; index++) {
    const { kind, reasons } = items[index]!;
    if (index % ITEMS_PER_STEP === 0) yield;
    const own = page.framed ? inPage(places[index]!, page.doc) : places[index]!;
    if (own.elements.length === 0 && own.texts.length === 0) continue;
    const text = wordsOf(page, decision, index);
    found.push({ removal: { id: `c${index}`, kind, reasons, text }, ...own });
  }
  return found;
}

type Places = Omit<Found, 'removal'>;

/** Where each of the items stands in the document. */
function* placesOf({ page, items, owner }: Decision): Steps<Places[]> {
  const found = items.map((): Places => ({ elements: [], texts: [] }));
  const cover = new Cover(page, owner);
  const covered = new Uint8Array(page.pieces.length);
  let done = 0;
  yield;
  for (let index = 0; index < page.elements.length; index++) {
    const { element, pieceStart, pieceEnd, parent } = page.elements[index]!;
    if (pieceStart < done || !cover.isWhole(index) || parent < 0) continue;
    const single = cover.singleItem(pieceStart, pieceEnd);
    if (single >= 0) {
      found[single]!.elements.push(element);
      covered.fill(1, pieceStart, pieceEnd);
      done = pieceEnd;
    } else if (single < 0 && !(cover.isWhole(parent) && page.elements[parent]!.parent >= 0)) {
      for (const item of cover.itemsIn(pieceStart, pieceEnd)) found[item]!.elements.push(element);
    }
  }
  yield;
  for (let at = 0; at < page.pieces.length; at++) {
    const piece = page.pieces[at]!;
    const item = owner[piece.block]!;
    if (item < 0 || covered[at] === 1) continue;
    if (piece.end === 0) found[item]!.elements.push(piece.node as Element);
    else found[item]!.texts.push(rangeOf(piece.node as Text, piece.start, piece.end));
  }
  yield;
  yield* addBreaks(page, owner, found, covered);
  return found;
}

/** Every element that holds nothing but clutter, without what is inside of it. */
export function* clutterElements(decision: Decision): Steps<Set<Element>> {
  const places = yield* placesOf(decision);
  return new Set(places.flatMap(({ elements }) => elements));
}

/** Frames have style sheets of their own, which ours is not among: nothing inside them can be hidden, nor is said to be. */
function inPage({ elements, texts }: Places, doc: Document): Places {
  return {
    elements: elements.filter((element) => element.ownerDocument === doc),
    texts: texts.filter(({ node }) => node.ownerDocument === doc),
  };
}

const ITEMS_PER_STEP = 200;

class Cover {
  /** Pieces up to an index that are not clutter. */
  private readonly kept: Int32Array;
  /** How often the item changes from piece to piece, up to an index. */
  private readonly changes: Int32Array;

  constructor(
    private readonly page: Page,
    private readonly owner: Int32Array,
  ) {
    this.kept = new Int32Array(page.pieces.length + 1);
    this.changes = new Int32Array(page.pieces.length);
    for (let at = 0; at < page.pieces.length; at++) {
      const piece = page.pieces[at]!;
      const before = at === 0 ? -2 : owner[page.pieces[at - 1]!.block]!;
      this.changes[at] = (this.changes[at - 1] ?? 0) + (owner[piece.block] === before ? 0 : 1);
      this.kept[at + 1] = this.kept[at]! + (owner[piece.block]! < 0 ? 1 : 0);
    }
  }

  isWhole(index: number): boolean {
    const { pieceStart, pieceEnd } = this.page.elements[index]!;
    return pieceEnd > pieceStart && this.kept[pieceEnd] === this.kept[pieceStart];
  }

  /** The one item all these pieces belong to, or -1. */
  singleItem(start: number, end: number): number {
    return this.changes[end - 1] === this.changes[start] ? this.owner[this.page.pieces[start]!.block]! : -1;
  }

  itemsIn(start: number, end: number): Set<number> {
    const items = new Set<number>();
    for (let at = start; at < end; at++) items.add(this.owner[this.page.pieces[at]!.block]!);
    return items;
  }
}

/** The white space around goes too, so that a line in a preformatted text leaves no gap. */
function rangeOf(node: Text, start: number, end: number): TextRange {
  let to = end;
  while (to < node.data.length && /\s/.test(node.data[to]!)) to++;
  return { node, start, end: to };
}

function* addBreaks(page: Page, owner: Int32Array, found: Places[], covered: Uint8Array): Steps<void> {
  for (let index = 0; index < page.blocks.length; index++) {
    const { breaks, pieceStart } = page.blocks[index]!;
    const item = owner[index]!;
    if (index % ITEMS_PER_STEP === 0) yield;
    if (breaks.length === 0) continue;
    // Inside a hidden element breaks need no hiding of their own.
    if (item < 0) continue;
    const inside =
      covered[pieceStart] === 1 && breaks.every((br) => found[item]!.elements.some((el) => el.contains(br)));
    if (!inside) found[item]!.elements.push(...breaks);
  }
}

/** The site a wordless link leads to. */
function hostOf(href: string | null): string {
  return href ? (/^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(href)?.[1] ?? '') : '';
}

function wordsOf(page: Page, { items, owner }: Decision, index: number): string {
  const { from, to } = items[index]!;
  const text = textOf(page, { from, to });
  if (text !== '') return text;
  const names = new Set<string>();
  for (const piece of page.pieces.slice(page.blocks[from]!.pieceStart, page.blocks[to - 1]!.pieceEnd)) {
    if (owner[piece.block] !== index || piece.node.nodeType !== 1) continue;
    names.add(accessibleName(piece.node as Element) || hostOf(page.links[piece.link]?.href ?? null));
  }
  return [...names].filter(Boolean).join(' · ');
}
