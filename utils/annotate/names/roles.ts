import type { Span } from '../../article';
import type { TokenisedText } from '../document';
import { HONORIFICS, ROLE_HEADS } from '../lexicon/roles';
import { SPEECH_VERBS } from '../lexicon/words';
import type { Sentence } from '../sentences';
import { isCapitalised, type TokenSpan } from './spans';
import { afterOffice, roleStart } from './split';

const LONGEST_ROLE_TOKENS = 12;

/** The titles and offices that the text gives a person at one mention, in its own words. */
export function rolesAt(document: TokenisedText, sentence: Sentence, name: TokenSpan): string[] {
  const roles: string[] = [];
  const before = roleBefore(document, sentence, name.from);
  if (before) roles.push(document.text.slice(before.start, before.end));
  const after = roleAfter(document, sentence, name.to);
  if (after) roles.push(document.text.slice(after.start, after.end));
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
  let head = -1;
  let to = from;
  for (; to < Math.min(sentence.endToken, from + LONGEST_ROLE_TOKENS); to++) {
    const text = tokens[to]!.text;
    if (
      /^[,.;:]$/.test(text) ||
      (head >= 0 && (SPEECH_VERBS.has(text) || /^(?:and|who|while|told|in|on|at|with)$/.test(text)))
    )
      break;
    if (text === '(' && head < 0) return null;
    if (ROLE_HEADS.has(text.toLowerCase()) && !SPEECH_VERBS.has(text)) head = to;
    if (head < 0 && to - from >= 6) return null;
  }
  const stop = tokens[to]?.text ?? '';
  if (
    head < 0 ||
    (!/^[,.;:]$/.test(stop) &&
      !SPEECH_VERBS.has(stop) &&
      !/^(?:and|who|while|told|in|on|at|with)$/.test(stop))
  )
    return null;
  // A list of people ("A, Minister B, …") is no apposition: the office belongs to the next name.
  if (isCapitalised(tokens[head + 1]) && tokens[head + 1]!.kind === 'word') return null;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
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
