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
    if (isNotText(fact, block, { title, ...likely })) roles[index] = 'other';
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
  const says = stands || (fact.words >= LEAST_SURE_WORDS && !isDateLine(text));
  const opens = says && is(index, stands ? LIKELY.standfirst : SURE);
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

/** "Dear readers," in the container of the text. */
function isSalutation({ page, facts }: Decision, index: number, start: number): boolean {
  const [own, first] = [page.blocks[index]!, page.blocks[start]!];
  const beside = page.elements[own.element]!.parent === page.elements[first.element]!.parent;
  return beside && own.element !== first.element && facts[index]!.words <= 12 && /[,،，]$/.test(own.text);
}

/** A short sentence in the container of the text: what somebody says, a first line. */
function isSaid({ page, facts }: Decision, index: number, start: number): boolean {
  const [own, first] = [page.blocks[index]!, page.blocks[start]!];
  const paragraph = page.elements[own.element]!;
  const beside = paragraph.parent === page.elements[first.element]!.parent && paragraph.tag === 'p';
  if (!beside || own.element === first.element || facts[index]!.linkDensity > 0) return false;
  return (
    endsStatement(own.text) &&
    facts[index]!.cues.size === 0 &&
    !isDateLine(own.text) &&
    !BY_LINE.test(own.text)
  );
}
