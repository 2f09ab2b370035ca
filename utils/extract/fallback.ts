/** The article's blocks as the trees judge them, unless they leave too little of what Readability would keep. */
import type { Decision } from '../clutter/find';
import type { Steps } from '../steps';
import { type BodyOptions, findBodySteps } from './body';
import type { Judged } from './model/judge';
import type { Body } from './roles';
import { type Asking, keptByOther } from './second-opinion';

/** Below this share of the page's prose the trees may have lost the article; below it of Readability's, they have. */
const LEAST_SHARE = 0.5;
/** Where the trees are as sure as that of what they leave, a page of comments or teasers has much other prose. */
const SURE = 0.65;
/** What Readability keeps is then taken for text, and not for sure text: its root holds boxes too. */
const KEPT = 0.6;

export function* findBodyOrFallback(decision: Decision, options: BodyOptions, asking: Asking): Steps<Body> {
  const body = yield* findBodySteps(decision, options);
  yield;
  const found = weightOf(decision, (index) => body.roles[index] === 'body');
  if (found >= LEAST_SHARE * weightOf(decision, (index) => decision.owner[index]! < 0)) return body;
  if (found > 0 && surenessOf(decision, body, options.judged) >= SURE) return body;
  yield;
  const kept = yield* keptByOther(decision, { title: options.title, ...asking });
  if (!kept || found >= LEAST_SHARE * weightOf(decision, (index) => kept.has(index))) return body;
  yield;
  const judged = (index: number) =>
    kept.has(index) ? Math.max(options.judged(index), KEPT) : options.judged(index);
  return yield* findBodySteps(decision, { ...options, judged });
}

/** Length of the prose in those blocks, as a reader of Latin script feels it. */
function weightOf({ facts }: Decision, counts: (index: number) => boolean): number {
  return facts.reduce((sum, { prose, weight }, index) => (prose && counts(index) ? sum + weight : sum), 0);
}

/** How likely the text is text, on average over its length. */
function surenessOf({ facts }: Decision, { roles }: Body, judged: Judged): number {
  let likely = 0;
  let all = 0;
  for (let index = 0; index < facts.length; index++) {
    const { weight } = facts[index]!;
    if (roles[index] !== 'body') continue;
    likely += weight * judged(index);
    all += weight;
  }
  return all > 0 ? likely / all : 0;
}
