/** One decision, two uses: what the article leaves out is clutter on the page as well. */
import type { ClutterKind } from '../article';
import { type Decision, withMore } from '../clutter/find';
import { leftOut } from '../clutter/rules/left-out';
import type { Proposal } from '../clutter/scene';
import { Zone } from '../clutter/zones';
import type { Steps } from '../steps';
import type { Judged } from './model/judge';
import { asksForMore } from './paywall';
import type { Body, Role } from './roles';

/** Kinds that in the page's masthead are its ways through the site, and nobody's clutter. */
const WAYS: ReadonlySet<ClutterKind> = new Set(['navigation', 'related', 'see-also']);
const BELONGS: ReadonlySet<Role> = new Set(['headline', 'top', 'caption', 'body', 'embed', 'aside']);

/** The decision of the rules, and what was left out of the article beside that. */
export function* withLeftOut(
  decision: Decision,
  { roles, start, end }: Body,
  { byline, judged, partial }: { byline: readonly string[]; judged: Judged; partial: boolean },
): Steps<Decision> {
  const { page, facts, frame, owner } = decision;
  const proposals = yield* leftOut(
    {
      ...{ page, facts, frame, plain: false, isSource: () => false },
      byline: new Set(byline.map((name) => name.toLowerCase())),
      taken: (block) => owner[block]! >= 0,
    },
    {
      belongs: (block) => BELONGS.has(roles[block]!),
      article: { from: Math.min(frame.headline?.from ?? start, start), start, to: end },
      likely: judged,
    },
  );
  // A page may show its headline a first time in a bar above its masthead.
  const isMasthead = ({ from, to, kind }: Proposal) =>
    WAYS.has(kind) &&
    page.blocks
      .slice(from, to)
      .every(
        ({ zone }) =>
          zone & Zone.Header || (to <= start && !(zone & (Zone.Article | Zone.Main | Zone.Aside))),
      );
  const isWall = ({ from, to }: Proposal) =>
    partial && page.blocks.slice(from, to).some(({ text }) => asksForMore(text));
  return withMore(decision, proposals, (item) => isMasthead(item) || isWall(item));
}

/** Where the article stands on the page. */
export interface KeptPlaces {
  /** Elements of headline, byline, text, captions and asides. */
  all: Element[];
  /** Elements that hold the paragraphs, in order. */
  text: Element[];
  headline: Element | null;
}

export const NOWHERE: KeptPlaces = { all: [], text: [], headline: null };

export function keptPlaces({ page }: Decision, { roles }: Body): KeptPlaces {
  const all = new Set<Element>();
  const text = new Set<Element>();
  let headline: Element | null = null;
  for (const { index, element } of page.blocks) {
    const role = roles[index]!;
    const holder = page.elements[element]!.element;
    if (holder.ownerDocument !== page.doc || !BELONGS.has(role)) continue;
    all.add(holder);
    if (role === 'body') text.add(holder);
    if (role === 'headline') headline ??= holder;
  }
  return { all: [...all], text: [...text], headline };
}
