/**
 * Decides what of a page is clutter. One decision, two uses: hidden on the live page, left out of the article.
 * Rules propose in this order; what one has taken the next leaves alone.
 */

import { finish, type Steps } from '../steps';
import { type Page, segmentSteps, type TellLines } from './blocks';
import { describeSteps, type Facts } from './facts';
import type { Found } from './found';
import { type BlockRange, type Frame, findFrame, findHeadline, type HeadlineHints } from './frame';
import { proseLines } from './lines';
import { toFound } from './places';
import { authorBox } from './rules/author-box';
import { comments, consent, newsletter } from './rules/boxes';
import { cards, likelyCards } from './rules/cards';
import { createKinds } from './rules/kind';
import { ads, promo } from './rules/lines';
import { linkBoxes } from './rules/link-boxes';
import { navigation } from './rules/navigation';
import { notice } from './rules/notice';
import { readMore } from './rules/read-more';
import { seeAlso } from './rules/see-also';
import { share } from './rules/share';
import { ticker } from './rules/ticker';
import type { Proposal, Rule, Scene } from './scene';

const RULES: readonly Rule[] = [
  consent,
  comments,
  newsletter,
  ticker,
  readMore,
  cards,
  seeAlso,
  authorBox,
  notice,
  share,
  ads,
  promo,
  linkBoxes,
  navigation,
];

export interface ClutterOptions {
  headline: HeadlineHints;
  byline: readonly string[];
  /** Says whether a line names what the text rests on; such lines become notices. */
  isSource: (text: string) => boolean;
  tellLines: TellLines;
}

export interface Decision {
  page: Page;
  facts: readonly Facts[];
  frame: Frame;
  /** In document order. */
  items: Proposal[];
  /** Index into `items` for every block, -1 where it is not clutter. */
  owner: Int32Array;
}

/** What an item is takes tens of microseconds to tell, a large one's more. */
const ITEMS_PER_STEP = 50;

/** Below this much prose outside lists of teasers, those lists may be the article itself. */
const LEAST_MASS = 300;

export function findClutter(doc: Document, options: Omit<ClutterOptions, 'tellLines'>): Decision {
  return finish(findClutterSteps(doc, { tellLines: proseLines, ...options }));
}

export function* findClutterSteps(doc: Document, options: ClutterOptions): Steps<Decision> {
  const page = yield* segmentSteps(doc, options.tellLines);
  const facts = yield* describeSteps(page);
  const owner = new Int32Array(page.blocks.length).fill(-1);
  const headline = findHeadline(page, facts, options.headline);
  const items: Proposal[] = [];
  const scene: Scene = {
    page,
    facts,
    frame: findFrame(page, facts, { headline, isClutter: () => false }),
    plain: page.links.every(({ pieceStart, pieceEnd }) => pieceStart === pieceEnd),
    byline: new Set(options.byline.map((name) => name.toLowerCase())),
    isSource: options.isSource,
    taken: (block) => (owner[block] ?? -1) >= 0,
  };
  yield;
  const likely = yield* likelyCards(scene);
  const reframe = () => {
    const frame = findFrame(page, facts, { headline, isClutter: (b) => scene.taken(b) || likely.has(b) });
    if (frame.mass >= LEAST_MASS || scene.frame.mass < LEAST_MASS) scene.frame = frame;
  };
  reframe();
  for (const rule of RULES) {
    yield;
    const made = rule.propose(scene);
    const proposals = Array.isArray(made) ? made : yield* made;
    // The frame is of prose alone.
    const takesProse = proposals.some((range) => holdsProse(scene, range));
    for (const proposal of proposals) take(items, owner, proposal);
    if (takesProse) reframe();
  }
  sortItems(items, owner);
  const kindOf = createKinds(scene);
  for (const [nth, item] of items.entries()) {
    if (nth % ITEMS_PER_STEP === 0) yield;
    Object.assign(item, kindOf(item, item));
  }
  return { page, facts, frame: scene.frame, items, owner };
}

function holdsProse({ facts, taken }: Scene, { from, to }: BlockRange): boolean {
  for (let at = from; at < to; at++) if (facts[at]!.prose && !taken(at)) return true;
  return false;
}

function take(items: Proposal[], owner: Int32Array, proposal: Proposal): void {
  let free = false;
  for (let at = proposal.from; at < proposal.to; at++) if (owner[at] === -1) free = true;
  if (!free) return;
  for (let at = proposal.from; at < proposal.to; at++) if (owner[at] === -1) owner[at] = items.length;
  items.push(proposal);
}

function sortItems(items: Proposal[], owner: Int32Array): void {
  const order = items.map((item, index) => ({ item, index })).sort((a, b) => a.item.from - b.item.from);
  const moved = new Map(order.map(({ index }, at) => [index, at]));
  items.splice(0, items.length, ...order.map(({ item }) => item));
  for (let at = 0; at < owner.length; at++) if (owner[at]! >= 0) owner[at] = moved.get(owner[at]!)!;
}

/**
 * The decision with more that is clutter. What stands in one part of the page with a single thing that a rule has taken
 * belongs to that thing; `stays` are things that are no article and yet stay on the page.
 */
export function withMore(
  decision: Decision,
  more: ReadonlyArray<Proposal & { part?: BlockRange }>,
  stays: (item: Proposal) => boolean,
): Decision {
  const items = decision.items.map((item) => ({ ...item }));
  const owner = decision.owner.slice();
  for (const { part, ...proposal } of more) {
    const only = part ? onlyOwner(decision.owner, part) : -1;
    if (only >= 0) join(items[only]!, owner, { ...proposal, as: only });
    else take(items, owner, proposal);
  }
  const gone = items.map((item) => !stays(item));
  let kept = 0;
  const moved = gone.map((goes) => (goes ? kept++ : kept));
  for (let at = 0; at < owner.length; at++)
    if (owner[at]! >= 0) owner[at] = gone[owner[at]!] ? moved[owner[at]!]! : -1;
  const left = items.filter((_, at) => gone[at]);
  sortItems(left, owner);
  return { ...decision, items: left, owner };
}

/** The one item that has blocks in a range; -1 for none or several. */
function onlyOwner(owner: Int32Array, { from, to }: BlockRange): number {
  let only = -1;
  for (let at = from; at < to; at++) {
    const own = owner[at]!;
    if (own < 0 || own === only) continue;
    if (only >= 0) return -1;
    only = own;
  }
  return only;
}

function join(item: Proposal, owner: Int32Array, { from, to, as }: BlockRange & { as: number }): void {
  for (let at = from; at < to; at++) if (owner[at] === -1) owner[at] = as;
  item.from = Math.min(item.from, from);
  item.to = Math.max(item.to, to);
}

/** The decision as places of the document it was made on. */
export function clutterOf(decision: Decision): Steps<Found[]> {
  return toFound(decision);
}
