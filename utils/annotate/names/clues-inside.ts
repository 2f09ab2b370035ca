import type { TokenisedText } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { EVENT_STARTS, HEADS, HEADS_BEFORE_OF, LOC_STARTS } from '../lexicon/heads';
import { isPlainAbbreviation, knownOrganisation } from '../lexicon/organisations';
import { KNOWN_PEOPLE } from '../lexicon/people';
import { isWeakPlace, knownPlace } from '../lexicon/places';
import { isCapitalised, surface, type TokenSpan } from './spans';
import { wordSort } from './word-knowledge';

// Endings that tell places from people in much of the world.
const PLACE_ENDING = /(?:abad|pur|pura|nagar|garh|istan|land|ville|burg|town|shire|grad|stan)$/;
const PERSON_ENDING =
  /(?:ovic|ić|ović|sky|ski|enko|wala|jee|uddin|ullah|zadeh|yan|son|sen|escu|oglu|poulos|dóttir|rahman)$/;

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
  if (names.length > 1 && !clues.includes('known-place'))
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
  if (EVENT_STARTS.has(first)) clues.push('event-start');
  if (words.includes('e') || words.includes('i')) clues.push('izafat');
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
  else if (sorts[0] === 'last-name' && names.length === 2) clues.push('last-name-first');
  if (sorts.at(-1) === 'last-name' || (sorts.length > 1 && sorts.slice(1).includes('first-name')))
    clues.push('last-name');
  if (names.some((name) => /^\p{Lu}\.$/u.test(name))) clues.push('initials');
  if (sorts.includes('place') || knownPlace(first) || knownPlace(last)) clues.push('city-inside');
  const ordinary = sorts.filter((sort) => sort === 'common').length;
  if (ordinary === 0) clues.push('all-unknown');
  else if (ordinary === 1 && sorts[0] === 'first-name') clues.push('first-name-ordinary');
  else clues.push(ordinary === sorts.length ? 'all-ordinary' : 'some-ordinary');
}
