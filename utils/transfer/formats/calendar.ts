import type { KeyDate, SavedArticle } from '../../article';
import { sentenceOf } from './annotation-tables';
import { listFile, type WriteOptions } from './format';
import { oneLine, uriOf } from './plain';
import { stableId } from './stable-id';

/** An all-day event. */
export interface CalendarEvent {
  /** The same for the same event, so that importing again brings it up to date. */
  uid: string;
  /** `YYYY-MM-DD`, both included. */
  firstDay: string;
  lastDay: string;
  summary: string;
  /** Lines; empty ones are left out. */
  description: string[];
  url: string;
  categories: readonly string[];
  certain: boolean;
}

const HEAD = lines([
  ['BEGIN', 'VCALENDAR'],
  ['VERSION', '2.0'],
  ['PRODID', '-//Dateline//Key dates//EN'],
  ['CALSCALE', 'GREGORIAN'],
]);
const TAIL = lines([['END', 'VCALENDAR']]);

/** Events as an iCalendar file (RFC 5545). */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  return HEAD + events.map((event) => eventText(event, now)).join('') + TAIL;
}

/**
 * Key dates as iCalendar (RFC 5545) all-day events. Only days that are known: a month, or a day of an unknown year,
 * would be an invention. An event keeps its UID, so that importing again brings it up to date.
 */
export const openCalendar = listFile((options) => ({
  head: HEAD,
  tail: TAIL,
  item: (saved) => events(saved, options) || null,
}));

function events(saved: SavedArticle, { now }: WriteOptions): string {
  const { title, siteName, url } = saved.article;
  return saved.annotations.keyDates
    .map((date) => {
      const days = daysOf(date);
      if (!days) return '';
      const event: CalendarEvent = {
        uid: uidOf(saved, date),
        ...{ firstDay: days.first, lastDay: days.last, url, categories: saved.tags, certain: date.certain },
        summary: oneLine(date.what ?? '') || title,
        description: [
          sentenceOf(saved, date),
          [title, siteName].filter(Boolean).join(', '),
          uriOf(url) ?? '',
        ],
      };
      return eventText(event, now);
    })
    .join('');
}

/** Of the words that give the date, and not of the date: a corrected one is the same event. */
function uidOf(saved: SavedArticle, date: KeyDate): string {
  const place = ({ expressions, sentence }: KeyDate) => expressions[0]?.start ?? sentence.start;
  const words = sentenceOf(saved, date);
  const alike = saved.annotations.keyDates.filter((one) => sentenceOf(saved, one) === words);
  const inOrder = alike.toSorted((a, b) => place(a) - place(b));
  return stableId([saved.key, words, String(inOrder.indexOf(date))]);
}

function eventText(event: CalendarEvent, now: number): string {
  const { uid, firstDay, lastDay, summary, description, categories, certain } = event;
  const stamp = `${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const url = uriOf(event.url);
  return lines([
    ['BEGIN', 'VEVENT'],
    ['UID', `${uid}@dateline`],
    ['DTSTAMP', stamp],
    ['DTSTART;VALUE=DATE', firstDay.replaceAll('-', '')],
    ['DTEND;VALUE=DATE', basic(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000)],
    ['SUMMARY', escaped(oneLine(summary))],
    ['DESCRIPTION', description.map(oneLine).filter(Boolean).map(escaped).join('\\n')],
    ...(url ? [['URL', url] as const] : []),
    ...(categories.length ? [['CATEGORIES', categories.map(oneLine).map(escaped).join(',')] as const] : []),
    ...(certain ? [] : [['STATUS', 'TENTATIVE'] as const]),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]);
}

/** First and last day, as `YYYY-MM-DD`; null where either is not a known day, and for the day of publication. */
function daysOf({ value, kind }: KeyDate): { first: string; last: string } | null {
  if (kind === 'published') return null;
  const [first, last = first, more] = value.split('/').map(dayValue);
  if (!first || !last || more !== undefined || last < first) return null;
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { first: iso(first), last: iso(last) };
}

/** ms since epoch of a day's beginning in UTC. */
function dayValue(value: string): number | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value)?.[1];
  if (!day) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 30 February would become a day of March.
  return new Date(time || 0).toISOString().startsWith(day) ? time : null;
}

const basic = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}

function lines(rows: ReadonlyArray<readonly [name: string, value: string]>): string {
  return rows.map(([name, value]) => folded(`${name}:${value}`)).join('');
}

/** A content line of at most 75 octets a piece, no character cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let written = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += length;
  }
  return `${written}\r\n`;
}
