/**
 * The column of text while what stood beside it is hidden. A column that grew is held to a comfortable measure; where
 * the page's grid would now squeeze it into the track of a side column, that side column keeps its place, unseen.
 * All of it is attributes and our style sheet.
 */
import {
  CENTRED_ATTRIBUTE,
  HIDDEN_ATTRIBUTE,
  KEEPS_PLACE,
  knownMeasure,
  MEASURE_ATTRIBUTE,
} from './hide-style';
import { AT_ONCE, type Pace } from './pace';
import { emptySlots, isEmpty } from './slots';

/** Characters in a line; of scripts whose signs are as wide as they are high, fewer. */
const COMFORTABLE = 75;
const COMFORTABLE_SQUARE = 42;
/** Lines are let alone up to this much above it. */
const SLACK = 1.1;
/** Part of its width that a column may lose without having been squeezed. */
const LEAST_LEFT = 0.85;
const SHORT_PX = 30;
const LEAST_CHARACTERS = 100;
const MOST_SAMPLES = 6;
/** A text in more parts than that, with no box of its own around them, is let alone. */
const MOST_HELD = 1000;
/** UTF-16 units, and elements. Laying longer texts out anew would hold the page up for longer than its lines are worth. */
const MOST_TEXT = 400_000;
const MOST_PARTS = 5000;
/** Of a text in more parts, as many are measured, evenly spread. */
const MOST_MEASURED = 200;

export interface Column {
  /** The elements that hold the paragraphs, in order. */
  text: readonly Element[];
  headline: Element | null;
}

export interface ColumnHold {
  /** True while the column's own width is not known. */
  isNew(column: Column): boolean;
  /** Before something is hidden or shown. */
  before(column: Column): void;
  /** While something is hidden. On large pages what is held already stays so: to begin anew would move it twice. */
  after(column: Column, options?: { pace: Pace; isCurrent(): boolean }): Promise<void>;
  /** Gives everything back. */
  clear(): void;
}

const WHOLE = { pace: AT_ONCE, isCurrent: () => true };

export function createColumnHold(): ColumnHold {
  /** The column's width as the page has it, CSS pixels. */
  let own: number | null = null;
  const measured = new Set<Element>();
  const placed = new Set<Element>();
  const slots = new Set<Element>();

  function clear(): void {
    for (const element of measured) {
      element.removeAttribute(MEASURE_ATTRIBUTE);
      element.removeAttribute(CENTRED_ATTRIBUTE);
    }
    for (const slot of slots) slot.removeAttribute(HIDDEN_ATTRIBUTE);
    slots.clear();
    for (const element of placed)
      if (element.getAttribute(HIDDEN_ATTRIBUTE) === KEEPS_PLACE) element.setAttribute(HIDDEN_ATTRIBUTE, '');
    measured.clear();
    placed.clear();
  }

  function hideSlots(doc: Document): boolean {
    for (const slot of slots) {
      if (isEmpty(slot)) continue;
      slot.removeAttribute(HIDDEN_ATTRIBUTE);
      slots.delete(slot);
    }
    const found = emptySlots(doc);
    for (const slot of found) {
      slot.setAttribute(HIDDEN_ATTRIBUTE, '');
      slots.add(slot);
    }
    return found.length > 0;
  }

  /** @returns whether anything was given a place */
  function unsqueeze(text: readonly Element[], width: number): boolean {
    if (widthOf(text) >= width * LEAST_LEFT) return false;
    const places = keepPlaces(text);
    for (const element of places) placed.add(element);
    return places.length > 0;
  }

  return {
    isNew: ({ text }) => own === null && text.length > 0,
    before({ text }) {
      if (own === null && text.length > 0) own = widthOf(text);
    },
    async after({ text, headline }, { pace, isCurrent } = WHOLE) {
      let wait = pace.laidOut();
      if (!wait) clear();
      else await wait;
      if (!isCurrent() || text.length === 0 || own === null || own === 0) return;
      wait = hideSlots(text[0]!.ownerDocument) ? pace.laidOut() : null;
      if (wait) await wait;
      if (!isCurrent()) return;
      wait = unsqueeze(text, own) ? pace.laidOut() : null;
      if (wait) await wait;
      if (!isCurrent() || measured.size > 0 || isLong(text)) return;
      const most = mostWidth(text);
      if (most === null) return;
      const held = holders(text);
      if (held.length > MOST_HELD) return;
      const centred = held.filter((element) => isCentred(element, headline));
      for (const element of held) {
        measured.add(element);
        element.setAttribute(MEASURE_ATTRIBUTE, String(knownMeasure(most)));
      }
      wait = pace.laidOut();
      if (wait) await wait;
      if (!isCurrent()) return;
      makeGood(held, most, text);
      for (const element of centred) element.setAttribute(CENTRED_ATTRIBUTE, '');
    },
    clear,
  };
}

/** It stands in the middle of the window, and no headline begins where its lines begin. */
function isCentred(element: Element, headline: Element | null): boolean {
  const view = element.ownerDocument.defaultView;
  const { left, right } = element.getBoundingClientRect();
  const width = element.ownerDocument.documentElement.clientWidth;
  if (!view || Math.abs(left - (width - right)) > width * 0.02) return false;
  if (!headline || element.contains(headline)) return true;
  const align = view.getComputedStyle(headline).textAlign;
  return align === 'center' || Math.abs(headline.getBoundingClientRect().left - left) > width * 0.1;
}

/**
 * Padding around the text and `box-sizing` are not asked for: what comes out is measured, and made good once. All is
 * written before anything is measured: each change between two measures would have the page laid out anew.
 */
function makeGood(held: readonly Element[], most: number, text: readonly Element[]): void {
  const one = held.length === 1;
  const short = held.map((element) => most - widthOf(one ? text : [element]));
  for (const [at, element] of held.entries())
    if (short[at]! > SHORT_PX)
      element.setAttribute(MEASURE_ATTRIBUTE, String(knownMeasure(most + short[at]!)));
}

function isLong(text: readonly Element[]): boolean {
  let length = 0;
  if (text.length > MOST_PARTS) return true;
  for (const element of text) {
    const walker = element.ownerDocument.createTreeWalker(element, 4 /* SHOW_TEXT */);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      length += node.length;
      if (length > MOST_TEXT) return true;
    }
  }
  return false;
}

/** Width of the widest paragraph; 0 where nothing is laid out. */
function widthOf(text: readonly Element[]): number {
  const every = Math.ceil(text.length / MOST_MEASURED);
  let width = 0;
  for (let at = 0; at < text.length; at += every)
    width = Math.max(width, text[at]!.getBoundingClientRect().width);
  return width;
}

/** The width, CSS pixels, at which lines are comfortable; null where they are not too long. */
function mostWidth(text: readonly Element[]): number | null {
  const samples = text
    .map((element) => ({ element, length: (element.textContent ?? '').length }))
    .filter(({ length }) => length >= LEAST_CHARACTERS)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_SAMPLES)
    .flatMap(({ element }) => lineOf(element) ?? []);
  if (samples.length === 0) return null;
  samples.sort((a, b) => a.characters - b.characters);
  const { characters, width, fontSize } = samples[samples.length >> 1]!;
  const each = width / characters;
  const most = each > fontSize * 0.8 ? COMFORTABLE_SQUARE : COMFORTABLE;
  return characters > most * SLACK ? each * most : null;
}

interface Line {
  characters: number;
  /** CSS pixels. */
  width: number;
  fontSize: number;
}

/** An average line of the longest run of text in an element, from the boxes of its lines: true for every script and face. */
function lineOf(element: Element): Line | null {
  const doc = element.ownerDocument;
  const longest = longestText(element);
  const style = longest?.parentElement && doc.defaultView?.getComputedStyle(longest.parentElement);
  if (!longest || !style) return null;
  const range = doc.createRange();
  range.selectNodeContents(longest);
  const boxes = typeof range.getClientRects === 'function' ? [...range.getClientRects()] : [];
  const lines = boxes.filter(({ width }) => width > 0);
  if (lines.length < 2) return null; // one line says nothing
  const width = Math.max(...lines.map((box) => box.right)) - Math.min(...lines.map((box) => box.left));
  // The last line is half full on average.
  const characters = longest.data.trim().replace(/\s+/g, ' ').length / (lines.length - 0.5);
  return { characters, width, fontSize: Number.parseFloat(style.fontSize) };
}

function longestText(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* SHOW_TEXT */);
  let longest: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (/^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? '')) continue;
    if (node.data.length > (longest?.data.length ?? LEAST_CHARACTERS)) longest = node;
  }
  return longest;
}

/** What is to be held: the box around the text where it holds nothing wider, else each part of the text. */
function holders(text: readonly Element[]): Element[] {
  const box = commonAncestor(text);
  if (!box || box === box.ownerDocument.body || box === box.ownerDocument.documentElement) return [...text];
  if (text.includes(box)) return [box];
  const { left, right } = box.getBoundingClientRect();
  const isWider = [...box.querySelectorAll('img, figure, video, iframe, table')].some((element) => {
    const own = element.getBoundingClientRect();
    return own.width > 0 && (own.left < left - 2 || own.right > right + 2);
  });
  return isWider || box.querySelector('nav, header nav, [role="navigation"]') ? [...text] : [box];
}

function commonAncestor(elements: readonly Element[]): Element | null {
  let box: Element | null = elements[0]?.parentElement ?? null;
  if (elements.length === 1) return elements[0]!;
  for (const element of elements) while (box && !box.contains(element)) box = box.parentElement;
  return box;
}

/** Hidden neighbours of the column in grids keep their track. */
function keepPlaces(text: readonly Element[]): Element[] {
  const found: Element[] = [];
  let at = commonAncestor(text);
  for (; at?.parentElement; at = at.parentElement) {
    const parent = at.parentElement;
    const display = parent.ownerDocument.defaultView?.getComputedStyle(parent).display ?? '';
    if (!/grid/.test(display)) continue;
    for (const child of parent.children) {
      if (child.getAttribute(HIDDEN_ATTRIBUTE) !== '') continue;
      child.setAttribute(HIDDEN_ATTRIBUTE, KEEPS_PLACE);
      found.push(child);
    }
  }
  return found;
}
