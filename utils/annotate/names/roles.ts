import type { Span } from '../../article';
import type { TokenisedText } from '../document';
import { HONORIFICS, ROLE_HEADS } from '../lexicon/roles';
import { SPEECH_VERBS } from '../lexicon/words';
import type { Sentence } from '../sentences';
import { isCapitalised, type TokenSpan } from './spans';
import { afterOffice, roleStart } from './split';

const LONGEST_ROLE_TOKENS = 12;

/**
 * The titles and offices that the text gives a person at one mention, in its own words. `people` holds the offsets
 * where mentions of people begin.
 */
export function rolesAt(
  document: TokenisedText,
  sentence: Sentence,
  { name, people }: { name: TokenSpan; people: ReadonlySet<number> },
): string[] {
  const roles: string[] = [];
  const before = roleBefore(document, sentence, name.from);
  if (before) roles.push(document.text.slice(before.start, before.end));
  const after = roleAfter(document, sentence, name.to);
  // A list ("A, Minister B, …") is no apposition: the office belongs to the next person.
  const isList =
    after !== null && [...people].some((start) => start >= after.start && start <= after.end + 1);
  if (after && !isList) roles.push(document.text.slice(after.start, after.end));
  return roles;
}

function roleBefore(document: TokenisedText, sentence: Sentence, nameFrom: number): Span | null {
  const { tokens } = document;
  let end = nameFrom;
  while (end > sentence.firstToken && HONORIFICS.has(tokens[end - 1]!.text.toLowerCase())) end -= 1;
  for (let head = end - 1; head >= Math.max(sentence.firstToken, end - LONGEST_ROLE_TOKENS); head--) {
    const token = tokens[head]!;
    if (/^[,;:()]$/.test(token.text) && head < end - 3) return null;
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
  while (from < sentence.endToken && LEAD.test(tokens[from]!.text)) from += 1;
  // "A, and Minister B": the office belongs to the next name.
  if (tokens[from]?.text === 'and') return null;
  const head = officeHead(document, from, sentence.endToken);
  if (head === null) return null;
  const to = officeEnd(document, head, sentence.endToken);
  if (to === null) return null;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
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
    if (token.kind === 'mark' && !/^[-‐‑&'’]$/.test(token.text)) break;
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
