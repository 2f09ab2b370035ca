import type { TokenisedText } from '../document';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import { isCapitalised, type TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';
import { type EventPhrase, slice } from './event-phrase';

/** Verbs that name what happens; a meeting is put as a noun. */
const EVENT_VERBS = new Set(
  'met meet meets voted votes launch launched launches visited visit visits arrested elected resigned died opens opened inaugurated signed approved expires begins began starts started unveiled reopened reopens closes closed'.split(
    ' ',
  ),
);
const MOST_TOKENS = 8;
const FARTHEST_TOKENS = 50;

/** "met with the ambassador", "will raise prices": the verb that a date belongs to, when no noun names the event. */
export function verbPhrase(document: TokenisedText, sentence: Sentence, date: TokenSpan): EventPhrase | null {
  for (let at = date.from - 1; at >= Math.max(sentence.firstToken, date.from - FARTHEST_TOKENS); at--) {
    const word = document.tokens[at]!.text.toLowerCase();
    if (/^met|^meets?$/.test(word) && meetsSomebody(document, at)) {
      return { text: asMeeting(phrase(document, sentence, { at, date })), strength: 1.5 };
    }
    if (/^(?:will|would|shall)$/.test(word)) return promised(document, sentence, { at: at + 1, date });
    if (!EVENT_VERBS.has(word) || /^meets?$|^met$/.test(word)) continue;
    const text = phrase(document, sentence, { at, date });
    if (text.includes(' ') && !/^\S+ (?:after|before|when|as|in|on|at|with|following)\b/.test(text))
      return { text, strength: 1.5 };
    const subject = subjectOf(document, sentence, at);
    return subject ? { text: subject, strength: 1.5 } : text.includes(' ') ? { text, strength: 1 } : null;
  }
  return null;
}

/** "The Some League starts": the name before the verb. */
function subjectOf(document: TokenisedText, sentence: Sentence, verb: number): string | null {
  let to = verb;
  if (document.tokens[to - 1]?.text === ')')
    while (to > sentence.firstToken && document.tokens[to]!.text !== '(') to -= 1;
  let from = to;
  while (from > sentence.firstToken && to - from < MOST_TOKENS && isOfSubject(document, from - 1)) from -= 1;
  if (from < to && isFunctionWord(document.tokens[from]!.text)) from += 1;
  // "Get started today" has no subject.
  if (to - from === 1 && from === sentence.firstToken) return null;
  return from < to ? slice(document, from, to) : null;
}

/** Nouns and their adjectives, up to a function word, a mark or a date. */
function isOfSubject({ tokens }: TokenisedText, at: number): boolean {
  const { text, kind, glued } = tokens[at]!;
  if (/^['’]s$/.test(text)) return true;
  return (
    (kind !== 'mark' || (glued && /^[-‐‑]$/.test(text))) && !isFunctionWord(text) && !isCalendarWord(text)
  );
}

/** What follows "will": "raise prices", or with its subject, "Aldermoor line would reopen"; nothing where it is only "be". */
function promised(
  document: TokenisedText,
  sentence: Sentence,
  { at, date }: { at: number; date: TokenSpan },
): EventPhrase | null {
  if (/^(?:be|have|not|also|the)$/.test(document.tokens[at]?.text ?? '')) return null;
  const text = phrase(document, sentence, { at, date });
  if (text.includes(' ')) return { text, strength: 1 };
  const subject = subjectOf(document, sentence, at - 1);
  return subject ? { text: `${subject} ${slice(document, at - 1, at + 1)}`, strength: 1 } : null;
}

/** "met with", "met Prime Minister X"; not "meet targets". */
function meetsSomebody(document: TokenisedText, verb: number): boolean {
  const next = document.tokens[verb + 1];
  if (next?.text === 'with' || isCapitalised(next)) return true;
  return /^(?:the|his|her|their|a)$/.test(next?.text ?? '') && isCapitalised(document.tokens[verb + 2]);
}

/** The words from `at` to the date; where the date follows at once, those after it. */
function phrase(
  document: TokenisedText,
  sentence: Sentence,
  { at, date }: { at: number; date: TokenSpan },
): string {
  const before = clause(document, at, Math.min(date.from, at + MOST_TOKENS));
  if (before.includes(' ')) return before;
  const after = clause(document, date.to, Math.min(sentence.endToken, date.to + MOST_TOKENS));
  return after && !/^(?:and|or|but|so|as)\b/.test(after) ? `${before} ${after}` : before;
}

function isSpacedDash({ tokens }: TokenisedText, at: number): boolean {
  return tokens[at]!.text === '-' && !tokens[at]!.glued;
}

function clause(document: TokenisedText, from: number, bound: number): string {
  let to = from;
  while (
    to < bound &&
    !/^(?:[,.;:()“”"—–]|that|which|who)$/.test(document.tokens[to]!.text) &&
    !isSpacedDash(document, to)
  )
    to += 1;
  if (to === from) return '';
  return slice(document, from, to).replace(
    /(?:\s+(?:on|in|at|by|the|of|from|until|till|since|for|to|and|starting|beginning|as|a))+$/i,
    '',
  );
}

/** "met the envoy" → "meeting with the envoy"; "met with", "met in" keep their own word. */
function asMeeting(phrase: string): string {
  const hasObject = /^\S+\s+(?:\p{Lu}|(?:the|an?|his|her|its|their|our|my)\s)/u.test(phrase);
  return phrase.replace(/^\S+/, hasObject ? 'meeting with' : 'meeting');
}
