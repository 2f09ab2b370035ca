/** A tag as it is kept: one line, no space around it, composed letters. Empty where nothing is left. */
function cleanTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Tags without empty ones and doubles; `Politics` and `politics` are one, in the first spelling. */
export function mergeTags(...lists: ReadonlyArray<readonly string[]>): string[] {
  const byFold = new Map<string, string>();
  for (const tag of lists.flat()) {
    const clean = cleanTag(tag);
    const fold = clean.toLowerCase();
    if (clean && !byFold.has(fold)) byFold.set(fold, clean);
  }
  return [...byFold.values()];
}

export type TagChange = { add?: string[]; remove?: string[] } | { set: string[] };

/** The tags after a change. */
export function changeTags(tags: readonly string[], change: TagChange): string[] {
  if ('set' in change) return mergeTags(change.set);
  const removed = new Set((change.remove ?? []).map((tag) => cleanTag(tag).toLowerCase()));
  return mergeTags(
    tags.filter((tag) => !removed.has(tag.toLowerCase())),
    change.add ?? [],
  );
}
