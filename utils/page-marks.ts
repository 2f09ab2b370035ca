/** Marks words of the article on the page that it came from, without changing an element. */
import type { Mention } from './article';

/** What the marks look like; goes in as a style sheet of the extension, not of the page. */
export const PAGE_MARKS_CSS =
  '::highlight(dateline-passage) { background-color: #ffe08a; color: #1b1b1b; }' +
  '::highlight(dateline-mentions) { background-color: #ffe9ad; color: #1b1b1b; }' +
  '::highlight(dateline-mention) { background-color: #f2a900; color: #1b1b1b; }';

/** Words as they are looked for on the page. */
export interface Sought {
  text: string;
  /** What must stand before and after them; the first pair that the page has is taken. */
  contexts: Array<[before: string, after: string]>;
}

/** How much of the text beside a mention tells it from others, in UTF-16 units. */
const CONTEXT = 24;

/** Each mention with some of the words around it. */
export function soughtMentions(text: string, mentions: readonly Mention[]): Sought[] {
  return mentions.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - CONTEXT), start).trim();
    const after = text.slice(end, end + CONTEXT).trim();
    const contexts: Sought['contexts'] = [
      [before, after],
      [before, ''],
      ['', after],
    ];
    return { text: text.slice(start, end), contexts: contexts.filter((pair) => pair.some(Boolean)) };
  });
}

/** Passages, long enough to be told from others by themselves. */
export function soughtPassages(passages: readonly string[]): Sought[] {
  return passages.map((text) => ({ text, contexts: [['', '']] }));
}

export interface MarkOptions {
  /** Which of what is found stands in view, from 0, round and round. */
  step: number;
  /** Highlights of our style sheet: of all that is found, and of what stands in view; null where one is enough. */
  all: 'dateline-mentions' | null;
  current: 'dateline-mention' | 'dateline-passage';
  /** Only the first that is found is wanted. */
  first: boolean;
}

export const MENTION_MARKS = { all: 'dateline-mentions', current: 'dateline-mention', first: false } as const;
export const PASSAGE_MARKS = { step: 0, all: null, current: 'dateline-passage', first: true } as const;

/** What stands marked on the page. */
export interface Marked {
  /** How many of the sought are visible there. */
  count: number;
  /** Which of them stands in view, from 0. */
  at: number;
}

/**
 * Marks what of `sought` is visible on the page, and scrolls to one of it. With nothing sought the marks go. Runs in the
 * page by itself, so it uses nothing from outside.
 */
export function markOnPage(sought: Sought[], { step, all, current, first }: MarkOptions): Marked {
  const registry = typeof CSS === 'object' && 'highlights' in CSS ? CSS.highlights : null;
  if (all) registry?.delete(all);
  registry?.delete(current);
  if (sought.length === 0) return { count: 0, at: 0 };
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
  const taken = new Set<number>();
  /** The first visible place that is not taken yet. */
  const find = ({ text, contexts }: Sought): Range | null => {
    const words = plain(text);
    if (!words) return null;
    for (const [before, after] of contexts) {
      const left = plain(before);
      const whole = left + words + plain(after);
      for (let at = letters.indexOf(whole); at >= 0; at = letters.indexOf(whole, at + 1)) {
        const start = at + left.length;
        if (taken.has(start)) continue;
        const range = rangeAt(start, words.length);
        if (range.getClientRects().length === 0) continue; // hidden
        taken.add(start);
        return range;
      }
    }
    return null;
  };
  const found: Range[] = [];
  for (const one of sought) {
    const range = find(one);
    if (range) found.push(range);
    if (range && first) break;
  }
  if (found.length === 0) return { count: 0, at: 0 };
  const at = ((step % found.length) + found.length) % found.length;
  const shown = found[at]!;
  shown.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const { top, bottom } = shown.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
  try {
    if (!registry) throw new TypeError('No highlights');
    if (all) registry.set(all, new Highlight(...found));
    const mark = new Highlight(shown);
    mark.priority = 1;
    registry.set(current, mark);
  } catch {
    // An older browser, or one that keeps highlights from extensions: the selection shows the one at hand.
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(shown);
  }
  return { count: found.length, at };
}
