/** Forms of other languages that chrono-node does not read: months with their year, months alone, stretches of days and months. */
import type { TimeExpression } from '../../article';
import { remembered } from '../../lazy';
import { type Day, isRealDay } from './calendar';
import { resolve } from './resolve';
import type { TimeShape } from './shape';

/** Words of a language; each is a part of a pattern. `of` stands before the year, `on` before a month that stands alone. */
interface Words {
  months: string;
  of: string;
  on: string;
  /** "from" and "to" of months, and of days. */
  months2: [from: string, to: string];
  days2: [from: string, to: string, ofMonth: string];
}

const ROWS: Readonly<Record<string, Words>> = {
  de: {
    months: 'januar|jänner februar|feber märz april mai juni juli august september oktober november dezember',
    of: '',
    on: 'im|seit|bis|ab|ende|anfang|mitte',
    months2: ['von|zwischen', 'bis|und'],
    days2: ['vom|zwischen dem', 'bis(?: zum)?|und(?: dem)?', ''],
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    of: '',
    on: 'en|depuis|fin|début|mi-|courant',
    months2: ["de|d['’]|entre", 'à|et'],
    days2: ['du|entre le', 'au|et le', ''],
  },
  es: {
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
    of: '(?:del?\\s+)',
    on: 'en|desde|hasta',
    months2: ['de|desde|entre', 'a|hasta|y'],
    days2: ['del?|entre el|desde el', 'al?|hasta el|y(?: el)?', 'de\\s+'],
  },
  pt: {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    of: '(?:de\\s+)',
    on: 'em|desde|até',
    months2: ['de|entre', 'a|até|e'],
    days2: ['de|do|entre', 'a|ao|até|e', 'de\\s+'],
  },
};

const YEAR = '((?:19|20)\\d\\d)(?![\\d.,]\\d|\\d)';
const DAY = '(\\d{1,2})(?:\\.|er|º|°)?';

type Read = (match: RegExpExecArray) => TimeShape[] | null;
/** `wins`: over what chrono-node reads at the same place. */
type Form = { pattern: RegExp; read: Read; wins: boolean };

const date = (year: number | null, month: number, day: number | null): TimeShape =>
  month < 1 || month > 12 || (day !== null && !isRealDay(year ?? 2000, month, day))
    ? { kind: 'fixed', value: '' }
    : day === null && year === null
      ? { kind: 'month', month, shift: null }
      : { kind: 'date', year, month, day, weekday: null };
const number = (text: string | undefined): number | null => (text ? Number(text) : null);

/** The patterns of a language, made when it is first met. */
const formsOf = remembered((code): readonly Form[] => {
  if (code === 'ja' || code === 'zh') return eastern();
  const words = ROWS[code];
  return words ? western(words) : [];
});

function western({ months, of, on, months2, days2 }: Words): Form[] {
  const names = months.split(' ');
  const month = `(${names.join('|')})(?!\\p{L})`;
  const monthOf = (name: string | undefined): number =>
    names.findIndex((one) => one.split('|').includes((name ?? '').toLowerCase())) + 1;
  const form = (source: string, read: Read, wins = true): Form => ({
    pattern: new RegExp(`(?<![\\p{L}\\d])${source}`, 'giu'),
    ...{ read, wins },
  });
  const year = `\\s+${of}${of && '?'}${YEAR}`;
  return [
    form(
      `(?<=(?<!\\p{L})(?:${days2[0]})\\s+)${DAY}\\s+(?:${days2[1]})\\s+${DAY}\\s+${days2[2]}${month}(?:${year})?`,
      ([, first, last, name, of]) => [first, last].map((day) => date(number(of), monthOf(name), Number(day))),
    ),
    form(
      `(?<=(?<!\\p{L})(?:${months2[0]})\\s*)${month}(?:${year})?\\s+(?:${months2[1]})\\s+${month}${year}`,
      ([, first, firstYear, last, lastYear]) => {
        const [from, to] = [monthOf(first), monthOf(last)];
        const end = Number(lastYear);
        return [date(number(firstYear) ?? (from > to ? end - 1 : end), from, null), date(end, to, null)];
      },
    ),
    form(`${month}${year}`, ([, name, of]) => [date(Number(of), monthOf(name), null)], false),
    form(`(?<=(?<!\\p{L})(?:${on})\\s*)${month}`, ([, name]) => [date(null, monthOf(name), null)], false),
  ];
}

function eastern(): Form[] {
  return [
    {
      pattern:
        /(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日?(?:から|～|〜|~|-|–|—|至|到)(?:(\d{1,2})月)?(\d{1,2})日/g,
      read: ([, year, month, first, toMonth, last]) => [
        date(number(year), Number(month), Number(first)),
        date(number(year), Number(toMonth ?? month), Number(last)),
      ],
      wins: true,
    },
    {
      pattern: /((?:19|20)\d\d)年(\d{1,2})月(?!\d)/g,
      read: ([, year, month]) => [date(Number(year), Number(month), null)],
      wins: false,
    },
    {
      pattern: /(?<![\d年])(\d{1,2})月(?=に|の|から|まで|中|上旬|中旬|下旬|末|初|底)/g,
      read: ([, month]) => [date(null, Number(month), null)],
      wins: false,
    },
  ];
}

/** What a line holds of these forms beside what `found` has of it, all in order, without overlaps. */
export function withOtherForms(
  line: string,
  found: readonly TimeExpression[],
  { code, reference }: { code: string; reference: Day | null },
): TimeExpression[] {
  let times = [...found];
  for (const { pattern, read, wins } of formsOf(code))
    for (const match of line.matchAll(pattern)) {
      const { index } = match;
      const text = match[0];
      const apart = times.filter(({ start, end }) => end <= index || start >= index + text.length);
      if (apart.length < times.length && !wins) continue;
      const time = asTime(read(match), reference);
      if (time) times = [...apart, { start: index, end: index + text.length, text, type: 'DATE', ...time }];
    }
  return times.sort((a, b) => a.start - b.start);
}

function asTime(
  shapes: TimeShape[] | null,
  reference: Day | null,
): Pick<TimeExpression, 'value' | 'stated'> | null {
  const values: string[] = [];
  let stated = true;
  let follows: Day | null = null;
  for (const shape of shapes ?? []) {
    const resolved = resolve(
      { start: 0, end: 0, type: 'DATE', shape, clock: null },
      { reference, previous: null, direction: null, narrative: false, follows },
    );
    if (!resolved || resolved.value === '') return null;
    follows = resolved.anchor;
    stated &&= resolved.stated;
    values.push(resolved.value);
  }
  return values.length > 0 ? { value: values.join('/'), stated } : null;
}
