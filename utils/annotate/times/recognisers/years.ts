import { isFunctionWord } from '../../lexicon/words';
import { ordinalEnding, yearInWords } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import { isDash, type TimeText, withModifier, withThe, yearAt } from '../time-text';
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

/** Where "the early ", "late to mid " and the like before a token begin. */
function withStretch(t: TimeText, at: number): number {
  const the = t.before(at) === 'the' && withModifier(t, at - 1) < at - 1 ? at - 1 : at;
  let from = withModifier(t, the);
  if (from < the && t.before(from) === 'to') {
    const first = withModifier(t, from - 1);
    if (first < from - 1) from = first;
  }
  return withThe(t, from);
}

/** "the 1990s", "the early 1990's", "'90s". */
function readDecade(t: TimeText, at: number): RawTime | null {
  const text = t.word(at);
  if (text.length === 4 && !t.isGlued(at + 1)) return null;
  const own = /^((?:1\d|20)\d)0s$/.exec(text);
  const possessive = /^((?:1\d|20)\d)0$/.exec(text);
  const apart = possessive && t.isGlued(at + 1) && /^['’]s$/.test(t.word(at + 1));
  if (own ?? apart) {
    const decade = (own ?? possessive)![1]!;
    // "The 1600s" are a century, "the 1990s" a decade.
    const value = decade.endsWith('0') && decade < '200' ? decade.slice(0, 2) : decade;
    return t.span({ from: withStretch(t, at), to: own ? at + 1 : at + 2 }, { kind: 'fixed', value });
  }
  const isOpen = /^[2-9]0$/.test(text) && t.isGlued(at + 1) && /^['’]s$/.test(t.word(at + 1));
  const short = isOpen ? [text, text[0]!] : /^([2-9])0s$/.exec(text);
  if (!short) return null;
  const end = isOpen ? at + 2 : at + 1;
  const value = { kind: 'fixed', value: `19${short[1]}` } as const;
  if (t.isGlued(at) && /^['’‘]$/.test(t.word(at - 1)))
    return t.span({ from: withStretch(t, at - 1), to: end }, value);
  // "In the 80s", "the early 80s"; not "in his 80s", nor of temperatures and of ages.
  const from = withStretch(t, at);
  const isPlain = isOpen && t.before(from) === 'in';
  return (t.word(from) === 'the' || isPlain) && Number(short[1]) >= 5 && !isMeasured(t, at)
    ? t.span({ from, to: end }, value)
    : null;
}

const MEASURED = /^(?:temperatures?|highs?|lows?|degrees?|°|warm|warmer|cool|cooler|mercury|scored?|shot)$/;
const MEASURE_REACH = 12;

function isMeasured(t: TimeText, at: number): boolean {
  for (let i = at - MEASURE_REACH; i <= at + 2; i++) if (MEASURED.test(t.word(i))) return true;
  return false;
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

/** "the nineties", "the nineteen seventies". */
function readDecadeWord(t: TimeText, at: number): RawTime | null {
  if (t.before(at) === 'nineteen')
    return t.span(
      { from: withStretch(t, at - 1), to: at + 1 },
      { kind: 'fixed', value: String(t.lexeme(at)!.decade) },
    );
  // "The late nineties", "in nineties"; not "in his nineties".
  const from = withStretch(t, at);
  if (t.word(from) !== 'the' && t.before(from) !== 'in') return null;
  return t.span({ from, to: at + 1 }, { kind: 'fixed', value: String(t.lexeme(at)!.decade) });
}

/** "the two thousands", "the twenty-tens". */
function readLateDecade(t: TimeText, at: number): RawTime | null {
  const isTens = t.word(at) === 'tens';
  const first = isDash(t.word(at - 1)) && t.isGlued(at) ? at - 2 : at - 1;
  if (t.word(first) !== (isTens ? 'twenty' : 'two') || t.before(first) !== 'the') return null;
  return t.span({ from: first - 1, to: at + 1 }, { kind: 'fixed', value: isTens ? '201' : '200' });
}

/** "the 19th century", "the early twentieth century". */
function readCentury(t: TimeText, at: number): RawTime | null {
  if (t.lexeme(at)!.unit !== 'century') return null;
  const last = isDash(t.word(at - 1)) ? at - 2 : t.isSpaced(at) ? at - 1 : -1;
  const ordinal = last < 0 ? null : ordinalEnding(t, last);
  if (!ordinal) return null;
  const value = String(ordinal.value - 1).padStart(2, '0');
  const from = withStretch(t, ordinal.from);
  if (BEFORE_CHRIST.test(t.after(at)))
    return t.span({ from, to: at + 2 }, { kind: 'fixed', value: `BC${value}` });
  const to = AFTER_CHRIST.test(t.after(at)) ? at + 2 : at + 1;
  return t.span({ from, to }, { kind: 'fixed', value });
}

const BEFORE_CHRIST = /^(?:bce?|b\.c\.|b\.c\.e\.)$/;
const AFTER_CHRIST = /^(?:ad|ce|a\.d\.|c\.e\.)$/;

/** "241 BC", "AD 842", "500 CE". */
function readEra(t: TimeText, at: number): RawTime | null {
  if (!/^[abc]/.test(t.word(at + 1)) && !/^[ac]/.test(t.before(at)) && !t.word(at).includes('b')) return null;
  const glued = /^(\d{1,4})bce?$/.exec(t.word(at));
  const value = glued?.[1] ?? t.word(at);
  if (!/^\d{1,4}$/.test(value)) return null;
  if (!glued && AFTER_CHRIST.test(t.word(at + 1)))
    return t.span({ from: at, to: at + 2 }, { kind: 'fixed', value: value.padStart(4, '0') });
  if (!glued && AFTER_CHRIST.test(t.before(at)) && t.written(at - 1) !== 'ad')
    return t.span({ from: at - 1, to: at + 1 }, { kind: 'fixed', value: value.padStart(4, '0') });
  if (!glued && !BEFORE_CHRIST.test(t.word(at + 1))) return null;
  return t.span(
    { from: at, to: glued ? at + 1 : at + 2 },
    { kind: 'fixed', value: `BC${value.padStart(4, '0')}` },
  );
}

const FISCAL = /^(?:fiscal|financial)$/;
const ACADEMIC = /^(?:academic|school)$/;

/** "FY24", "FY2024", "SY18". */
function readFiscalCode(t: TimeText, at: number): RawTime | null {
  const match = /^(fy|sy|cy)((?:19|20)?\d\d)$/.exec(t.word(at));
  if (!match) return null;
  const year = match[2]!.length === 2 ? `20${match[2]}` : match[2]!;
  return t.span(
    { from: at, to: at + 1 },
    { kind: 'fixed', value: `${match[1] === 'cy' ? '' : match[1]!.toUpperCase()}${year}` },
  );
}

/** "last fiscal year", "this school year", "the next academic year": of the year of the text. */
function readNamedYear(t: TimeText, at: number): RawTime | null {
  if (t.lexeme(at)!.unit !== 'year' || t.lexeme(at)!.plural || yearAt(t, at + 1) !== null) return null;
  const prefix = FISCAL.test(t.before(at)) ? 'FY' : ACADEMIC.test(t.before(at)) ? 'SY' : null;
  const by = { last: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[t.before(at - 1)];
  if (!prefix || by === undefined) return null;
  return t.span({ from: withThe(t, at - 2), to: at + 1 }, { kind: 'named-year', prefix, by });
}

/** "fiscal 2024", "the school year 2024", "the 2023-24 academic year". */
function readFiscal(t: TimeText, at: number): RawTime | null {
  const year = yearAt(t, at);
  if (year === null || year < 1900) return null;
  const before = t.word(at - 1);
  const isSchool = before === 'sy' || ACADEMIC.test(before === 'year' ? t.before(at - 1) : '');
  const value = { kind: 'fixed', value: `${isSchool ? 'SY' : 'FY'}${year}` } as const;
  const after = t.after(at);
  if ((FISCAL.test(after) || ACADEMIC.test(after)) && t.after(at + 1) === 'year')
    return t.span(
      { from: withThe(t, at), to: at + 3 },
      { kind: 'fixed', value: `${FISCAL.test(after) ? 'FY' : 'SY'}${year}` },
    );
  if (before === 'fy' || before === 'sy' || (t.isSpaced(at) && before === 'fiscal'))
    return t.span({ from: at - 1, to: at + 1 }, value);
  if (t.before(at) !== 'year' || !/^(?:fiscal|financial|academic|school)$/.test(t.before(at - 1)))
    return null;
  return t.span({ from: at - 2, to: at + 1 }, value);
}

/** Years, decades and centuries. */
export const YEARS: readonly Recogniser[] = [
  { id: 'decade', head: ['two-figures', 'four-figures', 'mixed'], read: readDecade },
  { id: 'decade-word', head: 'decade', read: readDecadeWord },
  { id: 'late-decade', head: 'late-decade', read: readLateDecade },
  { id: 'year-words', head: 'year-word', read: readYearWords },
  { id: 'century', head: ['one-century', 'units'], read: readCentury },
  { id: 'years', head: 'four-figures', read: readYears },
  { id: 'era', head: ['two-figures', 'four-figures', 'figures', 'mixed'], read: readEra },
  { id: 'fiscal', head: 'four-figures', read: readFiscal },
  { id: 'fiscal-code', head: 'code', read: readFiscalCode },
  { id: 'named-year', head: 'one-year', read: readNamedYear },
  { id: 'year', head: 'four-figures', read: readYear },
];
