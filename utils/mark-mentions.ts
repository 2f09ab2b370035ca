import type { Mention } from './article';

/** What marks the mentions, and the one at hand; goes in as a style sheet of the extension, not of the page. */
export const MENTIONS_CSS =
  '::highlight(dateline-mentions) { background-color: #ffe9ad; color: #1b1b1b; }' +
  '::highlight(dateline-mention) { background-color: #f2a900; color: #1b1b1b; }';

/** A mention as it is looked for on the page: its words and those around them. */
export interface SoughtMention {
  text: string;
  before: string;
  after: string;
}

/** How much of the text beside a mention tells it from others, in UTF-16 units. */
const CONTEXT = 24;

export function soughtMentions(text: string, mentions: readonly Mention[]): SoughtMention[] {
  return mentions.map(({ start, end }) => ({
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  }));
}

/** What stands marked on the page. */
export interface MarkedMentions {
  /** Mentions that the page shows. */
  count: number;
  /** Which of them stands in view, from 0. */
  at: number;
}

/**
 * Marks on the page every mention that it shows, without changing an element, and scrolls to the one at `step`
 * (counted among those shown, round and round). With no mentions the marks go. Runs in the page by itself, so it uses
 * nothing from outside.
 */
export function markMentions(mentions: SoughtMention[], step: number): MarkedMentions {
  const names = ['dateline-mentions', 'dateline-mention'] as const;
  const registry = typeof CSS === 'object' && 'highlights' in CSS ? CSS.highlights : null;
  for (const name of names) registry?.delete(name);
  if (mentions.length === 0) return { count: 0, at: 0 };
  const nodes: Text[] = [];
  /** For each character but spaces: the index of its node, and its place there. */
  const owners: number[] = [];
  const offsets: number[] = [];
  let letters = '';
  const blank = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^(?:script|style|noscript|template|textarea)$/i.test(node.parentElement?.localName ?? '')) continue;
    const text = (node as Text).data;
    nodes.push(node as Text);
    for (let i = 0; i < text.length; i++) {
      if (blank.test(text[i]!)) continue;
      letters += text[i]!;
      owners.push(nodes.length - 1);
      offsets.push(i);
    }
  }
  const plain = (text: string): string => [...text].filter((character) => !blank.test(character)).join('');
  const rangeAt = (at: number, length: number): Range => {
    const range = document.createRange();
    range.setStart(nodes[owners[at]!]!, offsets[at]!);
    range.setEnd(nodes[owners[at + length - 1]!]!, offsets[at + length - 1]! + 1);
    return range;
  };
  /** The first visible place not taken yet; with less and less of the words around it. */
  const taken = new Set<number>();
  const find = ({ text, before, after }: SoughtMention): Range | null => {
    const name = plain(text);
    for (const [left, right] of [
      [plain(before), plain(after)],
      [plain(before), ''],
      ['', plain(after)],
    ] as const) {
      const sought = left + name + right;
      if (!name || sought === name) continue;
      for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
        const start = at + left.length;
        if (taken.has(start)) continue;
        const range = rangeAt(start, name.length);
        if (range.getClientRects().length === 0) continue; // hidden
        taken.add(start);
        return range;
      }
    }
    return null;
  };
  const found = mentions.map(find).filter((range) => range !== null);
  if (found.length === 0) return { count: 0, at: 0 };
  const at = ((step % found.length) + found.length) % found.length;
  const current = found[at]!;
  current.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const { top, bottom } = current.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
  try {
    if (!registry) throw new TypeError('No highlights');
    registry.set(names[0], new Highlight(...found));
    const now = new Highlight(current);
    now.priority = 1;
    registry.set(names[1], now);
  } catch {
    // An older browser, or one that keeps highlights from extensions: the selection shows the one at hand.
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(current);
  }
  return { count: found.length, at };
}
