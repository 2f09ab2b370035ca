/** Everything a rule may look at. */
import type { ClutterKind, Reason } from '../article';
import type { Steps } from '../steps';
import type { Page } from './blocks';
import type { Facts } from './facts';
import { type BlockRange, blocksOf, type Frame } from './frame';

export interface Scene {
  page: Page;
  facts: readonly Facts[];
  frame: Frame;
  /** The page links nothing: plain text, where a headline cannot be known by its link. */
  plain: boolean;
  /** Names of the byline, lower case. */
  byline: ReadonlySet<string>;
  /** Says what a text rests on ("sourced from …"). */
  isSource: (text: string) => boolean;
  /** Already decided to be clutter. */
  taken: (block: number) => boolean;
}

/** One thing a person would count. */
export interface Proposal extends BlockRange {
  kind: ClutterKind;
  reasons: Reason[];
}

/** A rule proposes; it never looks at blocks that are already taken. */
export interface Rule {
  /** Those that look at many blocks let go between. */
  propose(scene: Scene): Proposal[] | Steps<Proposal[]>;
}

/** So many blocks, or pieces, are looked at in a few milliseconds. */
export const PER_STEP = 400;

export function reason(id: string, ...args: Array<string | number>): Reason {
  return { id, args: args.map(String) };
}

/** Blocks of an element, by its index. */
export function rangeOf(scene: Scene, element: number): BlockRange {
  const { pieceStart, pieceEnd } = scene.page.elements[element]!;
  return blocksOf(scene.page, pieceStart, pieceEnd);
}

/** Past the last paragraph of the article. */
export function isAfterBody(scene: Scene, index: number): boolean {
  return index >= scene.frame.body.to;
}

/** The next block with text from `index` on in steps of `step`; -1 past the ends or at something taken. */
export function nextText(scene: Scene, index: number, step: 1 | -1): number {
  for (let at = index; at >= 0 && at < scene.page.blocks.length; at += step) {
    if (scene.taken(at)) return -1;
    if (!scene.facts[at]!.silent) return at;
  }
  return -1;
}

/** The whole text of a range, for the ledger. */
export function textOf(page: Page, { from, to }: BlockRange): string {
  return page.blocks
    .slice(from, to)
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');
}
