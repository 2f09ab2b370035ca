/** When it is time to be reminded of a backup: seldom, and never of nothing. */

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many articles saved since, or so long ago with at least one. */
const AFTER_SAVES = 50;
const AFTER_MS = 30 * DAY_MS;
/** Without any backup so far. */
const FIRST_SAVES = 20;
const FIRST_MS = 14 * DAY_MS;
/** After "Not now". */
export const SNOOZE_MS = 7 * DAY_MS;

export interface BackupNeed {
  now: number; // ms since epoch
  /** The last backup, by file or into the folder; null: none. */
  lastAt: number | null; // ms since epoch
  /** Articles saved since then, or in all. */
  savedSince: number;
  /** The oldest of these; null: none. */
  oldestAt: number | null; // ms since epoch
  snoozedUntil: number; // ms since epoch
}

export function isBackupDue({ now, lastAt, savedSince, oldestAt, snoozedUntil }: BackupNeed): boolean {
  if (now < snoozedUntil || savedSince === 0 || oldestAt === null) return false;
  if (lastAt === null) return savedSince >= FIRST_SAVES || now - oldestAt >= FIRST_MS;
  return savedSince >= AFTER_SAVES || now - lastAt >= AFTER_MS;
}
