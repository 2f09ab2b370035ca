/** What stands beside the text and is rather not text by itself: much of it is not left out on a guess. */

import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import type { Decision } from '../clutter/find';
import { Zone } from '../clutter/zones';
import { LIKELY } from './likely';
import type { Judged } from './model/judge';
import { NOT_BODY, type Role } from './roles';

/** Share of the text. To lose more of it costs a reader more than to read as much that is not text. */
export const MUCH = 0.1;
/** From here on a block is in doubt; on pages unlike those learned from all is unlikely, and this share of what the text is on average will do. */
const DOUBTFUL = 0.25;
const SHARE = 0.4;
/** A box of so many paragraphs is the article's own; from this probability on a heading or paragraph in it is of them. */
const LEAST_PARAGRAPHS = 3;
const AMONG = 0.2;
/** Among so many, a paragraph is one of them unless that is unlikely: on long pages the trees tire. */
const MANY_PARAGRAPHS = 10;
const AMONG_MANY = 0.1;

/** Blocks in the elements that hold the text become text: sentences as likely as a paragraph, and what is in doubt where that is much. */
export function keepDoubtful(
  { page, facts, owner }: Decision,
  roles: Role[],
  { judged, from }: { judged: Judged; from: number },
): void {
  const boxOf = boxesOf(page);
  /** Those of the text, and how many paragraphs they hold. */
  const boxes = new Map<number, number>();
  let likely = 0;
  let text = 0;
  for (let at = from; at < roles.length; at++) {
    if (roles[at] !== 'body') continue;
    boxes.set(boxOf(at), (boxes.get(boxOf(at)) ?? 0) + (facts[at]!.prose ? 1 : 0));
    likely += facts[at]!.weight * judged(at);
    text += facts[at]!.weight;
  }
  const least = Math.min(DOUBTFUL, (SHARE * likely) / text);
  const doubtful: number[] = [];
  let weight = 0;
  for (let at = from; at < roles.length; at++) {
    if (roles[at] !== 'other' || owner[at]! >= 0 || page.blocks[at]!.zone & (NOT_BODY | Zone.Aside)) continue;
    const paragraphs = boxes.get(boxOf(at));
    if (paragraphs === undefined) continue;
    if (judged(at) >= leastAmong(facts[at]!, paragraphs)) roles[at] = 'body';
    else if (judged(at) >= least) {
      doubtful.push(at);
      weight += facts[at]!.weight;
    }
  }
  if (weight > text * MUCH) for (const at of doubtful) roles[at] = 'body';
}

/**
 * The element that holds a block's own, or the first of the page that looks like it: a text may stand in several boxes.
 * What is all of a list's item stands where its list does.
 */
function boxesOf({ elements, blocks, pieces }: Page): (block: number) => number {
  const known = new Map<number, number>();
  const byLook = new Map<string, number>();
  const firstLike = (box: number): number => {
    const info = elements[box];
    const name = info?.element.getAttribute('class');
    if (!name) return box;
    const look = `${info!.tag} ${name}`;
    const first = byLook.get(look) ?? box;
    byLook.set(look, first);
    return first;
  };
  return (block) => {
    const own = blocks[block]!.element;
    let box = elements[own]!.parent;
    const item = elements[own]!.tag === 'li' ? own : box;
    const { tag, parent, pieceStart, pieceEnd } = elements[item] ?? elements[own]!;
    if (tag === 'li' && pieces[pieceStart]!.block === pieces[pieceEnd - 1]!.block)
      box = elements[parent]?.parent ?? -1;
    const first = known.get(box) ?? firstLike(box);
    known.set(box, first);
    return first;
  };
}

/** From which probability on a block is text for what stands around it alone. */
function leastAmong({ heading, headlineLink, prose }: Facts, paragraphs: number): number {
  if (prose && paragraphs >= MANY_PARAGRAPHS) return AMONG_MANY;
  if (paragraphs >= LEAST_PARAGRAPHS && (prose || (heading > 0 && !headlineLink))) return AMONG;
  return prose ? LIKELY.paragraph : 1;
}

/** A list is not torn apart: where most of its items are text, all are. */
export function keepListsWhole({ page, facts, owner }: Decision, roles: Role[]): void {
  /** By list: items, and by how many more of them are text than not. */
  const lists = new Map<number, { items: number[]; more: number }>();
  for (let at = 0; at < roles.length; at++) {
    const { tag, parent } = page.elements[page.blocks[at]!.element]!;
    if (tag !== 'li' || facts[at]!.silent || owner[at]! >= 0) continue;
    const list = lists.get(parent) ?? { items: [], more: 0 };
    list.items.push(at);
    list.more += roles[at] === 'body' ? 1 : -1;
    lists.set(parent, list);
  }
  for (const { items, more } of lists.values())
    if (more > 0) for (const at of items) if (roles[at] === 'other') roles[at] = 'body';
}
