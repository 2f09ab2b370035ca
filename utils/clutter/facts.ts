/** What can be said of each block alone, without layout. The place for further features of a learned model. */
import type { Steps } from '../steps';
import type { Block, Page } from './blocks';
import { type Cue, cuesOf } from './cues';
import {
  CHARACTERS_PER_STEP,
  endsSentence,
  endsStatement,
  sizeOf,
  sizeSteps,
  type TextSize,
} from './text-shape';
import { type TimeForm, timeForm, withoutAgo } from './times';
import { Zone } from './zones';

export interface Facts {
  words: number;
  /** Length as felt by a reader of Latin script. */
  weight: number;
  /** Share of the text inside links, 0..1. */
  linkDensity: number;
  /** Level 1..6 of a heading, 0 for anything else. */
  heading: number;
  /** A sentence or more, by length, punctuation and few links. */
  prose: boolean;
  /** All of it leads to another page, and it is as long as a headline. */
  headlineLink: boolean;
  /** Where a headline link leads, or its words where it has no address. */
  target: string;
  time: TimeForm | null;
  /** A headline and a relative time in one block. */
  timedHeadline: boolean;
  cues: ReadonlySet<Cue>;
  /** No text: pictures or controls. */
  silent: boolean;
  bold: boolean;
}

const LEAST_PROSE = 70;
const LEAST_SENTENCE = 35;
const NEVER_PROSE = Zone.Nav | Zone.Button | Zone.Caption | Zone.Heading;
const COPYRIGHT = /^\s*(?:©|\(c\)\s|copyright\b)/i;
const LONGEST_COPYRIGHT = 300;
const LEAST_HEADLINE_WORDS = 4;
const LEAST_HEADLINE = 20;
const LONGEST_HEADLINE = 260;

const BLOCKS_PER_STEP = 300;

/** The facts of each block, in the order of the blocks. */
export function* describeSteps(page: Page): Steps<Facts[]> {
  const facts: Facts[] = [];
  let characters = 0;
  for (const block of page.blocks) {
    const isLong = block.text.length > CHARACTERS_PER_STEP;
    const size = isLong ? yield* sizeSteps(block.text) : sizeOf(block.text);
    facts.push(describeBlock(page, block, size));
    characters += block.text.length;
    if (facts.length % BLOCKS_PER_STEP !== 0 && characters < CHARACTERS_PER_STEP) continue;
    characters = 0;
    yield;
  }
  return facts;
}

function describeBlock(page: Page, block: Block, { words, weight: size }: TextSize): Facts {
  const { text } = block;
  const linkDensity = text.length === 0 ? 0 : Math.min(1, block.linkLength / text.length);
  const time = timeForm(text);
  const headlineSized =
    size >= LEAST_HEADLINE && size <= LONGEST_HEADLINE && (words >= LEAST_HEADLINE_WORDS || size >= 36);
  const target = headlineSized && linkDensity > 0.3 ? linkTarget(page, block) : null;
  const rest = size < LONGEST_HEADLINE + 40 ? withoutAgo(text) : null;
  return {
    words,
    weight: size,
    linkDensity,
    heading: headingLevel(page, block),
    prose: isProse(block, size, linkDensity) && !(rest !== null && rest.length < LEAST_HEADLINE),
    headlineLink: target !== null && linkDensity >= 0.75 && time === null,
    target: target ?? '',
    time,
    timedHeadline: rest !== null && rest.length >= LEAST_HEADLINE && rest.length <= LONGEST_HEADLINE,
    cues: cuesOf(text),
    silent: text === '',
    bold: (block.zone & Zone.Bold) !== 0,
  };
}

function isProse(block: Block, size: number, linkDensity: number): boolean {
  if (block.zone & NEVER_PROSE || (size < LONGEST_COPYRIGHT && COPYRIGHT.test(block.text))) return false;
  if (size >= LEAST_PROSE) return linkDensity < 0.4 && (endsSentence(block.text) || size >= 110);
  return size >= LEAST_SENTENCE && linkDensity < 0.3 && endsStatement(block.text);
}

function headingLevel(page: Page, block: Block): number {
  if (!(block.zone & Zone.Heading)) return 0;
  for (let at = block.element; at >= 0; at = page.elements[at]!.parent) {
    const { tag, element } = page.elements[at]!;
    if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
    if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  }
  return 2;
}

/** Address of the block's longest link; '#…' and mail addresses lead nowhere, a link without address to its words. */
function linkTarget(page: Page, block: Block): string | null {
  for (let at = block.pieceStart; at < block.pieceEnd; at++) {
    const piece = page.pieces[at]!;
    if (piece.link < 0 || piece.end - piece.start < 8) continue;
    const { href } = page.links[piece.link]!;
    if (href === null || href === '' || href === '#') return block.text;
    return /^(?:#|mailto:|tel:)/i.test(href.trim()) || staysHere(page, href) ? null : href.trim();
  }
  return null;
}

/** A table of contents may give the page's whole address before each `#`. */
function staysHere({ doc }: Page, href: string): boolean {
  const at = href.indexOf('#');
  if (at < 0 || !URL.canParse(href, doc.baseURI)) return false;
  return new URL(href, doc.baseURI).href.split('#')[0] === doc.baseURI.split('#')[0];
}

/** Short text that stands where a headline, a label or a name stands: no full stop, not a paragraph. */
export function isHeadlineLike(block: Block, facts: Facts): boolean {
  if (facts.silent || facts.time !== null || facts.weight > LONGEST_HEADLINE) return false;
  return !endsStatement(block.text) && facts.words >= 2 && !(facts.prose && facts.weight > 160);
}
