/** Text that shares its parent with the article: taken out of its text node's data, and put back. */
import type { TextRange } from './found';

interface CutText<T> {
  /** The page's data. */
  original: string;
  /** What we wrote last; anything else in the node is the page's doing. */
  written: string;
  cuts: Array<{ start: number; end: number; item: T }>;
}

export interface CutTexts<T> {
  /** @param counts whether an item counts */
  has(range: TextRange, counts: (item: T) => boolean): boolean;
  add(range: TextRange, item: T): void;
  /** Writes a node without the cuts whose item is `gone`. */
  write(node: Text, gone: (item: T) => boolean): void;
  nodes(): Iterable<Text>;
}

export function createCutTexts<T>(): CutTexts<T> {
  const texts = new Map<Text, CutText<T>>();
  return {
    has: ({ node, start, end }, counts) =>
      texts.get(node)?.cuts.some((cut) => cut.start === start && cut.end === end && counts(cut.item)) ??
      false,
    add({ node, start, end }, item) {
      const cut = texts.get(node) ?? { original: node.data, written: node.data, cuts: [] };
      cut.cuts.push({ start, end, item });
      texts.set(node, cut);
    },
    write(node, gone) {
      const cut = texts.get(node);
      if (!cut) return;
      if (node.data !== cut.written) {
        texts.delete(node); // the page wrote something else here: it is the page's again
        return;
      }
      const left = without(
        cut.original,
        cut.cuts.filter(({ item }) => gone(item)),
      );
      if (left !== node.data) node.data = left;
      cut.written = left;
    },
    nodes: () => texts.keys(),
  };
}

function without(text: string, cuts: Array<{ start: number; end: number }>): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    kept += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return kept + text.slice(from);
}
