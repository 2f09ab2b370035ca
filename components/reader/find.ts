/** Finds words in what the reader page shows: case, accents, spelling of quotation marks and figures do not matter. */
import type { Span } from '../../utils/article';

/** Letters and signs that are written in several ways, and the one they are compared as. */
const ALIKE: Record<string, string> = {
  ...{ '’': "'", '‘': "'", ʼ: "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' },
  // Arabic letters as Arabic and as Persian and Urdu keyboards give them
  ...{ ك: 'ک', ي: 'ی', ى: 'ی', ہ: 'ه', ة: 'ه' },
};
/** First figures of scripts whose figures are compared as 0 … 9. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff\u0640]/;

interface Folded {
  text: string;
  /** For every UTF-16 unit of it: where the character it is of begins, and ends, in the original. */
  starts: number[];
  ends: number[];
}

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' ';
  if (NOTHING.test(character)) return '';
  const code = character.codePointAt(0)!;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  const plain = code < 0x80 ? character : character.normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(plain.toLowerCase(), (one) => ALIKE[one] ?? one).join('');
}

function fold(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = character === '\n' ? '\n' : foldCharacter(character);
    // Several spaces are one.
    if (plain !== ' ' || !folded.text.endsWith(' ')) {
      folded.text += plain;
      for (let unit = 0; unit < plain.length; unit++) {
        folded.starts.push(at);
        folded.ends.push(end);
      }
    }
    // An accent that stands by itself belongs to the letter before it.
    if (plain === '' && folded.ends.length > 0) folded.ends[folded.ends.length - 1] = end;
    at = end;
  }
  return folded;
}

/** Every place of the words in a text, in order, none over another. Line breaks are never crossed. */
export function finderOf(text: string): (words: string) => Span[] {
  const folded = fold(text);
  return (words) => {
    const sought = fold(words.trim()).text;
    const found: Span[] = [];
    if (sought === '') return found;
    for (
      let at = folded.text.indexOf(sought);
      at >= 0;
      at = folded.text.indexOf(sought, at + sought.length)
    ) {
      found.push({ start: folded.starts[at]!, end: folded.ends[at + sought.length - 1]! });
    }
    return found;
  };
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup time u var'.split(' '),
);

/** The block an inline text stands in. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.localName)) element = element.parentElement;
  return element;
}

/** What is written below these elements, a line for each block, and the ranges of its parts. */
export function shownText(roots: readonly Element[]): {
  text: string;
  rangeOf: (span: Span) => StaticRange;
} {
  const parts: Array<{ node: Text; start: number }> = [];
  let text = '';
  let block: Element | null = null;
  for (const root of roots) {
    const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const around = blockOf(node);
      if (block !== null && around !== block) text += '\n';
      block = around;
      parts.push({ node, start: text.length });
      // Line breaks inside a text node are spaces.
      text += node.data.replaceAll('\n', ' ');
    }
  }
  const placeOf = (at: number) => {
    const part = parts.findLast(({ start }) => start <= at)!;
    return { node: part.node, offset: at - part.start };
  };
  const rangeOf = ({ start, end }: Span) => {
    const [from, to] = [placeOf(start), placeOf(end - 1)];
    return new StaticRange({
      ...{ startContainer: from.node, startOffset: from.offset },
      ...{ endContainer: to.node, endOffset: to.offset + 1 },
    });
  };
  return { text, rangeOf };
}

/**
 * Which of the places to show first: the first that begins below the bar over the text, else the first of all.
 * @param topOf place's distance from the top of the window in px; grows from one to the next
 */
export function firstInView(count: number, topOf: (index: number) => number, barPx: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) < barPx) low = middle + 1;
    else high = middle;
  }
  return low < count ? low : 0;
}
