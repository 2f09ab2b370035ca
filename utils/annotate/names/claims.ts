import type { EntityType, Mention } from '../../article';
import { type TokenisedText, tokensIn } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { knownOrganisation } from '../lexicon/organisations';
import { isCountry, knownPlace } from '../lexicon/places';
import { ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { isCurrency } from '../lexicon/words';

/** A mention of the rules, and what it stands against. */
export interface Evidence {
  document: TokenisedText;
  mention: Mention;
  /** The tagger's mentions that overlap it; none where the tagger saw no name. */
  rivals: readonly Mention[];
  /** The rules' mentions beside it. */
  before: Mention | undefined;
  after: Mention | undefined;
}

/** A reason to believe the rules more than the tagger. */
export interface Claim {
  id: string;
  type: EntityType;
  holds(evidence: Evidence): boolean;
}

/**
 * What the rules know better. Each was measured on worldwide.dev: none costs the tagger more than it brings, save that
 * claims for what those texts hardly have (events, movements, pairs) are judged by reading.
 */
export const CLAIMS: readonly Claim[] = [
  {
    id: 'organisation of the table',
    type: 'ORG',
    holds: (evidence) => knownOrganisation(evidence.mention.text) !== null && covers(evidence),
  },
  {
    // "Tehreek-e-Something": Persian and Urdu for "movement of".
    id: 'movement',
    type: 'ORG',
    holds: (evidence) => /\p{L}-[ei]-\p{L}|\sTaliban$/u.test(evidence.mention.text) && covers(evidence),
  },
  { id: 'event', type: 'EVENT', holds: covers },
  {
    id: 'person after an office',
    type: 'PER',
    holds: (evidence) =>
      (isAfterOffice(evidence) || isApposed(evidence)) &&
      covers(evidence) &&
      evidence.rivals.every(({ type }) => type !== 'PER'),
  },
  { id: 'person without the office', type: 'PER', holds: isOfficeCutOff },
  {
    id: 'group',
    type: 'NORP',
    holds: ({ mention, rivals }) => DEMONYMS.has(mention.text.toLowerCase()) && rivals.length === 0,
  },
  {
    // "Acting Harbour Commissioner": what begins like an office is one.
    id: 'place nobody else saw',
    type: 'LOC',
    holds: (evidence) =>
      evidence.rivals.length === 0 &&
      !isMoney(evidence) &&
      !ROLE_MODIFIERS.has(evidence.mention.text.split(/\s/, 1)[0]!.toLowerCase()),
  },
  {
    id: 'place of the table',
    type: 'LOC',
    holds: (evidence) =>
      knownPlace(evidence.mention.text) !== null && !isMoney(evidence) && isSameSpan(evidence),
  },
  { id: 'two countries', type: 'LOC', holds: isOneOfPair },
];

/** "US$26" and "Hong Kong dollars". */
function isMoney({ document, mention }: Evidence): boolean {
  return isCurrency(document.tokens[tokensIn(document, mention).to]?.text ?? '');
}

/** Every rival is of the very same words. */
function isSameSpan({ mention, rivals }: Evidence): boolean {
  return rivals.every(({ start, end }) => start === mention.start && end === mention.end);
}

/** No rival goes beyond the mention. */
function covers({ mention, rivals }: Evidence): boolean {
  return rivals.every(({ start, end }) => start >= mention.start && end <= mention.end);
}

/** A name of two words or more directly after the capitalised noun of an office. */
function isAfterOffice({ document, mention }: Evidence): boolean {
  const before = document.tokens[tokensIn(document, mention).from - 1]?.text ?? '';
  return /\s/.test(mention.text) && /^\p{Lu}/u.test(before) && ROLE_HEADS.has(before.toLowerCase());
}

/** "The mayor, Some Name, said": between commas after the noun of an office. */
function isApposed({ document, mention }: Evidence): boolean {
  const { from, to } = tokensIn(document, mention);
  const office = document.tokens[from - 2]?.text.toLowerCase() ?? '';
  const comma = (at: number): boolean => document.tokens[at]?.text === ',';
  return /\s/.test(mention.text) && comma(from - 1) && comma(to) && ROLE_HEADS.has(office);
}

/** "Skipper Some Name" is "Some Name"; with more of an office before it the tagger may not even see a person. */
function isOfficeCutOff(evidence: Evidence): boolean {
  const { mention, rivals } = evidence;
  const isLonger = ({ type, start, end }: Mention): boolean =>
    (type === 'PER' || type === 'MISC') && start < mention.start && end === mention.end;
  return rivals.length === 1 && rivals.every(isLonger) && isAfterOffice(evidence);
}

/** "Kenya-Uganda talks": two places where the tagger sees one name. */
function isOneOfPair({ document, mention, rivals, before, after }: Evidence): boolean {
  const isNation = ({ text }: Mention): boolean => isCountry((knownPlace(text) ?? text).toLowerCase());
  const isPair = (left: Mention | undefined, right: Mention | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    /^[-‐‑–]$/.test(document.text.slice(left.end, right.start)) &&
    isNation(left) &&
    isNation(right);
  return rivals.length === 1 && (isPair(before, mention) || isPair(mention, after));
}
