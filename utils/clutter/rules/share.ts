/** Rows of buttons that share or follow. */

import type { Piece } from '../blocks';
import { isInWord } from '../characters';
import { cuesOf } from '../cues';
import { type Proposal, type Rule, reason, type Scene } from '../scene';
import { foldSpace } from '../text-shape';
import { accessibleName, elementsMadeOf } from './spread';

const SHARE_ADDRESS =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|linkedin\.com\/(?:share|cws|sharing)|wa\.me\/|whatsapp(?::|\.com\/send)|t\.me\/share|telegram\.me\/share|pinterest\.[a-z.]+\/pin|reddit\.com\/submit|tumblr\.com\/(?:share|widgets)|share\.flipboard|getpocket\.com\/save|vk\.com\/share|line\.me\/|threads\.net\/intent|bsky\.app\/intent|mailto:\?|addtoany|sharethis|news\.ycombinator\.com\/submitlink|service\.weibo|story\.kakao)/i;
const SHARE_NAME =
  /^(?:share|tweet|post|send|pin|save|copy|e-?mail|print|follow|like|bookmark|teilen|partager|compartir|compartilhar|condividi|delen|dela|del)\b.{0,60}$|\b(?:facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|messenger|instagram|youtube|tiktok|bluesky|mastodon|threads|flipboard|viber|kakao|weibo|wechat)\b/i;

const LONGEST_NAME = 60;
/** With the white space of the source around it. */
const LONGEST_RAW = 240;

export const share: Rule = {
  *propose(scene) {
    const strength = (piece: Piece) => shareStrength(scene, piece);
    const boxes = yield* elementsMadeOf(scene, { strength, least: 2 });
    return [...boxes.map(toProposal), ...plainRuns(scene)];
  },
};

function toProposal({ from, to }: { from: number; to: number }): Proposal {
  return { kind: 'share', from, to, reasons: [reason('share_buttons')] };
}

/** 2: leads to or names a network; 1: goes with such; 0: something else. */
function shareStrength(scene: Scene, { node, start, end, link }: Piece): number {
  const href = link >= 0 ? scene.page.links[link]!.href : null;
  const size = end - start;
  if (size > LONGEST_RAW && href === null) return 0;
  const text = size > 0 ? foldSpace((node as Text).data.slice(start, end)).trim() : '';
  // A sentence offered for sharing still is the story's.
  if (text.length > LONGEST_NAME) return 0;
  if (href && /^(?:https?:|\/\/|mailto:|whatsapp:)/i.test(href) && SHARE_ADDRESS.test(href.slice(0, 120)))
    return 2;
  if (end === 0) {
    const element = node as Element;
    const name =
      accessibleName(element) || (link >= 0 ? accessibleName(scene.page.links[link]!.element) : '');
    if (SHARE_NAME.test(name.trim())) return element.localName === 'img' && link < 0 ? 1 : 2;
    return /^(?:svg|img|button|a|input)$/.test(element.localName) &&
      name === '' &&
      element.localName !== 'input' &&
      isIcon(element)
      ? 1
      : 0;
  }
  if (size > LONGEST_RAW) return 0;
  if (!hasLetters(text)) return 1;
  if (text.length <= 32 && SHARE_NAME.test(text)) return 2;
  return cuesOf(text).has('share') ? 2 : 0;
}

/** Letters, accents, figures other than 0 to 9. */
function hasLetters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (isInWord(code) && !(code >= 0x30 && code <= 0x39)) return true;
    if (code > 0xffff) at++;
  }
  return false;
}

/** A picture without a name and without a size to speak of. */
function isIcon(element: Element): boolean {
  const width = Number(element.getAttribute('width'));
  return element.localName !== 'img' || (width > 0 && width <= 64);
}

/** Text without elements: "Share", "Facebook", "WhatsApp", each on a line. */
function plainRuns(scene: Scene): Proposal[] {
  const runs: Proposal[] = [];
  let from = -1;
  for (let at = 0; at <= scene.page.blocks.length; at++) {
    const fact = scene.facts[at];
    if (fact && !scene.taken(at) && fact.cues.has('share') && scene.plain) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0 && at - from >= 3) runs.push(toProposal({ from, to: at }));
    from = -1;
  }
  return runs;
}
