/** What stands beside the text and is rather not text by itself: much of it is not left out on a guess. */
import type { Decision } from '../clutter/find';
import { Zone } from '../clutter/zones';
import { LIKELY } from './likely';
import type { Judged } from './model/judge';
import { NOT_BODY, type Role } from './roles';

/** Share of the text. To lose more of it costs a reader more than to read as much that is not text. */
export const MUCH = 0.1;
/** From here on a block is in doubt; on pages unlike those learned from all is unlikely, and this share of what the text is on average will do. */
const DOUBTFUL = 0.25;
const SHARE = 0.4;

/** Blocks in the elements that hold the text become text: sentences as likely as a paragraph, and what is in doubt where that is much. */
export function keepDoubtful(
  { page, facts, owner }: Decision,
  roles: Role[],
  { judged, from }: { judged: Judged; from: number },
): void {
  const boxOf = (index: number) => page.elements[page.blocks[index]!.element]!.parent;
  const boxes = new Set<number>();
  let likely = 0;
  let text = 0;
  for (let at = from; at < roles.length; at++) {
    if (roles[at] !== 'body') continue;
    boxes.add(boxOf(at));
    likely += facts[at]!.weight * judged(at);
    text += facts[at]!.weight;
  }
  const least = Math.min(DOUBTFUL, (SHARE * likely) / text);
  const doubtful: number[] = [];
  let weight = 0;
  for (let at = from; at < roles.length; at++) {
    if (roles[at] !== 'other' || owner[at]! >= 0 || page.blocks[at]!.zone & (NOT_BODY | Zone.Aside)) continue;
    if (!boxes.has(boxOf(at)) || judged(at) < least) continue;
    if (facts[at]!.prose && judged(at) >= LIKELY.paragraph) roles[at] = 'body';
    else {
      doubtful.push(at);
      weight += facts[at]!.weight;
    }
  }
  if (weight > text * MUCH) for (const at of doubtful) roles[at] = 'body';
}
