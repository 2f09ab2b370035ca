/** How the elements of a page look to its style sheets, tag and class, and what blocks of one look have in common. */
import type { Page, PageElement } from '../../clutter/blocks';

/** Sums over the blocks of one look. */
export interface Look {
  blocks: number;
  weight: number;
  prose: number;
  links: number;
  /** Between the first and last paragraph of the frame: weight, and blocks. */
  framed: number;
  lines: number;
  /** Taken by a rule. */
  owned: number;
}

/** Larger than any number of looks on a page, so that two of them make one number. */
const MOST = 2 ** 24;

export class Looks {
  /** For every element its look, from 1. */
  private readonly ids: Int32Array;
  /** Elements with text of one look in one parent. */
  private readonly beside = new Map<number, number>();
  private readonly own = new Map<number, Look>();
  private readonly wide = new Map<number, Look>();
  private readonly pairs = new Map<number, number>();
  private readonly byClass = new Map<string, Map<string, number>>();
  private readonly byName = new Map<string, Map<string, number>>();
  private last = 0;

  constructor(private readonly page: Page) {
    this.ids = new Int32Array(page.elements.length);
  }

  /** Elements that hold something, each once. */
  add(index: number, { tag, parent }: PageElement, className: string | null): void {
    const id = this.idOf(tag, className ?? '');
    this.ids[index] = id;
    const key = (parent + 1) * MOST + id;
    this.beside.set(key, (this.beside.get(key) ?? 0) + 1);
  }

  /** How many of the same look stand in the parent of an element, itself included; 0 without text. */
  alike(index: number): number {
    const info = this.page.elements[index];
    if (!info || info.pieceEnd === info.pieceStart) return 0;
    return this.beside.get((info.parent + 1) * MOST + this.ids[index]!) ?? 0;
  }

  /** By the looks of an element and its parent. */
  ownLook(element: number): Look {
    return lookAt(this.own, this.at(element) * MOST + this.at(this.up(element)));
  }

  /** By the tag of an element and the looks of the three around it. */
  wideLook(element: number): Look {
    const parent = this.up(element);
    const above = this.up(parent);
    const near = this.pair(this.idOf(this.page.elements[element]!.tag, ''), this.at(parent));
    return lookAt(this.wide, near * MOST + this.pair(this.at(above), this.at(this.up(above))));
  }

  private up(index: number): number {
    return index < 0 ? -1 : this.page.elements[index]!.parent;
  }

  private at(index: number): number {
    return index < 0 ? 0 : this.ids[index]!;
  }

  private pair(first: number, second: number): number {
    const key = first * MOST + second;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    this.pairs.set(key, this.pairs.size);
    return this.pairs.size - 1;
  }

  private idOf(tag: string, className: string): number {
    let tags = this.byClass.get(className);
    if (!tags) {
      // Digits say only which of many.
      const name = className.replace(/\d+/g, '0');
      tags = this.byName.get(name) ?? new Map<string, number>();
      this.byName.set(name, tags);
      this.byClass.set(className, tags);
    }
    let id = tags.get(tag);
    if (id === undefined) {
      id = ++this.last;
      tags.set(tag, id);
    }
    return id;
  }
}

function lookAt(looks: Map<number, Look>, key: number): Look {
  let look = looks.get(key);
  if (!look) {
    look = { blocks: 0, weight: 0, prose: 0, links: 0, framed: 0, lines: 0, owned: 0 };
    looks.set(key, look);
  }
  return look;
}
