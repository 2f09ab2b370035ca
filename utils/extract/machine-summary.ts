/**
 * Summaries that a machine made, above or among the text: points of the story in a box that says so. They are the
 * site's service and nobody's article; the box stays in the html beside the text.
 */
import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { type BlockRange, blocksOf } from '../clutter/frame';
import { sumsOf } from '../clutter/sums';
import { Zone } from '../clutter/zones';
import { wording } from './wording';

const MACHINE =
  '(?:ai|ki|ia|ии|chatgpt|gpt|artificial intelligence|artificially|machine|künstlich\\w*|maschinell\\w*|automatisch\\w*|intelligence artificielle|inteligencia artificial|inteligência artificial|intelligenza artificiale|kunstig intelligen[st]|artificiell intelligens|kunstmatige intelligentie|нейросет\\p{L}*)';
const SUMMARY =
  '(?:summary|summaries|summari[sz]ed|summari[sz]es|key points|key takeaways|zusammenfassung\\w*|zusammengefasst|résumés?|resumen|resúmenes|resumos?|riassunt[oi]|sintesi|samenvatting|sammendrag\\w*|oppsummering\\w*|sammanfattning\\w*|резюме|пересказ|краткое содержание)';
const END = '(?=$|[\\s.,:;!?)»”"–-])';
const START = '(?:^|[\\s.,:;(«“"\'’–-])';
/** "This summary was made by a machine", "AI summary": said of the box itself, at the beginning of a line. */
const says = wording(
  `^.{0,30}?${START}${SUMMARY}${END}.{0,60}${START}${MACHINE}${END}|^\\W{0,3}${MACHINE}(?:[- ](?:generated|generiert\\w*|gestützte?|générée?|generad[oa]))?[- ]${SUMMARY}${END}|^.{0,6}ai\\s?(?:요약|要約|摘要|总结|總結)`,
  new RegExp(`${SUMMARY}|요약|要約|摘要|总结|總結`),
);
const MOST_WORDS = 45;
const LARGEST = 2000;
/** A box holds a part of the story's words at most, or it is the story. */
const MOST_OF_TEXT = 0.45;

/** Boxes between the blocks `from` and `to` whose own words say that a machine has summed up the story. */
export function machineSummaries(
  page: Page,
  facts: readonly Facts[],
  { from, to }: BlockRange,
): BlockRange[] {
  const { weight } = sumsOf(facts);
  const most = Math.min(LARGEST, weight(from, Math.max(from, to)) * MOST_OF_TEXT);
  const found: BlockRange[] = [];
  for (let at = from; at < to; at++) {
    const { silent, words } = facts[at]!;
    const { text, zone } = page.blocks[at]!;
    if (silent || words > MOST_WORDS || zone & Zone.List || at < (found.at(-1)?.to ?? 0)) continue;
    if (!says(text.toLowerCase())) continue;
    const box = boxAround(page, facts, at, most);
    if (box && box.from >= from && box.to <= to) found.push(box);
  }
  return found;
}

/** The smallest element around the words that holds what was summed up. */
function boxAround(page: Page, facts: readonly Facts[], note: number, most: number): BlockRange | null {
  const { weight } = sumsOf(facts);
  for (let at = page.blocks[note]!.element; at > 0; at = page.elements[at]!.parent) {
    const { pieceStart, pieceEnd } = page.elements[at]!;
    const box = blocksOf(page, pieceStart, pieceEnd);
    if (weight(box.from, box.to) > most) return null;
    for (let other = box.from; other < box.to; other++) {
      if (other === note || !(facts[other]!.prose || page.blocks[other]!.zone & Zone.List)) continue;
      if (facts[other]!.linkDensity < 0.5) return box;
    }
  }
  return null;
}
