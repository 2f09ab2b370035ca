import type { TokenisedText } from '../document';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import { isCapitalised, type TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';

/** Nouns of things that happen on a day. */
const EVENT_NOUNS = new Set(
  `dialogue meeting meetings talks summit conference election elections vote voting ballot referendum hearing trial verdict sentencing deadline launch release premiere opening ceremony inauguration visit tour trip match final semi-final semifinal game series tournament cup championship festival concert rally protest protests march strike walkout attack attacks bombing blast explosion shooting raid crash accident collision fire earthquake quake flood floods cyclone storm hurricane ceasefire truce agreement deal treaty signing negotiations sitting debate briefing convention forum workshop seminar exhibition expo fair funeral burial wedding anniversary celebration celebrations operation offensive invasion coup uprising census exam exams examination examinations polls poll runoff by-election budget auction merger acquisition referendum announcement symposium webinar caucus consultation consultations investigation arrest execution evacuation withdrawal deployment resumption reopening closure expiry strikes parade gala marathon race eclipse landing liftoff interview speech demonstration appointment resignation pilgrimage hajj holiday birthday deportation handover transfer referendums assembly caucuses shutdown lockdown curfew`.split(
    /\s+/,
  ),
);
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
    return { text: slice(document, from, to), strength: isCapitalised(document.tokens[head]) ? 2.5 : 2 };
  }
  return null;
}

export function slice(document: TokenisedText, from: number, to: number): string {
  return document.text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

const FARTHEST_TOKENS = 50;

function nearestEvent(document: TokenisedText, sentence: Sentence, date: TokenSpan): number | null {
  let chosen: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const first = Math.max(sentence.firstToken, date.from - FARTHEST_TOKENS);
  for (let i = first; i < Math.min(sentence.endToken, date.to + FARTHEST_TOKENS); i++) {
    if (i >= date.from && i < date.to) continue;
    const token = document.tokens[i]!;
    if (token.kind !== 'word' || !EVENT_NOUNS.has(token.text.toLowerCase()) || !isNoun(document, sentence, i))
      continue;
    if (/^\p{Lu}/u.test(token.text) && isCalendarWord(token.text)) continue;
    // What stands before a date belongs to it more often than what follows.
    const away = i < date.from ? date.from - i : (i - date.to + 1) * 2;
    if (away < least) [least, chosen] = [away, i];
  }
  return chosen;
}

/** Not "to strike", "will visit", "they meeting": a noun has a determiner, an adjective or a name before it. */
function isNoun(document: TokenisedText, sentence: Sentence, at: number): boolean {
  if (at === sentence.firstToken) return true;
  const before = document.tokens[at - 1]!.text.toLowerCase();
  return !/^(?:to|will|would|can|could|may|might|must|should|shall|they|we|i|you|he|she|who|not|\()$/.test(
    before,
  );
}

const STOPS =
  /^(?:is|are|was|were|be|been|will|would|has|have|had|said|says|hold|held|start|starts|begin|begins|attend|attended|launch|launched|host|hosted|after|before|during|since)$/;

function phraseStart(document: TokenisedText, { from: first, head }: { from: number; head: number }): number {
  let from = head;
  while (from > first && head - from < 7) {
    const token = document.tokens[from - 1]!;
    const hyphen = /^[-‐‑–]$/.test(token.text);
    if (token.kind === 'mark' && !hyphen && token.text !== '&') break;
    if (
      token.kind === 'word' &&
      !hyphen &&
      (isStop(token.text) || isCalendarWord(token.text)) &&
      !document.tokens[from]!.glued
    )
      break;
    if (/^['’]s$/.test(token.text)) break;
    from -= 1;
  }
  while (from < head && /^(?:[-‐‑–&]|\d+)$/.test(document.tokens[from]!.text)) from += 1;
  return withoutEvaluation(document, from, head);
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
  const bound = head < date.from ? date.from : Math.min(sentence.endToken, head + 8);
  if (!/^(?:on|of|with|between|in|for|against|at)$/.test(document.tokens[to]?.text ?? '')) return to;
  let end = to;
  while (end < bound && end - head < 9) {
    const token = document.tokens[end]!;
    if (token.kind === 'mark' && !/^[-‐‑&'’]$/.test(token.text) && !token.glued) break;
    if (/^[,.;:)]$/.test(token.text) || isCalendarWord(token.text)) break;
    if (end > to && isFunctionWord(token.text) && !/^(?:of|and|the|in|on|with)$/.test(token.text)) break;
    if (STOPS.test(token.text)) break;
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
