/** Features of blocks of text, as rows: a name and how it is read. The order is the order of the trees' indices. */
import { bare } from '../../clutter/text-shape';
import { Zone } from '../../clutter/zones';
import { isCaption } from '../not-text';
import type { Evidence } from './evidence';
import { HINTS } from './hints';
import { STEM_NAMES } from './shape';
import { Sight } from './sight';

type Row = readonly [name: string, read: (sight: Sight) => number];

const flag = (value: unknown): number => (value ? 1 : 0);
const log = (value: number): number => Math.log2(1 + Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const fact = (s: Sight) => s.fact;
const block = (s: Sight) => s.block;
const info = ({ evidence, around }: Sight, level: number) => evidence.page.elements[around[level]!];

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
  ['quotes', ({ shape }) => shape.quotes],
  ['other signs', ({ shape }) => share(shape.other, shape.length)],
  ['first', ({ shape }) => shape.first],
  ['last', ({ shape }) => shape.last],
  ['heading', (s) => fact(s).heading],
  ['bold', (s) => flag(fact(s).bold)],
  ['headline link', (s) => flag(fact(s).headlineLink)],
  ['caption', (s) => flag(isCaption(block(s), fact(s)))],
  ['any cue', (s) => flag(fact(s).cues.size > 0)],
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

const ZONES = [
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

const PLACE: Row[] = [
  ...ZONES.map((name): Row => [`zone ${name}`, (s) => flag(block(s).zone & Zone[name])]),
  ['depth', (s) => info(s, 0)!.depth],
  [
    'depth below root',
    (s) => info(s, 0)!.depth - (s.evidence.page.elements[s.evidence.decision.frame.root]?.depth ?? 0),
  ],
  ['tag', (s) => TAGS.indexOf(info(s, 0)!.tag)],
  ['parent tag', (s) => TAGS.indexOf(info(s, 1)?.tag ?? '')],
  ['grandparent tag', (s) => TAGS.indexOf(info(s, 2)?.tag ?? '')],
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
  [
    'until prose',
    (s) =>
      s.evidence.proseAfter[s.index]! < 0
        ? 60
        : Math.min(60, nth(s, s.evidence.proseAfter[s.index]!) - nth(s, s.index)),
  ],
  ['framed before', (s) => share(s.evidence.sumBefore('framed', s.index), s.evidence.total.framed)],
  ['prose before', (s) => share(s.evidence.sumBefore('prose', s.index), s.evidence.total.prose)],
  ['weight before', (s) => share(s.evidence.sumBefore('weight', s.index), s.evidence.total.weight)],
  ['nearby prose', (s) => nearby(s)],
  ...[0, 1, 2, 3].flatMap((level): Row[] => [
    [`weight at ${level}`, (s) => log(s.masses[level]!.weight)],
    [`blocks at ${level}`, (s) => log(s.masses[level]!.blocks)],
    [`links at ${level}`, (s) => share(s.masses[level]!.links, s.masses[level]!.weight)],
    [`of all framed at ${level}`, (s) => share(s.masses[level]!.framed, s.evidence.total.framed)],
    [`of all prose at ${level}`, (s) => share(s.masses[level]!.prose, s.evidence.total.prose)],
    [`alike at ${level}`, (s) => Math.min(40, s.evidence.alike(s.around[level]!))],
  ]),
  ...[1, 2, 3].flatMap((level): Row[] => [
    [`prose share at ${level}`, (s) => share(s.masses[level]!.prose, s.masses[level]!.weight)],
    [`long at ${level}`, (s) => share(s.masses[level]!.long, s.masses[level]!.blocks)],
  ]),
  ['branch weight', (s) => log(s.branchMass.weight)],
  ['branch blocks', (s) => log(s.branchMass.blocks)],
  ['branch links', (s) => share(s.branchMass.links, s.branchMass.weight)],
  ['branch prose', (s) => share(s.branchMass.prose, s.branchMass.weight)],
  ['branch of framed', (s) => share(s.branchMass.framed, s.evidence.total.framed)],
  ['branch long', (s) => share(s.branchMass.long, s.branchMass.blocks)],
  ['branch alike', (s) => Math.min(40, s.evidence.alike(s.branch))],
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

function nearby(s: Sight): number {
  const { evidence, index } = s;
  const place = evidence.nth[index]!;
  const from = evidence.texts[Math.max(0, place - 6)]!;
  const to = evidence.texts[Math.min(evidence.texts.length - 1, place + 6)]!;
  const sum = (name: 'prose' | 'weight') => evidence.sumBefore(name, to + 1) - evidence.sumBefore(name, from);
  return share(sum('prose'), sum('weight'));
}

const lookRows = (name: 'own' | 'wide'): Row[] => {
  const look = (s: Sight) => s[name];
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

/** Of the element, of the two around it, and of all below the frame's root that it stands in. */
const HINTED = {
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
const hintsAt = ({ evidence, around }: Sight, level: number) => evidence.hints[around[level]!] ?? 0;
const hintRows = (names: readonly string[], where: string, read: (sight: Sight) => number): Row[] =>
  names.map((name): Row => {
    const bit = HINTS.indexOf(name);
    return [`${name} ${where}`, (s) => (read(s) >> bit) & 1];
  });
const HINT_ROWS: Row[] = [
  ...hintRows(HINTED.own, 'hint', (s) => hintsAt(s, 0)),
  ...hintRows(HINTED.near, 'hint near', (s) => hintsAt(s, 1) | hintsAt(s, 2)),
  ...hintRows(HINTED.above, 'hint above', (s) => s.evidence.hintsAbove[s.around[0]!] ?? 0),
];

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
  ...HINT_ROWS,
  ...RULES,
  ...PAGE,
];

/** Of the blocks beside: how far away, and which features. */
const BESIDE: ReadonlyArray<readonly [step: number, names: readonly string[]]> = [
  [-2, ['weight', 'link density', 'alike at 0', 'depth']],
  [-1, ['weight', 'wide look: in body', 'alike at 0', 'of all framed at 1', 'depth', 'tag', 'capitals']],
  [
    1,
    [
      'link density',
      'own look: in body',
      'own look: lines in body',
      'wide look: in body',
      'alike at 0',
      'depth',
      'capitals',
    ],
  ],
  [
    2,
    [
      'weight',
      'own look: in body',
      'own look: lines in body',
      'wide look: in body',
      'alike at 0',
      'of all framed at 1',
      'depth',
      'tag',
    ],
  ],
];
const BESIDE_COLUMNS = BESIDE.flatMap(([step, names]) =>
  names.map((name) => [step, OWN.findIndex(([own]) => own === name)] as const),
);

export const FEATURES: readonly string[] = [
  ...OWN.map(([name]) => name),
  ...BESIDE.flatMap(([step, names]) => names.map((name) => `${name} ${step > 0 ? '+' : ''}${step}`)),
];

/** The features of the blocks of a page, a row each, made when they are first asked for. */
export class FeatureTable {
  /** Rows in the order of `evidence.texts`, each as wide as `FEATURES`. */
  readonly rows: Float32Array;
  private readonly sight: Sight;
  private readonly filled: Uint8Array;

  constructor(private readonly evidence: Evidence) {
    this.sight = new Sight(evidence);
    this.rows = new Float32Array(evidence.texts.length * FEATURES.length);
    this.filled = new Uint8Array(evidence.texts.length);
  }

  /** Makes a row whole. */
  fill(nth: number): void {
    this.fillOwn(nth);
    let at = nth * FEATURES.length + OWN.length;
    for (const [step, column] of BESIDE_COLUMNS) {
      const other = nth + step;
      const isThere = other >= 0 && other < this.filled.length;
      if (isThere) this.fillOwn(other);
      this.rows[at++] = isThere ? this.rows[other * FEATURES.length + column]! : -2;
    }
  }

  private fillOwn(nth: number): void {
    if (this.filled[nth]) return;
    this.filled[nth] = 1;
    this.sight.look(this.evidence.texts[nth]!);
    const start = nth * FEATURES.length;
    for (let at = 0; at < OWN.length; at++) this.rows[start + at] = OWN[at]![1](this.sight);
  }
}

/** A row of features for every block with text, in the order of `evidence.texts`. */
export function featuresOf(evidence: Evidence): Float32Array {
  const table = new FeatureTable(evidence);
  for (let nth = 0; nth < evidence.texts.length; nth++) table.fill(nth);
  return table.rows;
}
