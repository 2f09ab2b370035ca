import type { Dated, KeyDate, TimeExpression } from '../utils/article';
import { t, tById, uiLanguage } from '../utils/i18n';
import { daysBetween, periodOf } from '../utils/timex-period';

/** `today` is the reader's own day, ISO. */
interface DateContext {
  today: string;
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
/** As papers give the hour, 19:30, in every language. */
const DAY_AND_HOUR: Intl.DateTimeFormatOptions = {
  ...DAY,
  weekday: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const UNKNOWN_YEAR = /^XXXX-(\d{2})(?:-(\d{2}))?(?:T.*)?$/;
const UNKNOWN_WEEK = /^XXXX-WXX-([1-7])/;

/** Making one takes longer than everything else about a row of a list, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = uiLanguage();
  const name = `${language} ${JSON.stringify(options)}`;
  let formatter = formatters.get(name);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    formatters.set(name, formatter);
  }
  return formatter;
}

function format(isoDate: string, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(options).format(new Date(isoDate));
}

function formatRange(start: string, end: string, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(options).formatRange(new Date(start), new Date(end));
}

/** Day with weekday and year, for a heading: "Thu 3 Apr 2025". Takes ISO 8601, with or without a time. */
export function longDay(iso: string): string {
  return format(iso.slice(0, 10), { ...DAY, weekday: 'short', year: 'numeric' });
}

/** Day without weekday, with the year only if it is not today's: "19 Apr". */
export function shortDay(iso: string, { today }: DateContext): string {
  const sameYear = iso.slice(0, 4) === today.slice(0, 4);
  return format(iso.slice(0, 10), sameYear ? DAY : { ...DAY, year: 'numeric' });
}

/** Words for a tick of an axis whose ticks are days, months or years; `at` in ms since epoch, UTC. */
export function tickWords(at: number, unit: 'day' | 'month' | 'year'): string {
  const options = {
    day: { day: 'numeric' },
    month: { month: 'short' },
    year: { year: 'numeric' },
  } as const;
  return formatterFor(options[unit]).format(at);
}

/** A month with its year: "April 2025". `at` in ms since epoch, UTC. */
export function monthWords(at: number): string {
  return formatterFor({ month: 'long', year: 'numeric' }).format(at);
}

/** From one day to another, both ISO and included: "3 – 9 Apr 2025". */
export function daysWords(first: string, last: string): string {
  return formatRange(first, last, { ...DAY, year: 'numeric' });
}

function wordsWithoutYear(value: string): string | null {
  const [, month, day] = UNKNOWN_YEAR.exec(value) ?? [];
  // 2000 is a leap year, so 29 February has words as well
  if (month)
    return format(
      `2000-${month}-${day ?? '01'}`,
      day ? { day: 'numeric', month: 'long' } : { month: 'long' },
    );
  const [, weekday] = UNKNOWN_WEEK.exec(value) ?? [];
  // 3 January 2000 was a Monday
  return weekday ? format(`2000-01-0${2 + Number(weekday)}`, { weekday: 'long' }) : null;
}

function wordsOfPeriod(value: string, { today }: DateContext): string | null {
  const period = periodOf(value);
  if (!period) return null;
  const { start, end } = period;
  if (start === end) {
    const sameYear = start.slice(0, 4) === today.slice(0, 4);
    return format(start, sameYear ? { ...DAY, weekday: 'short' } : { ...DAY, year: 'numeric' });
  }
  if (/^\d{4}-\d{2}$/.test(value)) return format(start, { month: 'long', year: 'numeric' });
  if (/^\d{4}$/.test(value)) return format(start, { year: 'numeric' });
  if (/^\d{3}X?$/.test(value)) return t('date_decade', start.slice(0, 4));
  if (/^\d{4}-(Q|H|SP|SU|FA|WI)/.test(value))
    return formatRange(start, end, { month: 'short', year: 'numeric' });
  return formatRange(start, end, start.slice(0, 4) === today.slice(0, 4) ? DAY : { ...DAY, year: 'numeric' });
}

/**
 * Words for a TIMEX3 value: "Thu 3 Apr" (this year), "3 Apr 2023", "June 2025", "6 March" (year unknown),
 * "2 – 8 Jun". Null where the value has none (`PRESENT_REF`).
 */
export function timexWords(value: string, context: DateContext): string | null {
  return wordsWithoutYear(value) ?? wordsOfPeriod(value, context);
}

/** As `timexWords`, a day with its weekday and year, and with the hour that the value gives: "Thu, Apr 3, 2025, 19:30". */
export function longTimex(value: string, context: DateContext): string | null {
  const [, day, hour] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}).*|T[A-Z]{2})?$/.exec(value) ?? [];
  if (!day) return timexWords(value, context);
  return hour ? format(`${day}T${hour}Z`, DAY_AND_HOUR) : longDay(day);
}

/** Where a date of publication comes from, and what else the page says of it. */
export function sourceWords({ source, against }: Dated): string {
  const words = tById(`date_source_${source}`);
  return against ? `${words}. ${t('date_against', longDay(against.value))}` : words;
}

/** Why an expression of the text means its day, in few words. */
export function expressionWhy(date: KeyDate, reference: 'published' | null): string {
  const expression = date.expressions[0];
  if (!expression) return '';
  if (expression.corrected) return t('date_why_corrected', expression.text);
  if (date.value.includes('XXXX')) return t('date_why_year_unknown_from', expression.text);
  if (!date.certain) return t('date_why_uncertain', expression.text);
  if (expression.stated) return t('glyph_stated');
  return workedOutWords(expression, reference);
}

function workedOutWords({ text, fromText }: TimeExpression, reference: 'published' | null): string {
  if (fromText) return t('date_why_from_text', text);
  return t(reference ? 'date_why_from_published' : 'date_why_worked_out', text);
}

/** "in 6 days", "tomorrow", "2 months ago". Both ISO dates. */
export function relativeDay(day: string, { today }: DateContext): string {
  const words = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' });
  const days = daysBetween(today, day);
  if (Math.abs(days) < 60) return words.format(days, 'day');
  if (Math.abs(days) < 700) return words.format(Math.round(days / 30.44), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** What a date rests on, in the article's own words where it was worked out. Null: nothing to add. */
export function whyWords(
  date: KeyDate,
  { today, reference }: DateContext & { reference: 'published' | null },
): string | null {
  const expression = date.expressions[0];
  if (date.kind === 'published' && !expression) return null;
  if (date.value.startsWith('XXXX')) {
    return expression && !expression.stated
      ? t('date_why_year_unknown_from', expression.text)
      : t('date_why_year_unknown');
  }
  if (expression?.corrected) return t('date_why_corrected', expression.text);
  if (!date.certain && expression) return t('date_why_uncertain', expression.text);
  if (date.granularity === 'month') return t('date_why_no_day');
  if (date.granularity === 'year') return t('date_why_no_month');
  const start = periodOf(date.value)?.start;
  const ahead = start !== undefined && start >= today;
  const workedOut = expression && !date.expressions.some(({ stated }) => stated);
  if (workedOut && ahead)
    return t('date_why_worked_out_ahead', expression.text, relativeDay(start, { today }));
  if (workedOut) return workedOutWords(expression, reference);
  return ahead ? relativeDay(start, { today }) : null;
}
