/**
 * Boxes of links beside and inside the story that make no list: one teaser in a side column, one in a box between two
 * paragraphs. Two signals: nothing but links to other pages, and a side column or a name that says so.
 */
import type { ClutterKind } from '../../article';
import { blocksOf } from '../frame';
import { PER_STEP, type Proposal, type Rule, reason, type Scene } from '../scene';
import { Zone } from '../zones';
import { createKinds } from './kind';
import { marksOf } from './kind-marks';

const LEAST_LINKED = 0.6;
const LARGEST = 1200;
/** Prose of this weight with few links is somebody's words. */
const LEAST_WORDS = 100;
const NAMES: readonly ClutterKind[] = ['related', 'see-also', 'ticker', 'ad'];
const APART = Zone.Nav | Zone.Footer | Zone.Header | Zone.Figure | Zone.Table;

export const linkBoxes: Rule = {
  *propose(scene) {
    const kindOf = createKinds(scene);
    const found: Proposal[] = [];
    const { headline } = scene.frame;
    for (let index = 0; index < scene.page.elements.length; index++) {
      const { pieceStart, pieceEnd, zone, breaks, parent } = scene.page.elements[index]!;
      if (index % PER_STEP === 0) yield;
      if (!breaks || zone & APART || parent < 0) continue;
      const range = blocksOf(scene.page, pieceStart, pieceEnd);
      if (range.to <= range.from || range.from < (found.at(-1)?.to ?? 0)) continue;
      if (!headline || range.from < headline.to || !isLinks(scene, range.from, range.to)) continue;
      const aside = (zone & Zone.Aside) !== 0;
      if (!aside && !isNamed(scene, index)) continue;
      const { kind, reasons } = kindOf(range);
      if (kind !== 'related' && kind !== 'see-also' && kind !== 'ad' && kind !== 'ticker') continue;
      found.push({ kind, ...range, reasons: [reason('card_link'), ...reasons] });
    }
    return found;
  },
};

/** Nothing taken, at least one linked headline, and hardly a word that is no link. */
function isLinks(scene: Scene, from: number, to: number): boolean {
  let size = 0;
  let linked = 0;
  let headlines = 0;
  for (let at = from; at < to; at++) {
    const fact = scene.facts[at]!;
    if (scene.taken(at)) return false;
    if (fact.weight > LEAST_WORDS && fact.linkDensity < 0.5) return false;
    size += fact.weight;
    if (size > LARGEST) return false;
    linked += fact.weight * fact.linkDensity;
    if (fact.headlineLink) headlines++;
  }
  return headlines > 0 && linked >= size * LEAST_LINKED;
}

function isNamed(scene: Scene, index: number): boolean {
  const marks = marksOf(scene.page.elements[index]!.element);
  return NAMES.some((kind) => marks.has(kind));
}
