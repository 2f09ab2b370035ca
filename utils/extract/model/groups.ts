/**
 * What the features of a block are, in groups, and who writes their values into a row; scripts/train-blocks/feature-names.ts
 * has their names in the same order. Straight code and no function a feature: a page is read once, long before a browser has compiled what it runs.
 */
import { CLUTTER_KINDS } from '../../article';
import { bare } from '../../clutter/text-shape';
import { Zone } from '../../clutter/zones';
import { isCaption } from '../not-text';
import { HINTS } from './hints';
import type { Look } from './looks';
import { log, share } from './scale';
import { STEM_NAMES } from './shape';
import { LEVELS, type Sight } from './sight';

/** Writes so many values into `row` from `at` on. */
export interface Group {
  size: number;
  write(sight: Sight, row: Float32Array, at: number): void;
}

const TAGS = [
  'p',
  'div',
  'li',
  'td',
  'span',
  'section',
  'article',
  'a',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'ul',
  'header',
  'figure',
  'main',
  'dd',
  'body',
];

const TEXT: Group = {
  size: 27,
  write(s, row, from) {
    const { shape, fact, block } = s;
    let at = from;
    row[at++] = log(fact.weight);
    row[at++] = log(shape.words);
    row[at++] = share(shape.letters, shape.words);
    row[at++] = fact.linkDensity;
    row[at++] = share(shape.upper, shape.letters);
    row[at++] = share(shape.capitals, shape.words);
    row[at++] = shape.quotes;
    row[at++] = share(shape.other, shape.length);
    row[at++] = shape.first;
    row[at++] = shape.last;
    row[at++] = fact.heading;
    row[at++] = fact.bold ? 1 : 0;
    row[at++] = fact.headlineLink ? 1 : 0;
    row[at++] = isCaption(block, fact) ? 1 : 0;
    row[at++] = fact.cues.size > 0 ? 1 : 0;
    for (let bit = 0; bit < STEM_NAMES.length; bit++) row[at++] = (shape.stems >> bit) & 1;
    row[at++] = isTitle(s) ? 1 : 0;
    row[at++] = s.title[0];
    row[at++] = s.title[1];
    row[at++] = s.description[0];
    row[at++] = s.description[1];
    row[at++] = declared(s);
    row[at++] = namesByline(s) ? 1 : 0;
    row[at] = s.evidence.repeats.get(block.text) ?? 0;
  },
};

function declared(s: Sight): number {
  if (!s.evidence.declared) return -1;
  const text = bare(s.block.text.slice(0, 90));
  return text.length < 12 ? 0.5 : s.evidence.declared.includes(text.slice(0, 80)) ? 1 : 0;
}

function isTitle(s: Sight): boolean {
  const { text } = s.block;
  const { titleBare } = s.evidence;
  return titleBare !== '' && Math.abs(text.length - titleBare.length) < 20 && bare(text) === titleBare;
}

function namesByline(s: Sight): boolean {
  const { text } = s.block;
  if (text.length > 300 || s.evidence.names.length === 0) return false;
  const lower = text.toLowerCase();
  return s.evidence.names.some((name) => lower.includes(name));
}

export const ZONES = [
  'Aside',
  'Footer',
  'Header',
  'Form',
  'Button',
  'Figure',
  'Caption',
  'List',
  'Table',
  'Heading',
  'Link',
  'Article',
  'Main',
] as const;

const ZONE_BITS = ZONES.map((name) => Zone[name]);
const MOST_BLOCKS = 50;
const MOST_UNTIL = 60;

const PLACE: Group = {
  size: 29,
  write(s, row, from) {
    const { evidence, block, index } = s;
    const { frame } = evidence.decision;
    const { elements } = evidence.page;
    let at = from;
    for (let nth = 0; nth < ZONE_BITS.length; nth++) row[at++] = block.zone & ZONE_BITS[nth]! ? 1 : 0;
    const { depth } = elements[block.element]!;
    row[at++] = depth;
    row[at++] = depth - (elements[frame.root]?.depth ?? 0);
    for (let level = 0; level < 3; level++) row[at++] = TAGS.indexOf(elements[s.around[level]!]?.tag ?? '');
    row[at++] = block.breaks.length;
    row[at++] = evidence.holdsRoot[elements[s.branch]?.parent ?? -1] && inRoot(s) ? 1 : 0;
    const place = evidence.nth[index]!;
    row[at++] = placeTo(s, frame.body);
    row[at++] = within(place - nth(s, frame.body.to));
    row[at++] = within(place - nth(s, frame.body.from));
    row[at++] = within(place - nth(s, frame.headline?.to ?? 0));
    const prose = evidence.proseAfter[index]!;
    row[at++] = prose < 0 ? MOST_UNTIL : Math.min(MOST_UNTIL, nth(s, prose) - place);
    row[at++] = share(evidence.sumBefore('framed', index), evidence.total.framed);
    row[at++] = share(evidence.sumBefore('prose', index), evidence.total.prose);
    row[at++] = share(evidence.sumBefore('weight', index), evidence.total.weight);
    row[at] = nearby(s);
  },
};

function within(blocks: number): number {
  return Math.max(-MOST_BLOCKS, Math.min(MOST_BLOCKS, blocks));
}

function inRoot(s: Sight): boolean {
  const { page, decision } = s.evidence;
  const root = page.elements[decision.frame.root];
  const { pieceStart } = s.block;
  return Boolean(root) && pieceStart >= root!.pieceStart && pieceStart < root!.pieceEnd;
}

const nth = ({ evidence }: Sight, index: number): number =>
  index >= evidence.nth.length ? evidence.texts.length : evidence.nth[index]!;

function placeTo(s: Sight, { from, to }: { from: number; to: number }): number {
  if (s.index < from) return -share(from - s.index, from) - 0.01;
  if (s.index >= to) return 1 + share(s.index - to, s.evidence.nth.length - to);
  return share(s.index - from, to - from);
}

function nearby(s: Sight): number {
  const { evidence, index } = s;
  const place = evidence.nth[index]!;
  const from = evidence.texts[Math.max(0, place - 6)]!;
  const to = evidence.texts[Math.min(evidence.texts.length - 1, place + 6)]!;
  const sum = (name: 'prose' | 'weight') => evidence.sumBefore(name, to + 1) - evidence.sumBefore(name, from);
  return share(sum('prose'), sum('weight'));
}

const BOXES: Group = {
  size: 37,
  write({ boxes, branchBox }, row, from) {
    let at = from;
    for (let level = 0; level < LEVELS; level++) {
      const box = boxes[level]!;
      row[at++] = box.weight;
      row[at++] = box.blocks;
      row[at++] = box.links;
      row[at++] = box.ofFramed;
      row[at++] = box.ofProse;
      row[at++] = box.alike;
    }
    for (let level = 1; level < LEVELS; level++) {
      row[at++] = boxes[level]!.prose;
      row[at++] = boxes[level]!.long;
    }
    row[at++] = branchBox.weight;
    row[at++] = branchBox.blocks;
    row[at++] = branchBox.links;
    row[at++] = branchBox.prose;
    row[at++] = branchBox.ofFramed;
    row[at++] = branchBox.long;
    row[at] = branchBox.alike;
  },
};

const LOOKS: Group = {
  size: 16,
  write({ own, wide, evidence }, row, at) {
    writeLook(own, evidence.total.prose, row, at);
    writeLook(wide, evidence.total.prose, row, at + 8);
  },
};

function writeLook(look: Look, allProse: number, row: Float32Array, from: number): void {
  let at = from;
  row[at++] = log(look.blocks);
  row[at++] = log(share(look.weight, look.blocks));
  row[at++] = share(look.links, look.weight);
  row[at++] = share(look.prose, look.weight);
  row[at++] = share(look.framed, look.weight);
  row[at++] = share(look.lines, look.blocks);
  row[at++] = share(look.owned, look.blocks);
  row[at] = share(look.prose, allProse);
}

/** Of the element, of the two around it, and of all below the frame's root that it stands in. */
export const HINTED = {
  own: ['picture', 'date', 'card', 'sign-up', 'notice'],
  near: ['picture', 'comment', 'standfirst', 'article', 'box'],
  above: [
    'picture',
    'share',
    'related',
    'card',
    'sign-up',
    'comment',
    'tag',
    'foot',
    'side',
    'standfirst',
    'body',
    'article',
    'notice',
    'title',
  ],
};
const bitsOf = (names: readonly string[]) => names.map((name) => HINTS.indexOf(name));
const HINT_BITS = { own: bitsOf(HINTED.own), near: bitsOf(HINTED.near), above: bitsOf(HINTED.above) };

const HINTING: Group = {
  size: 24,
  write({ evidence: { hints, hintsAbove }, around }, row, from) {
    const near = (hints[around[1]!] ?? 0) | (hints[around[2]!] ?? 0);
    let at = writeBits(hints[around[0]!] ?? 0, HINT_BITS.own, row, from);
    at = writeBits(near, HINT_BITS.near, row, at);
    writeBits(hintsAbove[around[0]!] ?? 0, HINT_BITS.above, row, at);
  },
};

/** Gives where the next value goes. */
function writeBits(bits: number, places: readonly number[], row: Float32Array, from: number): number {
  for (let nth = 0; nth < places.length; nth++) row[from + nth] = (bits >> places[nth]!) & 1;
  return from + places.length;
}

const RULES: Group = {
  size: 3,
  write(s, row, at) {
    const owned = s.evidence.owner[s.index]!;
    row[at] = owned >= 0 ? 1 : 0;
    row[at + 1] = owned < 0 ? -1 : CLUTTER_KINDS.indexOf(s.evidence.decision.items[owned]!.kind);
    row[at + 2] = ownedAt(s, -1) + ownedAt(s, 1);
  },
};

function ownedAt(s: Sight, step: number): number {
  const other = s.evidence.texts[s.evidence.nth[s.index]! + step];
  return other !== undefined && s.evidence.owner[other]! >= 0 ? 1 : 0;
}

const PAGE: Group = {
  size: 4,
  write({ evidence: { texts, total } }, row, at) {
    row[at] = log(texts.length);
    row[at + 1] = log(total.prose);
    row[at + 2] = share(total.framed, total.prose);
    row[at + 3] = share(total.links, total.weight);
  },
};

/** In the order of the trees' indices. */
export const GROUPS: readonly Group[] = [TEXT, PLACE, BOXES, LOOKS, HINTING, RULES, PAGE];
