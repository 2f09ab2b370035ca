import type { TokenisedText } from '../document';
import { ORG_NOUNS_AFTER, PLACE_NOUNS_AFTER } from '../lexicon/heads';
import { knownPlace } from '../lexicon/places';
import { HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { PERSON_VERBS, SPEECH_VERBS } from '../lexicon/words';
import { isCapitalised, type TokenSpan } from './spans';
import { isOrdinary } from './word-knowledge';

/** What stands around a name says about its type. */
export function around(document: TokenisedText, span: TokenSpan, titled: boolean): string[] {
  const clues: string[] = [];
  if (titled) clues.push('titled');
  before(document, span, clues);
  after(document, span, clues);
  return clues;
}

const PREPOSITIONS = new Map([
  ['in', 'before-in'],
  ['at', 'before-at'],
  ['from', 'before-from'],
  ['near', 'before-near'],
  ['around', 'before-near'],
  ['across', 'before-near'],
  ['outside', 'before-near'],
  ['to', 'before-to'],
  ['by', 'before-by'],
  ['with', 'before-with'],
  ['the', 'before-the'],
  ['of', 'before-of'],
]);

function before(document: TokenisedText, span: TokenSpan, clues: string[]): void {
  const previous = document.tokens[span.from - 1]?.text ?? '';
  const word = previous.toLowerCase();
  const clue = PREPOSITIONS.get(word);
  if (clue) clues.push(clue);
  if (word === 'of' && PLACE_NOUNS_AFTER.has(document.tokens[span.from - 2]?.text ?? ''))
    clues.push('before-city-of');
  if (ROLE_HEADS.has(word) || HONORIFICS.has(word) || (ROLE_MODIFIERS.has(word) && word === 'late'))
    clues.push('role-word-before');
}

function after(document: TokenisedText, span: TokenSpan, clues: string[]): void {
  const { tokens } = document;
  let at = span.to;
  if (/^['’]s$/i.test(tokens[at]?.text ?? '')) {
    clues.push('possessive');
    return;
  }
  const word = tokens[at]?.text ?? '';
  if (SPEECH_VERBS.has(word)) clues.push('speech-after');
  else if (PERSON_VERBS.has(word)) clues.push(word === 'who' ? 'who-after' : 'person-verb-after');
  if (PLACE_NOUNS_AFTER.has(word)) clues.push('place-noun-after');
  else if (ORG_NOUNS_AFTER.has(word)) clues.push('org-noun-after');
  if (word === '(') {
    if (/^\p{Lu}{2,}/u.test(tokens[at + 1]?.text ?? '')) clues.push('acronym-after');
    if (/^\d{2}$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ')') clues.push('age-after');
  }
  if (word !== ',') return;
  at += 1;
  const next = tokens[at]?.text ?? '';
  if (/^\d{2}$/.test(next) && /^[,.]$/.test(tokens[at + 1]?.text ?? '')) clues.push('age-after');
  else if (next === 'who' || next === 'whose') clues.push('who-after');
  else if (isCapitalised(tokens[at]) && knownPlace(next)) clues.push('place-after-comma');
  else if (roleFollows(document, at)) clues.push('role-after');
}

/** ", the council's chairman", ", a senior analyst", ", Additional Secretary". */
function roleFollows(document: TokenisedText, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const token = document.tokens[i];
    if (!token || (token.kind !== 'word' && token.text !== '-')) return false;
    const word = token.text.toLowerCase();
    if (ROLE_HEADS.has(word)) return true;
    if (SPEECH_VERBS.has(word) || (!isOrdinary(word) && i > at + 3)) return false;
  }
  return false;
}
