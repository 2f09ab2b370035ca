/**
 * Rows of one kind: three or more elements side by side that hold text and lead nowhere, as the entries of a
 * timeline, the items of a list, the rows of a table. A second opinion that knows only paragraphs drops them.
 */
import type { Block } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { blocksOf } from '../clutter/frame';
import { runningSum, sumsOf } from '../clutter/sums';
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

const OPENS_WITH_FIGURE = letterPattern('^\\P{L}{0,3}\\d');

/** Blocks that stand in such rows. */
export function* seriesBlocks({ page, facts, owner, frame }: Decision): Steps<Set<number>> {
  const found = new Set<number>();
  const root = page.elements[frame.root];
  if (!root) return found;
  const isPlaced = (index: number) =>
    owner[index]! < 0 && !(page.blocks[index]!.zone & ELSEWHERE) && facts[index]!.cues.size === 0;
  const fits = (index: number) =>
    isPlaced(index) && (facts[index]!.silent || facts[index]!.linkDensity < 0.3);
  const misplaced = runningSum(facts.length, (index) => (isPlaced(index) ? 0 : 1));
  const unfit = runningSum(facts.length, (index) => (fits(index) ? 0 : 1));
  const { words, weight } = sumsOf(facts);
  const rows = new Map<string, Array<{ from: number; to: number }>>();
  const labels: Array<{ key: string; from: number; to: number }> = [];
  for (let index = 0; index < page.elements.length; index++) {
    const { tag, parent, pieceStart, pieceEnd } = page.elements[index]!;
    if (index % PER_STEP === 0) yield;
    if (pieceStart < root.pieceStart || pieceEnd > root.pieceEnd || pieceEnd === pieceStart) continue;
    if (!ROW_TAGS.has(tag)) continue;
    const range = blocksOf(page, pieceStart, pieceEnd);
    if (misplaced(range.from, range.to) > 0) continue;
    // More than a label, less than a chapter.
    const said = words(range.from, range.to);
    if (said === 0 || weight(range.from, range.to) > LONGEST_ROW) continue;
    if (BOX_TAGS.has(tag) && !opensWithFigure(page.blocks, range.from, range.to)) continue;
    const key = `${parent}/${tag}`;
    if (said === 1 || unfit(range.from, range.to) > 0) {
      if (tag === 'li') labels.push({ key, ...range });
      continue;
    }
    const list = rows.get(key);
    if (list) list.push(range);
    else rows.set(key, [range]);
  }
  for (const [key, list] of rows) {
    if (list.length < (key.endsWith('/li') ? LEAST_ITEMS : LEAST_ROWS)) continue;
    for (const range of list) addBlocks(found, range);
  }
  // One word alone, or a link, is an item where as many others of the list are more than that: a name among names.
  for (const { key, ...range } of labels) {
    const items = rows.get(key)?.length ?? 0;
    if (items >= LEAST_ITEMS && items >= labels.filter((label) => label.key === key).length)
      addBlocks(found, range);
  }
  return found;
}

function addBlocks(found: Set<number>, { from, to }: { from: number; to: number }): void {
  for (let at = from; at < to; at++) found.add(at);
}

function opensWithFigure(blocks: readonly Block[], from: number, to: number): boolean {
  let first = from;
  while (first < to && blocks[first]!.text === '') first++;
  return first < to && OPENS_WITH_FIGURE(blocks[first]!.text).test(blocks[first]!.text);
}
