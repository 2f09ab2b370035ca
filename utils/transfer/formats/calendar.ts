import type { KeyDate, SavedArticle } from '../../article';
import { sentenceOf } from './annotation-tables';
import { listFile, type WriteOptions } from './format';
import { oneLine, uriOf } from './plain';
import { stableId } from './stable-id';

/**
 * Key dates as iCalendar (RFC 5545) all-day events. Only days that are known: a month, or a day of an unknown year,
 * would be an invention. An event keeps its UID, so that importing again brings it up to date.
 */
export const openCalendar = listFile((options) => ({
  head: lines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Dateline//Key dates//EN'],
    ['CALSCALE', 'GREGORIAN'],
  ]),
  tail: lines([['END', 'VCALENDAR']]),
  item: (saved) => events(saved, options) || null,
}));

function events(saved: SavedArticle, { now }: WriteOptions): string {
  const stamp = `${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const url = uriOf(saved.article.url);
  const { title, siteName } = saved.article;
  return saved.annotations.keyDates
    .map((date, index) => {
      const days = daysOf(date);
      if (!days) return '';
      const alike = saved.annotations.keyDates.slice(0, index).filter(({ value }) => value === date.value);
      const about = [sentenceOf(saved, date), [title, siteName].filter(Boolean).join(', '), url ?? ''];
      return lines([
        ['BEGIN', 'VEVENT'],
        ['UID', `${stableId([saved.key, date.value, String(alike.length)])}@dateline`],
        ['DTSTAMP', stamp],
        ['DTSTART;VALUE=DATE', days.first],
        ['DTEND;VALUE=DATE', days.end],
        ['SUMMARY', escaped(oneLine(date.what ?? '') || oneLine(title))],
        ['DESCRIPTION', about.map(oneLine).filter(Boolean).map(escaped).join('\\n')],
        ...(url ? [['URL', url] as const] : []),
        ...(saved.tags.length
          ? [['CATEGORIES', saved.tags.map(oneLine).map(escaped).join(',')] as const]
          : []),
        ...(date.certain ? [] : [['STATUS', 'TENTATIVE'] as const]),
        ['TRANSP', 'TRANSPARENT'],
        ['END', 'VEVENT'],
      ]);
    })
    .join('');
}

/** First day and the day after the last, as `YYYYMMDD`; null where either is not a known day, and for the day of publication. */
function daysOf({ value, kind }: KeyDate): { first: string; end: string } | null {
  if (kind === 'published') return null;
  const [first, last = first, more] = value.split('/').map(dayValue);
  if (!first || !last || more !== undefined || last < first) return null;
  return { first: basic(first), end: basic(last + 86_400_000) };
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
