/** The chosen rows of a list, by key. */
export interface Selection {
  keys: ReadonlySet<string>;
  /** Where a stretch begins when Shift is held: the row chosen last. */
  anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { keys: new Set(), anchor: null };

/** Chooses a row, or lets it go. */
export function toggled(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/**
 * Chooses everything from the anchor to `key`, both included; what was chosen before stays.
 * Without an anchor in `order` it is the row alone.
 */
export function extended(selection: Selection, order: readonly string[], key: string): Selection {
  const to = order.indexOf(key);
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  if (to < 0) return selection;
  if (from < 0) return { keys: new Set([...selection.keys, key]), anchor: key };
  const stretch = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...selection.keys, ...stretch]), anchor: selection.anchor };
}

/** Without rows that are gone. */
export function without(selection: Selection, gone: Iterable<string>): Selection {
  const keys = new Set(selection.keys);
  for (const key of gone) keys.delete(key);
  if (keys.size === selection.keys.size) return selection;
  return { keys, anchor: selection.anchor !== null && keys.has(selection.anchor) ? selection.anchor : null };
}
