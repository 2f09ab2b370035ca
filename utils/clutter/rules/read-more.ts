/** Teasers that end in "Read more": headline, a few lines, the invitation. Works without links and without elements. */
import { letterPattern } from '../../letters';
import { isCue } from '../cues';
import { isHeadlineLike } from '../facts';
import { isAfterBody, PER_STEP, type Proposal, type Rule, type Scene } from '../scene';
import { isLabel } from './label';
import { invited } from './reasons';

const MOST_TEASER_BLOCKS = 8;
const LARGEST_TEASER = 900;

export const readMore: Rule = {
  *propose(scene) {
    const proposals: Proposal[] = [];
    let chain: Proposal[] = [];
    let previousEnd = -1;
    for (let index = 0; index < scene.page.blocks.length; index++) {
      if (index % PER_STEP === 0) yield;
      if (scene.taken(index) || !isInvitation(scene, index)) continue;
      const follows = chain.length > 0 && index - previousEnd <= MOST_TEASER_BLOCKS;
      const from = teaserStart(scene, index, follows ? previousEnd : -1);
      if (!follows) {
        proposals.push(...settle(scene, chain));
        chain = [];
      }
      if (from >= 0) chain.push({ kind: 'related', from, to: index + 1, reasons: [] });
      previousEnd = index + 1;
    }
    return [...proposals, ...settle(scene, chain)];
  },
};

function isInvitation(scene: Scene, index: number): boolean {
  const { cues, words, weight } = scene.facts[index]!;
  return (cues.has('read-more') && words >= 1 && weight <= 30) || invitationAtEnd(scene, index) !== null;
}

const AFTER_SENTENCE =
  /[.!?…。।۔"”’)\]]\s+([^!-/:;?@[-\]{}¡«»¿\u2010-\u205e\u3001-\u3030،؛؟۔।॥]{3,24}[\s»›>→…]*)$/;
const WITH_ARROW = letterPattern('\\s(\\p{Lu}\\p{L}+(?: \\p{L}+){1,2}\\s*[»›→>]+)$');
const ARROW_AT_END = /[»›→>]$/;
/** The invitation, and the sentence's last mark. */
const LONGEST_END = 80;

/** The words of an invitation on the line of its teaser: "… in the strait. Read more »". */
function invitationAtEnd(scene: Scene, index: number): string | null {
  const { text } = scene.page.blocks[index]!;
  if (scene.facts[index]!.weight > LARGEST_TEASER) return null;
  const end = text.slice(-LONGEST_END);
  const words = (AFTER_SENTENCE.exec(end) ??
    (ARROW_AT_END.test(end) ? WITH_ARROW(end).exec(end) : null))?.[1];
  return words && isCue(words, 'read-more') ? words : null;
}

/** First block of the teaser that ends at `end`: back over teaser text to its headline, and over what doubles it. */
function teaserStart(scene: Scene, end: number, floor: number): number {
  let headline = -1;
  let size = 0;
  let prose = 0;
  for (let at = end - 1; at >= Math.max(0, floor, end - MOST_TEASER_BLOCKS); at--) {
    const fact = scene.facts[at]!;
    if (scene.taken(at)) break;
    if (fact.silent) continue;
    size += fact.weight;
    if (isLabel(scene, at, ['related', 'latest'])) return at;
    const isHead = fact.headlineLink || fact.heading > 1 || isHeadlineLike(scene.page.blocks[at]!, fact);
    if (isHead && fact.words >= 3) headline = at;
    else if (headline >= 0 && fact.time === null && fact.words > 4) break;
    else if (headline < 0 && ++prose > 2) break;
    if (size > LARGEST_TEASER) break;
  }
  return headline;
}

/** Two alike are proof; a single one needs to stand past the article. */
function settle(scene: Scene, chain: Proposal[]): Proposal[] {
  if (chain.length === 0) return [];
  if (chain.length === 1 && !isAfterBody(scene, chain[0]!.from)) return [];
  return chain.map((proposal) => {
    const last = proposal.to - 1;
    const words = invitationAtEnd(scene, last) ?? scene.page.blocks[last]!.text;
    return { ...proposal, reasons: [invited(words, chain.length)] };
  });
}
