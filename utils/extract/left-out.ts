/** One decision, two uses: what the article leaves out is clutter on the page as well. */
import { type Decision, withMore } from '../clutter/find';
import { leftOut } from '../clutter/rules/left-out';
import type { Body, Role } from './body';

const BELONGS: ReadonlySet<Role> = new Set(['headline', 'top', 'caption', 'body', 'embed', 'aside']);

/** The decision of the rules, and what was left out of the article beside that. */
export function withLeftOut(
  decision: Decision,
  { roles, start, end }: Body,
  { byline, judged }: { byline: readonly string[]; judged: Float32Array },
): Decision {
  const { page, facts, frame, owner } = decision;
  const proposals = leftOut(
    {
      ...{ page, facts, frame, plain: false, isSource: () => false },
      byline: new Set(byline.map((name) => name.toLowerCase())),
      taken: (block) => owner[block]! >= 0,
    },
    {
      belongs: (block) => BELONGS.has(roles[block]!),
      article: { from: Math.min(frame.headline?.from ?? start, start), to: end },
      likely: (block) => judged[block]!,
    },
  );
  return withMore(decision, proposals);
}
