/** One decision, two uses: what the article leaves out is clutter on the page as well. */
import type { ClutterKind } from '../article';
import { type Decision, withMore } from '../clutter/find';
import { leftOut } from '../clutter/rules/left-out';
import type { Proposal } from '../clutter/scene';
import { Zone } from '../clutter/zones';
import type { Body, Role } from './body';

/** Kinds that in the page's masthead are its ways through the site, and nobody's clutter. */
const WAYS: ReadonlySet<ClutterKind> = new Set(['navigation', 'related', 'see-also']);
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
  const isMasthead = ({ from, to, kind }: Proposal) =>
    WAYS.has(kind) && page.blocks.slice(from, to).every(({ zone }) => zone & Zone.Header);
  return withMore(decision, proposals, isMasthead);
}

/** Where the article stands on the page. */
export interface KeptPlaces {
  /** Elements of headline, byline, text, captions and asides. */
  all: Element[];
  /** Elements that hold the paragraphs, in order. */
  text: Element[];
}

export function keptPlaces({ page }: Decision, { roles }: Body): KeptPlaces {
  const all = new Set<Element>();
  const text = new Set<Element>();
  for (const { index, element } of page.blocks) {
    const role = roles[index]!;
    const holder = page.elements[element]!.element;
    if (holder.ownerDocument !== page.doc || !BELONGS.has(role)) continue;
    all.add(holder);
    if (role === 'body') text.add(holder);
  }
  return { all: [...all], text: [...text] };
}
