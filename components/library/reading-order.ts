/** The order of the list that the reader was opened from, for its next and previous article; in this tab. */
const NAME = 'order';
/** Articles before and after the open one: more would fill the tab's storage. */
const AROUND = 300;

type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** @param open key of the article that is open in the list; null: the list's beginning is kept */
export function rememberOrder(storage: TabStorage, keys: readonly string[], open: string | null): void {
  const at = Math.max(0, open === null ? 0 : keys.indexOf(open));
  storage.setItem(NAME, JSON.stringify(keys.slice(Math.max(0, at - AROUND), at + AROUND)));
}

/** Empty where none is remembered. */
export function rememberedOrder(storage: TabStorage): string[] {
  const kept: unknown = JSON.parse(storage.getItem(NAME) ?? '[]');
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
}

/** Keys before and after this one, nearest first. */
export function neighboursIn(
  order: readonly string[],
  key: string,
): { before: string[]; after: string[] } | null {
  const at = order.indexOf(key);
  return at < 0 ? null : { before: order.slice(0, at).reverse(), after: order.slice(at + 1) };
}
