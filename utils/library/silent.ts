import type { Article } from '../article';

/** The text changed, and the page states no new date of change: an edit that nobody was told of. */
export function isChangedSilently(before: Article, after: Article): boolean {
  const changed = before.text !== '' && (before.title !== after.title || before.text !== after.text);
  return changed && !isDatedAnew(before, after);
}

/** The later text has a date, of change or of publication, that the earlier one had not. */
export function isDatedAnew(before: Article, after: Article): boolean {
  const isNew = (was: string | undefined, is: string | undefined) => is !== undefined && is !== was;
  return (
    isNew(before.modified?.value, after.modified?.value) ||
    isNew(before.published?.value, after.published?.value)
  );
}
