/** How likely each block of a page is text of its article, by the trees that scripts/train-blocks makes. */
import type { Decision } from '../../clutter/find';
import { lazy } from '../../lazy';
import { type Declared, Evidence } from './evidence';
import { FEATURES, featuresOf } from './features';
import { readTrees, type Trees } from './trees';
import { WEIGHTS } from './weights';

const shipped = lazy(() => readTrees(WEIGHTS));

/** 0..1 for every block of the page; 0 for blocks without text. */
export function judgeBlocks(decision: Decision, declared: Declared, trees: Trees = shipped()): Float32Array {
  const evidence = new Evidence(decision, declared);
  const table = featuresOf(evidence);
  const judged = new Float32Array(decision.page.blocks.length);
  for (const [row, index] of evidence.texts.entries())
    judged[index] = trees.judge(table, row, FEATURES.length);
  return judged;
}
