/**
 * Words that we have taken out of text nodes, noted in an attribute of the element around them. An update of the
 * extension ends the copy that knows them (Firefox: in the middle); the next one reads here what belongs where. The page
 * can read these notes, which are its own words, and write such: all that a note does is to put text into a text node.
 */
import { CUT_ATTRIBUTE } from './hide-style';
import { call, childrenOf } from './named-fields';

/** What was taken out of a text node. */
export interface Taken {
  /** What was left there; anything else in the node is the page's doing. */
  written: string;
  /** With where they stood in the page's data (UTF-16 units), in order. */
  words: Array<[start: number, words: string]>;
}

/**
 * Place among the nodes of the element, check of what was left, words. A place below 0 is one in its open shadow root,
 * which has no attributes: -1 is the first there.
 */
type Note = [at: number, check: string, words: Taken['words']];

/** What is longer is not noted: it would weigh on the page. UTF-16 units. */
const MOST = 100_000;

/** @param takenOf what is known of a text node */
export function noteTaken(parent: Node, takenOf: (node: Text) => Taken | undefined): void {
  const element = parent.nodeType === 11 ? (parent as ShadowRoot).host : parent;
  if (element?.nodeType !== 1) return;
  const notes: Note[] = [];
  let size = 0;
  for (const [at, node] of textsOf(element as Element)) {
    const taken = takenOf(node);
    if (!taken || taken.words.length === 0) continue;
    size += taken.words.reduce((sum, [, { length }]) => sum + length, taken.written.length);
    if (size > MOST) break;
    notes.push([at, checkOf(taken.written), taken.words]);
  }
  if (notes.length > 0) call(element, 'setAttribute', CUT_ATTRIBUTE, JSON.stringify(notes));
  else if (call(element, 'hasAttribute', CUT_ATTRIBUTE)) call(element, 'removeAttribute', CUT_ATTRIBUTE);
}

/** Puts back what the notes of an element say, where its text is as it was left; takes the notes away. */
export function giveNotedBack(element: Element): void {
  const notes = notesIn(call<string | null>(element, 'getAttribute', CUT_ATTRIBUTE) ?? '');
  call(element, 'removeAttribute', CUT_ATTRIBUTE);
  const texts = new Map(textsOf(element));
  for (const [at, check, words] of notes) {
    const node = texts.get(at);
    if (!node || checkOf(node.data) !== check) continue;
    let text = node.data;
    for (const [start, taken] of words) text = text.slice(0, start) + taken + text.slice(start);
    node.data = text;
  }
}

function* textsOf(element: Element): Generator<[at: number, node: Text]> {
  for (const [at, node] of childrenOf(element).entries()) if (node.nodeType === 3) yield [at, node as Text];
  if (!element.shadowRoot) return;
  for (const [at, node] of childrenOf(element.shadowRoot).entries())
    if (node.nodeType === 3) yield [-1 - at, node as Text];
}

/** Those that are of the form we write; a page can have put anything there. */
function notesIn(json: string): Note[] {
  try {
    const notes: unknown = JSON.parse(json);
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  } catch {
    return [];
  }
}

function isNote(note: unknown): note is Note {
  if (!Array.isArray(note)) return false;
  const [at, check, words] = note as unknown[];
  const isTaken = (taken: unknown) =>
    Array.isArray(taken) && Number.isInteger(taken[0]) && typeof taken[1] === 'string';
  return Number.isInteger(at) && typeof check === 'string' && Array.isArray(words) && words.every(isTaken);
}

/** Length, and FNV-1a over the UTF-16 units. */
function checkOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}.${sum >>> 0}`;
}
