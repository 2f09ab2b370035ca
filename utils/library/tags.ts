/**
 * A tag as it is kept: no commas, no leading `#`, white space folded, composed letters; `a / b` and `a//b` are `a/b`,
 * which stands under `a`. Empty: nothing to keep.
 */
export function cleanTag(tag: string): string {
  return tag
    .normalize('NFC')
    .replaceAll(',', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '')
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)
    .join('/');
}

/** The tags a tag stands under, the nearest last: `a`, `a/b` for `a/b/c`. */
export function tagsAbove(tag: string): string[] {
  const parts = tag.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** True where one of `tags` is `tag` or stands under it. */
export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => one === tag || one.startsWith(`${tag}/`));
}

/** A tag that is `from`, in any spelling, or stands under it, as it is under another name; null for any other. */
export function renamed(tag: string, { from, to }: { from: string; to: string }): string | null {
  const depth = from.split('/').length;
  const parts = tag.split('/');
  if (!sameTag(parts.slice(0, depth).join('/'), from)) return null;
  return [to, ...parts.slice(depth)].filter(Boolean).join('/');
}

/** What tags that are one have in common: they differ only in case or in how their letters are encoded. */
export function foldTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

export function sameTag(a: string, b: string): boolean {
  return foldTag(a) === foldTag(b);
}

/** Tags without empty ones and doubles; `Politics` and `politics` are one, in the first spelling. */
export function mergeTags(...lists: ReadonlyArray<readonly string[]>): string[] {
  const byFold = new Map<string, string>();
  for (const tag of lists.flat()) {
    const clean = cleanTag(tag);
    const fold = foldTag(clean);
    if (clean && !byFold.has(fold)) byFold.set(fold, clean);
  }
  return [...byFold.values()];
}

/** `tags` in the spelling already in use, where the same tag has only another one there. `own`: most used first. */
export function respelled(tags: readonly string[], own: readonly string[]): string[] {
  const usual = (tag: string) =>
    own.find((known) => known === tag) ?? own.find((known) => sameTag(known, tag));
  const written = tags.map((tag) => usual(tag) ?? tag);
  return written.every((tag, index) => tag === tags[index]) ? written : mergeTags(written);
}

export type TagChange = { add?: string[]; remove?: string[] } | { set: string[] };

/** The tags after a change. */
export function changeTags(tags: readonly string[], change: TagChange): string[] {
  if ('set' in change) return mergeTags(change.set);
  const removed = new Set((change.remove ?? []).map((tag) => foldTag(cleanTag(tag))));
  return mergeTags(
    tags.filter((tag) => !removed.has(foldTag(tag))),
    change.add ?? [],
  );
}
