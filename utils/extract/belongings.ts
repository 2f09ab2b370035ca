/**
 * What stands among the text and is not text of the story, after it was decided where the text is: captions beside their
 * pictures, posts of others, boxes of facts and notes to the reader. These stay in the article's html, each in an element
 * that `articleText` passes over; what belongs to neither becomes `other`.
 */
import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { bare } from '../clutter/text-shape';
import type { Steps } from '../steps';
import { factBoxes } from './fact-boxes';
import { houseNotes } from './house-notes';
import { machineSummaries } from './machine-summary';
import { embeddedPosts } from './not-text';
import { namedCaptions, pictureCaptions } from './picture-captions';
import type { Role } from './roles';
import { sideNotes } from './side-notes';

export interface BelongingOptions {
  start: number;
  end: number;
  /** First block behind the headline. */
  top: number;
  byline: readonly string[];
  title: string;
}

/** Changes `roles` between `start` and `end`. */
export function* settleBelongings(
  page: Page,
  facts: readonly Facts[],
  roles: Role[],
  { start, end, top, byline, title }: BelongingOptions,
): Steps<void> {
  if (start < 0) return;
  const isFree = (block: number) => roles[block] === 'body' || roles[block] === 'other';
  const range = { from: start, to: end, isFree };
  for (const { from, to } of embeddedPosts(page))
    for (let at = Math.max(from, start); at < to && at < end; at++)
      if (roles[at] === 'other') roles[at] = 'embed';
  for (const block of pictureCaptions(page, facts, range)) roles[block] = 'caption';
  const isTop = (block: number) => roles[block] === 'top';
  for (const block of namedCaptions(page, facts, { from: top, to: start, isFree: isTop }))
    roles[block] = 'caption';
  yield;
  for (const box of machineSummaries(page, facts, { from: top, to: end }))
    for (let at = box.from; at < box.to; at++) if (isFree(at)) roles[at] = 'aside';
  yield;
  const boxes = yield* factBoxes(page, facts, range);
  // As it stood before any box was taken out of it; most articles have no box.
  const said = new Set<string>();
  for (let at = start; at < end && boxes.length > 0; at++)
    if (roles[at] === 'body') said.add(bare(page.blocks[at]!.text));
  for (const box of boxes) {
    yield;
    for (let at = box.from; at < box.to; at++)
      if (isFree(at)) roles[at] = isSaid(page, at, said) ? 'other' : 'aside';
  }
  yield;
  const text: number[] = [];
  for (let at = start; at < end; at++) if (roles[at] === 'body' && !facts[at]!.silent) text.push(at);
  const notes = yield* sideNotes(page, facts, { text, byline: new Set(byline) });
  for (const block of notes.kept) roles[block] = 'aside';
  for (const block of notes.dropped) roles[block] = 'other';
  const left = text.filter((block) => roles[block] === 'body');
  for (const block of yield* houseNotes(page, facts, { text: left, title })) roles[block] = 'other';
}

/** A quotation pulled out of the story says again what stands there. */
function isSaid(page: Page, block: number, said: ReadonlySet<string>): boolean {
  const words = bare(page.blocks[block]!.text);
  if (words.length < 15) return false;
  for (const text of said) if (text.length > words.length && text.includes(words)) return true;
  return false;
}
