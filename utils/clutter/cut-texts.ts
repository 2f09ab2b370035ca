/** Text that shares its parent with the article: taken out of its text node's data, and put back. */
import { noteTaken, type Taken } from './cut-notes';
import type { TextRange } from './found';
import { parentOf } from './named-fields';

interface CutText<T> extends Taken {
  /** The page's data. */
  original: string;
  cuts: Array<{ start: number; end: number; item: T }>;
}

export interface CutTexts<T> {
  /** @param counts whether an item counts */
  has(range: TextRange, counts: (item: T) => boolean): boolean;
  add(range: TextRange, item: T): void;
  /** Writes a node without the cuts whose item is `gone`. */
  write(node: Text, gone: (item: T) => boolean): void;
  /** Has the page's own nodes tell what is not in them now (cut-notes.ts): those written since the last call. */
  note(): void;
  nodes(): Iterable<Text>;
}

export function createCutTexts<T>(): CutTexts<T> {
  const texts = new Map<Text, CutText<T>>();
  /** What holds nodes that were written. */
  const unnoted = new Set<Node>();
  return {
    has: ({ node, start, end }, counts) =>
      texts.get(node)?.cuts.some((cut) => cut.start === start && cut.end === end && counts(cut.item)) ??
      false,
    add({ node, start, end }, item) {
      const cut = texts.get(node) ?? { original: node.data, written: node.data, words: [], cuts: [] };
      cut.cuts.push({ start, end, item });
      texts.set(node, cut);
    },
    write(node, gone) {
      const cut = texts.get(node);
      if (!cut) return;
      const parent = parentOf(node);
      if (parent) unnoted.add(parent);
      if (node.data !== cut.written) {
        texts.delete(node); // the page wrote something else here: it is the page's again
        return;
      }
      const left = without(
        cut.original,
        cut.cuts.filter(({ item }) => gone(item)),
      );
      if (left.written !== node.data) node.data = left.written;
      Object.assign(cut, left);
    },
    note() {
      for (const parent of unnoted) noteTaken(parent, (node) => texts.get(node));
      unnoted.clear();
    },
    nodes: () => texts.keys(),
  };
}

function without(text: string, cuts: Array<{ start: number; end: number }>): Taken {
  const words: Taken['words'] = [];
  let written = '';
  let from = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    written += text.slice(from, begin);
    words.push([begin, text.slice(begin, end)]);
    from = end;
  }
  return { written: written + text.slice(from), words };
}
