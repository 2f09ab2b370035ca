/** Captions and credits that stand beside a picture without being marked as such. */
import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { blocksOf } from '../clutter/frame';
import { sumsOf } from '../clutter/sums';
import { Zone } from '../clutter/zones';

const HIGHEST = 5;
const MOST_TEXTS = 4;
const LARGEST = 420;
const MOST_WORDS = 60;
/** Class names are believed only right below a picture. */
const NAMED =
  /(?:^|[\s_-])(?:\w*caption\w*|credits?|legends?|bildunterschrift|photo-?(?:by|text|info)|image-?(?:text|meta|info|desc\w*)|copyright|(?:foto|bild|img)-?(?:text|credit|info|autor))(?:$|[\s_-])/i;
/** Text beside pictures that makes up more of the story than this is the story: a list of things with their pictures. */
const MOST_OF_TEXT = 0.3;

/** Blocks of words that belong to a picture, among those for which `isFree` holds. */
export function pictureCaptions(
  page: Page,
  facts: readonly Facts[],
  { from, to, isFree }: { from: number; to: number; isFree: (block: number) => boolean },
): Set<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at++) {
    if (!hasPicture(page, at)) continue;
    for (const block of inItsBox(page, facts, at))
      if (block >= from && block < to && isFree(block)) found.add(block);
    for (const block of namedBelow(page, facts, at, to)) if (isFree(block)) found.add(block);
  }
  let beside = 0;
  let all = 0;
  for (let at = from; at < to; at++) {
    if (!isFree(at)) continue;
    all += facts[at]!.weight;
    if (found.has(at)) beside += facts[at]!.weight;
  }
  return beside > all * MOST_OF_TEXT ? new Set() : found;
}

/** Blocks right below a picture that are called captions or credits. */
export function namedCaptions(
  page: Page,
  facts: readonly Facts[],
  { from, to, isFree }: { from: number; to: number; isFree: (block: number) => boolean },
): Set<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at++) {
    if (!hasPicture(page, at)) continue;
    for (const block of namedBelow(page, facts, at, to)) if (isFree(block)) found.add(block);
  }
  return found;
}

function pictureIn(page: Page, block: number): number {
  const { pieceStart, pieceEnd } = page.blocks[block]!;
  for (let at = pieceStart; at < pieceEnd; at++) {
    const { node, end } = page.pieces[at]!;
    if (end === 0 && /^(?:img|picture|amp-img)$/.test((node as Element).localName)) return at;
  }
  return -1;
}

function hasPicture(page: Page, block: number): boolean {
  return pictureIn(page, block) >= 0;
}

/** The texts of the largest element around a picture that holds little but the picture. */
function inItsBox(page: Page, facts: readonly Facts[], block: number): number[] {
  const { nextText } = sumsOf(facts);
  let texts: number[] = [];
  let at = page.pieces[pictureIn(page, block)]!.parent;
  for (let step = 0; step < HIGHEST && at > 0; step++, at = page.elements[at]!.parent) {
    const { tag, pieceStart, pieceEnd } = page.elements[at]!;
    if (/^(?:li|article|main|body|header|aside|section|details|blockquote)$/.test(tag)) break;
    const { from, to } = blocksOf(page, pieceStart, pieceEnd);
    // A paragraph with a picture in it is a paragraph.
    if (to - from === 1 && facts[from]!.weight > 0)
      return isPictureFirst(page, from) && facts[from]!.words <= MOST_WORDS ? [from] : [];
    // Nor is its picture the first thing in it.
    if (tag === 'p' && page.pieces[pieceStart]!.end > 0) break;
    const own: number[] = [];
    let size = 0;
    for (let b = nextText(from); b < to && own.length <= MOST_TEXTS; b = nextText(b + 1)) {
      const fact = facts[b]!;
      if (fact.heading > 0) return texts;
      own.push(b);
      size += fact.weight;
    }
    // What somebody says beside his portrait is said in the story.
    const isText = (b: number) => facts[b]!.words > MOST_WORDS || (page.blocks[b]!.zone & Zone.Quote) !== 0;
    if (own.length > MOST_TEXTS || size > LARGEST || own.some(isText)) break;
    texts = own;
  }
  return texts;
}

/** A picture, and behind it words in an element of their own. */
function isPictureFirst(page: Page, block: number): boolean {
  const { element, pieceStart, pieceEnd } = page.blocks[block]!;
  if (page.elements[element]!.tag === 'p' || page.pieces[pieceStart]!.end > 0) return false;
  const texts = page.pieces.slice(pieceStart, pieceEnd).filter(({ end }) => end > 0);
  return texts.every(({ parent }) => parent !== element);
}

/** Right below: texts whose element is called a caption or a credit. */
function namedBelow(page: Page, facts: readonly Facts[], block: number, to: number): number[] {
  const found: number[] = [];
  const { nextText } = sumsOf(facts);
  for (let at = nextText(block + 1); at < to && found.length < MOST_TEXTS; at = nextText(at + 1)) {
    const fact = facts[at]!;
    if (fact.heading > 0 || fact.weight > LARGEST || !isNamed(page, at)) break;
    found.push(at);
  }
  return found;
}

function isNamed(page: Page, block: number): boolean {
  const own = page.elements[page.blocks[block]!.element]!;
  return [own, page.elements[own.parent]].some(
    (info) =>
      info !== undefined && NAMED.test(`${info.element.getAttribute('class') ?? ''} ${info.element.id}`),
  );
}
