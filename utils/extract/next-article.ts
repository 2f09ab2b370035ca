/**
 * Where the text of another article begins below this one: pages that load the next story when a reader nears the end,
 * and pages that print several below each other. A headline of its own, a byline and a date say so; entries of a live
 * blog and sections with a heading have no more than one of these, or come in numbers with the clock.
 */
import type { Block } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { isDateLine } from '../clutter/times';
import { looksLikeName, readBylineLine } from './byline';
import type { Ends, Role } from './roles';

/** Less text than this above, and what follows is more likely the article itself. */
const LEAST_PARAGRAPHS = 3;
const LEAST_WEIGHT = 500;
/** Byline and date stand close below a headline. */
const LINES_BELOW = 5;
/** Sections of one text that each name a writer and a day are entries of it. */
const MOST_ARTICLES = 6;
const LEAST_HEADLINE_WORDS = 4;
/** Of headings: the page's own headline is a 1. */
const LOWEST_LEVEL = 2;
const MOST_LINKED = 0.3;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/;
const PART = /\s*[|·•–—]\s*/;

interface Signs {
  byline: boolean;
  /** What may be a name, without a word that says so. */
  name: boolean;
  date: boolean;
  clock: boolean;
}

/** Takes the role of text from all that belongs to a further article, and sets the end before it. */
export function endBeforeNextArticle(decision: Decision, roles: Role[], ends: Ends): void {
  const first = firstPlace(decision, roles, ends);
  if (first < 0) return;
  for (let at = first; at < ends.end; at++) if (roles[at] === 'body') roles[at] = 'other';
  ends.end = roles.lastIndexOf('body') + 1;
}

function firstPlace(decision: Decision, roles: readonly Role[], ends: Ends): number {
  const places: number[] = [];
  let paragraphs = 0;
  let weight = 0;
  for (let at = ends.start; at >= 0 && at < ends.end; at++) {
    const { heading, words, prose, weight: length } = decision.facts[at]!;
    if (roles[at] === 'body' && prose) {
      paragraphs++;
      weight += length;
    }
    const enough = paragraphs >= LEAST_PARAGRAPHS && weight >= LEAST_WEIGHT;
    if (!enough || heading === 0 || heading > LOWEST_LEVEL || words < LEAST_HEADLINE_WORDS) continue;
    // A linked heading in mid-text is a card; the text goes on below it.
    if (heading > 1 && decision.facts[at]!.linkDensity > MOST_LINKED) continue;
    const signs = signsBelow(decision, at);
    const byline = signs.byline || (heading === 1 && signs.name);
    if (byline && signs.date && !signs.clock) places.push(at);
  }
  return places.length > MOST_ARTICLES ? -1 : (places[0] ?? -1);
}

/** What the short lines between a headline and the first paragraph below it say. */
function signsBelow({ page, facts }: Decision, headline: number): Signs {
  const signs: Signs = { byline: false, name: false, date: false, clock: false };
  let lines = 0;
  for (let at = headline + 1; at < facts.length && lines < LINES_BELOW; at++) {
    const { silent, prose, heading } = facts[at]!;
    if (silent) continue;
    if (prose || heading > 0) break;
    lines++;
    readLine(page.blocks[at]!, signs);
  }
  return signs;
}

function readLine({ text }: Block, signs: Signs): void {
  signs.clock ||= CLOCK.test(text) && !isDateLine(text);
  for (const part of text.split(PART)) {
    const dated = isDateLine(part);
    signs.date ||= dated;
    signs.byline ||= readBylineLine(dated ? part.replace(/\s*\d.*$/, '') : part) !== null;
    signs.name ||= !dated && isShort(part) && looksLikeName(part);
  }
}

const LONGEST_NAME_WORDS = 4;

/** A bare name has two words at least: a section or a place has often one. */
function isShort(part: string): boolean {
  const words = part.trim().split(/\s+/).length;
  return words >= 2 && words <= LONGEST_NAME_WORDS;
}
