/** Single lines: advertisement labels, invitations to follow or subscribe. */
import type { Block } from '../blocks';
import { isAfterBody, nextText, PER_STEP, type Proposal, type Rule, reason, type Scene } from '../scene';
import { firstWordAt } from '../text-shape';
import { Zone } from '../zones';

export const ads: Rule = {
  propose(scene) {
    return scene.page.blocks.flatMap(({ index, text, pieceStart, pieceEnd }): Proposal[] => {
      const fact = scene.facts[index]!;
      if (scene.taken(index)) return [];
      if (fact.cues.has('ad') && isAdLabel(scene, index)) {
        return [{ kind: 'ad', from: index, to: index + 1, reasons: [reason('ad_label', text)] }];
      }
      if (!fact.silent) return [];
      const frames = scene.page.pieces.slice(pieceStart, pieceEnd);
      const all =
        frames.length > 0 && frames.every(({ node, end }) => end === 0 && isAdFrame(node as Element));
      return all ? [{ kind: 'ad', from: index, to: index + 1, reasons: [reason('ad_frame')] }] : [];
    });
  },
};

/** Short words ("Ad", "PR") only in capitals or beside something silent: they could be a table's cell. */
function isAdLabel(scene: Scene, index: number): boolean {
  const { text, zone } = scene.page.blocks[index]!;
  return (
    (text.length > 4 || text === text.toUpperCase()) &&
    !(zone & Zone.Table && scene.facts[index]!.words < 2 && text.length < 5)
  );
}

const AD_HOST =
  /(?:doubleclick|googlesyndication|adservice|adnxs|taboola|outbrain|criteo|amazon-adsystem|teads|mgid|revcontent)\./i;

function isAdFrame(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'amp-ad' || (tag === 'ins' && /\badsbygoogle\b/.test(element.getAttribute('class') ?? '')))
    return true;
  return tag === 'iframe' && AD_HOST.test(element.getAttribute('src') ?? '');
}

const INVITATION =
  /^(?:please\s+)?(?:sign up|subscribe|register|follow|join|download|get (?:the|our|all|more|breaking|your)|like us|support|donate|become|click here|tap here|read (?:it|this|more) (?:on|in|at)|stay (?:informed|updated|up to date|ahead|connected)|never miss|don['’]t miss|want more|enjoying|abonn|inscrivez|suscr[ií]b|síguenos|sigue|suivez|folgen sie|jetzt|siga|inscreva|assine|iscriviti|seguici|volg|подписывайтесь|читайте нас|takip|ikuti|تابعونا|اشترك|ہمیں فالو|फॉलो|डाउनलोड)/;
export const OFFERS =
  /newsletter|inbox|\bapp\b|google news|facebook|twitter|\bon x\b|whatsapp|telegram|instagram|youtube|linkedin|channel|push|notifications?|alerts?|subscri|abonn|membership|journalism|donat|podcast|briefing|e-?paper|boletín|canal|kanal|infolettre|nieuwsbrief|телеграм|واٹس|व्हाट्सएप|टेलीग्राम|群|公众号/i;
const LONGEST_INVITATION = 340;
/** The patterns that begin a line need no more of it. */
const BEGINNING = 60;

/** It begins as an invitation does; marks and pictures may stand before. */
export function invites(text: string): boolean {
  const from = firstWordAt(text);
  return INVITATION.test(text.slice(from, from + BEGINNING).toLowerCase());
}

/** An invitation and something to press; without that it must stand alone past the story. */
export const promo: Rule = {
  *propose(scene) {
    const found: Proposal[] = [];
    for (let at = 0; at < scene.page.blocks.length; at++) {
      const block = scene.page.blocks[at]!;
      if (block.index % PER_STEP === 0) yield;
      found.push(...promoAt(scene, block));
    }
    return found;
  },
};

function promoAt(scene: Scene, { index, text, zone }: Block): Proposal[] {
  const fact = scene.facts[index]!;
  if (scene.taken(index) || fact.silent || fact.weight > LONGEST_INVITATION || fact.heading === 1) return [];
  if (!invites(text) || !OFFERS.test(text)) return [];
  const presses = fact.linkDensity > 0.08 || (zone & Zone.Button) !== 0 || isCallBeside(scene, index);
  const { body } = scene.frame;
  const apart = isAfterBody(scene, index) || (scene.plain && index >= body.to - 1 && fact.words <= 30);
  if (!presses && !apart) return [];
  const kind = /newsletter|inbox|briefing|boletín|infolettre|nieuwsbrief/i.test(text)
    ? 'newsletter'
    : 'promo';
  return [{ kind, from: index, to: index + 1, reasons: [reason(presses ? 'promo_link' : 'promo_line')] }];
}

function isCallBeside(scene: Scene, index: number): boolean {
  const next = nextText(scene, index + 1, 1);
  if (next < 0) return false;
  const fact = scene.facts[next]!;
  const control = scene.page.blocks[next]!.zone & Zone.Button || fact.linkDensity > 0.9;
  return Boolean(control) && fact.words <= 5 && fact.cues.has('newsletter');
}
