/**
 * Where the text of another article begins below this one: pages that load the next story when a reader nears the end,
 * and pages that print several below each other. A headline of its own, a byline and a date say so; entries of a live
 * blog and sections with a heading have no more than one of these, or come in numbers with the clock.
 */
import type { Decision } from '../clutter/find';
import { isDateLine } from '../clutter/times';
import { looksLikeName, readBylineLine } from './byline';
import { isCaption } from './not-text';
import type { Ends, NextArticle, Role } from './roles';

/** Less text than this above, and what follows is more likely the article itself. */
const LEAST_PARAGRAPHS = 3;
const LEAST_WEIGHT = 500;
/** Byline and date stand close below a headline, or right above it. */
const LINES_BELOW = 5;
const LINES_ABOVE = 3;
/** Sections of one text that each name a writer and a day are entries of it. */
const MOST_ARTICLES = 6;
/** Of headings of level 1, as the page's own headline is one, and of level 2. */
const LEAST_HEADLINE_WORDS = [2, 4];
const LOWEST_LEVEL = 2;
const MOST_LINKED = 0.3;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/;
/** `2 May 2025/10:15` too. */
const PART = /\s*[|·•–—]\s*|(?<=\d{4})\/(?=\d{1,2}:)/;

interface Signs {
  byline: boolean;
  /** What may be a name, without a word that says so. */
  name: boolean;
  date: boolean;
  clock: boolean;
}

/** Takes the role of text from all that belongs to further articles, sets the end before them, and says where they stand. */
export function endBeforeNextArticle(decision: Decision, roles: Role[], ends: Ends): NextArticle[] {
  const headlines = headlinesBelow(decision, roles, ends);
  const starts = headlines.map((headline) => topOf(decision, headline));
  const next = headlines.map((headline, nth) => ({
    ...{ from: starts[nth]!, to: starts[nth + 1] ?? ends.end },
    title: decision.page.blocks[headline]!.text,
  }));
  if (starts.length === 0) return next;
  for (let at = starts[0]!; at < ends.end; at++)
    if (roles[at] !== 'clutter' && roles[at] !== 'silent') roles[at] = 'other';
  ends.end = roles.lastIndexOf('body') + 1;
  return next;
}

function headlinesBelow(decision: Decision, roles: readonly Role[], ends: Ends): number[] {
  const places: number[] = [];
  let sections = 0;
  let paragraphs = 0;
  let weight = 0;
  for (let at = ends.start; at >= 0 && at < ends.end; at++) {
    const { heading, words, prose, weight: length } = decision.facts[at]!;
    if (roles[at] === 'body' && prose) {
      paragraphs++;
      weight += length;
    }
    const enough = paragraphs >= LEAST_PARAGRAPHS && weight >= LEAST_WEIGHT;
    if (!enough || heading === 0 || heading > LOWEST_LEVEL || words < LEAST_HEADLINE_WORDS[heading - 1]!)
      continue;
    // A linked heading in mid-text is a card; the text goes on below it.
    if (heading > 1 && decision.facts[at]!.linkDensity > MOST_LINKED) continue;
    const signs = heading === 1 ? signsAround(decision, at) : signsBelow(decision, at);
    const byline = signs.byline || (heading === 1 && signs.name);
    // Entries of a live blog have the clock, and no headline of the page's own rank.
    if (!byline || !signs.date || (heading > 1 && signs.clock)) continue;
    places.push(at);
    if (heading > 1) sections++;
  }
  return sections > MOST_ARTICLES ? [] : places;
}

/** The headline, or the lines above it where these are what names its writer or its day. */
function topOf(decision: Decision, headline: number): number {
  if (decision.facts[headline]!.heading !== 1) return headline;
  const { byline, name, date } = signsAround(decision, headline, 0);
  if ((byline || name) && date) return headline;
  const above = linesFrom(decision, { from: headline - 1, step: -1, most: LINES_ABOVE });
  const naming = above.filter((line) => {
    const signs = none();
    readLine(decision, line, signs);
    return signs.byline || signs.name || signs.date;
  });
  return naming.at(-1) ?? headline;
}

function none(): Signs {
  return { byline: false, name: false, date: false, clock: false };
}

/** What the short lines between a headline and the first paragraph below it say. */
function signsBelow(decision: Decision, headline: number): Signs {
  const signs = none();
  readLines(decision, { from: headline + 1, step: 1, most: LINES_BELOW }, signs);
  return signs;
}

/** As below; a standfirst may stand between, and the day may stand above the headline. */
function signsAround(decision: Decision, headline: number, above = LINES_ABOVE): Signs {
  const { facts } = decision;
  const signs = signsBelow(decision, headline);
  let below = headline + 1;
  while (facts[below]?.silent) below++;
  if (facts[below]?.heading) readLines(decision, { from: below + 1, step: 1, most: LINES_BELOW }, signs);
  readLines(decision, { from: headline - 1, step: -1, most: above }, signs);
  return signs;
}

function readLines(decision: Decision, lines: Lines, signs: Signs): void {
  for (const line of linesFrom(decision, lines)) readLine(decision, line, signs);
}

interface Lines {
  from: number;
  step: 1 | -1;
  most: number;
}

/** Short lines, up to the next paragraph or heading; captions are passed over. */
function linesFrom({ page, facts }: Decision, { from, step, most }: Lines): number[] {
  const lines: number[] = [];
  for (let at = from; lines.length < most; at += step) {
    const fact = facts[at];
    if (!fact || fact.prose || fact.heading > 0) break;
    if (!fact.silent && !isCaption(page.blocks[at]!, fact)) lines.push(at);
  }
  return lines;
}

function readLine({ page }: Decision, index: number, signs: Signs): void {
  const { text, element } = page.blocks[index]!;
  signs.clock ||= CLOCK.test(text) && !isDateLine(text);
  for (const part of text.split(PART)) {
    const dated = isDateLine(part);
    signs.date ||= dated;
    signs.byline ||= readBylineLine(dated ? part.replace(/\s*\d.*$/, '') : part) !== null;
    signs.name ||= !dated && isShort(part) && looksLikeName(part);
  }
  signs.name ||= page.elements[element]!.tag === 'address';
}

const LONGEST_NAME_WORDS = 4;

/** A bare name has two words at least: a section or a place has often one. */
function isShort(part: string): boolean {
  const words = part.trim().split(/\s+/).length;
  return words >= 2 && words <= LONGEST_NAME_WORDS;
}
