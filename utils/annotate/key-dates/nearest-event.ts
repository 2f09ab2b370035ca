import type { TokenisedText } from '../document';
import { isCalendarWord } from '../lexicon/words';
import type { TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';
import { isEventNoun } from './event-nouns';

const FARTHEST_TOKENS = 50;
/** What a clause between a noun and a date counts, in tokens. */
const CLAUSE_COST = 14;
const HIGHEST_COST = 40;
const OWN_DATE_TOKENS = 6;

/** The noun of an event that a date of its sentence most likely belongs to, as a token's index; null when none is near. */
export function nearestEvent(document: TokenisedText, sentence: Sentence, date: TokenSpan): number | null {
  let chosen: number | null = null;
  let least = HIGHEST_COST;
  const first = Math.max(sentence.firstToken, date.from - FARTHEST_TOKENS);
  for (let i = first; i < Math.min(sentence.endToken, date.to + FARTHEST_TOKENS); i++) {
    if (i >= date.from && i < date.to) continue;
    if (!isEventNoun(document, sentence, i)) continue;
    const cost = i < date.from ? costBefore(document, i, date) : costAfter(document, sentence, i, date);
    if (cost < least) [least, chosen] = [cost, i];
  }
  return chosen;
}

// What stands before a date belongs to it more often than what follows.
function costBefore(document: TokenisedText, at: number, date: TokenSpan): number {
  return date.from - at + otherClause(document, at, date.from);
}

function costAfter(document: TokenisedText, sentence: Sentence, at: number, date: TokenSpan): number {
  const end = Math.min(sentence.endToken, at + 1 + OWN_DATE_TOKENS);
  // "Last August they left after an attack in October 2023": it has a date of its own.
  const own = document.tokens
    .slice(at + 1, end)
    .some(({ text }) => isCalendarWord(text) || /^\d{4}$/.test(text));
  return (at - date.to + 1) * 2 + otherClause(document, date.to, at) + (own ? HIGHEST_COST : 0);
}

/** "They fired him after a raid in March": the raid is of another clause than a date before "after". */
function otherClause({ tokens }: TokenisedText, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (
      /^(?:after|before|since|when|while|following|who|which|where|because|although|;)$/i.test(
        tokens[i]!.text,
      )
    )
      return CLAUSE_COST;
  return 0;
}
