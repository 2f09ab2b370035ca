/** A rough frame of the article: which blocks are its headline, and between which its text runs. */
import type { Page } from './blocks';
import type { Facts } from './facts';
import { bare } from './text-shape';
import { Zone } from './zones';

/** Block indices, `to` exclusive. */
export interface BlockRange {
  from: number;
  to: number;
}

export interface Frame {
  headline: BlockRange | null;
  /** From the first to the last paragraph. Empty when the page has no prose. */
  body: BlockRange;
  /** Index into `Page.elements`: the smallest element that holds the body. */
  root: number;
  /** Prose in the body, in characters. */
  mass: number;
}

export interface HeadlineHints {
  title: string;
  /** The element that shows the title, where it is known. */
  element: Element | null;
}

const OUTSIDE = Zone.Nav | Zone.Aside | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Header | Zone.Button;

export function findHeadline(page: Page, facts: readonly Facts[], hints: HeadlineHints): BlockRange | null {
  if (hints.element) {
    const info = page.elements.find(({ element }) => element === hints.element);
    const range = info && blocksOf(page, info.pieceStart, info.pieceEnd);
    if (range && range.to > range.from) return range;
  }
  const title = bare(hints.title);
  let best: { score: number; at: number } | null = null;
  for (let index = 0; index < page.blocks.length; index++) {
    const { text, zone } = page.blocks[index]!;
    const fact = facts[index]!;
    if (fact.silent || fact.weight > 400) continue;
    // Folding makes few letters fewer; a text so much longer than the title is not in it.
    if (fact.heading !== 1 && text.length > 3 * title.length + 40) continue;
    const score = headlineScore(bare(text), title, fact, zone);
    if (score > (best?.score ?? 0)) best = { score, at: index };
  }
  return best && { from: best.at, to: best.at + 1 };
}

function headlineScore(text: string, title: string, { heading, linkDensity }: Facts, zone: number): number {
  const level = heading === 1 ? 4 : heading === 2 ? 1 : 0;
  const inPlace = zone & (Zone.Nav | Zone.Aside | Zone.Footer | Zone.Form) ? -4 : 0;
  if (text === '') return 0;
  if (title !== '' && text === title) return 8 + level + inPlace - (linkDensity > 0.5 ? 3 : 0);
  // The title of the tab often is the headline and the site's name.
  if (title !== '' && text.length >= 15 && title.includes(text))
    return 5 + level + inPlace - (linkDensity > 0.5 ? 3 : 0);
  return level >= 4 && text.length >= 8 ? level + inPlace - 2 : 0;
}

/** Blocks that hold the pieces from `start` up to `end`. */
export function blocksOf(page: Page, start: number, end: number): BlockRange {
  if (end <= start) return { from: 0, to: 0 };
  return { from: page.pieces[start]!.block, to: page.pieces[end - 1]!.block + 1 };
}

/**
 * Finds the container with most paragraph text: every paragraph speaks for its parent, half as much for the parent
 * above and so on (the scoring of Arc90's Readability), then the container grows while it gains substantially.
 */
export function findFrame(
  page: Page,
  facts: readonly Facts[],
  { headline, isClutter }: { headline: BlockRange | null; isClutter: (block: number) => boolean },
): Frame {
  const after = headline?.to ?? 0;
  const counts = new Float64Array(page.blocks.length);
  const total = new Float64Array(page.blocks.length + 1);
  for (let at = 0; at < counts.length; at++) {
    const fact = facts[at]!;
    if (fact.prose && !isClutter(at)) {
      const place = page.blocks[at]!.zone & OUTSIDE ? 0.15 : at < after ? 0.3 : 1;
      counts[at] = Math.min(fact.weight, 600) * (1 - fact.linkDensity) * place;
    }
    total[at + 1] = total[at]! + counts[at]!;
  }
  const massOf = (index: number) => {
    const { pieceStart, pieceEnd } = page.elements[index]!;
    const { from, to } = blocksOf(page, pieceStart, pieceEnd);
    return total[to]! - total[from]!;
  };
  const root = grow(page, topContainer(page, counts), massOf);
  const { pieceStart, pieceEnd } = page.elements[root] ?? { pieceStart: 0, pieceEnd: 0 };
  const { from, to } = blocksOf(page, pieceStart, pieceEnd);
  let first = from;
  let last = to - 1;
  while (first < to && !(counts[first]! > 0 && first >= after)) first++;
  while (last >= first && counts[last]! === 0) last--;
  return { headline, body: { from: first, to: Math.max(first, last + 1) }, root, mass: massOf(root) };
}

const SHARES = [1, 0.6, 0.36, 0.2, 0.1];

function topContainer(page: Page, counts: Float64Array): number {
  const scores = new Float64Array(page.elements.length);
  const scored: number[] = [];
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    if (count === 0) continue;
    const block = page.blocks[index]!;
    // A paragraph's own element holds only itself; text straight in a container (`<br>`) speaks for that container.
    const own = page.elements[block.element]!;
    const shares = blocksOf(page, own.pieceStart, own.pieceEnd);
    let at = shares.to - shares.from > 1 ? block.element : own.parent;
    for (let step = 0; step < SHARES.length && at >= 0; step++) {
      if (scores[at] === 0) scored.push(at);
      scores[at]! += SHARES[step]! * count;
      at = page.elements[at]!.parent;
    }
  }
  let top = 0;
  let best = 0;
  for (let nth = 0; nth < scored.length; nth++) {
    const index = scored[nth]!;
    if (scores[index]! <= best) continue;
    top = index;
    best = scores[index]!;
  }
  return top;
}

/** Takes in the parent while it holds at least a quarter more of prose, for bodies cut into several boxes. */
function grow(page: Page, top: number, massOf: (index: number) => number): number {
  let at = top;
  let mass = massOf(at);
  for (let up = page.elements[at]?.parent ?? -1, steps = 0; up > 0 && steps < 8; steps++) {
    const more = massOf(up);
    if (more > mass * 1.25) {
      at = up;
      mass = more;
      steps = 0;
    }
    up = page.elements[up]!.parent;
  }
  return at;
}
