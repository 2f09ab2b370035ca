/**
 * What kind of thing it is that was removed. Evidence for each kind is added up from rows; the rule that removed it,
 * where one did, has a say of its own, as large as it has been seen to deserve.
 */
import type { ClutterKind, Reason } from '../../article';
import type { BlockRange } from '../frame';
import { reason, type Scene } from '../scene';
import { Zone } from '../zones';
import { BIO } from './author-box';
import { COMMENT_LABEL, COOKIES, SIGN_UP } from './boxes';
import { createSight, type Signs } from './kind-signs';
import { invites, OFFERS } from './lines';
import { SOURCE } from './notice';

interface Row {
  kind: ClutterKind;
  weight: number;
  holds: (signs: Signs) => boolean;
}

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

const ROWS: readonly Row[] = [
  { kind: 'share', weight: 3.5, holds: isNetworks },
  { kind: 'share', weight: 1.5, holds: (s) => s.networks >= 2 },
  { kind: 'share', weight: 2, holds: (s) => s.cues.has('share') && s.words <= 30 && s.headlines === 0 },
  {
    kind: 'share',
    weight: 2.5,
    holds: ({ list, headlines }) => list !== null && isNetworks(list) && headlines === 0,
  },

  { kind: 'share', weight: 4, holds: (s) => SHARE_COUNT.test(s.text) },

  { kind: 'comments', weight: 3, holds: (s) => s.textAreas > 0 },
  { kind: 'comments', weight: 3, holds: (s) => COMMENT_LABEL.test(s.text) },
  { kind: 'comments', weight: 2, holds: (s) => s.cues.has('comments') },
  { kind: 'comments', weight: 3, holds: (s) => s.cues.has('comments') && s.marks.has('comments') },
  { kind: 'comments', weight: 2, holds: (s) => REPLY.test(s.text.slice(0, 120)) },
  { kind: 'comments', weight: 2, holds: (s) => NO_COMMENT.test(s.text.slice(0, 160).toLowerCase()) },

  { kind: 'author-box', weight: 2, holds: (s) => s.prose > 0 && BIO.some((pattern) => pattern.test(s.text)) },
  { kind: 'author-box', weight: 2, holds: (s) => s.cues.has('author') },
  {
    kind: 'author-box',
    weight: 1.5,
    holds: (s) => s.authors > 0 && s.headlines === 0 && (s.prose > 0 || s.links <= 2),
  },
  { kind: 'author-box', weight: 1.5, holds: (s) => s.byline && s.headlines === 0 },

  { kind: 'newsletter', weight: 3, holds: (s) => s.mailFields > 0 && s.textAreas === 0 },
  {
    kind: 'newsletter',
    weight: 3,
    holds: (s) =>
      s.near.mailFields > 0 && s.near.textAreas === 0 && s.words > 0 && s.words <= 25 && s.links <= 2,
  },
  { kind: 'newsletter', weight: 1.5, holds: (s) => s.links <= 4 && SIGN_UP.test(s.text) },
  {
    kind: 'newsletter',
    weight: 2,
    holds: (s) =>
      s.links <= 4 && /news ?letter|inbox|rundbrief|infolettre|boletín|ニュースレター|メルマガ/i.test(s.text),
  },

  { kind: 'ad', weight: 3.5, holds: (s) => s.cues.has('ad') && s.words <= 12 && !isMenu(s.list) },
  { kind: 'ad', weight: 1, holds: (s) => s.cues.has('ad') },
  { kind: 'ad', weight: 4, holds: (s) => s.words <= 8 && SKIP_AD.test(s.text) },
  {
    kind: 'ad',
    weight: 6,
    holds: (s) =>
      (s.cues.has('ad') || s.marks.has('ad')) && s.abroad > 0 && s.abroad >= s.links * 0.6 && s.headlines > 0,
  },
  { kind: 'ad', weight: 1, holds: (s) => s.words === 0 && s.links === 0 },

  {
    kind: 'notice',
    weight: 4,
    holds: (s) =>
      s.links < 12 && (s.buttons > 0 || s.words > 30 || s.cues.has('cookies')) && COOKIES.test(s.text),
  },
  { kind: 'notice', weight: 3, holds: (s) => s.links <= 4 && LEGAL.test(s.text) },
  { kind: 'notice', weight: 2.5, holds: (s) => s.links <= 3 && CREDIT.test(s.text) },
  { kind: 'notice', weight: 2, holds: (s) => s.links <= 4 && SOURCE.some((pattern) => pattern.test(s.text)) },

  { kind: 'navigation', weight: 3, holds: (s) => s.links >= 4 && density(s) >= 0.5 && meanWords(s) < 4 },
  { kind: 'navigation', weight: 3, holds: (s) => isMenu(s.list) && meanWords(s) < 7 && s.words <= 8 },
  { kind: 'navigation', weight: 2, holds: (s) => s.links >= 8 && meanWords(s) < 3 },
  { kind: 'navigation', weight: 1, holds: (s) => (s.zone & Zone.Nav) !== 0 },
  { kind: 'navigation', weight: 1.5, holds: (s) => (s.zone & Zone.Footer) !== 0 && s.where === 'after' },
  {
    kind: 'navigation',
    weight: 2,
    holds: (s) => s.cues.has('tags') || TOPICS.test(s.text.slice(0, 60).toLowerCase()),
  },
  // An entry of a menu leads to a page, whatever it says there.
  {
    kind: 'navigation',
    weight: 3,
    holds: (s) =>
      s.marks.has('navigation') &&
      isMenu(s.list) &&
      !s.cues.has('ad') &&
      s.words > 0 &&
      s.words <= 4 &&
      s.links <= 1,
  },
  // The foot of a page with a field for an address in it.
  { kind: 'navigation', weight: 6, holds: (s) => s.mailFields > 0 && s.links >= 15 && s.words > 60 },
  { kind: 'navigation', weight: 2.5, holds: (s) => s.cues.has('next') },
  { kind: 'navigation', weight: 3.5, holds: (s) => s.places > 0 && s.places >= s.links * 0.6 },

  { kind: 'related', weight: 2, holds: (s) => s.headlines > 0 && !(s.words <= 8 && isMenu(s.list)) },
  { kind: 'related', weight: 1, holds: (s) => s.headlines > 0 && s.pictures > 0 },
  { kind: 'related', weight: 1, holds: (s) => s.headlines > 0 && s.times > 0 },
  { kind: 'related', weight: 2, holds: (s) => s.cues.has('related') },
  { kind: 'related', weight: 1, holds: (s) => s.cues.has('latest') },
  { kind: 'related', weight: 2.5, holds: (s) => s.links === 0 && s.words > 0 && s.words <= 9 && s.ahead > 0 },
  {
    kind: 'related',
    weight: 2,
    holds: (s) => s.pictures >= 2 && s.links >= 2 && s.texts >= 2 && !isNetworks(s),
  },
  {
    kind: 'related',
    weight: 1.5,
    holds: (s) => s.pictures > 0 && s.links > 0 && s.words >= 4 && s.prose === 0 && !isNetworks(s),
  },
  { kind: 'related', weight: 1.5, holds: (s) => s.headlines > 0 && s.list !== null && s.list.headlines >= 3 },
  { kind: 'related', weight: 1.5, holds: (s) => s.headlines >= 3 },

  { kind: 'see-also', weight: 2, holds: (s) => s.cues.has('see-also') && s.where === 'body' },
  {
    kind: 'see-also',
    weight: 3,
    holds: (s) => s.where === 'body' && s.links <= 2 && s.headlines === 1 && s.list === null,
  },

  // A heading that leads nowhere stands above a list.
  {
    kind: 'related',
    weight: 5,
    holds: (s) => isHeadingAlone(s) && s.cues.has('see-also'),
  },
  // One of several headlines is a list.
  { kind: 'related', weight: 3, holds: (s) => s.cues.has('see-also') && s.ahead > 0 },

  { kind: 'ticker', weight: 1, holds: (s) => s.times > 0 && s.headlines > 0 && s.pictures === 0 },
  { kind: 'ticker', weight: 1, holds: (s) => s.times >= 3 },
  { kind: 'ticker', weight: 1, holds: (s) => s.cues.has('latest') && s.times > 0 },
  {
    kind: 'ticker',
    weight: 4,
    holds: (s) => s.cues.has('latest') && s.times >= 3 && s.times >= s.links * 0.4 && s.pictures === 0,
  },

  { kind: 'promo', weight: 2, holds: (s) => invites(s.text) && OFFERS.test(s.text) },
  { kind: 'promo', weight: 1.5, holds: (s) => s.links <= 4 && ASKS.test(s.text) },
  { kind: 'promo', weight: 1, holds: (s) => s.words > 0 && s.words <= 60 && s.links <= 3 },
];

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

/** What speaks for each kind: weights of the rows that hold, of names, and of the rule that removed it. */
export function scoresOf(signs: Signs, proposed: ClutterKind | undefined): Map<ClutterKind, number> {
  const scores = new Map<ClutterKind, number>();
  const add = (kind: ClutterKind, weight: number) => scores.set(kind, (scores.get(kind) ?? 0) + weight);
  for (let at = 0; at < ROWS.length; at++) {
    const { kind, weight, holds } = ROWS[at]!;
    if (holds(signs)) add(kind, weight);
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
