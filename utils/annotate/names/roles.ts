import type { Mention, Span } from '../../article';
import type { TokenisedText } from '../document';
import { HONORIFICS, PORTFOLIOS, ROLE_HEADS } from '../lexicon/roles';
import { SPEECH_VERBS } from '../lexicon/words';
import type { Sentence } from '../sentences';
import type { Token } from '../tokens';
import { isCapitalised, type TokenSpan } from './spans';
import { afterOffice, roleStart } from './split';

const LONGEST_ROLE_TOKENS = 12;

/**
 * The titles and offices that the text gives a person at one mention, in its own words. `mentions` are
 * all of the text: an office begins after the body it belongs to and ends before the next person.
 */
export function rolesAt(
  document: TokenisedText,
  sentence: Sentence,
  { name, mentions }: { name: TokenSpan; mentions: readonly Mention[] },
): string[] {
  const roles: string[] = [];
  const { tokens } = document;
  // "the police chief, Name, said"
  const isApposed = tokens[name.from - 1]?.text === ',' && tokens[name.to]?.text === ',';
  const before = roleBefore(document, sentence, isApposed ? name.from - 1 : name.from);
  if (before) roles.push(afterBody(document.text, before, mentions));
  const after = roleAfter(document, sentence, name.to);
  // A list ("A, Minister B, …") is no apposition: the office belongs to the next person.
  const isList = (role: Span): boolean =>
    mentions.some(({ type, start }) => type === 'PER' && start >= role.start && start <= role.end + 1);
  if (after && !isList(after)) roles.push(document.text.slice(after.start, after.end));
  return roles.filter(Boolean);
}

/** "White House spokesperson" is the spokesperson of the White House: its last word is no part of the office. */
function afterBody(text: string, role: Span, mentions: readonly Mention[]): string {
  const body = mentions.find(({ start, end }) => start < role.start && end > role.start);
  return text.slice(body ? body.end : role.start, role.end).trim();
}

/** "Planning, Development": the comma between two departments. */
function isListed(tokens: readonly Token[], comma: number): boolean {
  return [comma - 1, comma + 1].every((at) => PORTFOLIOS.has(tokens[at]?.text.toLowerCase() ?? ''));
}

function roleBefore(document: TokenisedText, sentence: Sentence, nameFrom: number): Span | null {
  const { tokens } = document;
  let end = nameFrom;
  while (end > sentence.firstToken && HONORIFICS.has(tokens[end - 1]!.text.toLowerCase())) end -= 1;
  const closed = roleInBrackets(document, sentence, end);
  if (closed) return closed;
  for (let head = end - 1; head >= Math.max(sentence.firstToken, end - LONGEST_ROLE_TOKENS); head--) {
    const token = tokens[head]!;
    if (/^[;:()“”"]$/.test(token.text)) return null;
    if (token.text === ',' && !isListed(tokens, head)) return null;
    if (!ROLE_HEADS.has(token.text.toLowerCase())) continue;
    if (afterOffice(document, head + 1, end) !== end) continue;
    const from = trimLead(
      document,
      roleStart(document, sentence.firstToken, head),
      head,
      isCapitalised(token),
    );
    return { start: tokens[from]!.start, end: tokens[end - 1]!.end };
  }
  return null;
}

const LONGEST_BRACKETS = 6;

/** "Additional Secretary (UN&RD) Name": what stands in brackets directly before the name belongs to the office. */
function roleInBrackets(document: TokenisedText, sentence: Sentence, end: number): Span | null {
  const { tokens } = document;
  if (tokens[end - 1]?.text !== ')') return null;
  let open = end - 2;
  while (open > sentence.firstToken && open > end - LONGEST_BRACKETS && tokens[open]!.text !== '(') open -= 1;
  const head = tokens[open - 1];
  if (tokens[open]?.text !== '(' || open <= sentence.firstToken || !head || !isCapitalised(head)) return null;
  if (!ROLE_HEADS.has(head.text.toLowerCase())) return null;
  const from = trimLead(document, roleStart(document, sentence.firstToken, open - 1), open - 1, true);
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end };
}

/** A capitalised office has capitalised modifiers; "and", hyphens and "late" do not begin one. */
function trimLead(document: TokenisedText, from: number, head: number, capital: boolean): number {
  let at = head;
  while (at > from) {
    const token = document.tokens[at - 1]!;
    if (capital && token.kind === 'word' && !isCapitalised(token)) break;
    if (token.text.toLowerCase() === 'late') break;
    at -= 1;
  }
  while (at < head && (document.tokens[at]!.kind === 'mark' || document.tokens[at]!.text === 'and')) at += 1;
  return at;
}

const LEAD = /^(?:the|a|an|its|his|her|their|who|is|was|currently|also|now)$/i;

/** "Name, Additional Secretary (UN&RD)," and "Name, the party's chairman,". */
function roleAfter(document: TokenisedText, sentence: Sentence, nameTo: number): Span | null {
  const { tokens } = document;
  if (tokens[nameTo]?.text !== ',') return null;
  let from = nameTo + 1;
  // "Name, 45, a teacher"
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2;
  while (from < sentence.endToken && LEAD.test(tokens[from]!.text)) from += 1;
  // "A, and Minister B": the office belongs to the next name.
  if (tokens[from]?.text === 'and') return null;
  const head = officeHead(document, from, sentence.endToken);
  if (head === null) return null;
  const to = officeEnd(document, head, sentence.endToken);
  if (to === null) return null;
  // "the company's chairman": the office alone.
  const owner = tokens.slice(from, head).findLastIndex(({ text }) => /^['’]s?$/.test(text));
  return { start: tokens[from + owner + 1]!.start, end: tokens[to - 1]!.end };
}

// Words that an office before its head cannot hold.
const NO_OFFICE =
  /^(?:who|whom|whose|which|that|as|in|with|by|to|on|from|where|when|while|but|or|view|saw|has|have|had|was|were|is|are|been|appointed|told|calls|called|named|accused|charged|shot|killed)$/i;

/** The noun of an office that begins at `from`: "Secretary" of "Additional Secretary"; null when there is none near. */
function officeHead(document: TokenisedText, from: number, end: number): number | null {
  const { tokens } = document;
  let head: number | null = null;
  for (let at = from; at < Math.min(end, from + 7); at++) {
    const token = tokens[at]!;
    if (token.kind === 'number' || token.kind === 'other' || NO_OFFICE.test(token.text)) break;
    if (token.kind === 'mark' && !/^(?:[-‐‑&]|['’]s?)$/.test(token.text)) break;
    if (/^(?:of|for|at)$/.test(token.text)) break;
    if (ROLE_HEADS.has(token.text.toLowerCase()) && tokens[at + 1]?.text !== '-') head = at;
  }
  return head;
}

/** Where the office ends: after "(Wing)", after "of the council", else after its head; null when a name follows. */
function officeEnd(document: TokenisedText, head: number, end: number): number | null {
  const { tokens } = document;
  let to = head + 1;
  if (isCapitalised(tokens[to]) && !tokens[to]!.glued && to < end) return null;
  const close =
    tokens[to]?.text === '(' ? tokens.slice(to, to + 6).findIndex(({ text }) => text === ')') : -1;
  if (close > 0) return to + close + 1;
  if (!/^(?:of|for|at|to)$/.test(tokens[to]?.text ?? '')) return to;
  while (to < Math.min(end, head + LONGEST_ROLE_TOKENS)) {
    const { text } = tokens[to]!;
    if (
      /^[,.;:()"”]$/.test(text) ||
      SPEECH_VERBS.has(text) ||
      /^(?:who|while|told|in|on|with|has|was|is|and)$/.test(text)
    )
      break;
    to += 1;
  }
  return to;
}

/** Without roles that a longer one holds ("Minister" beside "Interior Minister") and without doubles. */
export function distinctRoles(roles: readonly string[]): string[] {
  const unique = [...new Map(roles.map((role) => [role.toLowerCase(), role])).values()];
  const words = (role: string): string[] =>
    role
      .toLowerCase()
      .split(/[^\p{L}\p{N}&]+/u)
      .filter(Boolean);
  return unique.filter((role) => {
    const mine = words(role);
    return !unique.some(
      (other) =>
        other !== role &&
        words(other).length > mine.length &&
        mine.every((word) => words(other).includes(word)),
    );
  });
}
