/** The headline: what the page shows as its heading, in agreement with what its metadata say. */
import { decodeReferences, foldForMatch, foldSpace } from './fold';

export interface TitleSources {
  /** JSON-LD headline, og:title, twitter:title …, best first. */
  declared: readonly string[];
  /** `<title>`. */
  documentTitle: string;
  /** Texts of the page's headings that may be the headline, in document order. */
  headings: readonly string[];
  /** The site's names as the page gives them, and its host. */
  siteNames: readonly string[];
  host: string;
}

export interface TitleReading {
  title: string;
  /** Index into `headings` of the one that shows it. */
  heading: number | null;
}

/** Below this share of common words two texts are different headlines. */
export const AGREE = 0.6;

/** The title and the heading that shows it. '' when nothing names the page. */
export function chooseTitle(sources: TitleSources): TitleReading {
  const clean = (text: string) => stripSite(tidy(text), sources);
  const isSite = (text: string) => isSiteName(text, sources.siteNames, sources.host);
  const declared = sources.declared.map(clean).filter((text) => text !== '' && !isSite(text));
  const documentTitle = clean(sources.documentTitle);
  const named = documentTitle ? [...declared, documentTitle] : declared;
  const heading = chooseHeading(
    sources.headings.map((text) => (isSite(text) ? '' : clean(text))),
    named,
  );
  const consensus = agreedTitle(sources.declared.map(clean), documentTitle);
  if (heading === null) return { title: declared[0] ?? documentTitle, heading: null };
  const shown = clean(sources.headings[heading] ?? '');
  return { title: consensus ?? withoutKicker(shown, declared), heading };
}

/**
 * The heading that agrees best with what the page says of itself. A lone heading needs no more than one word in
 * common: many papers show another headline than they send to search engines.
 */
function chooseHeading(headings: readonly string[], named: readonly string[]): number | null {
  let best: { index: number; score: number } | null = null;
  for (const [index, heading] of headings.entries()) {
    const score = Math.max(0, ...named.map((text) => agreement(heading, text)));
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  if (best && best.score >= AGREE) return best.index;
  const present = headings.flatMap((heading, index) => (wordsOf(heading).length > 2 ? [index] : []));
  const [only] = present;
  const lone = present.length === 1 && only !== undefined && (named.length === 0 || best?.index === only);
  return lone ? only : null;
}

/** A title that JSON-LD, Open Graph and `<title>` all spell alike is the page's own, whatever the heading adds. */
function agreedTitle(declared: readonly string[], documentTitle: string): string | null {
  const folded = new Set([...declared, documentTitle].map(foldForMatch));
  return declared.length >= 2 && folded.size === 1 && documentTitle ? (declared[0] ?? null) : null;
}

/** `Strikes: Ferries stop` → `Ferries stop`, where the page names itself so elsewhere. */
function withoutKicker(shown: string, declared: readonly string[]): string {
  const folded = foldForMatch(shown);
  const squeeze = (text: string) => text.replaceAll(' ', '');
  const same = declared.find((text) => squeeze(foldForMatch(text)) === squeeze(folded));
  // Inner elements of a heading lose their punctuation ("Ferries" + "Talks fail"); the declared form has kept it.
  if (same && same !== shown && /\p{Ll}\p{Lu}|[:?!]\p{L}/u.test(shown)) return same;
  const tail = declared.find((text) => wordsOf(text).length > 2 && folded.endsWith(` ${foldForMatch(text)}`));
  return tail ?? shown;
}

/** References decoded, white space folded. */
export function tidy(text: string): string {
  return foldSpace(decodeReferences(text));
}

/** Share of common words, 0..1; 1 as well when one is the whole beginning or end of the other. */
export function agreement(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const other = new Set(second);
  const common = new Set(first.filter((word) => other.has(word))).size;
  return common / Math.max(new Set(first).size, other.size);
}

/** Words; single characters in scripts that write without spaces. */
function wordsOf(text: string): string[] {
  return (
    foldForMatch(text).match(
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[^\s]+/gu,
    ) ?? []
  );
}

/** Guillemets count only where they stand free on both sides; closing a quotation they stay. */
const SEPARATOR =
  /\s+(?:[|–—·•»«:/<>\\-]|::|\|\||--)\s+|\s*\|\s*|(?<=\S)_(?=\S)|(?<=\p{Script=Han})-{1,2}(?=\p{Script=Han})/u;

/** A title without the site's name before or after it. */
export function stripSite(
  title: string,
  {
    siteNames,
    host,
    headings = [],
  }: Pick<TitleSources, 'siteNames' | 'host'> & { headings?: readonly string[] },
): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const shorter = stripOnce(rest, siteNames, host, headings);
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest === title ? title : withoutSection(rest, headings);
}

/** What stood between headline and site name, one or two words: a section (`Ferry sails again – World – Site`). */
function withoutSection(title: string, headings: readonly string[]): string {
  const [start, last] = withoutLast(splitTitle(title));
  const isShown = headings.some((heading) => foldForMatch(heading) === foldForMatch(title));
  const short = /^\p{Lu}[\p{L}&]*(?: [\p{L}&]+)?$/u.test(last);
  return !isShown && short && wordsOf(start).length >= 3 ? start : title;
}

function stripOnce(
  title: string,
  siteNames: readonly string[],
  host: string,
  headings: readonly string[],
): string {
  if (headings.some((heading) => foldForMatch(heading) === foldForMatch(title))) {
    // The page shows exactly this; only a site's own name may still go.
    return stripNamed(title, siteNames, host);
  }
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
  return title.split(new RegExp(`(${SEPARATOR.source})`, 'u'));
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
        label === bare ||
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
