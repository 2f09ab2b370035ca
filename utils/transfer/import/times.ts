import type { Trouble } from './row';

/** No tool kept articles before, and a time of saving after is a mistake of unit. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * A time as some tool writes it, in ms since epoch; null where it cannot be read.
 *
 * Whole numbers are seconds, milliseconds or microseconds by their size. A date with a time but no zone is UTC: what
 * servers write.
 */
function readTime(value: unknown): number | null {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,17}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso);
  const day = DAY_FIRST.exec(text);
  return day ? fromDayFirst(day) : null;
}

/** ISO 8601 and its cousins: a space for the T, fractions of any length, `+0200` without a colon. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?)?$/i;
/** `d/m/Y h:i:s`, on a clock that may be of twelve hours and does not say which half. */
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

function fromNumber(value: number): number | null {
  if (!Number.isFinite(value) || value <= 0) return null;
  const units = [1_000, 1, 1 / 1_000];
  const found = units.map((unit) => value * unit).find((time) => time >= EARLIEST && time < LATEST);
  return found === undefined ? null : Math.round(found);
}

function fromIso([, year, month, day, hour, minute, second, fraction, zone]: RegExpExecArray): number | null {
  const time = utc([year, month, day, hour, minute, second]);
  if (time === null) return null;
  const ms = fraction ? Math.floor(Number(`0.${fraction}`) * 1_000) : 0;
  return within(time + ms - offsetOf(zone));
}

function fromDayFirst([, day, month, year, hour, minute, second]: RegExpExecArray): number | null {
  return within(utc([year, month, day, hour, minute, second]));
}

/** Null where the calendar has no such day, or the clock no such time. */
function utc(parts: Array<string | undefined>): number | null {
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0)) as number[];
  const date = new Date(Date.UTC(year!, month! - 1, day!, hour!, minute!, second!));
  const same =
    date.getUTCMonth() === month! - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    minute! < 60;
  return same ? date.getTime() : null;
}

/** ms */
function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

function within(time: number | null): number | null {
  return time !== null && time >= EARLIEST && time < LATEST ? time : null;
}

/** When something was saved, and a word about it where the file's own could not be read. */
export function savedAtOf(value: unknown): { savedAt: number | null; concerns: Trouble[] } {
  const savedAt = readTime(value);
  const given = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const unread = savedAt === null && given !== '' && given !== '0';
  return { savedAt, concerns: unread ? [{ id: 'date', args: [given.slice(0, 60)] }] : [] };
}

/** An ISO 8601 date of publication; null where it cannot be read. */
export function publishedOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return readTime(text) === null ? null : text;
  const time = readTime(value);
  return time === null ? null : new Date(time).toISOString();
}
