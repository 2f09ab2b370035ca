/**
 * Rows of one kind: three or more elements side by side that hold text and lead nowhere, as the entries of a
 * timeline, the items of a list, the rows of a table. A second opinion that knows only paragraphs drops them.
 */
import type { Block } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { blocksOf } from '../clutter/frame';
import { sumsOf } from '../clutter/sums';
import { Zone } from '../clutter/zones';
import { letterPattern } from '../letters';
import type { Steps } from '../steps';

const PER_STEP = 2000;
const LEAST_ROWS = 3;
const LEAST_ITEMS = 2;
const LONGEST_ROW = 600;
const ELSEWHERE =
  Zone.Nav | Zone.Aside | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Button | Zone.Header | Zone.Caption;
const ROW_TAGS = new Set('li div section tr dt dd details article'.split(' '));
/** Boxes hold anything; rows among them begin with a time, a date or a number. */
const BOX_TAGS = new Set('div section article'.split(' '));

const OPENS_WITH_FIGURE = letterPattern(String.raw`^\P{L}{0,3}\d`);

/** Blocks that stand in such rows. */
export function* seriesBlocks({ page, facts, owner, frame }: Decision): Steps<Set<number>> {
  const found = new Set<number>();
  const root = page.elements[frame.root];
  if (!root) return found;
  const unfit = [0];
  for (let index = 0; index < page.blocks.length; index++) {
    const { zone } = page.blocks[index]!;
    const { linkDensity, cues, silent } = facts[index]!;
    const fits =
      owner[index]! < 0 && !(zone & ELSEWHERE) && (silent || (linkDensity < 0.3 && cues.size === 0));
    unfit.push(unfit.at(-1)! + (fits ? 0 : 1));
  }
  const { words, weight } = sumsOf(facts);
  const rows = new Map<string, Array<{ from: number; to: number }>>();
  for (let index = 0; index < page.elements.length; index++) {
    const { tag, parent, pieceStart, pieceEnd } = page.elements[index]!;
    if (index % PER_STEP === 0) yield;
    if (pieceStart < root.pieceStart || pieceEnd > root.pieceEnd || pieceEnd === pieceStart) continue;
    if (!ROW_TAGS.has(tag)) continue;
    const range = blocksOf(page, pieceStart, pieceEnd);
    if (unfit[range.to]! > unfit[range.from]!) continue;
    // More than a label, less than a chapter.
    if (words(range.from, range.to) < 2 || weight(range.from, range.to) > LONGEST_ROW) continue;
    if (BOX_TAGS.has(tag) && !opensWithFigure(page.blocks, range.from, range.to)) continue;
    const key = `${parent}/${tag}`;
    const list = rows.get(key);
    if (list) list.push(range);
    else rows.set(key, [range]);
  }
  for (const [key, list] of rows) {
    if (list.length < (key.endsWith('/li') ? LEAST_ITEMS : LEAST_ROWS)) continue;
    for (const { from, to } of list) for (let at = from; at < to; at++) found.add(at);
  }
  return found;
}

function opensWithFigure(blocks: readonly Block[], from: number, to: number): boolean {
  let first = from;
  while (first < to && blocks[first]!.text === '') first++;
  return first < to && OPENS_WITH_FIGURE().test(blocks[first]!.text);
}
