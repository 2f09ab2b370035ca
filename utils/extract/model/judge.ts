/** How likely each block of a page is text of its article, by the trees that scripts/train-blocks makes. */
import type { Decision } from '../../clutter/find';
import { lazy } from '../../lazy';
import type { Steps } from '../../steps';
import { type Declared, Evidence } from './evidence';
import { FeatureTable, WIDTH } from './features';
import { readTrees, type Trees } from './trees';
import { WEIGHTS } from './weights';

const shipped = lazy(() => readTrees(WEIGHTS));

/** 0..1 for a block of the page, by its index; 0 for one without text. */
export type Judged = (block: number) => number;

/** Each block is judged when somebody asks: what rules have taken, and most of a masthead, nobody asks about. */
export function* judgeBlocks(
  decision: Decision,
  declared: Declared,
  trees: Trees = shipped(),
): Steps<Judged> {
  const evidence = yield* Evidence.gather(decision, declared);
  const table = new FeatureTable(evidence);
  const known = new Float32Array(decision.page.blocks.length).fill(-1);
  return (block) => {
    if (known[block]! >= 0) return known[block]!;
    if (evidence.facts[block]!.silent) return 0;
    const nth = evidence.nth[block]!;
    table.fill(nth);
    known[block] = trees.judge(table.rows, nth, WIDTH);
    return known[block]!;
  };
}
