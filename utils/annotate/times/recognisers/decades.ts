import { ordinalEnding } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import { isDash, type TimeText, withModifier, withThe } from '../time-text';

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
const ERAS = 'bc bce b.c. b.c.e. ad ce a.d. c.e.';

/** "241 BC", "AD 842", "500 CE". */
function readEra(t: TimeText, at: number): RawTime | null {
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

/** Decades, centuries, and years with their era. */
export const DECADES: readonly Recogniser[] = [
  { id: 'decade', head: 'mixed', read: readDecade },
  { id: 'decade-apart', head: ['two-figures', 'four-figures'], after: "'s ’s", read: readDecade },
  { id: 'decade-word', head: 'decade', read: readDecadeWord },
  { id: 'late-decade', head: 'late-decade', read: readLateDecade },
  { id: 'century', head: ['one-century', 'units'], read: readCentury },
  { id: 'era', head: ['two-figures', 'four-figures', 'figures'], beside: ERAS, read: readEra },
  { id: 'era-glued', head: 'mixed', read: readEra },
];
