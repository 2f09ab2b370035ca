import type { RawTime, Recogniser } from '../shape';
import { type TimeText, yearAt } from '../time-text';
import { yearTail } from './tails';

// How far the other dates of a text are looked at, in characters.
const NEAR = 4000;
// A date of the same text that can only be read with the day first.
const DAY_FIRST = /(?<![\d/.-])(?:1[3-9]|2\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:19|20)?\d{2}(?!\d)/;

/** Three numbers with one mark between them. */
interface Triple {
  from: number;
  to: number;
  mark: string;
  parts: [string, string, string];
}

/** "2021-03-05", "25/12/2021" and "25.12.2021", the latter one token or five. */
function tripleAt(t: TimeText, at: number): Triple | null {
  const text = t.written(at);
  if (text.length <= 4 && !text.includes('.')) {
    const mark = t.word(at + 1);
    if (
      !/^[-/.]$/.test(mark) ||
      t.word(at + 3) !== mark ||
      !/^\d+$/.test(text) ||
      !areGlued(t, at + 1, at + 4)
    )
      return null;
    // "2021-03-05T10:00Z": the hour is another recogniser's.
    const last = /^(\d{1,4})(?:t(?:\d\d)?)?$/.exec(t.word(at + 4));
    if (!last || !/^\d{1,2}$/.test(t.word(at + 2))) return null;
    return isAlone(t, at, at + 5, mark)
      ? { from: at, to: at + 5, mark, parts: [text, t.word(at + 2), last[1]!] }
      : null;
  }
  const dots = /^(\d{1,4})\.(\d{1,2})\.(\d{2,4})$/.exec(text);
  if (!dots || !isAlone(t, at, at + 1)) return null;
  return { from: at, to: at + 1, mark: '.', parts: [dots[1]!, dots[2]!, dots[3]!] };
}

function areGlued(t: TimeText, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (!t.isGlued(i)) return false;
  return true;
}

/** No other number hangs on it, as in versions and telephone numbers. */
function isAlone(t: TimeText, from: number, to: number, mark = '.'): boolean {
  // "10/1/2018-10/7/2018"
  const [before, after] = mark === '/' ? [t.word(from - 1), t.word(to)] : ['', ''];
  if (before === '-' && t.word(from - 3) === '/') return true;
  if (after === '-' && t.word(to + 2) === '/') return true;
  // "report-2021-03-05": a year first is no version.
  const isNamed = mark === '-' && t.word(from - 1) === '-' && !/\d$/.test(t.word(from - 2));
  if (t.isGlued(from) && /^[/.-]$|\d$/.test(t.word(from - 1)) && !(isNamed && yearAt(t, from) !== null))
    return false;
  return !(t.isGlued(to) && /^[/.-]$/.test(t.word(to)) && t.isGlued(to + 1) && /^\d/.test(t.word(to + 1)));
}

function readTriple(t: TimeText, at: number): RawTime | null {
  const triple = tripleAt(t, at);
  if (!triple) return null;
  const [a, b, c] = triple.parts;
  const date =
    a.length === 4 ? (/^(?:19|20)/.test(a) && c.length <= 2 ? [a, b, c] : null) : dayAndMonth(t, at, triple);
  if (!date) return null;
  const [year, month, day] = date.map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return t.span(triple, { kind: 'date', year, month, day, weekday: null });
}

/** "03/04/2024" is read as other dates of the text are written, else the American way round. */
function dayAndMonth(t: TimeText, at: number, { mark, parts }: Triple): (string | number)[] | null {
  const [a, b, written] = parts;
  if (a.length > 2 || (written.length !== 2 && !/^(?:19|20)\d\d$/.test(written))) return null;
  if (written.length === 2 && mark !== '/') return null;
  const year =
    written.length === 4 ? Number(written) : Number(written) + (Number(written) < 70 ? 2000 : 1900);
  const { start } = t.tokens[at]!;
  const dayFirst =
    Number(a) > 12 ||
    mark === '.' ||
    (Number(b) <= 12 && DAY_FIRST.test(t.text.slice(Math.max(0, start - NEAR), start + NEAR)));
  return dayFirst ? [year, b, a] : [year, a, b];
}

/** "20210305": a day without marks, as files and notes have it. */
function compact(t: TimeText, at: number): RawTime | null {
  const match = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(t.written(at));
  if (!match || COUNT_BEFORE.test(t.word(at - 1))) return null;
  if (t.isGlued(at) && (t.word(at - 1) !== '-' || /\d$/.test(t.word(at - 2)))) return null;
  if (t.isGlued(at + 1) && /^[-/.,%:]$/.test(t.word(at + 1)) && /^\d/.test(t.word(at + 2))) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return t.span({ from: at, to: at + 1 }, { kind: 'date', year, month, day, weekday: null });
}

/** What numbers of eight figures are of. */
const COUNT_BEFORE = /^(?:[$€£₹¥#+]|no\.?|number|id|code|case|tel|phone|call|ref|order|ticket|account|rs)$/;

const MONTH_KEYS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "26Nov", "5Mar": the day and the month without a space. */
function gluedDayMonth(t: TimeText, at: number): RawTime | null {
  const match = /^(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?([a-z]{3,9})$/.exec(t.word(at));
  if (!match) return null;
  const month = MONTH_KEYS.indexOf(match[2]!.slice(0, 3)) + 1;
  if (month === 0 || !MONTH_NAME.test(match[2]!)) return null;
  const tail = yearTail(t, at + 1);
  return t.span(
    { from: at, to: tail?.year ? tail.to : at + 1 },
    { kind: 'date', year: tail?.year ?? null, month, day: Number(match[1]), weekday: null },
  );
}

const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** "Oct2", "October2": as "26Nov", the other way round. */
function gluedMonthDay(t: TimeText, at: number): RawTime | null {
  const match = /^([a-z]{3,9}?)(3[01]|[12]\d|0?[1-9])$/.exec(t.word(at));
  if (!match || !MONTH_NAME.test(match[1]!)) return null;
  // "Mar3"; in small letters only in a message, where no product is called so.
  if (!t.isCapital(at) && !t.isMessage()) return null;
  const tail = yearTail(t, at + 1);
  const shape = {
    month: MONTH_KEYS.indexOf(match[1]!.slice(0, 3)) + 1,
    day: Number(match[2]),
    weekday: null,
  };
  return t.span(
    { from: at, to: tail?.year ? tail.to : at + 1 },
    { kind: 'date', year: tail?.year ?? null, ...shape },
  );
}

/** Dates all in figures. */
export const FIGURES: readonly Recogniser[] = [
  { id: 'figures', head: ['two-figures', 'four-figures'], after: '- / .', read: readTriple },
  { id: 'figures-in-one', head: 'figures', read: readTriple },
  { id: 'compact', head: 'figures', read: compact },
  { id: 'glued-month-day', head: 'code', read: gluedMonthDay },
  { id: 'glued-day-month', head: 'mixed', read: gluedDayMonth },
];
