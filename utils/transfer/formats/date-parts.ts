import type { SavedArticle } from '../../article';
import { dayOf } from '../dates';

export type DateParts = [year: number, month?: number, day?: number];

/** Year, month and day as far as an ISO 8601 or TIMEX3 value states them; null where the year is unknown. */
export function dateParts(value: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(value);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (!year || (month !== undefined && (month < 1 || month > 12))) return null;
  if (month === undefined) return [year];
  if (day === undefined) return [year, month];
  return isDay(year, month, day) ? [year, month, day] : [year, month];
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2026-05-02`, `2026-05` or `2026`. */
export function isoOf(parts: DateParts): string {
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');
}

/** The day for a file's name: published, else saved. */
export function fileDay({ article, savedAt }: SavedArticle, timeZone: string | undefined): string {
  const parts = article.published && dateParts(article.published.value);
  return parts ? isoOf(parts) : dayOf(savedAt, timeZone);
}
