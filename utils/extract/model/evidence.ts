/** What the features of blocks are read from: everything that is known of a page once the rules have spoken. */
import type { Page, PageElement } from '../../clutter/blocks';
import type { Facts } from '../../clutter/facts';
import type { Decision } from '../../clutter/find';
import { blocksOf } from '../../clutter/frame';
import { bare } from '../../clutter/text-shape';
import { hintsOf } from './hints';

export interface Declared {
  title: string;
  description: string | null;
  /** Text of the article as the page's JSON-LD gives it. */
  body: string | null;
  byline: readonly string[];
}

/** Sums over a run of blocks. */
export interface Mass {
  blocks: number;
  weight: number;
  prose: number;
  links: number;
  long: number;
  /** Prose between the first and last paragraph of the frame, by weight. */
  framed: number;
}

/** What blocks of one look have in common. */
export interface Look extends Mass {
  owned: number;
  lines: number;
}

const LONG = 120;
const SUMS = ['blocks', 'weight', 'prose', 'links', 'long', 'framed'] as const;

export class Evidence {
  readonly page: Page;
  readonly facts: readonly Facts[];
  readonly owner: Int32Array;
  readonly total: Mass;
  readonly titleBare: string;
  readonly titleWords: ReadonlySet<string>;
  readonly descriptionWords: ReadonlySet<string>;
  readonly declared: string | null;
  readonly names: readonly string[];
  readonly repeats = new Map<string, number>();
  /** Blocks with text, in order, and the place of every block among them. */
  readonly texts: number[] = [];
  readonly nth: Int32Array;
  /** For every block, the first block of prose after it; -1 without. */
  readonly proseAfter: Int32Array;
  readonly hints: Int32Array;
  /** Hints of an element and of what it stands in, below the frame's root. */
  readonly hintsAbove: Int32Array;
  /** What each block has in common with blocks of its look, in two readings. */
  readonly looks: Array<{ own: Look; wide: Look }> = [];
  /** Elements of the same tag and class beside each element. */
  readonly alike: Int32Array;
  /** The element is the frame's root or holds it. */
  readonly holdsRoot: Uint8Array;
  private readonly sums: Record<(typeof SUMS)[number], Float64Array>;

  constructor(
    readonly decision: Decision,
    { title, description, body, byline }: Declared,
  ) {
    const { page, facts, owner, frame } = decision;
    this.page = page;
    this.facts = facts;
    this.owner = owner;
    this.titleBare = bare(title);
    this.titleWords = wordsOf(title);
    this.descriptionWords = wordsOf(description ?? '');
    this.declared = body && body.length > 300 ? bare(body) : null;
    this.names = byline.map((name) => name.toLowerCase()).filter((name) => name.length > 3);
    const count = page.blocks.length;
    this.nth = new Int32Array(count);
    this.proseAfter = new Int32Array(count).fill(-1);
    this.sums = Object.fromEntries(
      SUMS.map((name) => [name, new Float64Array(count + 1)]),
    ) as Evidence['sums'];
    this.addUp();
    this.total = this.massOf(0, count);
    this.hints = new Int32Array(page.elements.length);
    this.hintsAbove = new Int32Array(page.elements.length);
    this.alike = new Int32Array(page.elements.length);
    this.holdsRoot = new Uint8Array(page.elements.length);
    for (let at = frame.root; at >= 0; at = page.elements[at]?.parent ?? -1) this.holdsRoot[at] = 1;
    this.readElements();
    this.readLooks();
  }

  massOf(from: number, to: number): Mass {
    const { sums } = this;
    const of = (name: (typeof SUMS)[number]) => sums[name][to]! - sums[name][from]!;
    return {
      ...{ blocks: of('blocks'), weight: of('weight'), prose: of('prose') },
      ...{ links: of('links'), long: of('long'), framed: of('framed') },
    };
  }

  elementMass(index: number): Mass {
    const { pieceStart, pieceEnd } = this.page.elements[index]!;
    const { from, to } = blocksOf(this.page, pieceStart, pieceEnd);
    return this.massOf(from, to);
  }

  private addUp(): void {
    const { facts, sums, owner } = this;
    const { body } = this.decision.frame;
    for (const { index, text, linkLength } of this.page.blocks) {
      const { silent, weight, prose } = facts[index]!;
      this.nth[index] = this.texts.length;
      if (!silent) {
        this.texts.push(index);
        this.repeats.set(text, (this.repeats.get(text) ?? 0) + 1);
      }
      const add = (name: (typeof SUMS)[number], value: number) => {
        sums[name][index + 1] = sums[name][index]! + value;
      };
      const free = owner[index]! < 0;
      const inFrame = free && index >= body.from && index < body.to;
      add('blocks', silent ? 0 : 1);
      add('weight', weight);
      add('prose', prose ? weight : 0);
      add('links', linkLength);
      add('long', weight >= LONG ? 1 : 0);
      add('framed', inFrame && prose ? weight : 0);
    }
    let after = -1;
    for (let index = facts.length - 1; index >= 0; index--) {
      this.proseAfter[index] = after;
      if (facts[index]!.prose && owner[index]! < 0) after = index;
    }
  }

  private readElements(): void {
    const { elements } = this.page;
    const beside = new Map<string, number[]>();
    for (const [index, info] of elements.entries()) {
      const own = hintsOf(info.element);
      this.hints[index] = own;
      const above = info.parent >= 0 && !this.holdsRoot[info.parent] ? this.hintsAbove[info.parent]! : 0;
      this.hintsAbove[index] = this.holdsRoot[index] ? 0 : above | own;
      if (info.pieceEnd === info.pieceStart) continue;
      const key = `${info.parent}${look(info)}`;
      const list = beside.get(key);
      if (list) list.push(index);
      else beside.set(key, [index]);
    }
    for (const list of beside.values()) for (const index of list) this.alike[index] = list.length;
  }

  private readLooks(): void {
    const { elements, blocks } = this.page;
    const known = new Map<string, Look>();
    const names = elements.map((info) => look(info));
    const nameOf = (index: number) => (index < 0 ? '' : names[index]!);
    const up = (index: number) => (index < 0 ? -1 : elements[index]!.parent);
    const { body } = this.decision.frame;
    const lookOf = (key: string): Look => {
      let found = known.get(key);
      if (!found) {
        found = { blocks: 0, weight: 0, prose: 0, links: 0, long: 0, framed: 0, owned: 0, lines: 0 };
        known.set(key, found);
      }
      return found;
    };
    for (const { index, element, linkLength } of blocks) {
      const { silent, weight, prose } = this.facts[index]!;
      if (silent) {
        const none = lookOf('');
        this.looks.push({ own: none, wide: none });
        continue;
      }
      const parent = up(element);
      const above = up(parent);
      const tag = elements[element]!.tag;
      const set = {
        own: lookOf(`o${nameOf(element)}>${nameOf(parent)}`),
        wide: lookOf(`w${tag}>${nameOf(parent)}>${nameOf(above)}>${nameOf(up(above))}`),
      };
      this.looks.push(set);
      const inFrame = index >= body.from && index < body.to;
      for (const each of [set.own, set.wide]) {
        each.blocks++;
        each.weight += weight;
        each.prose += prose ? weight : 0;
        each.links += linkLength;
        each.long += weight >= LONG ? 1 : 0;
        each.framed += inFrame ? weight : 0;
        each.lines += inFrame ? 1 : 0;
        each.owned += this.owner[index]! >= 0 ? 1 : 0;
      }
    }
  }
}

/** Tag and class; digits say only which of many. */
function look({ element, tag }: PageElement): string {
  const name = element.getAttribute('class');
  return name ? `${tag}.${name.replace(/\d+/g, '0')}` : tag;
}

const LONGEST_COMPARED = 500;

/** Words of three letters and more, for telling how much of one text stands in another. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  if (text.length > LONGEST_COMPARED) return words;
  for (const word of text.toLowerCase().match(WORDS) ?? []) words.add(word);
  return words;
}
const WORDS = /[\p{L}\p{N}\p{M}]{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/gu;

/** Shares of the words of `own` that stand in `words`, and of `words` that stand in `own`. */
export function overlap(
  own: ReadonlySet<string>,
  words: ReadonlySet<string>,
): [ofOwn: number, ofWords: number] {
  if (words.size === 0 || own.size === 0) return [0, 0];
  let shared = 0;
  for (const word of own) if (words.has(word)) shared++;
  return [shared / own.size, shared / words.size];
}
