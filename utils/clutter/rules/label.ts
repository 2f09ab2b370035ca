/** Labels that stand above a list: "Recent", "Most read", "More from Politics". */
import type { Cue } from '../cues';
import { nextText, type Scene } from '../scene';
import { bare } from '../text-shape';

const LOOSE =
  /^(?:(?:read|see|watch|explore|discover)?\s*(?:also|more|latest|recent|related|popular|trending|top|recommended|further|other)\b|most\s+(?:read|viewed|popular|shared|commented|watched|recent)|you\s+(?:may|might)|in\s+case\s+you|what\s+to\s+read|editors?['’]?s?\s+(?:pick|choice)|mehr\s+(?:zu|aus|von)|weitere|plus\s+d|autres?\s+|más\s+(?:de|en|sobre)|mais\s+(?:de|sobre|em|notícias)|altr[ei]\s+|meer\s+(?:over|uit|van)|ещё|ещe|другие)/i;
const LONGEST_LABEL_WORDS = 7;

/** The block is a label for a list of one of these kinds. */
export function isLabel(scene: Scene, index: number, cues: readonly Cue[]): boolean {
  const fact = scene.facts[index];
  if (!fact || fact.silent || fact.prose || fact.words > LONGEST_LABEL_WORDS) return false;
  if (cues.some((cue) => fact.cues.has(cue))) return true;
  const loose = cues.includes('related') || cues.includes('see-also');
  const stands =
    fact.heading > 0 || fact.bold || fact.linkDensity > 0.9 || /[:：]$/.test(scene.page.blocks[index]!.text);
  return loose && stands && LOOSE.test(bare(scene.page.blocks[index]!.text));
}

/** Index of the label directly above a block (one more short line may stand between), or -1. */
export function labelAbove(scene: Scene, index: number, cues: readonly Cue[]): number {
  const above = nextText(scene, index - 1, -1);
  if (above < 0) return -1;
  if (isLabel(scene, above, cues)) return above;
  const fact = scene.facts[above]!;
  if (fact.prose || fact.words > 4 || fact.heading > 0) return -1;
  const higher = nextText(scene, above - 1, -1);
  return higher >= 0 && isLabel(scene, higher, cues) ? higher : -1;
}
