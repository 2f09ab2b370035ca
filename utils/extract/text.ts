/** The exact text of an article's html, and the way back from positions in it to the nodes that hold it. */
import type { Span } from '../article';
import { isBlockLevel } from '../clutter/block-level';
import { CHARACTERS_PER_STEP } from '../clutter/text-shape';
import { NO_TEXT_TAGS } from '../clutter/zones';
import { finish, type Steps } from '../steps';

/** Pictures and what is said of them, posts of others, boxes and notes are not text. */
const NOT_TEXT = new Set([...NO_TEXT_TAGS, 'figure', 'img', 'picture', 'aside']);
const CELL_SEPARATOR = ' | ';

/** A run of characters of the article's text and the text node it comes from. */
interface TextRun extends Span {
  node: Text;
  /** For every character of the run, its offset in `node.data`. */
  offsets: readonly number[];
}

/** A part of one text node; UTF-16 units, end exclusive. */
export interface TextPart {
  node: Text;
  start: number;
  end: number;
}

export interface TextPositions {
  text: string;
  /** The text nodes, whole or in part, that a span covers; separators between paragraphs and cells have none. */
  partsOf(span: Span): TextPart[];
  /** The other way round: what of the text a range of the document holds; null for none. */
  spanOf(range: Range): Span | null;
}

/**
 * Paragraphs, headings, list items and table rows (cells joined by " | ") of an article's html, joined by `\n`, white
 * space folded. For the html of an `Article` this is exactly its `text`.
 */
export function articleText(root: Element | Document): string {
  return finish(articleTextSteps(root));
}

export function* articleTextSteps(root: Element | Document): Steps<string> {
  return (yield* read(root, new Reader())).text;
}

/** Positions in `articleText(root)` ↔ text nodes of `root`. */
export function textPositions(root: Element | Document): TextPositions {
  const { text, runs } = finish(read(root, new PositionReader()));
  return { text, partsOf: (span) => partsOf(runs, span), spanOf: (range) => spanOf(runs, range) };
}

function spanOf(runs: readonly TextRun[], range: Range): Span | null {
  const within = runs.filter(({ node }) => range.intersectsNode(node));
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const inside = (node: Text, offset: number) =>
    !(node === startContainer && offset < startOffset) && !(node === endContainer && offset >= endOffset);
  const starts = within.flatMap(({ node, start, offsets }) => {
    const at = offsets.findIndex((offset) => inside(node, offset));
    return at < 0 ? [] : [start + at];
  });
  const ends = within.flatMap(({ node, start, offsets }) => {
    const at = offsets.findLastIndex((offset) => inside(node, offset));
    return at < 0 ? [] : [start + at + 1];
  });
  const [start, end] = [starts[0], ends.at(-1)];
  return start === undefined || end === undefined ? null : { start, end };
}

function partsOf(runs: readonly TextRun[], { start, end }: Span): TextPart[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const parts: TextPart[] = [];
  for (let at = low; at < runs.length && runs[at]!.start < end; at++) {
    const run = runs[at]!;
    const from = Math.max(start, run.start) - run.start;
    const to = Math.min(end, run.end) - run.start;
    if (to > from) parts.push({ node: run.node, start: run.offsets[from]!, end: run.offsets[to - 1]! + 1 });
  }
  return parts;
}

class Reader {
  text = '';
  /** What to write before the next character. */
  protected pending: '' | ' ' | '\n' | typeof CELL_SEPARATOR = '';
  /** Cells around the present place: lines inside a cell stay in its row. */
  private cells = 0;

  cell(change: 1 | -1): void {
    this.cells += change;
  }

  separate(separator: '\n' | typeof CELL_SEPARATOR): void {
    if (this.cells > 0 && separator === '\n') {
      this.space();
      return;
    }
    if (this.text !== '' && !(this.pending === '\n' && separator !== '\n')) this.pending = separator;
  }

  /** Nodes are wanted one by one, though each that a script asks for costs the browser an object. */
  readonly byNode: boolean = false;

  write({ data }: { data: string }): void {
    let from = 0;
    for (const { index } of data.matchAll(FOLDED)) {
      this.run(data, from, index);
      this.space();
      from = index + 1;
    }
    this.run(data, from, data.length);
  }

  private run(data: string, from: number, to: number): void {
    if (from === to) return;
    this.text += this.pending + data.slice(from, to);
    this.pending = '';
  }

  protected space(): void {
    if (this.text !== '' && this.pending === '') this.pending = ' ';
  }
}

/** White space that is more than one space between two other characters; what `isSpace` knows. */
const SPACE = '[^!-\\x9f\\xa1-\\u2027\\u202a-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff]';
const FOLDED = new RegExp(`(?! )${SPACE}| (?=${SPACE}|$)|(?<=^|${SPACE}) `, 'g');

/** As `Reader`, keeping where each character comes from. */
class PositionReader extends Reader {
  readonly runs: TextRun[] = [];

  override readonly byNode = true;

  override write(node: Text): void {
    const { data } = node;
    let run: { node: Text; start: number; end: number; offsets: number[] } | null = null;
    for (let at = 0; at < data.length; at++) {
      if (isSpace(data.charCodeAt(at))) {
        this.space();
        continue;
      }
      if (this.pending !== '') {
        // A space inside the node is part of its run; what separates paragraphs belongs to none.
        if (this.pending === ' ' && run) run.offsets.push(at - 1);
        else run = null;
        this.text += this.pending;
        this.pending = '';
      }
      if (!run) {
        run = { node, start: this.text.length, end: this.text.length, offsets: [] };
        this.runs.push(run);
      }
      this.text += data[at];
      run.offsets.push(at);
      run.end = this.text.length;
    }
  }
}

function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff || code === 0x3000
  );
}

const NODES_PER_STEP = 250;

function* read<R extends Reader>(root: Element | Document, reader: R): Steps<R> {
  let node: Node | null = root;
  let characters = 0;
  for (let nodes = 1; node; nodes++) {
    if (nodes % NODES_PER_STEP === 0 || characters >= CHARACTERS_PER_STEP) {
      characters = 0;
      yield;
    }
    const enters = node === root || isEntered(node);
    if (node.nodeType === 3) {
      reader.write(node as Text);
      characters += (node as Text).length;
    } else if (node !== root && node.nodeType === 1) edge(reader, node as Element, 'start');
    if (enters && !reader.byNode && (node as Element).childElementCount === 0) {
      const data = node.textContent ?? '';
      reader.write({ data });
      characters += data.length;
    } else if (enters && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(reader, node);
      node = node.parentNode;
    }
    if (!node || node === root) break;
    leave(reader, node);
    node = node.nextSibling;
  }
  return reader;
}

function isEntered(node: Node): boolean {
  return node.nodeType === 1 && !NOT_TEXT.has((node as Element).localName);
}

function leave(reader: Reader, node: Node): void {
  if (node.nodeType === 1) edge(reader, node as Element, 'end');
}

function edge(reader: Reader, element: Element, side: 'start' | 'end'): void {
  const tag = element.localName;
  if (tag === 'td' || tag === 'th') {
    if (side === 'start' && element.previousElementSibling) reader.separate(CELL_SEPARATOR);
    reader.cell(side === 'start' ? 1 : -1);
  } else if (tag === 'br' || isBlockLevel(tag)) {
    reader.separate('\n');
  }
}
