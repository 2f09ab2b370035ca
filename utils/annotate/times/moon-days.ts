import { lazy, remembered } from '../../lazy';
import { type Day, toDay } from './calendar';
import { FULL_MOON_DAYS, fullMoonDay } from './full-moon';

/** A day of another calendar that the platform knows: which calendar, month (as it writes it) and day. */
interface MoonDay {
  calendar: 'islamic-umalqura' | 'persian' | 'chinese' | 'hebrew';
  month: string;
  day: number;
}

const ROWS: Readonly<Record<string, MoonDay>> = {
  'eid al-fitr': { calendar: 'islamic-umalqura', month: '10', day: 1 },
  'eid ul-fitr': { calendar: 'islamic-umalqura', month: '10', day: 1 },
  'eid-ul-fitr': { calendar: 'islamic-umalqura', month: '10', day: 1 },
  'eid al fitr': { calendar: 'islamic-umalqura', month: '10', day: 1 },
  'eid al-adha': { calendar: 'islamic-umalqura', month: '12', day: 10 },
  'eid ul-adha': { calendar: 'islamic-umalqura', month: '12', day: 10 },
  'eid-ul-adha': { calendar: 'islamic-umalqura', month: '12', day: 10 },
  'eid-ul-azha': { calendar: 'islamic-umalqura', month: '12', day: 10 },
  'eid al adha': { calendar: 'islamic-umalqura', month: '12', day: 10 },
  'islamic new year': { calendar: 'islamic-umalqura', month: '1', day: 1 },
  ashura: { calendar: 'islamic-umalqura', month: '1', day: 10 },
  ramadan: { calendar: 'islamic-umalqura', month: '9', day: 1 },
  ramzan: { calendar: 'islamic-umalqura', month: '9', day: 1 },
  'eid milad-un-nabi': { calendar: 'islamic-umalqura', month: '3', day: 12 },
  mawlid: { calendar: 'islamic-umalqura', month: '3', day: 12 },
  arbaeen: { calendar: 'islamic-umalqura', month: '2', day: 20 },
  nowruz: { calendar: 'persian', month: '1', day: 1 },
  'chinese new year': { calendar: 'chinese', month: '1', day: 1 },
  'lunar new year': { calendar: 'chinese', month: '1', day: 1 },
  'mid-autumn festival': { calendar: 'chinese', month: '8', day: 15 },
  'dragon boat festival': { calendar: 'chinese', month: '5', day: 5 },
  vesak: { calendar: 'chinese', month: '4', day: 15 },
  'vesak day': { calendar: 'chinese', month: '4', day: 15 },
  'rosh hashanah': { calendar: 'hebrew', month: 'Tishri', day: 1 },
  'yom kippur': { calendar: 'hebrew', month: 'Tishri', day: 10 },
  sukkot: { calendar: 'hebrew', month: 'Tishri', day: 15 },
  hanukkah: { calendar: 'hebrew', month: 'Kislev', day: 25 },
  passover: { calendar: 'hebrew', month: 'Nisan', day: 15 },
  'simchat torah': { calendar: 'hebrew', month: 'Tishri', day: 23 },
  purim: { calendar: 'hebrew', month: 'Adar', day: 14 },
  shavuot: { calendar: 'hebrew', month: 'Sivan', day: 6 },
};

// A leap year has two months of Adar.
const LEAP_ROWS: Readonly<Record<string, MoonDay>> = {
  purim: { calendar: 'hebrew', month: 'Adar II', day: 14 },
};

export const MOON_DAYS: readonly string[] = [...Object.keys(ROWS), 'diwali', 'deepavali', ...FULL_MOON_DAYS];

const moonDayPattern = lazy(
  () => new RegExp(`\\b(?:${MOON_DAYS.filter((name) => name !== 'nowruz').join('|')})\\b`, 'i'),
);

/** Whether an expression names a feast that can be a day off. */
export function hangsOnMoon(text: string): boolean {
  return moonDayPattern().test(text);
}

const MS_PER_DAY = 86_400_000;
const found = new Map<string, Day | null>();

/**
 * The first day of a year on which a calendar of the platform (Intl) writes a month and a day; null where it lacks the
 * calendar. Feasts that wait for the moon to be seen can be a day off, so they never count as certain.
 */
export function moonDay(name: string, year: number): Day | null {
  const key = `${name} ${year}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const day =
    name === 'diwali' || name === 'deepavali'
      ? diwali(year)
      : (fullMoonDay(name, year) ?? search(ROWS[name], year) ?? search(LEAP_ROWS[name], year));
  found.set(key, day);
  return day;
}

const writer = remembered((calendar): Intl.DateTimeFormat | null => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    month: calendar === 'hebrew' ? 'long' : 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.resolvedOptions().calendar === calendar ? format : null;
});

function partsOf(format: Intl.DateTimeFormat, day: Day): { month: string; day: number } {
  const parts = format.formatToParts(new Date(day * MS_PER_DAY));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { month: part('month'), day: Number(part('day')) };
}

/** The last day of Ramadan, by its first; null for feasts that are named by their first day. */
export function lastMoonDay(name: string, first: Day): Day | null {
  if (name !== 'ramadan' && name !== 'ramzan') return null;
  const format = writer('islamic-umalqura');
  return format && partsOf(format, first + SHORTEST_MONTH).day === 1
    ? first + SHORTEST_MONTH - 1
    : first + SHORTEST_MONTH;
}

const SHORTEST_MONTH = 29;

function search(row: MoonDay | undefined, year: number): Day | null {
  const format = row ? writer(row.calendar) : null;
  if (!row || !format) return null;
  const last = toDay(year, 12, 31);
  for (let day = toDay(year, 1, 1); day <= last; ) {
    const parts = partsOf(format, day);
    const isThere = parts.month === row.month;
    if (isThere && parts.day === row.day) return day;
    // No month is shorter than 29 days: a leap to the 30th misses no beginning of one.
    const wanted = isThere && parts.day < row.day ? row.day : SHORTEST_MONTH + 1;
    day += Math.max(1, wanted - parts.day);
  }
  return null;
}

/** The night without a moon between mid-October and mid-November: the day before a month of the Chinese calendar. */
function diwali(year: number): Day | null {
  const format = writer('chinese');
  if (!format) return null;
  for (let day = toDay(year, 11, 15); day > toDay(year, 10, 15); day--)
    if (partsOf(format, day + 1).day === 1) return day;
  return null;
}
