import type { ClutterKind } from '../../../utils/article';
import type { Found } from '../../../utils/clutter/found';

/** Share of a block's characters that must be removed for the block to count as removed. */
const LEAST_SHARE = 0.5;

/**
 * What became of a block: the kind that most of its characters were removed as, or null when most of them stay.
 * A block without words counts by its elements.
 */
export function removedAs(block: Element, found: readonly Found[]): ClutterKind | null {
  const owners = new Map<Node, ClutterKind>();
  for (const { removal, elements, texts } of found) {
    for (const node of [...elements, ...texts.map((range) => range.node)])
      if (!owners.has(node) && removal.kind !== 'picked') owners.set(node, removal.kind);
  }
  const weights = new Map<ClutterKind | null, number>();
  let total = 0;
  for (const { node, size } of leaves(block)) {
    const kind = ownerOf(node, owners);
    weights.set(kind, (weights.get(kind) ?? 0) + size);
    total += size;
  }
  const kept = weights.get(null) ?? 0;
  if (total === 0 || kept > total * (1 - LEAST_SHARE)) return null;
  weights.delete(null);
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const NO_TEXT = new Set(['script', 'style', 'noscript', 'template']);

function leaves(block: Element): Array<{ node: Node; size: number }> {
  const texts: Array<{ node: Node; size: number }> = [];
  const walk = block.ownerDocument.createTreeWalker(block, 4 /* SHOW_TEXT */);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const size = (node as Text).data.trim().length;
    if (size > 0 && !NO_TEXT.has(node.parentElement?.localName ?? '')) texts.push({ node, size });
  }
  if (texts.length > 0) return texts;
  return [block, ...block.getElementsByTagName('*')]
    .filter((element) => element.firstElementChild === null)
    .map((node) => ({ node, size: 1 }));
}

function ownerOf(node: Node, owners: ReadonlyMap<Node, ClutterKind>): ClutterKind | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    const kind = owners.get(at);
    if (kind) return kind;
  }
  return null;
}
