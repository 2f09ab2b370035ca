import type { TokenisedText } from '../document';
import { isFunctionWord } from '../lexicon/words';
import type { TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';
import { type EventPhrase, slice } from './event-phrase';
import { subjectOf } from './subject';

const MOST_TOKENS = 8;

interface Place {
  sentence: Sentence;
  date: TokenSpan;
}

/** "Companies have until June 30 to apply for a licence": what the time is given for. */
export function givenUntil(document: TokenisedText, { sentence, date }: Place): EventPhrase | null {
  const { tokens } = document;
  if (tokens[date.from - 1]?.text.toLowerCase() !== 'until' || tokens[date.to]?.text !== 'to') return null;
  if (!/^(?:have|has|had|given|got|gives?|gave)$/.test(wordBefore(document, sentence, date.from - 1)))
    return null;
  let to = date.to + 1;
  const bound = Math.min(sentence.endToken, to + MOST_TOKENS);
  while (to < bound && (tokens[to]!.kind !== 'mark' || /^[-‐‑]$/.test(tokens[to]!.text))) to += 1;
  while (to > date.to + 2 && isFunctionWord(tokens[to - 1]!.text)) to -= 1;
  return to > date.to + 1 ? { text: slice(document, date.to + 1, to), strength: 2 } : null;
}

function wordBefore({ tokens }: TokenisedText, { firstToken }: Sentence, at: number): string {
  // "Gave the guild until June 30"
  for (let i = at - 1; i >= Math.max(firstToken, at - 5); i--)
    if (/^(?:have|has|had|given|got|gives?|gave)$/.test(tokens[i]!.text)) return tokens[i]!.text;
  return '';
}

/** Verbs of more than one word, the last of which stands nearest to the date; `kept` is what is said of the subject. */
const SET_VERBS: ReadonlyArray<[words: RegExp, kept: string | null]> = [
  [/^(?:take|takes|took) effect$/, 'takes effect'],
  [/^(?:come|comes|came) into (?:force|effect)$/, 'comes into force'],
  [/^(?:go|goes|went) on sale$/, 'on sale'],
  [/^(?:take|takes|took) place$/, null],
  [/^(?:is|are|be|was|were|been) (?:held|celebrated|marked|observed|staged|set|scheduled|planned)$/, null],
  [
    /^(?:is|are|was|were|be|been) (?:closed|shut|opened|published|released|freed|buried|sworn in|sentenced|unveiled)$/,
    '',
  ],
  [/^(?:is|are|was|were|be) (?:expected|due)$/, ''],
];
const LONGEST_VERB = 3;

/** "The act takes effect on May 1", "a service will be held on Sunday", "returns are due by April 30". */
export function setPhrase(document: TokenisedText, { sentence, date }: Place): EventPhrase | null {
  let end = date.from;
  while (
    end > sentence.firstToken &&
    /^(?:on|in|by|from|at|for|until|the|only|also|again)$/.test(low(document, end - 1))
  )
    end -= 1;
  for (let length = LONGEST_VERB; length >= 2; length--) {
    const from = end - length;
    if (from < sentence.firstToken) continue;
    const words = Array.from({ length }, (_, i) => low(document, from + i)).join(' ');
    const row = SET_VERBS.find(([verb]) => verb.test(words));
    if (row) return told(document, { sentence, date }, { verb: from, words, kept: row[1] });
  }
  return null;
}

function told(
  document: TokenisedText,
  { sentence }: Place,
  { verb, words, kept }: { verb: number; words: string; kept: string | null },
): EventPhrase | null {
  let at = verb;
  while (
    at > sentence.firstToken &&
    /^(?:will|would|shall|to|has|have|not|also|must|should|now)$/.test(low(document, at - 1))
  )
    at -= 1;
  const subject = subjectOf(document, sentence, at, { alone: true });
  if (!subject) return null;
  const more = kept === '' ? words.split(' ').slice(1).join(' ') : kept;
  return { text: more ? `${subject} ${more}` : subject, strength: 1.5 };
}

function low({ tokens }: TokenisedText, at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}
