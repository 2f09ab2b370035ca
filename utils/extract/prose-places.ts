/** Places of the page's tree where its prose stands: told from the tree alone, where they are plain. */
import type { Block, Page } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { blocksOf } from '../clutter/frame';
import { Zone } from '../clutter/zones';

const ELSEWHERE = Zone.Nav | Zone.Footer | Zone.Form | Zone.Dialog | Zone.Button | Zone.Header | Zone.Aside;
/** Share of the container's prose that one place must hold for the places to be plain. */
const LEAST_SHARE = 0.9;
/** A place counts from this share of the fullest place's prose. */
const LEAST_OF_TOP = 0.1;

/** Text among the prose and prose elsewhere that would be left out, against the prose: beyond this somebody else had better look. */
const MOST_LEFT_OUT = 0.05;

/** What stands beside a block: in the same parent, in the same element, in the same place of a like parent. */
export function placesOf({ elements }: Page, { element }: Block): string[] {
  const { parent, tag } = elements[element]!;
  const above = elements[parent];
  return [`${parent}`, `=${element}`, `${above?.parent}/${above?.tag}/${tag}`];
}

/**
 * Indices of the blocks that stand beside the prose; null where the prose is spread over several places, or so much
 * stands elsewhere that the places do not tell which of it is the article's. One news page in three is plain in this
 * way; on these, Readability's opinion changes no score and costs more than all else.
 */
export function blocksBesideProse({ page, facts, owner, frame }: Decision): Set<number> | null {
  const root = page.elements[frame.root];
  if (!root) return null;
  const { from, to } = blocksOf(page, root.pieceStart, root.pieceEnd);
  const blocks = page.blocks
    .slice(from, to)
    .filter(({ index, zone }) => owner[index]! < 0 && !(zone & ELSEWHERE));
  const prose = new Map<string, number>();
  let total = 0;
  for (const block of blocks) {
    const fact = facts[block.index]!;
    if (!fact.prose) continue;
    total += fact.weight;
    for (const place of placesOf(page, block)) prose.set(place, (prose.get(place) ?? 0) + fact.weight);
  }
  const weigh = (some: readonly Block[]) => some.reduce((sum, { index }) => sum + facts[index]!.weight, 0);
  const top = Math.max(0, ...prose.values());
  if (top === 0 || top < total * LEAST_SHARE) return null;
  const holds = (place: string) => (prose.get(place) ?? 0) >= top * LEAST_OF_TOP;
  const stands = (block: Block) => placesOf(page, { ...block, element: outermost(page, block) }).some(holds);
  const beside = new Set(blocks.filter(stands).map(({ index }) => index));
  const isText = ({ index, zone }: Block) => owner[index]! < 0 && !(zone & ELSEWHERE) && !beside.has(index);
  const between = page.blocks.slice(frame.body.from, frame.body.to).filter(isText);
  const outside = [...page.blocks.slice(0, from), ...page.blocks.slice(to)].filter(
    (block) => isText(block) && facts[block.index]!.prose,
  );
  return weigh([...between, ...outside]) > total * MOST_LEFT_OUT ? null : beside;
}

const PARTS = new Set(
  'ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre p h2 h3 h4 h5 h6'.split(' '),
);

/** A list, table or quotation stands where its outermost element stands. */
function outermost({ elements }: Page, { element }: Block): number {
  let at = element;
  for (let up = elements[at]!.parent; up > 0 && PARTS.has(elements[up]!.tag); up = elements[up]!.parent)
    at = up;
  return at;
}
