import type { TokenisedText } from '../document';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import type { Sentence } from '../sentences';
import { slice } from './event-phrase';

const MOST_TOKENS = 8;

/** "The Some League starts": the name before the verb. */
export function subjectOf(
  document: TokenisedText,
  sentence: Sentence,
  verb: number,
  { alone = false }: { alone?: boolean } = {},
): string | null {
  let to = beforeAside(document, sentence, verb);
  if (document.tokens[to - 1]?.text === ')')
    while (to > sentence.firstToken && document.tokens[to]!.text !== '(') to -= 1;
  let from = to;
  while (from > sentence.firstToken && to - from < MOST_TOKENS && isOfSubject(document, from - 1)) from -= 1;
  if (from < to && isFunctionWord(document.tokens[from]!.text)) from += 1;
  // "Get started today" has no subject.
  if (!alone && to - from === 1 && from === sentence.firstToken) return null;
  return from < to ? slice(document, from, to) : null;
}

/** "The museum, closed since January, reopens": the subject stands before what the commas enclose. */
function beforeAside({ tokens }: TokenisedText, { firstToken }: Sentence, verb: number): number {
  if (tokens[verb - 1]?.text !== ',') return verb;
  for (let at = verb - 2; at > Math.max(firstToken, verb - LONGEST_ASIDE); at--)
    if (tokens[at]!.text === ',') return at;
  return verb;
}

const LONGEST_ASIDE = 12;

/** Nouns and their adjectives, up to a function word, a mark or a date. */
function isOfSubject({ tokens }: TokenisedText, at: number): boolean {
  const { text, kind, glued } = tokens[at]!;
  if (/^['’]s$/.test(text)) return true;
  return (
    (kind !== 'mark' || (glued && /^[-‐‑]$/.test(text))) && !isFunctionWord(text) && !isCalendarWord(text)
  );
}
