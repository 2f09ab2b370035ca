import type { TokenisedText } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { HEADS, HEADS_BEFORE_OF } from '../lexicon/heads';
import { knownOrganisation } from '../lexicon/organisations';
import { knownPlace } from '../lexicon/places';
import { HONORIFICS, PORTFOLIOS, ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { isFunctionWord } from '../lexicon/words';
import { organisationAt, placeAt, surface, type TokenSpan } from './spans';
import { isOrdinary, wordSort } from './word-knowledge';

/** A name cut out of a run of capitalised words. */
export interface NamePart extends TokenSpan {
  /** A title, office or honorific stands directly before it in the run. */
  titled: boolean;
}

const HYPHEN = /^[-‐‑]$/;

/** Cuts a run into names: roles and honorifics fall away, leading places and groups come free. */
export function splitRun(document: TokenisedText, run: TokenSpan): NamePart[] {
  const trimmed = trim(document, run);
  if (trimmed.from >= trimmed.to) return [];
  const from = afterDepartments(document, trimmed);
  if (from > trimmed.from) return [{ from, to: trimmed.to, titled: true }];
  const span = trimmed;
  if (isKnownName(surface(document, span))) return [{ ...span, titled: false }];
  const head = roleHead(document, span);
  if (head !== null) return splitAtRole(document, span, head);
  return splitLead(document, span);
}

const LONGEST_OFFICE_TOKENS = 14;

/** "Minister for Food, Water and Livestock Some Name": the run begins inside the office; its name begins here. */
function afterDepartments(document: TokenisedText, { from, to }: TokenSpan): number {
  let at = from;
  while (at < to && PORTFOLIOS.has(lower(document, at))) at += 1;
  if (at === from || at >= to || !/^(?:and|&|,)$/.test(lower(document, from - 1))) return from;
  for (let i = from - 1; i >= Math.max(0, from - LONGEST_OFFICE_TOKENS); i--) {
    const word = lower(document, i);
    if (ROLE_HEADS.has(word)) return /^(?:of|for)$/.test(lower(document, i + 1)) ? at : from;
    if (!PORTFOLIOS.has(word) && !/^(?:and|&|,|of|for)$/.test(word)) return from;
  }
  return from;
}

export function isKnownName(text: string): boolean {
  return knownPlace(text) !== null || knownOrganisation(text) !== null || DEMONYMS.has(text.toLowerCase());
}

function lower(document: TokenisedText, at: number): string {
  return document.tokens[at]?.text.toLowerCase() ?? '';
}

/** Without function words at the ends: "The", "In". */
function trim(document: TokenisedText, run: TokenSpan): TokenSpan {
  let { from, to } = run;
  // "D-Calif.": the party before the place.
  if (/^[DRI]$/.test(document.tokens[from]!.text) && HYPHEN.test(lower(document, from + 1))) from += 2;
  const loose = (at: number): boolean => {
    const token = document.tokens[at]!;
    return token.kind === 'mark' || (isFunctionWord(token.text) && !isKnownName(token.text));
  };
  while (from < to && loose(from) && !isKnownName(surface(document, { from, to }))) from += 1;
  while (to > from && loose(to - 1)) to -= 1;
  return { from, to };
}

function isRoleHead(document: TokenisedText, at: number): boolean {
  const word = lower(document, at);
  return ROLE_HEADS.has(word) || HONORIFICS.has(word);
}

/** Index of the last title in the run that is used as one, or null. */
function roleHead(document: TokenisedText, span: TokenSpan): number | null {
  const office = officeOf(document, span);
  if (office !== null) return office;
  const lastWord = lower(document, span.to - 1);
  const headType = HEADS.get(lastWord);
  if (headType !== undefined && !ROLE_HEADS.has(lastWord) && span.to - span.from > 1) {
    // "Chief Minister Office" is an office; "Mr Park" is a man.
    if (!HONORIFICS.has(lower(document, span.to - 2)) && !isRoleHead(document, span.from)) return null;
    if (span.to - span.from > 2 && headType !== 'LOC') return null;
  }
  for (let at = span.to - 1; at >= span.from; at--) {
    if (!isRoleHead(document, at)) continue;
    if (at > span.from && wordSort(lower(document, at - 1)) === 'first-name') continue;
    if (at > span.from && HYPHEN.test(lower(document, at - 1)) && at === span.to - 1) continue;
    return at;
  }
  return null;
}

/** The head of "Director of the Some Association"; null where the run is a body ("Office of the Minister"). */
function officeOf(document: TokenisedText, span: TokenSpan): number | null {
  if (HEADS_BEFORE_OF.has(lower(document, span.from))) return null;
  for (let at = span.from; at + 1 < span.to; at++) {
    if (/^(?:of|for|to)$/.test(lower(document, at + 1)))
      return ROLE_HEADS.has(lower(document, at)) ? at : null;
  }
  return null;
}

function splitAtRole(document: TokenisedText, span: TokenSpan, head: number): NamePart[] {
  const from = roleStart(document, span.from, head);
  const left = from > span.from ? splitRun(document, { from: span.from, to: from }) : [];
  const nameFrom = afterOffice(document, head + 1, span.to);
  const middle = officeNames(document, head + 1, nameFrom);
  if (nameFrom >= span.to) return [...left, ...middle];
  const right = trim(document, { from: nameFrom, to: span.to });
  if (right.from >= right.to) return [...left, ...middle];
  return [...left, ...middle, { ...right, titled: true }];
}

/** Where a role begins that has its head at `head`: "Acting" of "Acting Ambassador". */
export function roleStart(document: TokenisedText, from: number, head: number): number {
  let at = head;
  while (at > from) {
    const word = lower(document, at - 1);
    const belongs = ROLE_MODIFIERS.has(word) || ROLE_HEADS.has(word) || PORTFOLIOS.has(word);
    const joins = HYPHEN.test(word) || word === '&' || word === 'and';
    if (!belongs && !(joins && at - 1 > from)) break;
    at -= 1;
  }
  return at;
}

/** Index after "of State for Interior" and the like. */
export function afterOffice(document: TokenisedText, at: number, to: number): number {
  let i = at;
  while (i < to && /^(?:of|for|to|-)$/.test(lower(document, i))) {
    i += 1;
    while (lower(document, i) === 'the') i += 1;
    const known = placeAt(document, i, to) ?? organisationAt(document, i, to);
    if (known) {
      i = known.to;
      continue;
    }
    const start = i;
    while (i < to && (PORTFOLIOS.has(lower(document, i)) || /^(?:and|&|-|,)$/.test(lower(document, i))))
      i += 1;
    // An office of something we do not know: everything belongs to it.
    if (i === start) return to;
  }
  return i;
}

/** A place or organisation inside an office: "President of Nowhere". */
function officeNames(document: TokenisedText, from: number, to: number): NamePart[] {
  let at = from;
  while (at < to && /^(?:of|for|to|the|-)$/.test(lower(document, at))) at += 1;
  if (at >= to) return [];
  const known = placeAt(document, at, to) ?? organisationAt(document, at, to);
  if (known) return [{ from: at, to: known.to, titled: false }];
  const rest = { from: at, to };
  const portfolio = document.tokens
    .slice(at, to)
    .every(
      (token) => PORTFOLIOS.has(token.text.toLowerCase()) || /^(?:of|for|and|&|-|the)$/.test(token.text),
    );
  return portfolio || surface(document, rest) === '' ? [] : splitLead(document, rest);
}

/** "Kenyan Eliud Someone": a group or country before a name that is no institution's. */
function splitLead(document: TokenisedText, span: TokenSpan): NamePart[] {
  const whole: NamePart = { ...span, titled: false };
  const words = span.to - span.from;
  if (words < 2) return [whole];
  const lead = leadEnd(document, span);
  if (lead === null || lead >= span.to) return [whole];
  const first: NamePart = { from: span.from, to: lead, titled: false };
  const rest = trim(document, { from: lead, to: span.to });
  if (rest.from >= rest.to) return [first];
  const isInstitution = HEADS.has(lower(document, span.to - 1));
  if (isInstitution && HYPHEN.test(lower(document, lead))) return [whole];
  if (HYPHEN.test(lower(document, lead)))
    return [first, ...splitRun(document, { from: lead + 1, to: span.to })];
  // "British Foreign Office" is one body, "German Reuters" would be two names.
  const isBody = HEADS.get(lower(document, span.to - 1)) === 'ORG' && rest.to - rest.from > 1;
  if (!isBody && isKnownName(surface(document, rest))) return [first, { ...rest, titled: false }];
  const hasHead = HEADS.has(lower(document, span.to - 1)) || isOrdinary(lower(document, span.to - 1));
  return hasHead || rest.to - rest.from < 2 ? [whole] : [first, { ...rest, titled: false }];
}

function leadEnd(document: TokenisedText, span: TokenSpan): number | null {
  for (let end = Math.min(span.to, span.from + 2); end > span.from; end--) {
    if (DEMONYMS.has(surface(document, { from: span.from, to: end }).toLowerCase())) return end;
  }
  const place = placeAt(document, span.from, span.to)?.to ?? null;
  if (place !== null) return place;
  // "U.N. Linda Someone", where the office stood before.
  const organisation = organisationAt(document, span.from, span.to)?.to ?? span.to;
  const isPerson = organisation < span.to && wordSort(lower(document, organisation)) === 'first-name';
  return isPerson ? organisation : null;
}
