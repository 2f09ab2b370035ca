import { at, ends, group, pattern } from './match';
import type { RawTime, Recogniser } from './shape';
import { ORDINAL, readOrdinal } from './words';

const MODIFIER = '(?:the\\s+)?(?:(?:early|mid|late)(?:\\s+to\\s+(?:mid|late))?[-\\s](?:the\\s+)?)?';

/** Four digits are a year where nothing says that they count or name something else. */
function readYear(match: RegExpExecArray, text: string): RawTime | null {
  const year = Number(group(match, 'year'));
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
  if (
    /[$€£₹¥#:/@+]\s?$|\b(?:No|Rs|USD|EUR|Flight|Route|Boeing|Article|Section|Room|nearly|about|than|least|over|some|almost|only|just|approximately)\.?\s$/.test(
      before,
    )
  )
    return null;
  if (/\d[.,]$|[-–]$/.test(before) && !/\s[-–]$/.test(before)) return null;
  if (
    /^[\s-]?(?:years?\b|months?\b|weeks?\b|days?\b|%|percent|per cent|million|billion|people|km\b|kg\b|kilomet|metre|meter|miles?\b|feet|dollars|rupees|euros|pounds|tonnes|tons|troops|soldiers|men\b|women\b|votes|points|cases|deaths|units|acres|hectares|hours|°|m\b|ft\b)/i.test(
      after,
    )
  )
    return null;
  if (/^(?:[,.]\d|[-–]\d|:\d|\/)/.test(after)) return null;
  if (
    year < 1900 &&
    !/\b(?:in|since|of|by|from|until|till|to|and|during|before|after|circa|c\.|early|mid|late|around|between|\(|[(,–-]\s?)[\s-]*$/i.test(
      before,
    ) &&
    match[0].length === 4
  )
    return null;
  if (year > 2100) return null;
  return at(match, { kind: 'fixed', value: String(year) });
}

function readYears(match: RegExpExecArray): RawTime[] | null {
  const from = Number(group(match, 'from'));
  const written = group(match, 'to');
  const to = written.length === 2 ? Math.floor(from / 100) * 100 + Number(written) : Number(written);
  // "2019-20" may be one season; "1998-05" is a month.
  if (to <= from || to - from > 150) return null;
  return ends(match, { kind: 'fixed', value: String(from) }, { kind: 'fixed', value: String(to) });
}

const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

function readDecade(match: RegExpExecArray): RawTime | null {
  const word = match.groups?.word?.toLowerCase();
  const short = match.groups?.short;
  if (word) return at(match, { kind: 'fixed', value: `19${DECADE_WORDS.indexOf(word) + 2}` });
  if (short) return at(match, { kind: 'fixed', value: `19${short.slice(0, 1)}` });
  const full = group(match, 'full');
  return at(match, { kind: 'fixed', value: full.slice(0, 3) });
}

function readCentury(match: RegExpExecArray): RawTime | null {
  const index = readOrdinal(group(match, 'n'));
  return index ? at(match, { kind: 'fixed', value: String(index - 1).padStart(2, '0') }) : null;
}

/** Years, decades and centuries. */
export const YEARS: readonly Recogniser[] = [
  {
    id: 'decade',
    near: 'number',
    pattern: pattern(`${MODIFIER}(?<full>(?:1\\d|20)\\d0)['’]?s`),
    read: readDecade,
  },
  {
    id: 'decade-short',
    pattern: pattern(
      `(?:the\\s+)?(?:(?:early|mid|late)[-\\s])?['’](?<short>[2-9]0)s|the\\s+(?:(?:early|mid|late)[-\\s])?(?<word>${DECADE_WORDS.join('|')})`,
    ),
    read: readDecade,
  },
  {
    id: 'century',
    near: 'unit',
    pattern: pattern(`${MODIFIER}(?<n>${ORDINAL})[-\\s]+centur(?:y|ies)`),
    read: readCentury,
  },
  {
    id: 'years',
    near: 'number',
    pattern: pattern(
      '(?<![\\d.,/-])(?<from>1[5-9]\\d{2}|20\\d{2})\\s?[-–—/]\\s?(?<to>(?:1[5-9]|20)\\d{2}|\\d{2})(?![\\d/-])',
    ),
    read: readYears,
  },
  {
    id: 'before-christ',
    near: 'number',
    pattern: pattern('(?<year>\\d{1,4})\\s*(?:BCE?|B\\.C\\.(?:E\\.)?)'),
    read: (match) => at(match, { kind: 'fixed', value: `BC${group(match, 'year').padStart(4, '0')}` }),
  },
  {
    id: 'fiscal',
    near: 'number',
    pattern: pattern(
      '(?:FY\\s?|fiscal\\s+|(?:fiscal|financial|academic|school)\\s+year\\s+)(?<year>(?:19|20)\\d{2})',
    ),
    read: (match) => at(match, { kind: 'fixed', value: group(match, 'year') }),
  },
  {
    id: 'year',
    near: 'number',
    pattern: pattern('(?:(?:early|mid|late)[-\\s])?(?<![\\d.,])(?<year>1\\d{3}|20\\d{2})'),
    read: readYear,
  },
];
