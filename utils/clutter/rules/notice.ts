/** Lines that say what the story rests on, and the law's small print. The first are kept as the article's source. */
import { type Guarded, guarded, matchesAny } from '../guarded';
import { type Proposal, type Rule, reason, type Scene } from '../scene';
import { Zone } from '../zones';

const LONGEST = 420;
/** Blocks after the last paragraph that still stand with the story. */
const REACH = 12;
const LABELLED = /^(?:with inputs? from|source|sources|quelle|fuente|fonte|bron)\s*[:：]\s*\S.{2,80}$/i;
const REPUBLISHED = /\brepublished (?:here )?(?:from|under|with|by permission)\b/i;
const SOURCE: readonly Guarded[] = [
  guarded(
    ['sourced', 'taken', 'adapted', 'published', 'reproduced', 'syndicated', 'appeared', 'translated'],
    /\b(?:this|the) (?:news(?: item| story)?|story|article|report|piece|post|content|text) (?:is|was|has been|originally|first) (?:\w+ ){0,3}(?:sourced|taken|adapted|republished|reproduced|syndicated|published|appeared|translated)\b.{0,40}\b(?:from|by|in|on|with|under|at)\b/i,
  ),
  guarded(
    ['for information', 'for general information'],
    /\b(?:is|are) (?:intended |provided |meant )?(?:solely |only )?for (?:general )?information(?:al)?(?: purposes)? only\b/i,
  ),
  guarded(
    ['not been edited', 'generated', 'published unedited', 'syndicated feed'],
    /\b(?:story|article|report|feed)\b.{0,80}\b(?:not been edited|auto-?generated|published unedited|published from a syndicated feed|syndicated feed)\b/i,
  ),
  (text) => LABELLED.test(text),
  guarded(
    ['views expressed', 'opinions expressed'],
    /\b(?:the )?(?:views|opinions) expressed (?:in|here|by|are)\b.{0,160}\b(?:author|writer|own|necessarily)\b/i,
  ),
  (text) => REPUBLISHED.test(text),
];

/** Says what the story rests on, or whose views it gives. */
export function saysSource(text: string): boolean {
  return matchesAny(SOURCE, text);
}

/** A paragraph before it and two behind it: the story tells of such words. */
function isSurrounded(scene: Scene, index: number): boolean {
  const { body } = scene.frame;
  const isProse = (at: number) => scene.facts[at]!.prose && !scene.taken(at);
  const before = new Set<string>();
  for (let at = body.from; at < index; at++) if (isProse(at)) before.add(scene.page.blocks[at]!.text);
  let after = 0;
  // What stands there word for word once more is a copy of the story, not its continuation.
  for (let at = index + 1; at < body.to; at++)
    if (isProse(at) && !before.has(scene.page.blocks[at]!.text)) after++;
  return before.size > 0 && after >= 2;
}

export const notice: Rule = {
  propose(scene) {
    const { body, headline } = scene.frame;
    // Such a line stands with the story: above its first paragraph, or soon after its last.
    const near = scene.page.blocks.slice(headline?.to ?? body.from, body.to + REACH);
    return near.flatMap(({ index, text, zone }): Proposal[] => {
      const fact = scene.facts[index]!;
      if (scene.taken(index) || fact.silent || fact.weight > LONGEST || fact.words < 3) return [];
      // A site's own copyright line says nothing of the story, and nobody minds it at the foot of a page.
      if (zone & (Zone.Footer | Zone.Nav) || /^\s*(?:©|\(c\)|copyright)/i.test(text)) return [];
      // In the middle of a text such words are the story's own.
      if (index > body.from + 1 && index < body.to - 4) return [];
      if (!scene.isSource(text) && !saysSource(text)) return [];
      if (isSurrounded(scene, index)) return [];
      return [{ kind: 'notice', from: index, to: index + 1, reasons: [reason('notice_source')] }];
    });
  },
};
