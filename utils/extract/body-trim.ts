/** Among the blocks before the first paragraph and beside the text, what is not text by its form. */
import type { Facts } from '../clutter/facts';
import type { Decision } from '../clutter/find';
import { endsStatement } from '../clutter/text-shape';
import { isDateLine } from '../clutter/times';
import { Zone } from '../clutter/zones';
import { inChunks, type Steps } from '../steps';
import { EVEN, LEAST_STANDFIRST_WORDS, LEAST_SURE_WORDS, LIKELY, type Likely, SURE } from './likely';
import { isNotText } from './not-text';
import { BY_LINE, type Ends, NOT_BODY, type Role } from './roles';

const LEAST_STANDFIRST = 40;

const PER_STEP = 500;

/** Changes `roles` up to the end of the text, and where the text begins. */
export function* trimSteps(
  decision: Decision,
  roles: Role[],
  ends: Ends,
  options: { title: string; is: Likely },
): Steps<void> {
  const first = ends.start;
  yield* inChunks(ends.end, PER_STEP, (from, to) => {
    for (let at = from; at < to; at++) trim(decision, roles, at, { ...options, first, ends });
  });
}

function trim(
  decision: Decision,
  roles: Role[],
  index: number,
  { title, is, first, ends }: { title: string; is: Likely; first: number; ends: Ends },
): void {
  const { page, facts, frame } = decision;
  const block = page.blocks[index]!;
  const fact = facts[index]!;
  const { text, zone } = block;
  const after = frame.headline?.to ?? 0;
  if (roles[index] === 'body' && !fact.prose) {
    const likely = { likely: is(index, EVEN), sure: is(index, SURE) };
    if (isNotText(fact, block, { title, ...likely })) {
      roles[index] = 'other';
      return;
    }
  }
  if (index >= first || (roles[index] !== 'body' && roles[index] !== 'other')) return;
  // A standfirst stands between headline and text; everything shorter there is byline, date or section.
  const stands =
    (index >= after &&
      frame.headline !== null &&
      (isStandfirst(fact, text, zone) ||
        isSaid(decision, index, first) ||
        (isLine(fact, text) && is(index, EVEN)))) ||
    isSalutation(decision, index, first);
  const isShort = (at: number) => at < first && roles[at] === 'body' && isBeside(decision, at, first);
  // One line alone names place and day; several are a text of short lines.
  const beside = isShort(index) && (isShort(index - 1) || isShort(index + 1)) && !BY_LINE.test(text);
  const says = beside || stands || (fact.words >= LEAST_SURE_WORDS && !isDateLine(text));
  const goesOn = beside && index > ends.start;
  const opens = says && is(index, stands ? LIKELY.standfirst : goesOn ? EVEN : SURE);
  if (opens) ends.start = Math.min(ends.start, index);
  roles[index] = opens ? 'body' : 'other';
}

/** What is more likely text than not stands there too, unless it is one of the lines that always do. */
function isLine({ words, cues }: Facts, text: string): boolean {
  return words >= LEAST_STANDFIRST_WORDS && cues.size === 0 && !isDateLine(text) && !BY_LINE.test(text);
}

function isStandfirst(fact: Facts, text: string, zone: number): boolean {
  if (
    zone & (NOT_BODY | Zone.Aside) ||
    fact.linkDensity > 0.3 ||
    fact.weight < LEAST_STANDFIRST ||
    fact.words < LEAST_STANDFIRST_WORDS
  )
    return false;
  return endsStatement(text) || (fact.words >= 10 && !/\d{4}|©|\|/.test(text));
}

/** In the container of the text, in an element of its own. */
function isBeside({ page: { blocks, elements } }: Decision, index: number, start: number): boolean {
  const [own, first] = [blocks[index]!.element, blocks[start]!.element];
  return own !== first && elements[own]!.parent === elements[first]!.parent;
}

/** "Dear readers," in the container of the text. */
function isSalutation(decision: Decision, index: number, start: number): boolean {
  const { text } = decision.page.blocks[index]!;
  return isBeside(decision, index, start) && decision.facts[index]!.words <= 12 && /[,،，]$/.test(text);
}

/** A short sentence in the container of the text: what somebody says, a first line. */
function isSaid(decision: Decision, index: number, start: number): boolean {
  const { text, element } = decision.page.blocks[index]!;
  const { cues, linkDensity } = decision.facts[index]!;
  return (
    decision.page.elements[element]!.tag === 'p' &&
    isBeside(decision, index, start) &&
    linkDensity === 0 &&
    endsStatement(text) &&
    cues.size === 0 &&
    !isDateLine(text) &&
    !BY_LINE.test(text)
  );
}
