import type { TokenisedText } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { HEADS, HEADS_BEFORE_OF, LOC_STARTS, ORG_NOUNS_AFTER, PLACE_NOUNS_AFTER } from '../lexicon/heads';
import { isPlainAbbreviation, knownOrganisation } from '../lexicon/organisations';
import { KNOWN_PEOPLE } from '../lexicon/people';
import { isWeakPlace, knownPlace } from '../lexicon/places';
import { HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { PERSON_VERBS, SPEECH_VERBS } from '../lexicon/words';
import { isCapitalised, surface, type TokenSpan } from './spans';
import { isOrdinary, wordSort } from './word-knowledge';

// Family names that are also nouns of places and institutions: "Jamie Court".
const SURNAMES = new Set(
  'court park hill hills day church bar forest brook bell wood woods lane street march spring lake rivers fields marsh force guard power star law temple house hall castle bridge banks pool'.split(
    ' ',
  ),
);

/** What the words of a name say about its type: ids of weights.ts. */
export function inside(document: TokenisedText, span: TokenSpan): string[] {
  const clues: string[] = [];
  const text = surface(document, span);
  if (knownPlace(text)) clues.push(isWeakPlace(text) ? 'weak-place' : 'known-place');
  if (knownOrganisation(text)) clues.push('known-organisation');
  if (DEMONYMS.has(text.toLowerCase())) clues.push('known-group');
  if (span.to - span.from > 1) listClues(clues, text);
  const words = document.tokens.slice(span.from, span.to).filter((token) => token.kind === 'word');
  const names = words.filter((token) => isCapitalised(token)).map((token) => token.text);
  const first = names[0]?.toLowerCase() ?? '';
  const last = names.at(-1)?.toLowerCase() ?? '';
  if (names.length > 1)
    headClues(
      clues,
      words.map((word) => word.text.toLowerCase()),
      first,
      last,
    );
  if (names.length === 1) aloneClues(clues, names[0]!);
  else personClues(clues, names, first, last);
  if (names.length > 4) clues.push('long');
  if (names.every((name) => /^\p{Lu}{2,}$/u.test(name)) && names.length > 1) clues.push('all-capitals');
  if (PLACE_ENDING.test(last)) clues.push('place-ending');
  if (PERSON_ENDING.test(last)) clues.push('person-ending');
  if (/\d/.test(text)) clues.push('digits');
  return clues;
}

/** Names of several words that the word list holds: teams, cities. */
function listClues(clues: string[], text: string): void {
  const sort = wordSort(text);
  if (sort === 'organisation' && !clues.includes('known-organisation')) clues.push('known-organisation');
  if (sort === 'place' && !clues.includes('known-place')) clues.push('known-place');
}

function headClues(clues: string[], words: readonly string[], first: string, last: string): void {
  const ofHead =
    HEADS_BEFORE_OF.get(first) ??
    HEADS_BEFORE_OF.get(words[words.findIndex((w) => w === 'of' || w === 'for') - 1] ?? '');
  if (ofHead && (words.includes('of') || words.includes('for'))) {
    clues.push(`of-${ofHead}`);
    return;
  }
  const head = HEADS.get(last);
  const isSurname = SURNAMES.has(last) && words.length === 2 && wordSort(first) === 'first-name';
  if (head && !isSurname)
    clues.push(SURNAMES.has(last) && wordSort(first) === 'unknown' ? 'head-or-surname' : `head-${head}`);
  if (LOC_STARTS.has(first)) clues.push('place-start');
}

function aloneClues(clues: string[], name: string): void {
  if (knownPlace(name) || knownOrganisation(name) || DEMONYMS.has(name.toLowerCase())) return;
  const sort = wordSort(name);
  if (KNOWN_PEOPLE.has(name)) clues.push('known-person');
  else if (name.length > 4 && sort === 'place') clues.push('known-place');
  else if (/^(?:\p{Lu}\.?){2,7}s?$/u.test(name) && !isPlainAbbreviation(name)) clues.push('acronym');
  else if (/^\p{Lu}\p{L}*\p{Lu}/u.test(name) && !/^(?:Mc|Mac|O'|De|Di|La|Le|Van)/.test(name))
    clues.push('mixed-acronym');
  else if (sort === 'first-name') clues.push('first-name-alone');
  else if (sort === 'last-name') clues.push('last-name');
  else if (sort === 'place') clues.push('weak-place');
  else if (sort === 'organisation') clues.push('known-organisation');
}

function personClues(clues: string[], names: readonly string[], first: string, last: string): void {
  const sorts = names.map((name) => wordSort(name));
  if (sorts[0] === 'first-name') clues.push('first-name');
  if (sorts.at(-1) === 'last-name' || (sorts.length > 1 && sorts.slice(1).includes('first-name')))
    clues.push('last-name');
  if (names.some((name) => /^\p{Lu}\.$/u.test(name))) clues.push('initials');
  if (sorts.includes('place') || knownPlace(first) || knownPlace(last)) clues.push('city-inside');
  const ordinary = sorts.filter((sort) => sort === 'common').length;
  if (ordinary === 0) clues.push('all-unknown');
  else if (ordinary === 1 && sorts[0] === 'first-name') clues.push('first-name-ordinary');
  else clues.push(ordinary === sorts.length ? 'all-ordinary' : 'some-ordinary');
}

/** What stands around a name says about its type. */
export function around(document: TokenisedText, span: TokenSpan, titled: boolean): string[] {
  const clues: string[] = [];
  if (titled) clues.push('titled');
  before(document, span, clues);
  after(document, span, clues);
  return clues;
}

// Endings that tell places from people in much of the world.
const PLACE_ENDING = /(?:abad|pur|pura|nagar|garh|istan|land|ville|burg|town|shire|grad|stan)$/;
const PERSON_ENDING =
  /(?:ovic|ić|ović|sky|ski|enko|wala|jee|uddin|ullah|zadeh|yan|son|sen|escu|oglu|poulos|dóttir|rahman)$/;

const PREPOSITIONS: Readonly<Record<string, string>> = {
  in: 'before-in',
  at: 'before-at',
  from: 'before-from',
  near: 'before-near',
  around: 'before-near',
  across: 'before-near',
  outside: 'before-near',
  to: 'before-to',
  by: 'before-by',
  with: 'before-with',
  the: 'before-the',
  of: 'before-of',
};

function before(document: TokenisedText, span: TokenSpan, clues: string[]): void {
  const previous = document.tokens[span.from - 1]?.text ?? '';
  const word = previous.toLowerCase();
  const clue = PREPOSITIONS[word];
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
