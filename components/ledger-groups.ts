import type { RemovalKind } from '../utils/article';
import type { LedgerItem } from '../utils/messages';

export interface LedgerGroup {
  kind: RemovalKind;
  items: LedgerItem[];
  /** How many of them are hidden now. */
  hiddenCount: number;
}

/** Items by kind, kinds in the order of their first item on the page. */
export function ledgerGroups(items: readonly LedgerItem[]): LedgerGroup[] {
  const groups = new Map<RemovalKind, LedgerGroup>();
  for (const item of items) {
    let group = groups.get(item.kind);
    if (!group) {
      group = { kind: item.kind, items: [], hiddenCount: 0 };
      groups.set(item.kind, group);
    }
    group.items.push(item);
    if (item.hidden) group.hiddenCount += 1;
  }
  return [...groups.values()];
}
