import { isFunctionWord } from '../../lexicon/words';
import { yearInWords } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import { DASHES, isDash, type TimeText, withModifier, yearAt } from '../time-text';
import { ZONES } from './clock';

const MARKS_BEFORE = /^[$€£₹¥#:/@+]$/;
const COUNT_BEFORE = new Set(
  'No No. Rs Rs. USD EUR Flight Route Boeing Article Section Room nearly about than least over some almost only just approximately'.split(
    ' ',
  ),
);
const COUNTED =
  /^(?:years?|months?|weeks?|days?|%|percent|million|billion|people|km|kg|kilomet\w*|metres?|meters?|miles?|feet|dollars|rupees|euros|pounds|tonnes|tons|troops|soldiers|men|women|votes|points|cases|deaths|units|acres|hectares|hours|°|m|ft)$/;
const YEAR_BEFORE =
  /^(?:in|since|of|by|from|until|till|to|and|or|during|before|after|circa|ca?|early|mid|late|around|between|\(|,|–|-)$/;

/** Four digits are a year where nothing says that they count or name something else. */
function readYear(t: TimeText, at: number): RawTime | null {
  const year = yearAt(t, at) ?? farYear(t, at);
  if (year === null || isCount(t, at)) return null;
  const from = withModifier(t, at);
  // "Some c. 1000 authors"
  if (year < 1900 && /[^s]s$/.test(t.after(at)) && !isFunctionWord(t.after(at))) return null;
  const before = t.word(at - 1) === '.' ? t.word(at - 2) : t.word(at - 1);
  if (year < 1900 && from === at && !YEAR_BEFORE.test(before) && !isOfThatYear(t, at)) return null;
  return t.span({ from, to: at + 1 }, { kind: 'fixed', value: String(year) });
}

/** "In 2150", "by 2100" */
function farYear(t: TimeText, at: number): number | null {
  if (!/^21\d\d$/.test(t.written(at)) || !/^(?:in|by|until|till|year)$/.test(t.before(at))) return null;
  return /^\p{L}/u.test(t.after(at)) && !isFunctionWord(t.after(at)) ? null : Number(t.word(at));
}

const DETERMINERS = /^(?:the|this|that|['’]s|his|her|its|their|an?)$/;

/** "The 1863 proclamation", "the city's 1829 charter"; not "the 1600 soldiers". */
function isOfThatYear(t: TimeText, at: number): boolean {
  if (!t.isSpaced(at) || !DETERMINERS.test(t.word(at - 1)) || Number(t.word(at)) < 1500) return false;
  const next = t.after(at);
  return (
    /^\p{L}{3,}$/u.test(next) && !/[^s]s$/.test(next) && !isFunctionWord(next) && t.lexeme(at + 1) === null
  );
}

function isCount(t: TimeText, at: number): boolean {
  const mark = t.word(at - 1);
  // "He left about 1998."
  const isAbout = mark === 'about' && Number(t.word(at)) >= 1500 && /^(?:[.,;:)]|)$/.test(t.word(at + 1));
  if (MARKS_BEFORE.test(mark) || (t.isSpaced(at) && COUNT_BEFORE.has(t.written(at - 1)) && !isAbout))
    return true;
  // Part of a longer number; "mid-1990" is none.
  if (
    t.isGlued(at) &&
    (isDash(mark) || /^[.,]$/.test(mark)) &&
    t.isGlued(at - 1) &&
    withModifier(t, at) === at
  )
    return true;
  const glued = t.isGlued(at + 1);
  const next = t.word(at + 1);
  const hyphen = glued && isDash(next);
  if (next === 'per' && t.after(at + 1) === 'cent') return true;
  // "1218 GMT"
  if (ZONES.has(next)) return true;
  if (COUNTED.test(hyphen ? t.word(at + 2) : next)) return true;
  if (!glued) return false;
  return next === '/' || (/^[-–:.,]$/.test(next) && t.isGlued(at + 2) && /^\d/.test(t.word(at + 2)));
}

/** "2019–21", "1914-1918", "2019/20". */
function readYears(t: TimeText, at: number): RawTime[] | null {
  if (!(isDash(t.word(at + 1)) || t.word(at + 1) === '/')) return null;
  const from = yearAt(t, at);
  if (from === null || from < 1500) return null;
  if (t.isGlued(at) && /^[/.,-]$/.test(t.word(at - 1))) return null;
  const written = t.written(at + 2);
  if (!/^(?:(?:1[5-9]|20)\d\d|\d\d)$/.test(written)) return null;
  if (t.isGlued(at + 3) && /^[/-]$/.test(t.word(at + 3))) return null;
  const to = written.length === 2 ? Math.floor(from / 100) * 100 + Number(written) : Number(written);
  // "2019-20" may be one season; "1998-05" is a month.
  if (to <= from || to - from > 150) return null;
  return [
    t.span({ from: at, to: at + 1 }, { kind: 'fixed', value: String(from) }),
    t.span({ from: at + 2, to: at + 3 }, { kind: 'fixed', value: String(to) }),
  ];
}

/** "In nineteen ninety six", "by twenty thirty": a year in words, after a word that only a year takes. */
function readYearWords(t: TimeText, head: number): RawTime | null {
  // "Two thousand and fifteen" hangs on its second word.
  const at = t.word(head) === 'thousand' ? head - 1 : head;
  const year = yearInWords(t, at);
  if (!year || year.value < 1500 || year.value > 2099) return null;
  if (
    !/^(?:in|since|of|by|until|till|from|year|to|before|after)$/.test(t.before(at)) ||
    t.lexeme(year.to)?.unit
  )
    return null;
  return t.span({ from: at, to: year.to }, { kind: 'fixed', value: String(year.value) });
}

/** Years. */
export const YEARS: readonly Recogniser[] = [
  { id: 'year-words', head: 'year-word', read: readYearWords },
  { id: 'years', head: 'four-figures', after: `/ ${DASHES}`, read: readYears },
  { id: 'year', head: 'four-figures', read: readYear },
];
