/** One decision, two uses: what the article leaves out is clutter on the page as well. */
import type { Article, ClutterKind } from '../article';
import type { Page } from '../clutter/blocks';
import { type Decision, withMore } from '../clutter/find';
import { leftOut } from '../clutter/rules/left-out';
import { type Proposal, reason } from '../clutter/scene';
import { Zone } from '../clutter/zones';
import type { Steps } from '../steps';
import type { Judged } from './model/judge';
import { readingsOf } from './parts';
import { asksForMore } from './paywall';
import { absoluteAddress } from './pictures';
import type { Body, NextArticle, Role } from './roles';

/** Kinds that in the page's masthead are its ways through the site, and nobody's clutter. */
const WAYS: ReadonlySet<ClutterKind> = new Set(['navigation', 'related', 'see-also']);
const BELONGS: ReadonlySet<Role> = new Set(['headline', 'top', 'caption', 'body', 'embed', 'aside']);

/** The decision of the rules, and what was left out of the article beside that. */
export function* withLeftOut(
  decision: Decision,
  { roles, start, end, next }: Body,
  { byline, judged, article }: { byline: readonly string[]; judged: Judged; article: Article },
): Steps<Decision> {
  const { page, facts, frame, owner } = decision;
  const others = new Set(
    next.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const ways = waysOn(page, article, others);
  yield;
  const proposals = yield* leftOut(
    {
      ...{ page, facts, frame, plain: false, isSource: () => false },
      byline: new Set(byline.map((name) => name.toLowerCase())),
      taken: (block) => owner[block]! >= 0 || others.has(block),
    },
    {
      belongs: (block) => BELONGS.has(roles[block]!) || ways.has(block),
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
  const isNeeded = ({ from, to }: Proposal) => {
    for (let at = from; at < to; at++) if (ways.has(at)) return true;
    return false;
  };
  const more = [...next.map(asClutter), ...proposals];
  return withMore(decision, more, (item) => isMasthead(item) || isNeeded(item));
}

/** One thing to a person, with its pictures; what rules have taken in it stays theirs. */
function asClutter({ from, to, title }: NextArticle): Proposal {
  return { from, to, kind: 'related', reasons: [reason('next_article', title)] };
}

/** Blocks around a wall's words that hold what it offers to press. */
const AROUND_WALL = 3;

/** The ways to the rest of the article, not of `others`: links to its other pages, the wall around what is not free. */
function waysOn(
  { doc, links, pieces, blocks }: Page,
  { part, partial, url }: Article,
  others: ReadonlySet<number>,
): Set<number> {
  const ways = new Set<number>();
  if (part) {
    const own = new Set(readingsOf(part.first).map(({ first }) => first));
    const base = /^https?:/.test(doc.baseURI) ? doc.baseURI : url;
    for (const { href, pieceStart } of links) {
      const address = href && /\d/.test(href) ? absoluteAddress(href, base) : null;
      const isPage = address && readingsOf(address).some(({ first, page }) => page > 1 && own.has(first));
      if (isPage && pieces[pieceStart]) ways.add(pieces[pieceStart].block);
    }
  }
  if (partial) {
    for (let index = 0; index < blocks.length; index++) {
      const { text } = blocks[index]!;
      if (!asksForMore(text)) continue;
      for (let at = index; at <= Math.min(blocks.length - 1, index + AROUND_WALL); at++) ways.add(at);
    }
  }
  for (const block of others) ways.delete(block);
  return ways;
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

/** Some milliseconds. */
const BLOCKS_PER_STEP = 5000;

export function* keptPlaces({ page }: Decision, { roles }: Body): Steps<KeptPlaces> {
  const all = new Set<Element>();
  const text = new Set<Element>();
  let headline: Element | null = null;
  for (let index = 0; index < page.blocks.length; index++) {
    if (index % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    const { element } = page.blocks[index]!;
    const role = roles[index]!;
    if (!BELONGS.has(role)) continue;
    const holder = page.elements[element]!.element;
    if (holder.ownerDocument !== page.doc) continue;
    all.add(holder);
    if (role === 'body') text.add(holder);
    if (role === 'headline') headline ??= holder;
  }
  return { all: [...all], text: [...text], headline };
}
