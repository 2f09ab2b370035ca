/** Features of blocks of text, as rows: a name and how it is read. The order is the order of the trees' indices. */
import type { Cue } from '../../clutter/cues';
import { bare } from '../../clutter/text-shape';
import { isDateLine } from '../../clutter/times';
import { Zone } from '../../clutter/zones';
import { isCaption } from '../not-text';
import { type Evidence, type Look, type Mass, overlap, wordsOf } from './evidence';
import { HINTS } from './hints';
import { type Shape, STEM_NAMES, shapeOf } from './shape';

/** What is looked up once for a block. */
interface Sight {
  evidence: Evidence;
  index: number;
  shape: Shape;
  /** Element of the block and the three around it; -1 beyond the page. */
  around: number[];
  masses: Mass[];
  /** The highest element around the block that does not hold the frame's root. */
  branch: number;
  branchMass: Mass;
  title: [number, number];
  description: [number, number];
}

type Row = readonly [name: string, read: (sight: Sight) => number];

const flag = (value: unknown): number => (value ? 1 : 0);
const log = (value: number): number => Math.log2(1 + Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const fact = ({ evidence, index }: Sight) => evidence.facts[index]!;
const block = ({ evidence, index }: Sight) => evidence.page.blocks[index]!;
const info = ({ evidence, around }: Sight, level: number) => evidence.page.elements[around[level] ?? -1];

const CUES: Cue[] = [
  'read-more',
  'see-also',
  'related',
  'latest',
  'share',
  'ad',
  'comments',
  'newsletter',
  'author',
  'tags',
  'next',
  'cookies',
];
const KINDS = [
  'related',
  'ticker',
  'see-also',
  'author-box',
  'share',
  'newsletter',
  'promo',
  'comments',
  'ad',
  'notice',
  'navigation',
];
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

const TEXT: Row[] = [
  ['weight', (s) => log(fact(s).weight)],
  ['words', (s) => log(s.shape.words)],
  ['word length', ({ shape }) => share(shape.letters, shape.words)],
  ['link density', (s) => fact(s).linkDensity],
  ['upper', ({ shape }) => share(shape.upper, shape.letters)],
  ['capitals', ({ shape }) => share(shape.capitals, shape.words)],
  ['digits', ({ shape }) => share(shape.digits, shape.length)],
  ['stops', ({ shape }) => share(shape.stops, shape.length)],
  ['commas', ({ shape }) => share(shape.commas, shape.length)],
  ['quotes', ({ shape }) => shape.quotes],
  ['other signs', ({ shape }) => share(shape.other, shape.length)],
  ['dense', ({ shape }) => share(shape.dense, shape.length)],
  ['sentences', ({ shape }) => shape.sentences],
  ['first', ({ shape }) => shape.first],
  ['last', ({ shape }) => shape.last],
  ['colon', (s) => flag(/[:：]$/.test(block(s).text))],
  ['question', (s) => flag(/[?？؟]$/.test(block(s).text))],
  ['bar', (s) => flag(/[|›»→·•]/.test(block(s).text))],
  ['heading', (s) => fact(s).heading],
  ['prose', (s) => flag(fact(s).prose)],
  ['bold', (s) => flag(fact(s).bold)],
  ['headline link', (s) => flag(fact(s).headlineLink)],
  ['time', (s) => flag(fact(s).time)],
  ['timed headline', (s) => flag(fact(s).timedHeadline)],
  ['date line', (s) => flag(isDateLine(block(s).text))],
  ['caption', (s) => flag(isCaption(block(s), fact(s)))],
  ['any cue', (s) => flag(fact(s).cues.size > 0)],
  ...CUES.map((cue): Row => [`cue ${cue}`, (s) => flag(fact(s).cues.has(cue))]),
  ...STEM_NAMES.map((name, bit): Row => [`stem ${name}`, ({ shape }) => (shape.stems >> bit) & 1]),
  ['is title', (s) => flag(isTitle(s))],
  ['of title', ({ title }) => title[0]],
  ['title shown', ({ title }) => title[1]],
  ['of description', ({ description }) => description[0]],
  ['description shown', ({ description }) => description[1]],
  ['declared', (s) => declared(s)],
  ['names byline', (s) => flag(namesByline(s))],
  ['repeats', (s) => s.evidence.repeats.get(block(s).text) ?? 0],
];

function declared(s: Sight): number {
  if (!s.evidence.declared) return -1;
  const text = bare(block(s).text.slice(0, 90));
  return text.length < 12 ? 0.5 : flag(s.evidence.declared.includes(text.slice(0, 80)));
}

function isTitle(s: Sight): boolean {
  const { text } = block(s);
  const { titleBare } = s.evidence;
  return titleBare !== '' && Math.abs(text.length - titleBare.length) < 20 && bare(text) === titleBare;
}

function namesByline(s: Sight): boolean {
  const { text } = block(s);
  if (text.length > 300 || s.evidence.names.length === 0) return false;
  const lower = text.toLowerCase();
  return s.evidence.names.some((name) => lower.includes(name));
}

const PLACE: Row[] = [
  ...Object.entries(Zone).map(([name, bit]): Row => [`zone ${name}`, (s) => flag(block(s).zone & bit)]),
  ['depth', (s) => info(s, 0)!.depth],
  [
    'depth below root',
    (s) => info(s, 0)!.depth - (s.evidence.page.elements[s.evidence.decision.frame.root]?.depth ?? 0),
  ],
  ['tag', (s) => TAGS.indexOf(info(s, 0)!.tag)],
  ['parent tag', (s) => TAGS.indexOf(info(s, 1)?.tag ?? '')],
  ['grandparent tag', (s) => TAGS.indexOf(info(s, 2)?.tag ?? '')],
  ['pieces', (s) => block(s).pieceEnd - block(s).pieceStart],
  ['breaks', (s) => block(s).breaks.length],
  [
    'in frame root',
    (s) =>
      flag(s.branch >= 0 && s.evidence.holdsRoot[s.evidence.page.elements[s.branch]!.parent] && inRoot(s)),
  ],
  ['place to body', (s) => placeTo(s, s.evidence.decision.frame.body)],
  [
    'blocks past body',
    (s) => Math.max(-50, Math.min(50, nth(s, s.index) - nth(s, s.evidence.decision.frame.body.to))),
  ],
  [
    'blocks into body',
    (s) => Math.max(-50, Math.min(50, nth(s, s.index) - nth(s, s.evidence.decision.frame.body.from))),
  ],
  [
    'past headline',
    (s) => Math.max(-50, Math.min(50, nth(s, s.index) - nth(s, s.evidence.decision.frame.headline?.to ?? 0))),
  ],
  ['has headline', (s) => flag(s.evidence.decision.frame.headline)],
  ['in headline', (s) => flag(inHeadline(s))],
  [
    'since prose',
    (s) =>
      s.evidence.proseBefore[s.index]! < 0
        ? 60
        : Math.min(60, nth(s, s.index) - nth(s, s.evidence.proseBefore[s.index]!)),
  ],
  [
    'until prose',
    (s) =>
      s.evidence.proseAfter[s.index]! < 0
        ? 60
        : Math.min(60, nth(s, s.evidence.proseAfter[s.index]!) - nth(s, s.index)),
  ],
  ['framed before', (s) => share(s.evidence.massOf(0, s.index).framed, s.evidence.total.framed)],
  ['prose before', (s) => share(s.evidence.massOf(0, s.index).prose, s.evidence.total.prose)],
  ['weight before', (s) => share(s.evidence.massOf(0, s.index).weight, s.evidence.total.weight)],
  ['nearby prose', (s) => nearby(s)],
  ...[0, 1, 2, 3].flatMap((level): Row[] => [
    [`weight at ${level}`, (s) => log(s.masses[level]!.weight)],
    [`blocks at ${level}`, (s) => log(s.masses[level]!.blocks)],
    [`links at ${level}`, (s) => share(s.masses[level]!.links, s.masses[level]!.weight)],
    [`prose share at ${level}`, (s) => share(s.masses[level]!.prose, s.masses[level]!.weight)],
    [`of all framed at ${level}`, (s) => share(s.masses[level]!.framed, s.evidence.total.framed)],
    [`of all prose at ${level}`, (s) => share(s.masses[level]!.prose, s.evidence.total.prose)],
    [`long at ${level}`, (s) => share(s.masses[level]!.long, s.masses[level]!.blocks)],
    [`alike at ${level}`, (s) => Math.min(40, s.evidence.alike[s.around[level] ?? -1] ?? 0)],
  ]),
  ['branch weight', (s) => log(s.branchMass.weight)],
  ['branch blocks', (s) => log(s.branchMass.blocks)],
  ['branch links', (s) => share(s.branchMass.links, s.branchMass.weight)],
  ['branch prose', (s) => share(s.branchMass.prose, s.branchMass.weight)],
  ['branch of framed', (s) => share(s.branchMass.framed, s.evidence.total.framed)],
  ['branch long', (s) => share(s.branchMass.long, s.branchMass.blocks)],
  ['branch alike', (s) => Math.min(40, s.evidence.alike[s.branch] ?? 0)],
  ['branch holds it alone', (s) => flag(s.branch === s.around[0])],
];

function inRoot(s: Sight): boolean {
  const { page, decision } = s.evidence;
  const root = page.elements[decision.frame.root];
  const { pieceStart } = block(s);
  return Boolean(root) && pieceStart >= root!.pieceStart && pieceStart < root!.pieceEnd;
}

const nth = ({ evidence }: Sight, index: number): number =>
  index >= evidence.nth.length ? evidence.texts.length : evidence.nth[index]!;

function placeTo(s: Sight, { from, to }: { from: number; to: number }): number {
  if (s.index < from) return -share(from - s.index, from) - 0.01;
  if (s.index >= to) return 1 + share(s.index - to, s.evidence.nth.length - to);
  return share(s.index - from, to - from);
}

function inHeadline(s: Sight): boolean {
  const { headline } = s.evidence.decision.frame;
  return headline !== null && s.index >= headline.from && s.index < headline.to;
}

function nearby(s: Sight): number {
  const { evidence, index } = s;
  const place = evidence.nth[index]!;
  const from = evidence.texts[Math.max(0, place - 6)]!;
  const to = evidence.texts[Math.min(evidence.texts.length - 1, place + 6)]!;
  const mass = evidence.massOf(from, to + 1);
  return share(mass.prose, mass.weight);
}

const lookRows = (name: 'own' | 'wide' | 'path'): Row[] => {
  const look = (s: Sight): Look => s.evidence.looks[s.index]![name];
  return [
    [`${name} look: lines`, (s) => log(look(s).blocks)],
    [`${name} look: mean weight`, (s) => log(share(look(s).weight, look(s).blocks))],
    [`${name} look: links`, (s) => share(look(s).links, look(s).weight)],
    [`${name} look: prose`, (s) => share(look(s).prose, look(s).weight)],
    [`${name} look: in body`, (s) => share(look(s).framed, look(s).weight)],
    [`${name} look: lines in body`, (s) => share(look(s).lines, look(s).blocks)],
    [`${name} look: clutter`, (s) => share(look(s).owned, look(s).blocks)],
    [`${name} look: of prose`, (s) => share(look(s).prose, s.evidence.total.prose)],
  ];
};

const HINT_ROWS: Row[] = HINTS.flatMap((name, bit): Row[] => [
  [`${name} hint`, (s) => ((s.evidence.hints[s.around[0]!] ?? 0) >> bit) & 1],
  [
    `${name} hint near`,
    (s) =>
      (((s.evidence.hints[s.around[1] ?? -1] ?? 0) | (s.evidence.hints[s.around[2] ?? -1] ?? 0)) >> bit) & 1,
  ],
  [`${name} hint above`, (s) => ((s.evidence.hintsAbove[s.around[0]!] ?? 0) >> bit) & 1],
]);

const owned = (s: Sight) => s.evidence.owner[s.index]!;
const RULES: Row[] = [
  ['clutter', (s) => flag(owned(s) >= 0)],
  ['clutter kind', (s) => (owned(s) < 0 ? -1 : KINDS.indexOf(s.evidence.decision.items[owned(s)]!.kind))],
  ['clutter near', (s) => flag(ownedAt(s, -1)) + flag(ownedAt(s, 1))],
];

function ownedAt(s: Sight, step: number): boolean {
  const other = s.evidence.texts[s.evidence.nth[s.index]! + step];
  return other !== undefined && s.evidence.owner[other]! >= 0;
}

const PAGE: Row[] = [
  ['page blocks', ({ evidence }) => log(evidence.texts.length)],
  ['page prose', ({ evidence }) => log(evidence.total.prose)],
  ['page framed', ({ evidence }) => share(evidence.total.framed, evidence.total.prose)],
  ['page links', ({ evidence }) => share(evidence.total.links, evidence.total.weight)],
];

const OWN: readonly Row[] = [
  ...TEXT,
  ...PLACE,
  ...lookRows('own'),
  ...lookRows('wide'),
  ...lookRows('path'),
  ...HINT_ROWS,
  ...RULES,
  ...PAGE,
];

/** Of the blocks beside: which features, and how far away. */
const BESIDE = [
  'weight',
  'link density',
  'prose',
  'heading',
  'last',
  'caption',
  'clutter',
  'time',
  'date line',
  'any cue',
  'own look: in body',
  'own look: lines in body',
  'wide look: in body',
  'alike at 0',
  'of all framed at 1',
  'depth',
  'tag',
  'capitals',
];
const STEPS = [-2, -1, 1, 2];
const besideColumns = BESIDE.map((name) => OWN.findIndex(([own]) => own === name));

export const FEATURES: readonly string[] = [
  ...OWN.map(([name]) => name),
  ...STEPS.flatMap((step) => [
    ...BESIDE.map((name) => `${name} ${step > 0 ? '+' : ''}${step}`),
    `same parent ${step}`,
    `same element ${step}`,
  ]),
];

/** A row of features for every block with text, in the order of `evidence.texts`. */
export function featuresOf(evidence: Evidence): Float32Array {
  const width = FEATURES.length;
  const table = new Float32Array(evidence.texts.length * width);
  for (const [nth, index] of evidence.texts.entries()) {
    const sight = sightOf(evidence, index);
    for (let at = 0; at < OWN.length; at++) table[nth * width + at] = OWN[at]![1](sight);
  }
  const { page } = evidence;
  for (const [nth, index] of evidence.texts.entries()) {
    let at = nth * width + OWN.length;
    const own = page.blocks[index]!.element;
    for (const step of STEPS) {
      const other = evidence.texts[nth + step];
      for (const column of besideColumns)
        table[at++] = other === undefined ? -2 : table[(nth + step) * width + column]!;
      const element = other === undefined ? -1 : page.blocks[other]!.element;
      table[at++] = flag(element >= 0 && page.elements[element]!.parent === page.elements[own]!.parent);
      table[at++] = flag(element === own);
    }
  }
  return table;
}

function sightOf(evidence: Evidence, index: number): Sight {
  const { page } = evidence;
  const own = page.blocks[index]!;
  const around: number[] = [];
  for (let at = own.element, level = 0; level < 4; level++) {
    around.push(at);
    if (at >= 0) at = page.elements[at]!.parent;
  }
  const words = wordsOf(own.text);
  let branch = own.element;
  for (
    let up = page.elements[branch]!.parent;
    up >= 0 && !evidence.holdsRoot[up];
    up = page.elements[up]!.parent
  )
    branch = up;
  return {
    ...{ evidence, index, shape: shapeOf(own.text), around, branch },
    masses: around.map((at) => (at < 0 ? evidence.total : evidence.elementMass(at))),
    branchMass: evidence.elementMass(branch),
    title: overlap(words, evidence.titleWords),
    description: overlap(words, evidence.descriptionWords),
  };
}
