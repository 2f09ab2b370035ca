import type { TokenisedText } from '../document';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import { isCapitalised, type TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';
import { nearestEvent } from './nearest-event';

/** Words of praise before an event that are no part of its name. */
const EVALUATIONS = new Set(
  'important crucial key major high-level upcoming proposed planned scheduled much-awaited all-important long-awaited latest new recent next first second third final annual current ongoing'.split(
    ' ',
  ),
);
const KEPT_EVALUATIONS = new Set(['first', 'second', 'third', 'final', 'annual', 'high-level']);

export interface EventPhrase {
  text: string;
  /** How surely the date belongs to it: 2 for a noun of the sentence, 1 for its verb. */
  strength: number;
}

/** What happens on a date: the event noun nearest to it in its sentence with the words that belong to it. */
export function eventPhrase(
  document: TokenisedText,
  sentence: Sentence,
  date: TokenSpan,
): EventPhrase | null {
  const head = nearestEvent(document, sentence, date);
  if (head !== null) {
    const from = phraseStart(document, { from: head > date.from ? date.to : sentence.firstToken, head });
    const to = phraseEnd(document, sentence, head, date);
    if (to - from === 1 && head < date.from) {
      const more = complementAfter(document, sentence, date);
      if (more) return { text: `${slice(document, from, to)} ${more}`, strength: 2 };
    }
    // A noun alone ("deal") says little of what happens.
    const strength = to - from === 1 ? 0.9 : isCapitalised(document.tokens[head]) ? 2.5 : 2;
    const verb = document.tokens[to];
    const isOver = head < date.from && verb !== undefined && OVER.test(verb.text);
    return { text: slice(document, from, isOver ? to + 1 : to), strength };
  }
  return null;
}

/** "The peace deal expires", "talks resume": not what begins on that day. */
const OVER = /^(?:ends|ended|expires|expired|closes|resumes?|resumed|reopens)$/;

export function slice(document: TokenisedText, from: number, to: number): string {
  return document.text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

/** "An attack on Monday on a police post": what belongs to the noun and stands behind the date. */
function complementAfter(document: TokenisedText, sentence: Sentence, date: TokenSpan): string | null {
  const { tokens } = document;
  if (!/^(?:on|of|with|between|against|in|at)$/.test(tokens[date.to]?.text ?? '')) return null;
  let end = date.to + 1;
  while (end < sentence.endToken && end - date.to < 7) {
    const { text, kind, glued } = tokens[end]!;
    if (kind === 'mark' && !glued) break;
    if (/^[,.;:)—–]$/.test(text) || isCalendarWord(text) || STOPS.test(text)) break;
    if (end > date.to + 1 && /\p{Ll}{2}ed$/u.test(text)) break;
    if (isFunctionWord(text) && !/^(?:the|a|an|of|and|his|her|its|their)$/.test(text)) break;
    end += 1;
  }
  while (end > date.to + 1 && isFunctionWord(tokens[end - 1]!.text)) end -= 1;
  return end > date.to + 1 ? slice(document, date.to, end) : null;
}

const STOPS =
  /^(?:is|are|was|were|be|been|will|would|has|have|had|said|says|hold|held|start|starts|begin|begins|began|took|takes|opens|closes|ends|resumes|attend|attended|launch|launched|host|hosted|after|before|during|since)$/;

function phraseStart(document: TokenisedText, { from: first, head }: { from: number; head: number }): number {
  let from = head;
  while (from > first && head - from < 7) {
    const token = document.tokens[from - 1]!;
    if (/^['’]s$/.test(token.text)) return withOwner(document, { from, first });
    const hyphen = /^[-‐‑–]$/.test(token.text);
    if (token.kind === 'mark' && !hyphen && token.text !== '&') break;
    if (
      token.kind === 'word' &&
      !hyphen &&
      (isStop(token.text) || isCalendarWord(token.text)) &&
      !document.tokens[from]!.glued
    )
      break;
    from -= 1;
  }
  while (from < head && /^(?:[-‐‑–&]|\d+)$/.test(document.tokens[from]!.text)) from += 1;
  return withoutEvaluation(document, from, head);
}

/** "Amina Kross's visit": whose it is, when that is a name. */
function withOwner({ tokens }: TokenisedText, { from, first }: { from: number; first: number }): number {
  let owner = from - 1;
  while (
    owner > first &&
    from - owner <= 5 &&
    isCapitalised(tokens[owner - 1]) &&
    !isCalendarWord(tokens[owner - 1]!.text)
  )
    owner -= 1;
  if (owner < from - 1 && isFunctionWord(tokens[owner]!.text)) owner += 1;
  return owner < from - 1 ? owner : from;
}

function isStop(text: string): boolean {
  const lower = text.toLowerCase();
  if (KEPT_EVALUATIONS.has(lower)) return false;
  return (
    isFunctionWord(text) ||
    STOPS.test(lower) ||
    (/ed$/.test(lower) && lower === text && !/^(?:united|detailed|limited)$/.test(lower))
  );
}

function withoutEvaluation(document: TokenisedText, from: number, head: number): number {
  let at = from;
  while (at < head) {
    let to = at + 1;
    while (to < head && (document.tokens[to]!.glued || /^[-‐‑]$/.test(document.tokens[to]!.text))) to += 1;
    const word = slice(document, at, to).toLowerCase();
    if (!EVALUATIONS.has(word) || KEPT_EVALUATIONS.has(word)) break;
    at = to;
  }
  return at;
}

/** With "on trade" and "in Geneva" after the noun, up to the date. */
function phraseEnd(document: TokenisedText, sentence: Sentence, head: number, date: TokenSpan): number {
  let to = head + 1;
  // "Hurricane Maria", "Operation Lantern"
  while (
    isCapitalised(document.tokens[head]) &&
    isCapitalised(document.tokens[to]) &&
    to < (head < date.from ? date.from : sentence.endToken)
  )
    to += 1;
  const bound = head < date.from ? date.from : Math.min(sentence.endToken, head + 10);
  if (!/^(?:on|of|with|between|in|for|against|at|to|into)$/.test(document.tokens[to]?.text ?? '')) return to;
  // "A visit to the mainland", and not "talks to end the strike".
  const follower = document.tokens[to + 1];
  if (
    /^(?:to|into)$/.test(document.tokens[to]!.text) &&
    !isCapitalised(follower) &&
    !/^(?:the|an?)$/.test(follower?.text ?? '')
  )
    return to;
  let end = to;
  while (end < bound && end - head < 12) {
    const token = document.tokens[end]!;
    if (token.kind === 'mark' && !/^[-‐‑&'’]$/.test(token.text) && !token.glued) break;
    if (/^[,.;:)]$/.test(token.text) || isCalendarWord(token.text)) break;
    if (
      end > to &&
      isFunctionWord(token.text) &&
      !/^(?:of|and|the|a|an|in|on|with|his|her|its|their)$/.test(token.text)
    )
      break;
    if (STOPS.test(token.text) || (end > to && /\p{Ll}{2}ed$/u.test(token.text))) break;
    end += 1;
  }
  while (
    end > head + 1 &&
    (isFunctionWord(document.tokens[end - 1]!.text) || document.tokens[end - 1]!.kind === 'mark')
  )
    end -= 1;
  to = end;
  // A second place after the subject ("on trade in Geneva") is not needed to know the event.
  return withoutSecondPlace(document, head, to);
}

function withoutSecondPlace(document: TokenisedText, head: number, to: number): number {
  const first = document.tokens[head + 1]?.text;
  if (first === 'in' || first === 'at') return to;
  for (let i = head + 2; i < to; i++) if (document.tokens[i]!.text === 'in') return i;
  return to;
}
