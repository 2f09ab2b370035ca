/**
 * Lists of other articles. A card is the largest element around one linked headline that holds no other; cards that
 * follow one another are a group. Two signals make a group clutter.
 */
import type { Reason } from '../../article';
import { lazy } from '../../lazy';
import { inChunks, type Steps } from '../../steps';
import { type Cue, isCue } from '../cues';
import { isAfterBody, PER_STEP, type Proposal, type Rule, rangeOf, reason, type Scene } from '../scene';
import { bare, endsSentence } from '../text-shape';
import { isDateLine, timeForm } from '../times';
import { Zone } from '../zones';
import { labelAbove } from './label';
import { invited } from './reasons';

interface Card {
  from: number;
  to: number;
  /** Block of the linked headline. */
  head: number;
}

const LIST_LABELS: Cue[] = ['related', 'latest', 'see-also'];
const HIGHEST_CLIMB = 12;
const LARGEST_CARD = 1400;
const MOST_CARD_BLOCKS = 14;

export const cards: Rule = {
  *propose(scene) {
    const found: Proposal[] = [];
    for (const group of yield* groupsOf(scene)) {
      for (const proposal of yield* judge(scene, group)) found.push(proposal);
      yield;
    }
    return found;
  },
};

/** Blocks in any group of cards that looks like a list of teasers: left out when the article is looked for. */
export function* likelyCards(scene: Scene): Steps<Set<number>> {
  const blocks = new Set<number>();
  for (const group of yield* groupsOf(scene)) {
    yield;
    const isLabelled = labelAbove(scene, group[0]!.from, LIST_LABELS) >= 0;
    const signs = yield* structuralSignals(scene, group, isLabelled);
    if (isLabelled) signs.push(reason('card_label'));
    if (signs.length < 2 && !signs.some(({ id }) => id === 'card_more')) continue;
    for (let at = group[0]!.from; at < group.at(-1)!.to; at++) blocks.add(at);
  }
  return blocks;
}

function* groupsOf(scene: Scene): Steps<Card[][]> {
  const found = yield* findCards(scene);
  yield;
  return groupCards(scene, found);
}

function* findCards(scene: Scene): Steps<Card[]> {
  const heads = yield* headsOf(scene);
  const before = countsBefore(scene, heads);
  const found: Card[] = [];
  yield;
  for (let nth = 0; nth < heads.length; nth++) {
    const head = heads[nth]!;
    if (nth % PER_STEP === 0) yield;
    const last = found.at(-1);
    if (last && head < last.to) continue;
    const card = climb(scene, head, before);
    if (last && card.from < last.to) card.from = last.to;
    found.push(card);
  }
  return flatten(scene, found, before);
}

/** First blocks of linked headlines; one that repeats its neighbour (picture link, doubled headline) is not another. */
function* headsOf(scene: Scene): Steps<number[]> {
  const heads: number[] = [];
  const { facts, page, frame } = scene;
  let lastText = '';
  let lastTarget = '';
  for (let index = 0; index < page.blocks.length; index++) {
    const { text } = page.blocks[index]!;
    if (index % PER_STEP === 0) yield;
    const fact = facts[index]!;
    if (!fact.headlineLink || scene.taken(index)) continue;
    if (frame.headline && index >= frame.headline.from && index < frame.headline.to) continue;
    const near = heads.length > 0 && index - heads.at(-1)! <= 6;
    const words = bare(text);
    if (near && (words === lastText || fact.target === lastTarget)) continue;
    heads.push(index);
    lastText = words;
    lastTarget = fact.target;
  }
  return heads;
}

function countsBefore(scene: Scene, heads: readonly number[]): Int32Array {
  const counts = new Int32Array(scene.page.blocks.length + 1);
  for (const head of heads) counts[head + 1] = 1;
  for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!;
  return counts;
}

function climb(scene: Scene, head: number, before: Int32Array): Card {
  const { page, frame } = scene;
  let best: Card = { from: head, to: head + 1, head };
  let at = page.blocks[head]!.element;
  for (let step = 0; step < HIGHEST_CLIMB && at > 0; step++, at = page.elements[at]!.parent) {
    const { from, to } = rangeOf(scene, at);
    if (before[to]! - before[from]! > 1 || to - from > MOST_CARD_BLOCKS) break;
    if (frame.headline && from < frame.headline.to && to > frame.headline.from) break;
    if (!fitsCard(scene, from, to)) break;
    best = { from: Math.min(best.from, from), to: Math.max(best.to, to), head };
  }
  return best;
}

function fitsCard(scene: Scene, from: number, to: number): boolean {
  let size = 0;
  let prose = 0;
  for (let at = from; at < to; at++) {
    size += scene.facts[at]!.weight;
    if (scene.facts[at]!.prose && scene.facts[at]!.weight > 60) prose++;
  }
  return size <= LARGEST_CARD && prose <= 2;
}

/** In flat lists (headline, teaser, headline, teaser… side by side) what follows a headline belongs to it. */
function flatten(scene: Scene, found: Card[], before: Int32Array): Card[] {
  const paragraphs = lazy(() => paragraphsIn(scene, before));
  // Where a text has begun, what stands among its paragraphs goes on with it.
  const isOfText = (at: number) =>
    scene.facts[at]!.prose && (paragraphs().get(boxOf(scene, at)) ?? 0) >= LEAST_BESIDE;
  let typical = 0;
  for (let i = 0; i < found.length; i++) {
    const card = found[i]!;
    const next = found[i + 1];
    if (next && next.from - card.to <= 4 && canAbsorb(scene, card.to, next.from, isOfText)) {
      typical = next.from - card.to;
      card.to = next.from;
    } else if (typical > 0 && i > 0 && found[i - 1]!.to === card.from) {
      const to = Math.min(scene.page.blocks.length, card.to + typical);
      if (canAbsorb(scene, card.to, to, isOfText)) card.to = to;
      typical = 0;
    } else typical = 0;
  }
  return found;
}

function canAbsorb(scene: Scene, from: number, to: number, isOfText: (at: number) => boolean): boolean {
  let prose = 0;
  for (let at = from; at < to; at++) {
    const fact = scene.facts[at]!;
    if (scene.taken(at) || fact.heading > 0 || fact.cues.has('related') || fact.cues.has('latest'))
      return false;
    if (fact.prose) prose++;
    if (fact.weight > 700 || isOfText(at)) return false;
  }
  return prose <= 1;
}

const LEAST_BESIDE = 3;

/** Paragraphs by the element they stand in, those above all headlines in it. */
function paragraphsIn(scene: Scene, before: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < scene.page.blocks.length; at++) {
    if (!scene.facts[at]!.prose) continue;
    const box = boxOf(scene, at);
    if (box >= 0 && before[at] === before[rangeOf(scene, box).from])
      counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  return counts;
}

function boxOf({ page: { blocks, elements } }: Scene, block: number): number {
  return elements[blocks[block]!.element]!.parent;
}

function groupCards(scene: Scene, found: Card[]): Card[][] {
  const groups: Card[][] = [];
  for (const card of found) {
    const group = groups.at(-1);
    if (group && onlySilent(scene, group.at(-1)!.to, card.from)) group.push(card);
    else groups.push([card]);
  }
  return groups;
}

function onlySilent(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!scene.facts[at]!.silent) return false;
  return true;
}

function* judge(scene: Scene, group: Card[]): Steps<Proposal[]> {
  const first = group[0]!;
  const label = labelAbove(scene, first.from, LIST_LABELS);
  const signals = yield* structuralSignals(scene, group, label >= 0);
  if (label >= 0) signals.push(reason('card_label', scene.page.blocks[label]!.text));
  if (isOutside(scene, group)) signals.push(reason('card_outside'));
  if (signals.length < 2 || !areHeadlines(scene, group)) return [];
  if (group.length === 1 && label < 0 && !has(signals, 'card_more')) return [];
  // More text than the story's own needs more to go by: it may be the story.
  if (signals.length < 3 && !has(signals, 'card_more') && proseOf(scene, group) > scene.frame.mass) return [];
  const shared = signals.filter(({ id }) => id === 'card_label' || id === 'card_outside');
  const made: Proposal[] = [];
  for (let i = 0; i < group.length; i++) {
    const card = group[i]!;
    if (i % PER_STEP === PER_STEP - 1) yield;
    made.push({
      kind: 'related',
      from: i === 0 && label >= 0 ? label : card.from,
      to: i + 1 < group.length ? group[i + 1]!.from : card.to,
      reasons: [...lead(scene, card, group.length), ...shared],
    });
  }
  return made;
}

function lead(scene: Scene, card: Card, count: number): Reason[] {
  for (let at = card.head; at < card.to; at++) {
    const words = invitation(scene, at);
    if (words) return [invited(words, count)];
  }
  return [count > 1 ? reason('card_alike', count) : reason('card_link')];
}

/** Signs that lie in the cards themselves. Two links in a row may be a pair of sources, but not under such a label. */
function* structuralSignals(scene: Scene, group: Card[], isLabelled: boolean): Steps<Reason[]> {
  const signals: Reason[] = [];
  if ((yield* shareOf(scene, group, isInviting)) >= 0.5) signals.push(reason('card_more', '', group.length));
  if (group.length < 2) return signals;
  if ((yield* shareOf(scene, group, isDoubled)) >= 0.5) signals.push(reason('card_doubled'));
  if ((yield* shareOf(scene, group, isDated)) >= 0.5) signals.push(reason('card_times'));
  if ((yield* shareOf(scene, group, hasTruncatedTeaser)) >= 0.5) signals.push(reason('card_cut'));
  if ((group.length >= 3 || isLabelled) && (yield* shareOf(scene, group, isAllLinks)) >= 0.9)
    signals.push(reason('card_links'));
  if ((yield* shareOf(scene, group, hasPicture)) >= 0.6) signals.push(reason('card_pictures'));
  return signals;
}

/** Of the cards, 0..1. */
function* shareOf(
  scene: Scene,
  group: readonly Card[],
  has: (scene: Scene, card: Card) => boolean,
): Steps<number> {
  let count = 0;
  yield* inChunks(group.length, PER_STEP, (from, to) => {
    for (let at = from; at < to; at++) if (has(scene, group[at]!)) count++;
  });
  return count / group.length;
}

function isInviting(scene: Scene, card: Card): boolean {
  for (let at = card.head; at < card.to; at++) if (invitation(scene, at) !== null) return true;
  return false;
}

function isAllLinks(scene: Scene, card: Card): boolean {
  for (let at = card.from; at < card.to; at++) {
    const { prose, linkDensity, silent } = scene.facts[at]!;
    if (!silent && (prose || linkDensity <= 0.5)) return false;
  }
  return true;
}

/** Carries a time or a date of its own, in a short line. */
function isDated(scene: Scene, card: Card): boolean {
  for (let at = card.from; at < card.to; at++) {
    const fact = scene.facts[at]!;
    const { text, zone } = scene.page.blocks[at]!;
    if (fact.time !== null && fact.time !== 'clock') return true;
    if (fact.words > 0 && fact.words <= 8 && ((zone & Zone.Time) !== 0 || isDateLine(text))) return true;
  }
  return false;
}

/** The words of a "Read more" that a block is or ends with; null without. */
function invitation(scene: Scene, at: number): string | null {
  const { text, pieceEnd } = scene.page.blocks[at]!;
  if (scene.facts[at]!.cues.has('read-more')) return text;
  const last = scene.page.pieces[pieceEnd - 1]!;
  if (last.link < 0 || last.end === 0) return null;
  const words = (last.node as Text).data.slice(last.start, last.end).trim();
  return isCue(words, 'read-more') ? words : null;
}

function has(signals: readonly Reason[], id: string): boolean {
  return signals.some((signal) => signal.id === id);
}

function isDoubled(scene: Scene, card: Card): boolean {
  const { text } = scene.page.blocks[card.head]!;
  const words = bare(text);
  for (let at = card.from; at < card.to; at++) {
    if (at !== card.head && bare(scene.page.blocks[at]!.text) === words) return true;
  }
  return false;
}

function hasTruncatedTeaser(scene: Scene, card: Card): boolean {
  for (let at = card.head + 1; at < card.to; at++) {
    const { text } = scene.page.blocks[at]!;
    if (scene.facts[at]!.weight > 60 && (/(?:\.\.\.|…|\[…\])$/.test(text) || !endsSentence(text)))
      return timeForm(text) === null;
  }
  return false;
}

function hasPicture(scene: Scene, card: Card): boolean {
  for (let at = card.from; at < card.to; at++) {
    const { pieceStart, pieceEnd } = scene.page.blocks[at]!;
    for (let p = pieceStart; p < pieceEnd; p++) if (scene.page.pieces[p]!.end === 0) return true;
  }
  return false;
}

const OUTSIDE = Zone.Nav | Zone.Aside | Zone.Footer;

function isOutside(scene: Scene, group: Card[]): boolean {
  const { from } = group[0]!;
  if (scene.page.blocks[group[0]!.head]!.zone & OUTSIDE) return true;
  return (
    isAfterBody(scene, from) ||
    (scene.frame.headline !== null && group.at(-1)!.to <= scene.frame.headline.from)
  );
}

/** Most links in the group are as long as headlines: lists of terms (a wiki's "See also") are not. */
function areHeadlines(scene: Scene, group: Card[]): boolean {
  const words = group.map(
    ({ head }) =>
      scene.facts[head]!.words + (scene.facts[head]!.weight > scene.page.blocks[head]!.text.length ? 4 : 0),
  );
  const mean = words.reduce((sum, n) => sum + n, 0) / words.length;
  return mean >= (isOutside(scene, group) ? 4.5 : 6);
}

function proseOf(scene: Scene, group: Card[]): number {
  let sum = 0;
  for (const card of group) {
    for (let at = card.from; at < card.to; at++) if (scene.facts[at]!.prose) sum += scene.facts[at]!.weight;
  }
  return sum;
}
