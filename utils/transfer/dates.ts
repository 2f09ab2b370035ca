/** Made once each: making one takes longer than writing a hundred dates, and an export writes fifty thousand. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${Object.values(options).join(' ')}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(name, format);
  }
  return format;
}

/** The calendar day of a time (ms since epoch) as `YYYY-MM-DD`, in a zone or the machine's. */
export function dayOf(time: number, timeZone?: string): string {
  const parts = formatFor('en-US', {
    ...{ calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' },
    timeZone,
  }).formatToParts(time);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The day of an ISO 8601 value as its page wrote it; null where it states none. */
export function dayStated(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(value)?.[0] ?? null;
}

/** "3 – 5 May 2026"; null where either is no day of the calendar. */
function rangeInWords(first: string, last: string, locale: string): string | null {
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)];
  if (!(from <= to)) return null;
  const format = formatFor(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  return format.formatRange(from, to);
}

/** A TIMEX3 value in words: "30 April 2026", "June 2025", "6 March" (no year known); others as they stand. */
export function dateInWords(value: string, locale: string): string {
  const range = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value);
  if (range) return rangeInWords(range[1]!, range[2]!, locale) ?? value;
  const match = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?(?:T.*)?$/.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  const known = year !== 'XXXX';
  // A leap year stands in for the unknown one, or 29 February would move.
  const date = new Date(`${known ? year : '2000'}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  return formatFor(locale, {
    year: known ? 'numeric' : undefined,
    month: 'long',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(date);
}
