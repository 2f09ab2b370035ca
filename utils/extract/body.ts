/** Which blocks are the article's text, and what the others around it are. */

import type { Decision } from '../clutter/find';
import { bare } from '../clutter/text-shape';
import { inChunks, type Steps } from '../steps';
import { settleBelongings } from './belongings';
import { endsOf, shortText, withinText, withOpeningRows, withSeries } from './body-edges';
import { trimSteps } from './body-trim';
import { keepDoubtful, keepListsWhole, MUCH } from './doubtful';
import { LEAST_STANDFIRST_WORDS, LIKELY, type Likely, leastLikely, likelyOn } from './likely';
import type { Judged } from './model/judge';
import { endBeforeNextArticle } from './next-article';
import { isCaption } from './not-text';
import { settlePosts } from './posts';
import { BETWEEN, type Body, NOT_BODY, type Role } from './roles';
import { seriesBlocks } from './series';

export interface BodyOptions {
  title: string;
  byline: readonly string[];
  judged: Judged;
}

export function* findBodySteps(decision: Decision, options: BodyOptions): Steps<Body> {
  const { page, frame, facts } = decision;
  const series = yield* seriesBlocks(decision);
  yield;
  const least = leastLikely(decision, series);
  const is = likelyOn(page, options.judged);
  const judged = { judged: options.judged, least, is };
  const { headline } = frame;
  let roles = yield* firstRoles(decision, { ...judged, from: headline?.from ?? 0 });
  let ends = endsOf(decision, roles);
  // A headline that stands below its text (or was taken for one): what stands above it is needed after all.
  if (headline && ends.start < headline.to) {
    roles = yield* firstRoles(decision, { ...judged, from: 0 });
    ends = endsOf(decision, roles);
  }
  if (ends.start < 0) shortText(decision, roles, ends);
  yield;
  const next = endBeforeNextArticle(decision, roles, ends);
  ends.end = withSeries(decision, series, ends.end);
  ends.start = withOpeningRows(decision, roles, ends, series);
  const first = ends.start;
  yield;
  yield* trimSteps(decision, roles, ends, { title: bare(options.title), is });
  yield* settleBelongings(page, facts, roles, {
    ...ends,
    top: headline?.to ?? ends.start,
    byline: options.byline,
    title: options.title,
  });
  yield;
  dropOrphanHeadings(decision, roles, { is, first });
  yield;
  dropDamaged(decision, roles);
  withinText(roles, ends);
  const top = readTop(decision, roles, ends.start);
  return { roles, top, next, ...ends };
}

const PER_STEP = 100;

interface FirstOptions {
  judged: Judged;
  least: (index: number) => number;
  is: Likely;
  /** Above this block only paragraphs matter: a line there can open a text, which is asked later, but not make one. */
  from: number;
}

function* firstRoles(decision: Decision, { judged, least, is, from }: FirstOptions): Steps<Role[]> {
  const { page, owner, frame, facts } = decision;
  const roleOf = (index: number): Role => {
    if (owner[index]! >= 0) return 'clutter';
    if (frame.headline && index >= frame.headline.from && index < frame.headline.to) return 'headline';
    if (facts[index]!.silent) return 'silent';
    if (isCaption(page.blocks[index]!, facts[index]!)) return 'caption';
    if (index < from && !facts[index]!.prose) return 'other';
    return judged(index) >= least(index) ? 'body' : 'other';
  };
  const roles: Role[] = [];
  yield* inChunks(page.blocks.length, PER_STEP, (start, end) => {
    for (let at = start; at < end; at++) roles.push(roleOf(at));
  });
  settlePosts(decision, roles, judged);
  keepLinesOfText(decision, roles, is);
  yield; // each looks at the whole page
  keepDoubtful(decision, roles, { judged, from });
  yield;
  keepListsWhole(decision, roles);
  dropRepeats(decision, roles);
  yield;
  return roles;
}

const LEAST_LINES = 3;

/** Paragraphs cut by `<br>` alone: what stands in the same element as several of them is text like these. */
function keepLinesOfText({ page, facts }: Decision, roles: Role[], is: Likely): void {
  const lines = new Map<number, number>();
  for (let index = 0; index < page.blocks.length; index++) {
    const { element } = page.blocks[index]!;
    if (roles[index] === 'body' && facts[index]!.prose) lines.set(element, (lines.get(element) ?? 0) + 1);
  }
  for (let index = 0; index < page.blocks.length; index++) {
    const { element } = page.blocks[index]!;
    if (roles[index] !== 'other' || !facts[index]!.prose || !is(index, LIKELY.row)) continue;
    if ((lines.get(element) ?? 0) >= LEAST_LINES) roles[index] = 'body';
  }
}

const LEAST_REPEATED = 120;

/** A paragraph that stands word for word a second time belongs to a copy of the article for other screens. */
function dropRepeats({ page, facts }: Decision, roles: Role[]): void {
  const seen = new Map<string, number>();
  const boxOf = (block: number) => page.elements[page.blocks[block]!.element]!.parent;
  const listOf = (box: number) => (page.elements[box]?.tag === 'li' ? page.elements[box]!.parent : box);
  for (let index = 0; index < page.blocks.length; index++) {
    const { text } = page.blocks[index]!;
    if (roles[index] !== 'body' || !facts[index]!.prose || facts[index]!.weight < LEAST_REPEATED) continue;
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, index);
    // In one and the same box or list a text repeats itself on purpose: a meal of the week, a refrain.
    else if (listOf(boxOf(index)) !== listOf(boxOf(earlier))) roles[index] = 'other';
  }
}

const LOST = '\ufffd';
const MOST_LOST = 0.1;

/** What was read in a wrong encoding before it came to us has lost its words for good; most of a text, and the text is none. */
function dropDamaged({ page, facts }: Decision, roles: Role[]): void {
  const damaged = new Set<number>();
  let sound = 0;
  for (let index = 0; index < page.blocks.length; index++) {
    const { text } = page.blocks[index]!;
    if (roles[index] !== 'body') continue;
    const lost = text.includes(LOST) && text.split(LOST).length - 1 > text.length * MOST_LOST;
    if (lost) damaged.add(index);
    sound += lost ? -facts[index]!.weight : facts[index]!.weight;
  }
  if (damaged.size === 0) return;
  for (const index of roles.keys())
    if (roles[index] === 'body' && (sound < 0 || damaged.has(index))) roles[index] = 'other';
}

/** A heading above something that is not text (a box, a list of links) goes with it, unless they are much of the text. */
function dropOrphanHeadings(
  { facts }: Decision,
  roles: Role[],
  { is, first }: { is: Likely; first: number },
): void {
  let below: Role = 'other';
  let hasText = false;
  const orphans: number[] = [];
  let weight = 0;
  let text = 0;
  for (let at = roles.length - 1; at >= 0; at--) {
    if (facts[at]!.silent || BETWEEN.has(roles[at]!)) continue;
    // A standfirst set as a heading stands above the byline.
    const heads = facts[at]!.heading > 0 && !(at < first && facts[at]!.words >= LEAST_STANDFIRST_WORDS);
    const least = hasText ? LIKELY.heading : LIKELY.lastHeading;
    if (roles[at] === 'body' && heads && below !== 'body' && !is(at, least)) {
      orphans.push(at);
      weight += facts[at]!.weight;
      below = 'other';
    } else {
      below = roles[at]!;
      if (below === 'body') text += facts[at]!.weight;
    }
    hasText ||= below === 'body';
  }
  if (weight <= text * MUCH) for (const at of orphans) roles[at] = 'other';
}

function readTop({ page, frame }: Decision, roles: Role[], start: number): Body['top'] {
  const top: Body['top'] = [];
  for (let at = frame.headline?.to ?? 0; at < start; at++) {
    if (roles[at] !== 'other' || page.blocks[at]!.zone & NOT_BODY) continue;
    roles[at] = 'top';
    top.push({ block: at, text: page.blocks[at]!.text });
  }
  return top;
}
