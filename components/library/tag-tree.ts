import type { TagColour } from '../../utils/library/schema';

interface CountedTag {
  tag: string;
  count: number;
  colour: TagColour | null;
}

export interface TagNode extends CountedTag {
  /** Without the tags it stands under. */
  name: string;
  /** The most used first. */
  under: TagNode[];
}

/** Tags as they stand under one another, the most used first. Of tags with a slash the library counts those above too. */
export function tagTree(tags: readonly CountedTag[]): TagNode[] {
  const nodes = new Map(
    tags.map((one) => [one.tag, { ...one, name: one.tag.split('/').at(-1)!, under: [] as TagNode[] }]),
  );
  const roots: TagNode[] = [];
  for (const node of nodes.values()) {
    const above = nodes.get(node.tag.split('/').slice(0, -1).join('/'));
    if (above) above.under.push(node);
    else roots.push({ ...node, name: node.tag });
  }
  const sort = (list: TagNode[]): TagNode[] =>
    list
      .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, undefined, { numeric: true }))
      .map((node) => ({ ...node, under: sort(node.under) }));
  return sort(roots);
}
