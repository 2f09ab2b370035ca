/** What is looked up once for a block before its features are read. */
import type { Block } from '../../clutter/blocks';
import type { Facts } from '../../clutter/facts';
import type { Box, Evidence } from './evidence';
import type { Look } from './looks';
import { type Shape, shapeOf } from './shape';
import { overlap } from './words';

/** The element of a block and so many around it, less one. */
export const LEVELS = 4;

const NONE: [number, number] = [0, 0];

/** One for all blocks of a page: what it holds is of the block looked at last. */
export class Sight {
  index = -1;
  block!: Block;
  fact!: Facts;
  shape!: Shape;
  /** Element of the block and the three around it; -1 beyond the page. */
  readonly around: Int32Array = new Int32Array(LEVELS);
  /** Sums over the blocks in each of them; beyond the page, over all. */
  readonly boxes: Box[] = [];
  /** The highest element around the block that does not hold the frame's root. */
  branch = -1;
  branchBox!: Box;
  own!: Look;
  wide!: Look;
  /** Shares of the block's words that stand in the title, and of the title's that stand in the block. */
  title = NONE;
  description = NONE;

  constructor(readonly evidence: Evidence) {}

  look(index: number): void {
    const { evidence } = this;
    const { page, titleWords, descriptionWords } = evidence;
    this.index = index;
    this.block = page.blocks[index]!;
    this.fact = evidence.facts[index]!;
    this.shape = shapeOf(this.block.text);
    const looks = evidence.looks[index]!;
    this.own = looks.own;
    this.wide = looks.wide;
    const { element, text } = this.block;
    for (let at = element, level = 0; level < LEVELS; level++) {
      this.around[level] = at;
      this.boxes[level] = evidence.boxOf(at);
      if (at >= 0) at = page.elements[at]!.parent;
    }
    this.branch = evidence.branches[element]!;
    this.branchBox = evidence.boxOf(this.branch);
    const words = evidence.starts.wordsOf(text);
    this.title = titleWords.size > 0 ? overlap(words, titleWords) : NONE;
    this.description = descriptionWords.size > 0 ? overlap(words, descriptionWords) : NONE;
  }
}
