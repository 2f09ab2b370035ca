/** Words a minute of adults reading English non-fiction silently (Brysbaert 2019, meta-analysis of 190 studies). */
const WORDS_PER_MINUTE = 238;

/** Whole minutes, at least one. */
export function minutesToRead(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}
