/** Boxes beside the story: facts, background, what a word means. Told by their tag, or by a label and a box of their own. */
import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { type BlockRange, blocksOf } from '../clutter/frame';
import { sumsOf } from '../clutter/sums';
import { bare } from '../clutter/text-shape';
import { Zone } from '../clutter/zones';
import type { Steps } from '../steps';

const LABEL =
  /^(?:fact ?box|fact ?file|fact ?sheet|facts?|info ?box|fakta\w*|faktaboks|zur sache|hintergrund|infobox|repères|en chiffres|ficha técnica|datos clave|scheda|kerncijfers|achtergrond)(?:\b.{0,50})?$/iu;
const NAMED =
  /(?:^|[\s_-])(?:fact-?box|fact-?file|factsheet|info-?box|fakta\w*|faktaboks|sidebar-?box|boxout)(?:$|[\s_-])/i;
/** Some milliseconds. */
const ELEMENTS_PER_STEP = 10_000;
const LEAST = 60;
const LARGEST = 3500;
/** A box holds a part of the story's words at most, or it is the story. */
const MOST_OF_TEXT = 0.45;
const MOST_LINKED = 0.35;

export interface FactBox extends BlockRange {
  /** Index into `Page.elements`. */
  element: number;
}

/** Boxes between the first and the last block of the text; `isFree` says which blocks are nobody else's. */
export function* factBoxes(
  page: Page,
  facts: readonly Facts[],
  { from, to, isFree }: BlockRange & { isFree: (block: number) => boolean },
): Steps<FactBox[]> {
  const { weight } = sumsOf(facts);
  const total = weight(from, Math.max(from, to));
  const found: FactBox[] = [];
  yield;
  for (let element = 0; element < page.elements.length; element++) {
    if (element % ELEMENTS_PER_STEP === ELEMENTS_PER_STEP - 1) yield;
    const { tag, pieceStart, pieceEnd, zone } = page.elements[element]!;
    const box = blocksOf(page, pieceStart, pieceEnd);
    if (box.from < from || box.to > to || box.to <= box.from || box.from < (found.at(-1)?.to ?? 0)) continue;
    if (zone & (Zone.Nav | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Figure)) continue;
    if (tag !== 'aside' && !isLabelled(page, facts, element, box)) continue;
    const size = weight(box.from, box.to);
    if (size < LEAST || size > LARGEST || size > total * MOST_OF_TEXT) continue;
    if (!isProse(page, facts, box, isFree)) continue;
    found.push({ ...box, element });
  }
  return found;
}

/** A label of a few words and at least one more block; or a name that says so. */
function isLabelled(page: Page, facts: readonly Facts[], element: number, { from, to }: BlockRange): boolean {
  const info = page.elements[element]!;
  if (to - from < 2) return false;
  if (NAMED.test(`${info.element.getAttribute('class') ?? ''} ${info.element.id}`)) return true;
  let first = from;
  while (first < to && facts[first]!.silent) first++;
  const fact = facts[first];
  if (!fact || fact.words > 8 || !(fact.heading > 0 || fact.bold)) return false;
  return page.blocks[first]!.element !== element && LABEL.test(bare(page.blocks[first]!.text));
}

/** Its own words, not links elsewhere. */
function isProse(
  page: Page,
  facts: readonly Facts[],
  { from, to }: BlockRange,
  isFree: (block: number) => boolean,
): boolean {
  let length = 0;
  let linked = 0;
  let said = false;
  for (let at = from; at < to; at++) {
    const fact = facts[at]!;
    if (fact.silent) continue;
    if (!isFree(at)) return false;
    length += page.blocks[at]!.text.length;
    linked += page.blocks[at]!.linkLength;
    said ||= fact.prose || Boolean(page.blocks[at]!.zone & (Zone.List | Zone.Definition));
  }
  return said && linked < length * MOST_LINKED;
}
