/** Lines among or under the paragraphs that speak to the reader and not of the story, as rows. */
import type { Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { isBio } from '../clutter/rules/author-box';
import type { Steps } from '../steps';
import { wording } from './wording';

interface Row {
  /** `kept`: stays with the article as an aside; `dropped`: leaves it. */
  fate: 'kept' | 'dropped';
  /** `end`: only among the last blocks of the text. */
  where: 'anywhere' | 'end';
  /** `call`: a link or button must stand in it or right behind. `mail`: an address must. */
  needs?: 'call' | 'mail';
  words: number;
  /** What every such line holds, in lower case: most lines are told by that alone. */
  stems: RegExp;
  pattern: string;
}

const ROWS: readonly Row[] = [
  {
    ...{ fate: 'dropped', where: 'anywhere', words: 12 },
    stems: /skip|newsletter promotion|(?:end|start) of|werbung|passer|saltar|pular/,
    pattern:
      '^\\W*(?:skip (?:past|to|ad|advert|the|over|this)\\b.{0,60}|after newsletter promotion|(?:end|start) of .{0,40}(?:promotion|newsletter|advert\\w*)|werbung überspringen|passer (?:la publicité|au contenu)|saltar (?:la )?publicidad|pular (?:a )?publicidade)\\W*$',
  },
  {
    ...{ fate: 'kept', where: 'end', words: 120 },
    stems:
      /corre|corrig|clarif|edit|amend|berichtig|korr|anmerkung|rectif|errat|rett|rätt|version of this|updat|modif|revis|aktualisiert|actualiz/,
    pattern:
      "^\\W*(?:(?:corrections?|clarification|editor['’]?s[’']? note|editors['’] note|amendment|berichtigung|korrektur|anmerkung der redaktion|rectificatif|correctif|errata|corrección|fe de errata|correção|rettifica|rectificatie|rättelse|rettelse)\\b.{0,30}[:：—–-]|(?:(?:a|an earlier|a previous) version of )?(?:this|the) (?:article|story|report|post|piece|headline|version) (?:was|has been) (?:amended|corrected|updated|clarified|edited|modified|revised)\\b|(?:a|an) (?:earlier|previous) version of this (?:article|story|report|post|piece|headline)\\b|dieser (?:artikel|text|beitrag) wurde\\b.{0,40}(?:aktualisiert|korrigiert)|cet article a été (?:modifié|corrigé)|este artículo (?:ha sido|fue) (?:corregido|actualizado))",
  },
  {
    ...{ fate: 'kept', where: 'end', words: 12 },
    stems: /corre|clarif|amend|berichtig|korr|rectif/,
    pattern:
      '^\\W*(?:corrections?|clarification|amendment|berichtigung|korrektur|rectificatif|corrección|correção)\\b.{0,40}$',
  },
  {
    ...{ fate: 'dropped', where: 'end', words: 60, needs: 'mail' },
    stems: /do you|got |have |contact|write to|mail|reach|send|follow|hinweise|schreiben|escriba/,
    pattern:
      '\\b(?:do you (?:know|have)|(?:got|have) (?:a|any|more)\\b.{0,20}(?:tip|story|information)|contact (?:the|our|him|her|us|\\p{Lu}\\p{Ll}+)|write to|e-?mail|(?:be )?reached? (?:him|her|them|us)?\\b|send (?:us|your)|follow (?:him|her|them)|hinweise|schreiben sie|contactez|escriba a)\\b',
  },
  {
    ...{ fate: 'dropped', where: 'end', words: 10 },
    stems: /comment|(?:log|sign) in/,
    pattern:
      '^\\W*(?:comments? (?:are|is) (?:now )?(?:closed|off|disabled|turned off)|(?:log|sign) in to (?:comment|leave|post)\\b.{0,30}|be the first to comment\\b.{0,20})\\W*$',
  },
  {
    ...{ fate: 'dropped', where: 'end', words: 45, needs: 'call' },
    stems:
      /subscri|member|continue|in to read|access|free|riserva|réserv|reserva|abonné|bereits|jetzt|suscriptor|assinante/,
    pattern:
      '\\b(?:subscribe (?:now )?to (?:continue|read|unlock|keep)|already an? (?:subscriber|member)|(?:log|sign) in to (?:continue|read)|unlimited (?:digital )?access|to continue reading|continue reading (?:this|for|with)|reading for free|subscribers only|(?:réservé|reservado|riservato) (?:aux|a(?:os|i)?|para) (?:abonn|suscript|assinant|abbonat)|déjà abonné|bereits (?:abonnent|registriert)|jetzt (?:weiterlesen|abonnieren)|ya (?:es|eres) suscriptor|já é assinante)',
  },
  {
    ...{ fate: 'dropped', where: 'anywhere', words: 60, needs: 'call' },
    stems:
      /support|back|fund|sustain|donation|contribution|donat|help us|become|faire un don|soutenez|spenden|unterstützen|haz|apoye|apoi/,
    pattern:
      "(?:\\b(?:support|back|fund|sustain) (?:our|independent|quality|local|public|fearless|this|the \\p{Lu}\\p{Ll}+['’]s) (?:independent )?(?:journalism|reporting|newsroom|work|site)|\\b(?:make|making|consider|with) (?:a |making a )?(?:tax-deductible )?(?:donation|contribution)\\b|\\bdonate (?:now|today|here|to)\\b|\\bhelp us (?:stay|keep|remain|continue)\\b|\\bbecome an? (?:member|supporter|patron|subscriber)\\b|\\bfaire un don\\b|\\bsoutenez\\b|\\bspenden sie\\b|\\bunterstützen sie\\b|\\bhaz(?:te|) (?:una donación|socio)|\\bapoye\\b|\\bdoe een donatie\\b|\\bapoia?r? o jornalismo)",
  },
];

const WORDED = ROWS.map((row) => ({ row, says: wording(row.pattern, row.stems) }));
const MAIL = /[\w.+-]@[\w-]+\.\w|\(at\)|\bsignal\b/;
const MOST_WORDS = Math.max(...ROWS.map(({ words }) => words));
/** Blocks at the end of the text that may be such notes. */
const TAIL = 8;
const PER_STEP = 200;
const MOST_CALL_WORDS = 5;
const LONGEST_BIO = 420;
const WRITER =
  /\b(?:staff (?:writer|reporter)|freelance|columnist|correspondent|(?:senior |chief |managing |deputy |news )?(?:reporter|editor|writer)|journalist|contributor|professor|fellow|author of|redakteur|journaliste|periodista|giornalista)\b/iu;

export interface SideNotes {
  kept: Set<number>;
  dropped: Set<number>;
}

/** Notes among the blocks `text`, given in order. */
export function* sideNotes(
  page: Page,
  facts: readonly Facts[],
  { text, byline }: { text: readonly number[]; byline: ReadonlySet<string> },
): Steps<SideNotes> {
  const notes: SideNotes = { kept: new Set(), dropped: new Set() };
  const tail = text.length - Math.min(TAIL, Math.floor(text.length / 3));
  for (const [at, block] of text.entries()) {
    if (at % PER_STEP === 0) yield;
    const row = rowFor(page, facts, block, at >= tail);
    if (row) notes[row.fate].add(block);
  }
  dropBio(page, facts, { text, byline }, notes);
  return notes;
}

function rowFor(page: Page, facts: readonly Facts[], block: number, isTail: boolean): Row | null {
  const { words } = facts[block]!;
  if (words > MOST_WORDS) return null;
  const lower = page.blocks[block]!.text.toLowerCase();
  for (const { row, says } of WORDED) {
    if (words > row.words || (row.where === 'end' && !isTail)) continue;
    if (row.needs === 'mail' && !MAIL.test(lower)) continue;
    if (row.needs === 'call' && !hasCall(page, facts, block)) continue;
    if (says(lower)) return row;
  }
  return null;
}

/** Something to press: a link in it, or one of a few words right behind. */
function hasCall(page: Page, facts: readonly Facts[], block: number): boolean {
  if (facts[block]!.linkDensity > 0) return true;
  for (let at = block + 1; at < Math.min(page.blocks.length, block + 4); at++) {
    const fact = facts[at]!;
    if (!fact.silent && fact.words <= MOST_CALL_WORDS && fact.linkDensity > 0.8) return true;
  }
  return false;
}

/** Who wrote it, in a sentence of its own at the very end. */
function dropBio(
  page: Page,
  facts: readonly Facts[],
  { text, byline }: { text: readonly number[]; byline: ReadonlySet<string> },
  { kept, dropped }: SideNotes,
): void {
  const prose = text.filter((block) => facts[block]!.prose && !kept.has(block) && !dropped.has(block));
  if (prose.length < 4) return;
  const last = prose.at(-1)!;
  const words = page.blocks[last]!.text;
  if (facts[last]!.weight > LONGEST_BIO || !isBio(words)) return;
  const start = words.slice(0, 80).toLowerCase();
  const named = [...byline].some((name) => start.includes(name.toLowerCase()));
  const set = isSetApart(page, last) && WRITER.test(words);
  // The name above it, on a line of its own.
  const above = text[text.indexOf(last) - 1];
  const headed = above !== undefined && isNameOf(page, facts, above, words);
  if (!named && !set && !headed) return;
  dropped.add(last);
  if (headed) dropped.add(above);
}

function isNameOf(page: Page, facts: readonly Facts[], block: number, words: string): boolean {
  const { prose, words: count } = facts[block]!;
  return !prose && count >= 2 && count <= 6 && words.startsWith(page.blocks[block]!.text);
}

/** In italics, whole. */
function isSetApart(page: Page, block: number): boolean {
  const { pieceStart, pieceEnd } = page.blocks[block]!;
  for (let at = pieceStart; at < pieceEnd; at++) {
    const piece = page.pieces[at]!;
    if (piece.end === 0) continue;
    let up = piece.parent;
    while (up > 0 && !/^(?:em|i|small)$/.test(page.elements[up]!.tag) && !page.elements[up]!.breaks)
      up = page.elements[up]!.parent;
    if (!/^(?:em|i|small)$/.test(page.elements[up]!.tag)) return false;
  }
  return true;
}
