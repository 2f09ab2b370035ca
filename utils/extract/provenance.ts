/** Where a story comes from, in its own words: the outlet it was taken from, agency credits, licence notes. */
import type { Provenance } from '../article';
import { lazy } from '../lazy';
import { letterPattern } from '../letters';
import { isAgency } from './agencies';
import { foldForMatch, foldSpace } from './fold';

/** A paragraph or notice; `links` so that the source can be found again. */
export interface NoticeText {
  text: string;
  links?: readonly { text: string; url: string }[];
}

export interface ProvenanceOptions {
  /** Names of the page's own site: naming itself is no source. */
  siteNames?: readonly string[];
}

/** Provenance of the given paragraphs or notices, each name once. Ordinary prose gives nothing. */
export function readProvenance(
  lines: readonly (string | NoticeText)[],
  { siteNames = [] }: ProvenanceOptions = {},
): Provenance[] {
  const own = new Set(siteNames.map(foldForMatch));
  const found = new Map<string, Provenance>();
  for (const line of lines) {
    const notice = typeof line === 'string' ? { text: line } : line;
    const provenance = readProvenanceLine(notice.text);
    if (!provenance || (provenance.name && own.has(foldForMatch(provenance.name)))) continue;
    const key = `${provenance.kind} ${foldForMatch(provenance.name ?? provenance.text)}`;
    if (!found.has(key)) found.set(key, { ...provenance, url: linkOf(notice, provenance.name) });
  }
  return [...found.values()];
}

/** Whether a line does nothing but say where the story comes from. */
export function isProvenanceLine(text: string): boolean {
  return readProvenanceLine(text) !== null;
}

function linkOf({ links = [] }: NoticeText, name: string | null): string | null {
  const named = links.find(({ text }) => name && foldForMatch(text).includes(foldForMatch(name)));
  return (named ?? (links.length === 1 ? links[0] : undefined))?.url ?? null;
}

interface Rule {
  id: string;
  /** What a line of the rule always holds: quick to look for, where the pattern is slow to compile and to fail. */
  hint: RegExp;
  pattern(): RegExp;
  kind: Provenance['kind'] | 'by-name';
  /** The name must be a known agency: the form alone is too common. */
  agencyOnly?: true;
}

/** Any letter or figure, by what is none: `\p{L}` where case is ignored takes long to compile. `cleanName` is stricter. */
const LETTER =
  '[^\\s!-/:-@[-`{-~\\u00a0-\\u00bf\\u2010-\\u2bff\\u3000-\\u3020\\uff01-\\uff0f\\uff1a-\\uff20]';
/** Up to eight words. */
const NAME = `(?<name>(?:the\\s+)?${LETTER}[^;:()|!?]{1,70}?)`;
const PIECE =
  '(?:news|stor(?:y|ies)|articles?|reports?|content|pieces?|post|information|column|essay|interview|copy|material)';
const END = '[\\s.)\\]]*$';

function rule(id: string, kind: Rule['kind'], hint: RegExp, pattern: string, agencyOnly?: true): Rule {
  return {
    id,
    kind,
    hint,
    pattern: lazy(() => new RegExp(pattern, 'i')),
    ...(agencyOnly ? { agencyOnly } : {}),
  };
}

/** First match counts. */
const RULES: readonly Rule[] = [
  rule(
    'creative-commons',
    'licence',
    /creative commons|cc[ -]by/i,
    `^[([]?(?:th(?:is|e)\\s+(?:\\w+\\s+)?${PIECE}\\s+(?:is|was|has been)\\s+)?(?:re-?published|reproduced|reprinted|published|licen[cs]ed|shared)\\s+(?:here\\s+)?(?:(?:from|by|with permission from)\\s+${NAME}\\s+)?under\\s+(?:an?\\s+|the\\s+)?(?:creative commons|cc[ -]by)\\b.*$`,
  ),
  rule(
    'sourced',
    'sourced-from',
    /^[([]?th(?:is|e)\s.*\s(?:from|by)\s/i,
    `^[([]?(?:th(?:is|e)(?:\\s+above)?\\s+(?:\\w+\\s+)?${PIECE}\\s+(?:is|was|has been|have been)\\s+)(?:sourced|taken|adapted|reproduced|curated|excerpted|re-?published|syndicated|reprinted|compiled|shared)\\s+(?:directly\\s+)?(?:from|by)\\s+${NAME}(?:\\s+(?:and|with|under|for|as)\\s+.*|\\s*,\\s.*|\\.\\s.*)?${END}`,
  ),
  rule(
    'first-published',
    'sourced-from',
    /(?:originally|first|previously|initially)\s+(?:appeared|published|ran|posted|aired)/i,
    `^[([]?(?:th(?:is|e)\\s+(?:\\w+\\s+)?${PIECE}\\s+(?:(?:was|is|has been|were)\\s+)?|)(?:originally|first|previously|initially)\\s+(?:appeared|published|ran|posted|aired)\\s+(?:by|in|on|at|with)\\s+${NAME}(?:\\s+(?:and|under|as|on)\\s+.*|\\s*,\\s.*|\\.\\s.*)?${END}`,
  ),
  rule(
    'syndicated',
    'agency',
    /feed|wire service/i,
    `^[([]?.{0,80}\\b(?:syndicated|wire|agency|auto-generated)\\b.{0,60}\\b(?:feed|wire service)\\b.{0,80}$`,
  ),
  rule(
    'not-edited',
    'agency',
    /has\s+not\s+been/i,
    `^[([]?(?:(?:except for the headline|barring the headline)\\s*,\\s*)?th(?:is|e)\\s+${PIECE}\\s+has\\s+not\\s+been\\s+(?:edited|modified)\\s+by\\b.{0,160}$`,
  ),
  rule(
    'inputs',
    'agency',
    /(?:inputs?|reporting|information|material|content)\s+from\s/i,
    `^[([]?(?:(?:based\\s+on|with|includes?|contains)\\s+)?(?:additional\\s+|some\\s+)?(?:agency\\s+)?(?:inputs?|reporting|information|material|content)\\s+from\\s+${NAME}${END}`,
  ),
  rule(
    'reporting-by',
    'agency',
    /edit(?:ing|ed)\s+by/i,
    `^[([]?(?:additional\\s+)?(?:reporting|writing|compiled)\\s+by\\s+${LETTER}.{2,200}?[;,.]\\s*(?:(?:additional\\s+)?(?:writing|reporting)\\s+by\\b.*)?(?:editing\\s+by|edited\\s+by)\\s+.{2,120}$`,
  ),
  rule(
    'reporting',
    'agency',
    /^[([](?:additional\s+)?(?:reporting|writing)/i,
    `^[([](?:additional\\s+)?(?:reporting|writing)\\s+by\\s+${LETTER}.{2,160}[)\\]]${END}`,
  ),
  rule(
    'contributed',
    'by-name',
    /contributed\s+to\s+this/i,
    `^${NAME}(?:\\s+(?:writers?|journalists?|reporters?|correspondents?)\\b.{2,120})?\\s+contributed\\s+to\\s+this\\s+(?:report|story|article)${END}`,
    true,
  ),
  rule(
    'copyright',
    'by-name',
    /^[([]?(?:©|\(c\)|copyright)/i,
    `^[([]?(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:(?:19|20)\\d\\d(?:\\s?[-–]\\s?\\d{2,4})?\\s*,?\\s*)?(?:by\\s+)?${NAME}(?:\\s*(?:,|\\.)?\\s*all\\s+rights\\s+reserved\\b.*|\\.\\s.*)?${END}`,
  ),
  rule(
    'source',
    'by-name',
    /^.{2,26}?(?:[:：(–-]|\sof\s)/,
    `^[([]?(?:news\\s+|story\\s+)?(?:sources?|courtesy|via|quelle|quellen|fuentes?|fonte|kaynak|bron|kilde|källa|źródło|zdroj|izvor|sumber|nguồn|источник|джерело|ماخذ|المصدر|منبع|स्रोत|साभार|সূত্র|来源|來源|出典|출처)\\s*(?::|：|\\s[–-]|of\\b|\\()\\s*${NAME}${END}`,
  ),
  rule(
    'signed',
    'agency',
    /^.{2,120}$/,
    `^[(\\[]?\\s*[—–-]{0,3}\\s*${NAME}(?:\\s+[a-z]{2,4}(?:/[a-z]{2,4})+)?${END}`,
    true,
  ),
  rule(
    'print',
    'sourced-from',
    /^published\s+in\s/i,
    `^published\\s+in\\s+${NAME}\\s*,\\s*(?:${LETTER}+\\s+\\d{1,2}|\\d{1,2}).{0,20}${END}`,
  ),
];

/** Credits of pictures are not where the story comes from. */
const PICTURE =
  /^\W*(?:(?:featured|representative|file|screen|header|cover|lead)[\s-]*)?(?:image|photo|picture|pic|video|graphic|illustration|screenshot|screengrab|map|chart|foto|bild|photograph|footage)s?\b/i;

/** What a line says of the story's origin; null for a line that says something else as well. */
export function readProvenanceLine(line: string): Provenance | null {
  const text = foldSpace(line);
  if (text.length < 3 || text.length > 360 || PICTURE.test(text)) return null;
  for (const { kind, hint, pattern, agencyOnly } of RULES) {
    const match = hint.test(text) ? pattern().exec(text) : null;
    if (!match) continue;
    const name = cleanName(match.groups?.name ?? null);
    if (match.groups?.name && !name) continue;
    const agency = !!name && name.split(/\s*(?:,|\/|&|\band\b)\s*/i).some(isAgency);
    if (agencyOnly && !(name && isAgencyList(name))) continue;
    return { kind: kind === 'by-name' ? byName(text, agency) : kind, name, url: null, text };
  }
  return null;
}

function byName(text: string, agency: boolean): Provenance['kind'] {
  if (agency) return 'agency';
  return /^[([]?(?:©|\(c\)|copyright)/i.test(text) ? 'licence' : 'sourced-from';
}

/** `Northwire and agencies`: every piece an agency. */
function isAgencyList(name: string): boolean {
  return name
    .split(/\s*(?:,|\/|&|\band\b)\s*/i)
    .filter(Boolean)
    .every(isAgency);
}

const BEGINS_AS_NAME = letterPattern('^(?:the\\s+|a\\s+)?(?!\\p{Ll})\\p{L}');

/** The name as the line gives it; null when it is no name but a date or the start of a sentence. */
function cleanName(raw: string | null): string | null {
  const name = foldSpace(raw ?? '').replace(/^[\s“"'‘]+|[\s.,”"'’)\]]+$/g, '');
  if (
    !name ||
    name.split(' ').length > 8 ||
    /^(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^\s\d.,]*\s+\d)/i.test(name)
  )
    return null;
  // A pattern that ignores case lets `local farms` through where a name must stand.
  if (!BEGINS_AS_NAME(name).test(name) && !/^[\w-]+(?:\.[\w-]+)+/.test(name)) return null;
  return isSentence(name) ? null : name;
}

function isSentence(name: string): boolean {
  return /\b(?:is|are|was|were|has|have|had|said|says|will|would|can|told|that|who|which|she|he|they|it)\b/.test(
    name,
  );
}
