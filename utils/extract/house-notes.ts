/**
 * What a site says for itself below or among an article: asks for money, names its commissions, its rights, its
 * newsletters, its cookies. Told by the words, as rows; a box in which several such lines stand is one whole.
 */
import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { type BlockRange, blocksOf } from '../clutter/frame';
import type { Steps } from '../steps';
import { wording } from './wording';

interface Row {
  /**
   * `anywhere`: speaks for itself alone, among the paragraphs. `end`: only in the last part of the text, with what stands
   * around it. `dialog`: only where several lines say so.
   */
  where: 'anywhere' | 'end' | 'dialog';
  words: number;
  /** What every such line holds, in lower case: most lines are told by that alone. */
  stems: RegExp;
  pattern: string;
}

const ROWS: readonly Row[] = [
  {
    ...{ where: 'anywhere', words: 60 },
    stems: /machin|maschinell|autom[aá]ti/,
    pattern:
      '^.{0,80}\\b(?:maschinelle übersetzung|machine translation|machine-translated|traduction automatique|traducción automática|tradução automática|traduzione automatica)\\b.{0,40}\\b(?:artikels?|article|story|text|beitrags?|version|artículo|artigo|articolo)\\b',
  },
  {
    ...{ where: 'end', words: 90 },
    stems: /journalis|newsroom|reporting|free|contribut|donat|giv|without you/,
    pattern:
      "\\b(?:support|fund|sustain|power|back)\\b.{0,40}\\b(?:our|independent|local|quality|free|fearless)\\b.{0,20}\\b(?:journalism|newsroom|reporting|journalists)\\b|\\b(?:our|quality) journalism needs\\b|\\b(?:keep|keeping) (?:our |the |all )?(?:news|stories|journalism|reporting)\\b.{0,30}\\bfree\\b|\\b(?:contribut|donat|giving|give)\\w*\\b.{0,40}\\b(?:as little as|just) [$€£]\\s?\\d|\\bwe (?:cannot|can['’]t) do (?:this|it) without (?:you|your)\\b|\\b(?:deserves?|needs?)\\b.{0,20}\\b(?:high-quality|quality|trusted|independent) journalism\\b|\\bour newsroom continues\\b",
  },
  {
    ...{ where: 'anywhere', words: 110 },
    stems: /commission|compensat|affili|afiliad|(?:fee|share) (?:of|from)|provision|recommend|make money/,
    pattern:
      '\\b(?:if|when) you (?:buy|purchase|shop|click|register|order|make a purchase)\\b.{0,220}\\b(?:commissions?|compensat\\w+|affiliate|(?:fee|share) (?:of|from))|\\b(?:we|us|our \\w+|this site|the site) (?:may|might|can|could|will)?\\s?(?:earn|receive|get|collect)s?\\b.{0,50}\\b(?:commissions?|compensation|affiliate|share of (?:the )?(?:sales|revenue))|\\b(?:contains?|includes?|uses?) affiliate links\\b|\\baffiliate-?links?\\b.{0,160}\\bprovision|\\bprovision\\b.{0,160}\\baffiliate-?links?\\b|\\bliens? affiliés?\\b|\\benlaces? de afiliad|\\bhas affiliate partnerships\\b|\\b(?:may|might|can|could) make money (?:when|if) you (?:click|buy)|\\bwe (?:occasionally|sometimes) recommend\\b',
  },
  {
    ...{ where: 'end', words: 100 },
    stems: /rights|not be|rechte|droits|derechos|direitos|diritti|права|版权|授权|转载|轉載|著作權/,
    pattern:
      '^.{0,90}\\ball rights reserved\\b|\\b(?:may|must) not be (?:published|broadcast|rewritten|redistributed|reproduced|copied)\\b.{0,60}(?:broadcast|rewritten|redistributed|permission|consent|distributed)|\\bno rights or credit claimed\\b|^.{0,60}(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены)|版权所有|未经.{0,30}(?:授权|许可|同意)|(?:不得|请勿|禁止|謝絕|谢绝)(?:擅自)?(?:转载|轉載)|著作權所有',
  },
  {
    ...{ where: 'end', words: 60 },
    stems: /newsletter|inbox|mail|subscribe|infolettre|boletín|rundbrief|delivered/,
    pattern:
      "^(?:\\W*(?:sign[- ]?up|subscribe|register|get|want|for (?:the latest|more)|don['’]t miss|join|never miss|stay|there['’]s|start|click)\\b.{0,140}|.{0,60}\\bplease )(?:\\b(?:newsletters?|inbox|daily e-?mail|subscribe)\\b)|\\bsubscribe (?:now|today)\\b|\\bnewsletter\\b.{0,60}\\b(?:informiert sie|anmelden|abonnieren|anmeldung|abonnez|inscrivez|suscríb\\w+|iscriv\\w+|assine)|\\b(?:abonnieren sie|inscrivez-vous|abonnez-vous|suscríbe(?:te|se)|iscriviti|assine)\\b.{0,60}\\b(?:newsletter|infolettre|boletín|rundbrief)|\\bdelivered (?:through|to) your (?:letterbox|door|inbox)\\b",
  },
  {
    ...{ where: 'end', words: 35 },
    stems: /shar|click here|read the latest|listen|send us|comments on/,
    pattern:
      '^\\W*(?:like (?:this|what you)\\b.{0,30}\\bshare\\b|sharing is caring|share this (?:story|article|post)|click here (?:to|for) (?:get|read|subscribe|sign|download|more|see|view|buy|order)|read the latest .{3,60} (?:from|on|at) |listen .{0,40}\\b(?:live|back here)|send us your\\b|comments on this (?:piece|article|story))',
  },
  {
    ...{ where: 'end', words: 70 },
    stems: /mission is to/,
    pattern:
      "(?:['’]s|\\bour|\\bits) (?:primary |core |main )?(?:journalistic )?mission is to\\b.{0,120}\\b(?:news|knowledge|journalis\\w+|inform\\w*|town square)",
  },
  {
    ...{ where: 'anywhere', words: 70 },
    stems: /extern|privatsphäre/,
    pattern:
      '\\b(?:externe[rn]? inhalte?|external content|contenus? externes?|contenidos? externos?)\\b.{0,200}\\b(?:anzeigen|angezeigt|laden|einverstanden|zustimm\\w*|privacy|consent|cookies|accept\\w*|afficher)|\\b(?:laden|anzeigen|anzeige)\\b.{0,60}\\bexternen? inhalte?n?\\b|^externer inhalt nicht verfügbar|^privatsphäre-einstellungen ändern\\W*$',
  },
  {
    ...{ where: 'dialog', words: 160 },
    stems: /cookie|consent preferences|personal/,
    pattern:
      '\\bcookies?\\b.{0,300}\\b(?:browser|device|consent|opt[- ]?out|third[- ]part\\w+|privacy|preferences|advertising partners|your experience|websites?)\\b|\\b(?:browser|opt[- ]?out|privacy|websites?|necessary)\\b.{0,300}\\bcookies?\\b|^(?:strictly necessary|functional|performance|targeting|social media|manage|allow all)\\b.{0,30}\\b(?:cookies|consent preferences)\\b|\\bsale of (?:your )?personal (?:data|information)\\b|\\bdo not sell my personal\\b',
  },
];

const WORDED = ROWS.map((row) => ({ row, says: wording(row.pattern, row.stems) }));
/** Most lines hold none of all their stems. */
const ANY_STEM = new RegExp(ROWS.map(({ stems }) => stems.source).join('|'));
const MOST_WORDS = Math.max(...ROWS.map(({ words }) => words));
/** Part of the text, by weight, behind which its end begins; the last blocks belong to it in any case. */
const END_FROM = 0.45;
const LAST_BLOCKS = 6;
/** Of a box of such lines: how many there must be, and how much of its text. */
const PER_STEP = 200;
const LEAST_IN_BOX = 2;
const LEAST_SHARE = 0.34;
/** So many blocks between two such lines are of them too. */
const LARGEST_GAP = 2;
/** A story may speak of cookies; a dialog about them does so again and again. */
const LEAST_OF_DIALOG = 3;

/** Blocks among `text` (in order) that speak for the site; `title` is the article's, which may be about such things. */
export function* houseNotes(
  page: Page,
  facts: readonly Facts[],
  { text, title }: { text: readonly number[]; title: string },
): Steps<Set<number>> {
  const { found, alone } = yield* linesOf(page, facts, { text, title });
  for (const block of found.size < LEAST_IN_BOX ? [] : [...found]) {
    const box = boxAround(page, facts, block, { text, found });
    for (const other of text) if (box && other >= box.from && other < box.to) found.add(other);
  }
  if (found.size >= LEAST_IN_BOX) fillGaps(text, found);
  addHeadings(facts, text, found);
  for (const block of alone) found.add(block);
  return found;
}

function* linesOf(
  page: Page,
  facts: readonly Facts[],
  { text, title }: { text: readonly number[]; title: string },
): Steps<{ found: Set<number>; alone: number[] }> {
  const found = new Set<number>();
  const alone: number[] = [];
  const ofDialog: number[] = [];
  const total = text.reduce((sum, block) => sum + facts[block]!.weight, 0);
  let before = 0;
  const about = title.toLowerCase();
  for (const [at, block] of text.entries()) {
    if (at % PER_STEP === 0) yield;
    const isEnd = before >= total * END_FROM || at >= text.length - LAST_BLOCKS;
    before += facts[block]!.weight;
    const row = at > 0 && rowFor(page.blocks[block]!.text, facts[block]!.words, { isEnd, about });
    if (row) {
      if (row.where === 'end') found.add(block);
      else (row.where === 'dialog' ? ofDialog : alone).push(block);
    }
  }
  if (ofDialog.length >= LEAST_OF_DIALOG) for (const block of ofDialog) found.add(block);
  return { found, alone };
}

/** Headings right above such lines. */
function addHeadings(facts: readonly Facts[], text: readonly number[], found: Set<number>): void {
  for (let at = text.length - 2; at > 0; at--)
    if (facts[text[at]!]!.heading > 0 && found.has(text[at + 1]!)) found.add(text[at]!);
}

function fillGaps(text: readonly number[], found: Set<number>): void {
  let last = -1;
  for (const [at, block] of text.entries()) {
    if (!found.has(block)) continue;
    if (last >= 0 && at - last - 1 <= LARGEST_GAP)
      for (const other of text.slice(last + 1, at)) found.add(other);
    last = at;
  }
}

function rowFor(
  text: string,
  words: number,
  { isEnd, about }: { isEnd: boolean; about: string },
): Row | null {
  if (words > MOST_WORDS) return null;
  const lower = text.toLowerCase();
  if (!ANY_STEM.test(lower)) return null;
  for (const { row, says } of WORDED) {
    if (words > row.words || (row.where === 'end' && !isEnd)) continue;
    if (says(lower) && !says(about)) return row;
  }
  return null;
}

/** The largest element around a block that is made up of such lines. */
function boxAround(
  page: Page,
  facts: readonly Facts[],
  block: number,
  { text, found }: { text: readonly number[]; found: ReadonlySet<number> },
): BlockRange | null {
  let best: BlockRange | null = null;
  for (let at = page.blocks[block]!.element; at > 0; at = page.elements[at]!.parent) {
    const { pieceStart, pieceEnd } = page.elements[at]!;
    const range = blocksOf(page, pieceStart, pieceEnd);
    const inside = text.filter((other) => other >= range.from && other < range.to);
    const such = inside.filter((other) => found.has(other));
    const first = inside.find((other) => found.has(other) || facts[other]!.prose);
    if (first !== undefined && !found.has(first)) break;
    const weigh = (blocks: readonly number[]) => blocks.reduce((sum, other) => sum + facts[other]!.weight, 0);
    if (such.length >= LEAST_IN_BOX && weigh(such) >= LEAST_SHARE * weigh(inside)) best = range;
  }
  return best;
}
