/**
 * What kind of thing it is that was removed. Evidence for each kind is added up; the rule that removed it,
 * where one did, has a say of its own, as large as it has been seen to deserve.
 */
import type { ClutterKind, Reason } from '../../article';
import type { BlockRange } from '../frame';
import { reason, type Scene } from '../scene';
import { Zone } from '../zones';
import { isBio } from './author-box';
import { COMMENT_LABEL, COOKIES, SIGN_UP } from './boxes';
import { createSight, type Signs } from './kind-signs';
import { invites, OFFERS } from './lines';
import { saysSource } from './notice';

const density = ({ linkCharacters, characters }: { linkCharacters: number; characters: number }) =>
  characters === 0 ? 0 : linkCharacters / characters;
const meanWords = ({ linkWords, links }: { linkWords: number; links: number }) =>
  links === 0 ? 0 : linkWords / links;
const isMenu = (list: Signs['list']) =>
  list !== null && density(list) >= 0.6 && meanWords(list) < 4 && list.networks < list.links * 0.5;
/** A heading that leads nowhere: what it announces stands below it. */
const isHeadingAlone = ({ links, zone }: Signs) => links === 0 && (zone & Zone.Heading) !== 0;
const isNetworks = ({ networks, links }: { networks: number; links: number }) =>
  networks >= 1 && networks >= links * 0.6;

const LEGAL =
  /©|\(c\) ?\d{4}|\bcopyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|版权|著作権|\bdisclos(?:ure|e)\b|\baffiliate\b|\bdisclaimer\b|privacy policy|terms of (?:use|service)|\bakismet\b|\brecaptcha\b|powered by|website by|利用規約|免责|備案|备案/i;
const CREDIT = /^\s*(?:source|sources|quelle|fuente|fonte|bron|via|出典|来源|來源|情報元)\s*[:：]/i;
const NO_COMMENT =
  /comments? (?:are|is) (?:closed|off|disabled)|(?:log|sign) ?in to (?:comment|leave|post|join)|\b\d+ (?:comments?|replies|commentaires?|kommentare?|comentarios?|komment[a-z\u00df-\u024f]+)\b|\breply\b.{0,40}$|be the first to|community guidelines|kommentar(?:e|regeln)?\b|发表评论|添加评论|コメント/;
const REPLY = /\b(?:[ap]m|ago|\d{4})\b.{0,15}\b(?:reply|permalink|antworten|responder|répondre)\b/i;
const ASKS =
  /\b(?:donat|subscri|become a|support (?:us|our|the)|member|free (?:trial|demo)|get (?:a demo|started|access|the app)|download (?:the|our)|try (?:it )?(?:free|now)|sign up|log ?in|shop now|buy now|% off|save (?:up to )?[$€£\d]|tip|have (?:info|a story)|abonn|spend)\b/i;
const SHARE_COUNT = /^\W*\d[\d.,]*\s?[km]?\s*(?:shares?|teilen|partages?|compartidos?)\W*$/i;
const SKIP_AD =
  /^\W*(?:skip (?:past |to the end of )?(?:the )?(?:ad|advert|promotion)\w*|after (?:ad|advert|promotion)\w*|werbung (?:überspringen|nach oben)|passer la publicité|saltar (?:la )?publicidad|pular (?:a )?publicidade)\b/i;
const TOPICS =
  /^\s*(?:tags?|topics?|more|mehr|related (?:topics|tags)|filed under|tagged|thèmes?|themen|schlagw[a-z\u00df-\u024f]+|temas|témata|タグ|标签|标签)\s*[:：]/;

/** Weights of what speaks for each kind, added up. Straight code and no function a row, as in extract/model/groups.ts. */
const EVIDENCE: ReadonlyArray<readonly [kind: ClutterKind, weigh: (s: Signs) => number]> = [
  ['share', share],
  ['comments', comments],
  ['author-box', authorBox],
  ['newsletter', newsletter],
  ['ad', ad],
  ['notice', notice],
  ['navigation', navigation],
  ['related', related],
  ['see-also', seeAlso],
  ['related', labelsOfLists],
  ['ticker', ticker],
  ['promo', promo],
];

function share(s: Signs): number {
  let weight = 0;
  if (isNetworks(s)) weight += 3.5;
  if (s.networks >= 2) weight += 1.5;
  if (s.cues.has('share') && s.words <= 30 && s.headlines === 0) weight += 2;
  if (s.list !== null && isNetworks(s.list) && s.headlines === 0) weight += 2.5;
  if (SHARE_COUNT.test(s.text)) weight += 4;
  return weight;
}

function comments(s: Signs): number {
  let weight = 0;
  if (s.textAreas > 0) weight += 3;
  if (COMMENT_LABEL.test(s.text)) weight += 3;
  if (s.cues.has('comments')) weight += 2;
  if (s.cues.has('comments') && s.marks.has('comments')) weight += 3;
  if (REPLY.test(s.text.slice(0, 120))) weight += 2;
  if (NO_COMMENT.test(s.text.slice(0, 160).toLowerCase())) weight += 2;
  return weight;
}

function authorBox(s: Signs): number {
  let weight = 0;
  if (s.prose > 0 && isBio(s.text)) weight += 2;
  if (s.cues.has('author')) weight += 2;
  if (s.authors > 0 && s.headlines === 0 && (s.prose > 0 || s.links <= 2)) weight += 1.5;
  if (s.byline && s.headlines === 0) weight += 1.5;
  return weight;
}

function newsletter(s: Signs): number {
  let weight = 0;
  if (s.mailFields > 0 && s.textAreas === 0) weight += 3;
  if (s.near.mailFields > 0 && s.near.textAreas === 0 && s.words > 0 && s.words <= 25 && s.links <= 2)
    weight += 3;
  if (s.links <= 4 && SIGN_UP.test(s.text)) weight += 1.5;
  if (s.links <= 4 && /news ?letter|inbox|rundbrief|infolettre|boletín|ニュースレター|メルマガ/i.test(s.text))
    weight += 2;
  return weight;
}

function ad(s: Signs): number {
  let weight = 0;
  if (s.cues.has('ad') && s.words <= 12 && !isMenu(s.list)) weight += 3.5;
  if (s.cues.has('ad')) weight += 1;
  if (s.words <= 8 && SKIP_AD.test(s.text)) weight += 4;
  if ((s.cues.has('ad') || s.marks.has('ad')) && s.abroad > 0 && s.abroad >= s.links * 0.6 && s.headlines > 0)
    weight += 6;
  if (s.words === 0 && s.links === 0) weight += 1;
  return weight;
}

function notice(s: Signs): number {
  let weight = 0;
  if (s.links < 12 && (s.buttons > 0 || s.words > 30 || s.cues.has('cookies')) && COOKIES.test(s.text))
    weight += 4;
  if (s.links <= 4 && LEGAL.test(s.text)) weight += 3;
  if (s.links <= 3 && CREDIT.test(s.text)) weight += 2.5;
  if (s.links <= 4 && saysSource(s.text)) weight += 2;
  return weight;
}

function navigation(s: Signs): number {
  let weight = 0;
  if (s.links >= 4 && density(s) >= 0.5 && meanWords(s) < 4) weight += 3;
  if (isMenu(s.list) && meanWords(s) < 7 && s.words <= 8) weight += 3;
  if (s.links >= 8 && meanWords(s) < 3) weight += 2;
  if ((s.zone & Zone.Nav) !== 0) weight += 1;
  if ((s.zone & Zone.Footer) !== 0 && s.where === 'after') weight += 1.5;
  if (s.cues.has('tags') || TOPICS.test(s.text.slice(0, 60).toLowerCase())) weight += 2;
  // An entry of a menu leads to a page, whatever it says there.
  if (
    s.marks.has('navigation') &&
    isMenu(s.list) &&
    !s.cues.has('ad') &&
    s.words > 0 &&
    s.words <= 4 &&
    s.links <= 1
  )
    weight += 3;
  // The foot of a page with a field for an address in it.
  if (s.mailFields > 0 && s.links >= 15 && s.words > 60) weight += 6;
  if (s.cues.has('next')) weight += 2.5;
  if (s.places > 0 && s.places >= s.links * 0.6) weight += 3.5;
  return weight;
}

function related(s: Signs): number {
  let weight = 0;
  if (s.headlines > 0 && !(s.words <= 8 && isMenu(s.list))) weight += 2;
  if (s.headlines > 0 && s.pictures > 0) weight += 1;
  if (s.headlines > 0 && s.times > 0) weight += 1;
  if (s.cues.has('related')) weight += 2;
  if (s.cues.has('latest')) weight += 1;
  if (s.links === 0 && s.words > 0 && s.words <= 9 && s.ahead > 0) weight += 2.5;
  if (s.pictures >= 2 && s.links >= 2 && s.texts >= 2 && !isNetworks(s)) weight += 2;
  if (s.pictures > 0 && s.links > 0 && s.words >= 4 && s.prose === 0 && !isNetworks(s)) weight += 1.5;
  if (s.headlines > 0 && s.list !== null && s.list.headlines >= 3) weight += 1.5;
  if (s.headlines >= 3) weight += 1.5;
  return weight;
}

function seeAlso(s: Signs): number {
  let weight = 0;
  if (s.cues.has('see-also') && s.where === 'body') weight += 2;
  if (s.where === 'body' && s.links <= 2 && s.headlines === 1 && s.list === null) weight += 3;
  return weight;
}

/** A heading that leads nowhere stands above a list, and one of several headlines is one. */
function labelsOfLists(s: Signs): number {
  let weight = 0;
  if (isHeadingAlone(s) && s.cues.has('see-also')) weight += 5;
  if (s.cues.has('see-also') && s.ahead > 0) weight += 3;
  return weight;
}

function ticker(s: Signs): number {
  let weight = 0;
  if (s.times > 0 && s.headlines > 0 && s.pictures === 0) weight += 1;
  if (s.times >= 3) weight += 1;
  if (s.cues.has('latest') && s.times > 0) weight += 1;
  if (s.cues.has('latest') && s.times >= 3 && s.times >= s.links * 0.4 && s.pictures === 0) weight += 4;
  return weight;
}

function promo(s: Signs): number {
  let weight = 0;
  if (invites(s.text) && OFFERS.test(s.text)) weight += 2;
  if (s.links <= 4 && ASKS.test(s.text)) weight += 1.5;
  if (s.words > 0 && s.words <= 60 && s.links <= 3) weight += 1;
  return weight;
}

/** What the page's own names for a part count at most. */
const MARKS: Readonly<Record<ClutterKind, number>> = {
  ...{ share: 2, comments: 3, 'author-box': 2.5, newsletter: 2, ad: 3, promo: 2, notice: 2 },
  ...{ navigation: 2, related: 1.5, ticker: 2.5, 'see-also': 2 },
};

/** How far the rule that removed it is believed. */
const RULES: Readonly<Record<ClutterKind, number>> = {
  ...{ share: 4, comments: 4, 'author-box': 3.5, newsletter: 2.5, ad: 2, promo: 1, notice: 2 },
  ...{ navigation: 3, related: 2, ticker: 2, 'see-also': 2 },
};

/** Where what the rule saw is as good as a proof. */
const PROOF: Readonly<Partial<Record<ClutterKind, (signs: Signs) => boolean>>> = {
  // Rows of a time and a headline. A clock beside a picture can be a film's length, places on the page are its contents.
  ticker: (s) => s.places === 0 && (s.recent > 0 || (s.pictures === 0 && (s.list?.pictures ?? 0) === 0)),
  'see-also': (s) => s.where === 'body' && s.words > 5 && s.ahead === 0 && !isHeadingAlone(s),
};
const PROVEN = 8;

/** The article's source is read from these: they stay what they are. */
const STANDS = 'notice_source';

export interface Verdict {
  kind: ClutterKind;
  reasons: Reason[];
}

/** Tells the kind of what stands at a range of blocks; `proposed` is what the rule said that removed it. */
export function createKinds(scene: Scene): (range: BlockRange, proposed?: Verdict) => Verdict {
  const see = createSight(scene);
  return (range, proposed) => {
    if (proposed?.reasons.some(({ id }) => id === STANDS)) return proposed;
    const signs = see(range);
    const kind = best(scoresOf(signs, proposed?.kind));
    return proposed && kind === proposed.kind
      ? { kind, reasons: proposed.reasons }
      : { kind, reasons: [reasonFor(kind, signs)] };
  };
}

/** What speaks for each kind: weights of what holds, of names, and of the rule that removed it. */
export function scoresOf(signs: Signs, proposed: ClutterKind | undefined): Map<ClutterKind, number> {
  const scores = new Map<ClutterKind, number>();
  const add = (kind: ClutterKind, weight: number) => scores.set(kind, (scores.get(kind) ?? 0) + weight);
  for (let at = 0; at < EVIDENCE.length; at++) {
    const [kind, weigh] = EVIDENCE[at]!;
    const weight = weigh(signs);
    if (weight > 0) add(kind, weight);
  }
  for (const [kind, { strength }] of signs.marks) add(kind, MARKS[kind] * strength);
  if (proposed) add(proposed, RULES[proposed] + (PROOF[proposed]?.(signs) ? PROVEN : 0));
  return scores;
}

function best(scores: ReadonlyMap<ClutterKind, number>): ClutterKind {
  let kind: ClutterKind = 'promo';
  let most = 0;
  for (const [one, score] of scores) if (score > most) [kind, most] = [one, score];
  return kind;
}

function reasonFor(kind: ClutterKind, signs: Signs): Reason {
  if (kind === 'share' && signs.networks > 0) return reason('share_buttons');
  if (kind === 'newsletter' && signs.mailFields > 0) return reason('newsletter_form');
  if (kind === 'comments' && signs.textAreas > 0) return reason('comments_form');
  if (kind === 'navigation' && isMenu(signs.list)) return reason('navigation_links', signs.list?.links ?? 0);
  const word = signs.marks.get(kind)?.word;
  if (word) return reason('kind_marked', word);
  return reason('card_outside');
}
