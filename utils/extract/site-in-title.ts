/** The name of the site that papers put before or behind their titles. */
import { letterPattern } from '../letters';
import { wordsOf } from './agreement';
import { foldForMatch } from './fold';

/** Guillemets count only where they stand free on both sides; closing a quotation they stay. */
const SEPARATOR =
  /(\s+(?:[|–—·•»«:/<>\\-]|::|\|\||--)\s+|\s*\|\s*|(?<=\S)_(?=\S)|(?<=\p{Script=Han})-{1,2}(?=\p{Script=Han}))/u;

/** A title without the site's name before or after it. */
export function stripSite(
  title: string,
  {
    siteNames,
    host,
    headings = [],
  }: { siteNames: readonly string[]; host: string; headings?: readonly string[] },
): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const shorter = stripOnce(rest, siteNames, host, headings);
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest === title ? title : withoutSection(rest, headings);
}

const SHORT_NAME = letterPattern('^\\p{Lu}[\\p{L}&]*(?: [\\p{L}&]+)?$');

/** What stood between headline and site name, one or two words: a section (`Ferry sails again – World – Site`). */
function withoutSection(title: string, headings: readonly string[]): string {
  const [start, last] = withoutLast(splitTitle(title));
  const isShown = headings.some((heading) => foldForMatch(heading) === foldForMatch(title));
  const short = SHORT_NAME(last).test(last);
  return !isShown && short && wordsOf(start).length >= 3 ? start : title;
}

function stripOnce(
  title: string,
  siteNames: readonly string[],
  host: string,
  headings: readonly string[],
): string {
  const pieces = splitTitle(title);
  if (pieces.length < 2) return title;
  for (const [text] of [withoutLast(pieces), withoutFirst(pieces)]) {
    if (text && headings.some((heading) => foldForMatch(heading) === foldForMatch(text))) return text;
  }
  return stripNamed(title, siteNames, host);
}

function stripNamed(title: string, siteNames: readonly string[], host: string): string {
  const pieces = splitTitle(title);
  if (pieces.length < 2) return title;
  const [start, last] = withoutLast(pieces);
  if (start && isSiteName(last, siteNames, host)) return start;
  const [end, first] = withoutFirst(pieces);
  return end && isSiteName(first, siteNames, host) ? end : title;
}

/** Text and separators in turn. */
function splitTitle(title: string): string[] {
  return title.split(SEPARATOR);
}

function withoutLast(pieces: readonly string[]): [string, string] {
  return [pieces.slice(0, -2).join('').trim(), (pieces.at(-1) ?? '').trim()];
}

function withoutFirst(pieces: readonly string[]): [string, string] {
  return [pieces.slice(2).join('').trim(), (pieces[0] ?? '').trim()];
}

/** Whether a piece of a title is the site's name: one it gives itself, or the words of its host. */
export function isSiteName(piece: string, siteNames: readonly string[], host: string): boolean {
  const folded = foldForMatch(piece);
  if (!folded) return false;
  const squeezed = folded.replaceAll(' ', '');
  if (siteNames.some((name) => sameName(squeezed, foldForMatch(name).replaceAll(' ', '')))) return true;
  const labels = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1)
    .map((label) => label.replaceAll('-', ''));
  const bare = squeezed.replace(/^the/, '').replace(/(?:com|net|org|couk|online|news|de|fr)$/, '');
  return labels.some(
    (label) =>
      label.length > 1 &&
      (label === squeezed ||
        label.replace(/^the/, '') === bare ||
        (bare.length > 3 &&
          (label.startsWith(bare) || squeezed.startsWith(label)) &&
          folded.split(' ').length <= 4)),
  );
}

function sameName(piece: string, name: string): boolean {
  if (!name) return false;
  return (
    piece === name ||
    (name.length > 3 && piece.startsWith(name) && piece.length < name.length + 16) ||
    (piece.length > 3 && name.startsWith(piece))
  );
}
