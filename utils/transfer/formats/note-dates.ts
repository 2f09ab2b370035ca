/** Dates in templates, as stated: no zone is applied to them, and what is not known of them is not made up. */
import { uiLanguage } from '../../i18n';

/** Parts of a date that are known; month from 1. */
interface Stated {
  year: number;
  month: number;
  day: number | null;
  /** Null: no time of day is stated. */
  seconds: number | null;
  /** `+02:00`, or ''. */
  offset: string;
}

const ISO = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?)?$/;

function statedIn(text: string): Stated | null {
  const found = ISO.exec(text.trim());
  if (!found) return null;
  const [year, month, day, hours, minutes, seconds] = found.slice(1, 7).map(Number);
  const timed = found[4] !== undefined;
  return {
    ...{ year: year!, month: month!, day: found[3] === undefined ? null : day! },
    seconds: timed ? hours! * 3600 + minutes! * 60 + (found[6] === undefined ? 0 : seconds!) : null,
    offset: found[7]?.replace('Z', '+00:00') ?? '',
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** Day.js's tokens, as the clipper has them, the longer before those they begin with. */
const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|dddd|ddd|DD|D|Do|HH|H|hh|h|mm|m|ss|s|A|a|Z/g;
const OF_DAY = new Set(['dddd', 'ddd', 'DD', 'D', 'Do']);
const OF_TIME = new Set(['HH', 'H', 'hh', 'h', 'mm', 'm', 'ss', 's', 'A', 'a']);

/** The date written after a form such as `D MMMM YYYY`; as it is where it does not say what the form asks for. */
export function formatDate(text: string, form: string, given?: string): string {
  const stated = (given ? readAs(text, given) : null) ?? statedIn(text);
  if (!stated) return text;
  const asked = form.replace(/\[[^\]]*\]/g, '').match(TOKENS) ?? [];
  const needs = (tokens: ReadonlySet<string>) => asked.some((token) => tokens.has(token));
  if ((stated.day === null && needs(OF_DAY)) || (stated.seconds === null && needs(OF_TIME))) return text;
  return form.replace(TOKENS, (token, literal: string | undefined) => literal ?? written(stated, token));
}

function written({ year, month, day, seconds, offset }: Stated, token: string): string {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(uiLanguage(), { ...options, timeZone: 'UTC' }).format(date);
  const time = seconds ?? 0;
  const hours = Math.floor(time / 3600);
  const minutes = Math.floor(time / 60) % 60;
  const values: Record<string, string> = {
    ...{ YYYY: String(year), YY: two(year % 100), MM: two(month), M: String(month) },
    ...{ DD: two(day ?? 1), D: String(day), HH: two(hours), H: String(hours), Z: offset },
    ...{ hh: two(hours % 12 || 12), h: String(hours % 12 || 12), mm: two(minutes), m: String(minutes) },
    ...{ ss: two(time % 60), s: String(time % 60), A: hours < 12 ? 'AM' : 'PM', a: hours < 12 ? 'am' : 'pm' },
  };
  if (token === 'MMMM' || token === 'MMM') return named({ month: token === 'MMMM' ? 'long' : 'short' });
  if (token === 'dddd' || token === 'ddd') return named({ weekday: token === 'dddd' ? 'long' : 'short' });
  return values[token] ?? token;
}

/** A date written in figures after `form`, `DD/MM/YYYY`; null where it is not. */
function readAs(text: string, form: string): Stated | null {
  const order: string[] = [];
  const pattern = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/YYYY|MM|DD|M|D/g, (token) => {
    order.push(token[0]!);
    return token === 'YYYY' ? '(\\d{4})' : token.length === 2 ? '(\\d\\d)' : '(\\d{1,2})';
  });
  const found = new RegExp(`^${pattern}$`).exec(text.trim());
  const part = (name: string) => Number(found?.[order.indexOf(name) + 1] ?? Number.NaN);
  if (!found || !order.includes('Y') || !order.includes('M')) return null;
  return {
    ...{ year: part('Y'), month: part('M'), day: order.includes('D') ? part('D') : null },
    ...{ seconds: null, offset: '' },
  };
}

const CHANGE = /^([+-])\s*(\d+)\s*(day|week|month|year)s?$/i;

/** A function that puts a day off by `+2 weeks`; null where that is no such change. */
export function dayShift(change: string): ((text: string) => string) | null {
  const found = CHANGE.exec(change.trim());
  if (!found) return null;
  const count = Number(found[2]) * (found[1] === '-' ? -1 : 1);
  const unit = found[3]!.toLowerCase();
  return (text) => {
    const stated = statedIn(text);
    if (!stated || stated.day === null) return text;
    const { year, month, day } = stated;
    const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0;
    const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0;
    // The 31st a month later is that month's last day.
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days));
    return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 10);
  };
}
