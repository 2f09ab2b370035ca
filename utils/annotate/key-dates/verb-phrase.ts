import type { TokenisedText } from '../document';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import { isCapitalised, type TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';
import { isEventName } from './event-nouns';
import { type EventPhrase, slice } from './event-phrase';
import { subjectOf } from './subject';

/** Verbs that name what happens; a meeting is put as a noun. */
const EVENT_VERBS = new Set(
  'passed adopted ratified sentenced convicted charged crashed sank collapsed erupted invaded released freed appointed buried joined retired expire ends ended starts expired expires returns returned resumes resumed reopened arrives departs premieres airs retires leaves met meet meets voted votes launch launched launches visited visit visits arrested elected resigned died opens opened inaugurated signed approved expires begins began starts started unveiled reopened reopens closes closed'.split(
    ' ',
  ),
);
const MOST_TOKENS = 8;
const FARTHEST_TOKENS = 50;

/** "met with the ambassador", "will raise prices": the verb that a date belongs to, when no noun names the event. */
export function verbPhrase(document: TokenisedText, sentence: Sentence, date: TokenSpan): EventPhrase | null {
  for (let at = date.from - 1; at >= Math.max(sentence.firstToken, date.from - FARTHEST_TOKENS); at--) {
    const word = document.tokens[at]!.text.toLowerCase();
    // "Will hear the case on April 22 and rule in June": from here on, what is said is of another date.
    if (isCalendarWord(document.tokens[at]!.text)) return null;
    if (word === 'to' && at > sentence.firstToken && PLANS.test(document.tokens[at - 1]!.text))
      return promised(document, sentence, { at: at + 1, date });
    if (/^met|^meets?$/.test(word) && meetsSomebody(document, at)) {
      return { text: asMeeting(phrase(document, sentence, { at, date })), strength: 1.5 };
    }
    if (/^(?:will|would|shall)$/.test(word)) return promised(document, sentence, { at: at + 1, date });
    if (/^(?:get|gets|getting|got)$/i.test(document.tokens[at - 1]?.text ?? '')) continue;
    if (!EVENT_VERBS.has(word) || /^meets?$|^met$/.test(word)) continue;
    const text = phrase(document, sentence, { at, date });
    if (
      text.includes(' ') &&
      !/^\S+ (?:after|before|when|as|in|on|at|with|following|this|last|next)\b/.test(text)
    )
      return { text, strength: 1.5 };
    // "Ramadan begins this year": more words do not say what.
    const alone = / (?:this|last|next) \p{Ll}+$/u.test(text);
    const subject = subjectOf(document, sentence, at, { alone });
    if (subject) return { text: ENDS.test(word) ? `${subject} ${word}` : subject, strength: 1.5 };
    return text.includes(' ') || isOfPerson(document, sentence, at) ? { text, strength: 1 } : null;
  }
  return null;
}

const PLANS =
  /^(?:expected|due|set|scheduled|slated|plans?|planned|planning|likely|agreed|vowed|promised|intends?|hopes?|aims?|wants?|prepares|preparing|is|are)$/;
/** Without them one would not know that it is over. */
const ENDS =
  /^(?:ends|ended|expires?|expired|closes|closed|reopens|reopened|resumes|resumed|died|resigned|retire[ds]|leaves)$/;

/** "She died": the verb is enough. */
function isOfPerson({ tokens }: TokenisedText, sentence: Sentence, verb: number): boolean {
  return verb > sentence.firstToken && /^(?:he|she|they|who)$/i.test(tokens[verb - 1]!.text);
}

/** "On Saturday, thousands marched in Karsova": what follows a date that its sentence begins with. */
export function clauseBehind(
  document: TokenisedText,
  sentence: Sentence,
  date: TokenSpan,
): EventPhrase | null {
  const { tokens } = document;
  const lead = date.from - sentence.firstToken;
  if (lead > 1 || (lead === 1 && tokens[sentence.firstToken]!.text !== 'On')) return null;
  const from = tokens[date.to]?.text === ',' ? date.to + 1 : date.to;
  const text = clause(document, from, Math.min(sentence.endToken, from + MOST_TOKENS));
  const words = text.split(' ');
  if (
    words.length < 3 ||
    isFunctionWord(words[0]!) !== /^(?:the|an?)$/i.test(words[0]!) ||
    NO_EVENT.test(text) ||
    !words.some((word) => HAPPENED.test(word))
  )
    return null;
  return { text: text.replace(/^(?:the|an?)\s/i, ''), strength: 1 };
}

const HAPPENED =
  /^(?:\p{Ll}{2,}ed|fell|rose|hit|struck|began|came|went|fought|broke|held|won|left|shot|took|met|sank|fled|swore|gave|will)$/u;
const NO_EVENT =
  /\b(?:said|says|told|added|asked|it|there|this|that|he|she|they|we|I|you|had|named|called|used|seemed|need|indeed)\b/;

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
  // "It would strike on May 2": a verb that is an event by itself.
  if (!subject && isEventName(text)) return { text, strength: 1 };
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
  return after &&
    !/^(?:and|or|but|so|as|unless|if|because|while|when|after|before|until|which|who)\b/.test(after)
    ? `${before} ${after}`
    : before;
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
    /(?:\s+(?:(?:no|not) (?:earlier|later|sooner) than|on|in|at|by|the|of|from|until|till|since|for|to|and|starting|beginning|as|a))+$/i,
    '',
  );
}

/** "met the envoy" → "meeting with the envoy"; "met with", "met in" keep their own word. */
function asMeeting(phrase: string): string {
  const hasObject = /^\S+\s+(?:\p{Lu}|(?:the|an?|his|her|its|their|our|my)\s)/u.test(phrase);
  return phrase.replace(/^\S+/, hasObject ? 'meeting with' : 'meeting');
}
