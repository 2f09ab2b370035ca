/** What the features of blocks are read from: everything that is known of a page once the rules have spoken. */
import type { Page } from '../../clutter/blocks';
import type { Facts } from '../../clutter/facts';
import type { Decision } from '../../clutter/find';
import { bare } from '../../clutter/text-shape';
import { finish, inChunks, type Steps } from '../../steps';
import { hintsOf } from './hints';
import { type Look, Looks } from './looks';
import { log, share } from './scale';
import { Starts, wordsOf } from './words';

export interface Declared {
  title: string;
  description: string | null;
  /** Text of the article as the page's JSON-LD gives it. */
  body: string | null;
  byline: readonly string[];
}

/** Sums over a run of blocks. */
interface Mass {
  blocks: number;
  weight: number;
  prose: number;
  links: number;
  long: number;
  /** Prose between the first and last paragraph of the frame, by weight. */
  framed: number;
}

/** What the features of a block tell of an element around it. */
export interface Box {
  weight: number;
  blocks: number;
  /** Shares of its weight, of all that is framed, of all prose, and of its blocks. */
  links: number;
  prose: number;
  ofFramed: number;
  ofProse: number;
  long: number;
  /** Elements of the same look beside it. */
  alike: number;
}

const LONG = 120;
const MOST_ALIKE = 40;
const PER_STEP = 1000;

export class Evidence {
  readonly page: Page;
  readonly facts: readonly Facts[];
  readonly owner: Int32Array;
  /** Over all blocks. */
  total: Mass = { blocks: 0, weight: 0, prose: 0, links: 0, long: 0, framed: 0 };
  readonly titleBare: string;
  readonly titleWords: ReadonlySet<string>;
  readonly descriptionWords: ReadonlySet<string>;
  /** Of the words of both. */
  readonly starts: Starts;
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
  /** What each block has in common with blocks of its look, in two readings; null without text. */
  readonly looks: Array<{ own: Look; wide: Look } | null> = [];
  /** The element is the frame's root or holds it. */
  readonly holdsRoot: Uint8Array;
  /** For every element, the highest one around it that does not hold the frame's root; itself where it does. */
  readonly branches: Int32Array;
  private readonly boxes = new Map<number, Box>();
  private readonly styles: Looks;
  /** Sums over the blocks before each. */
  private readonly sums: Readonly<Record<keyof Mass, Float64Array>>;

  private constructor(
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
    this.starts = new Starts([...this.titleWords, ...this.descriptionWords]);
    this.declared = body && body.length > 300 ? bare(body) : null;
    this.names = byline.map((name) => name.toLowerCase()).filter((name) => name.length > 3);
    const blocks = page.blocks.length;
    const elements = page.elements.length;
    this.nth = new Int32Array(blocks);
    this.proseAfter = new Int32Array(blocks).fill(-1);
    const sums = () => new Float64Array(blocks + 1);
    this.sums = {
      ...{ blocks: sums(), weight: sums(), prose: sums(), links: sums(), long: sums(), framed: sums() },
    };
    this.hints = new Int32Array(elements);
    this.hintsAbove = new Int32Array(elements);
    this.branches = new Int32Array(elements);
    this.holdsRoot = new Uint8Array(elements);
    for (let at = frame.root; at >= 0; at = page.elements[at]?.parent ?? -1) this.holdsRoot[at] = 1;
    this.styles = new Looks(page);
  }

  static of(decision: Decision, declared: Declared): Evidence {
    return finish(Evidence.gather(decision, declared));
  }

  static *gather(decision: Decision, declared: Declared): Steps<Evidence> {
    const evidence = new Evidence(decision, declared);
    const { blocks, elements } = evidence.page;
    yield* inChunks(blocks.length, PER_STEP, (from, to) => evidence.addUp(from, to));
    evidence.total = evidence.sumOf(0, blocks.length);
    evidence.lookAhead();
    yield* inChunks(elements.length, PER_STEP, (from, to) => evidence.readElements(from, to));
    yield* inChunks(blocks.length, PER_STEP, (from, to) => evidence.readLooks(from, to));
    return evidence;
  }

  /** Blocks of one box stand together: it is summed up once. -1 for all of the page. */
  boxOf(element: number): Box {
    const known = this.boxes.get(element);
    if (known) return known;
    const { blocks, weight, prose, links, long, framed } = this.massOf(element);
    const box: Box = {
      weight: log(weight),
      blocks: log(blocks),
      links: share(links, weight),
      prose: share(prose, weight),
      ofFramed: share(framed, this.total.framed),
      ofProse: share(prose, this.total.prose),
      long: share(long, blocks),
      alike: Math.min(MOST_ALIKE, this.styles.alike(element)),
    };
    this.boxes.set(element, box);
    return box;
  }

  private massOf(element: number): Mass {
    const info = this.page.elements[element];
    if (!info) return this.total;
    const { pieceStart, pieceEnd } = info;
    const { pieces } = this.page;
    if (pieceEnd <= pieceStart) return this.sumOf(0, 0);
    return this.sumOf(pieces[pieceStart]!.block, pieces[pieceEnd - 1]!.block + 1);
  }

  /** Over the blocks from `from` up to `to`. */
  private sumOf(from: number, to: number): Mass {
    const { blocks, weight, prose, links, long, framed } = this.sums;
    return {
      blocks: blocks[to]! - blocks[from]!,
      weight: weight[to]! - weight[from]!,
      prose: prose[to]! - prose[from]!,
      links: links[to]! - links[from]!,
      long: long[to]! - long[from]!,
      framed: framed[to]! - framed[from]!,
    };
  }

  /** Of the blocks before one. */
  sumBefore(name: keyof Mass, block: number): number {
    return this.sums[name][block]!;
  }

  private addUp(from: number, to: number): void {
    const { facts, owner, page } = this;
    const { blocks, weight, prose, links, long, framed } = this.sums;
    const { body } = this.decision.frame;
    for (let at = from; at < to; at++) {
      const { text, linkLength } = page.blocks[at]!;
      const fact = facts[at]!;
      this.nth[at] = this.texts.length;
      if (!fact.silent) {
        this.texts.push(at);
        this.repeats.set(text, (this.repeats.get(text) ?? 0) + 1);
      }
      const inFrame = owner[at]! < 0 && at >= body.from && at < body.to;
      blocks[at + 1] = blocks[at]! + (fact.silent ? 0 : 1);
      weight[at + 1] = weight[at]! + fact.weight;
      prose[at + 1] = prose[at]! + (fact.prose ? fact.weight : 0);
      links[at + 1] = links[at]! + linkLength;
      long[at + 1] = long[at]! + (fact.weight >= LONG ? 1 : 0);
      framed[at + 1] = framed[at]! + (inFrame && fact.prose ? fact.weight : 0);
    }
  }

  private lookAhead(): void {
    let after = -1;
    for (let index = this.facts.length - 1; index >= 0; index--) {
      this.proseAfter[index] = after;
      if (this.facts[index]!.prose && this.owner[index]! < 0) after = index;
    }
  }

  private readElements(from: number, to: number): void {
    const { holdsRoot, page } = this;
    for (let index = from; index < to; index++) {
      const info = page.elements[index]!;
      const { element, parent, named, pieceStart, pieceEnd } = info;
      // Nobody asks about an element that holds nothing.
      if (pieceStart === pieceEnd) continue;
      const className = named ? element.getAttribute('class') : null;
      const own = named ? hintsOf(element, className) : 0;
      const below = parent >= 0 && !holdsRoot[parent];
      this.hints[index] = own;
      this.hintsAbove[index] = holdsRoot[index] ? 0 : (below ? this.hintsAbove[parent]! : 0) | own;
      this.branches[index] = below ? this.branches[parent]! : index;
      this.styles.add(index, info, className);
    }
  }

  private readLooks(from: number, to: number): void {
    const { body } = this.decision.frame;
    for (let at = from; at < to; at++) {
      const { element, linkLength } = this.page.blocks[at]!;
      const { silent, weight, prose } = this.facts[at]!;
      if (silent) {
        this.looks.push(null);
        continue;
      }
      const set = { own: this.styles.ownLook(element), wide: this.styles.wideLook(element) };
      this.looks.push(set);
      const inFrame = at >= body.from && at < body.to;
      const owned = this.owner[at]! >= 0;
      addTo(set.own, { weight, prose, linkLength, inFrame, owned });
      addTo(set.wide, { weight, prose, linkLength, inFrame, owned });
    }
  }
}

interface Seen {
  weight: number;
  prose: boolean;
  linkLength: number;
  inFrame: boolean;
  owned: boolean;
}

function addTo(look: Look, { weight, prose, linkLength, inFrame, owned }: Seen): void {
  look.blocks++;
  look.weight += weight;
  look.links += linkLength;
  if (prose) look.prose += weight;
  if (owned) look.owned++;
  if (!inFrame) return;
  look.framed += weight;
  look.lines++;
}
