/** Days as numbers (counted from 1970-01-01) and as words of ISO 8601. */
const DAY_MS = 86_400_000;

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
