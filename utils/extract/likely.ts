/** How likely a block must be text of the article to be taken for it. */
import type { Page } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { Zone } from '../clutter/zones';
import type { Judged } from './model/judge';
import { NOT_BODY } from './roles';

/**
 * From these probabilities on a block is text. F1 on news is level from .3 to .5; what is as long as a paragraph costs
 * more when it is lost than when it is kept by mistake. `heading`: one above something that is not text; `lastHeading`: where no text follows at all.
 */
export const LIKELY = {
  line: 0.4,
  paragraph: 0.3,
  row: 0.1,
  post: 0.5,
  muchPosted: 0.35,
  standfirst: 0.15,
  heading: 0.4,
  lastHeading: 0.6,
};
const LEAST_PARAGRAPH = 100;
/** From here on the form of a block is no argument against it. */
export const SURE = 0.8;
export const LEAST_SURE_WORDS = 5;
export const LEAST_STANDFIRST_WORDS = 7;
export const EVEN = 0.5;
/** At least so likely to be text; on small pages, what the form says decides. */
export type Likely = (index: number, least: number) => boolean;
/** Pages of fewer blocks are little more than their article, and unlike what the probabilities were learned from. */
const FEW_BLOCKS = 40;

export function likelyOn({ blocks }: Page, judged: Judged): Likely {
  const isSmall = blocks.length < FEW_BLOCKS;
  return (index, least) => (isSmall ? least < 0.5 : judged(index) >= least);
}

/** From which probability on each block is text; `series`: blocks that stand in rows of one kind. */
export function leastLikely(decision: Decision, series: ReadonlySet<number>): (index: number) => number {
  const { page, facts } = decision;
  if (page.blocks.length < FEW_BLOCKS) {
    const parents = new Set<number>();
    for (const { index, element } of page.blocks)
      if (facts[index]!.prose) parents.add(element).add(parentOf(page, element));
    return (index) => leastOnSmallPage(decision, index, series, parents);
  }
  return (index) => {
    if (series.has(index)) return LIKELY.row;
    return facts[index]!.weight >= LEAST_PARAGRAPH ? LIKELY.paragraph : LIKELY.line;
  };
}

function parentOf({ elements }: Page, element: number): number {
  return elements[element]!.parent;
}

/** There, what stands among the paragraphs is text unless it is unlikely, and what stands in a box of its own only if sure. */
function leastOnSmallPage(
  { page, facts }: Decision,
  index: number,
  series: ReadonlySet<number>,
  parents: ReadonlySet<number>,
): number {
  const { element, zone } = page.blocks[index]!;
  const { heading, headlineLink, prose, linkDensity, words } = facts[index]!;
  if (zone & (NOT_BODY | Zone.Aside)) return SURE;
  if (series.has(index)) return 0;
  // A linked heading beside its paragraph is an item's, one in a box of its own leads to another article.
  if (heading > 0) return headlineLink && !parents.has(parentOf(page, element)) ? 1 : 0;
  const among =
    prose ||
    zone & Zone.List ||
    ((linkDensity < 0.4 || words >= 5) && (parents.has(element) || parents.has(parentOf(page, element))));
  return among ? LIKELY.row : 1;
}
