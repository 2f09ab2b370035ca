/** What marks the passage; goes in as a style sheet of the extension, not of the page. */
export const PASSAGE_CSS = '::highlight(dateline-passage) { background-color: #ffe08a; color: #1b1b1b; }';

/**
 * Scrolls the page to the first of `wanted` (words of the article, best first) that is visible on it, and marks it
 * without changing an element. Runs in the page by itself, so it uses nothing from outside.
 * @returns false where none of them is there
 */
export function showPassage(wanted: string[]): boolean {
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
  const rangeAt = (at: number, length: number): Range => {
    const range = document.createRange();
    range.setStart(nodes[owners[at]!]!, offsets[at]!);
    range.setEnd(nodes[owners[at + length - 1]!]!, offsets[at + length - 1]! + 1);
    return range;
  };
  const mark = (range: Range): void => {
    try {
      CSS.highlights.set('dateline-passage', new Highlight(range));
    } catch {
      // An older browser, or one that keeps highlights from extensions: the selection does it.
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
  };
  for (const passage of wanted) {
    const sought = [...passage].filter((character) => !blank.test(character)).join('');
    if (!sought) continue;
    for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
      const range = rangeAt(at, sought.length);
      if (range.getClientRects().length === 0) continue; // hidden
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
      mark(range);
      return true;
    }
  }
  return false;
}
