/** The headline: what the page shows as its heading, in agreement with what its metadata say. */
import { letterPattern } from '../letters';
import { AGREE, agreement, wordsOf } from './agreement';
import { decodeReferences, foldForMatch, foldSpace } from './fold';
import { isSiteName, stripSite } from './site-in-title';

export interface TitleSources {
  /** `headline` of the JSON-LD article. */
  data: string | null;
  /** og:title, twitter:title …, best first. */
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

/** The title and the heading that shows it. '' when nothing names the page. */
export function chooseTitle(sources: TitleSources): TitleReading {
  const clean = (text: string) => stripSite(tidy(text), sources);
  const isSite = (text: string) => isSiteName(text, sources.siteNames, sources.host);
  const known = (text: string | null) => (text ? [clean(text)].filter((t) => t !== '' && !isSite(t)) : []);
  const [data = null, tab = null] = [known(sources.data)[0], known(sources.documentTitle)[0]];
  const declared = sources.declared.flatMap(known);
  const named = [data, ...declared, tab].filter((text) => text !== null);
  const heading = chooseHeading(
    sources.headings.map((text) => (isSite(text) ? '' : clean(text))),
    named,
  );
  if (heading === null) return { title: named[0] ?? clean(sources.documentTitle), heading: null };
  const shown = clean(sources.headings[heading] ?? '');
  return { title: spokenFor(shown, { data, declared, tab }), heading };
}

/**
 * The heading that agrees best with what the page says of itself. A lone heading, or the first where no other has one,
 * needs no more than one word in common: many papers show another headline than they send to search engines.
 */
function chooseHeading(headings: readonly string[], named: readonly string[]): number | null {
  let best: { index: number; score: number } | null = null;
  let related = 0;
  for (const [index, heading] of headings.entries()) {
    const score = Math.max(0, ...named.map((text) => agreementWith(heading, text)));
    if (score > (best?.score ?? 0)) best = { index, score };
    if (score > 0) related++;
  }
  if (best && best.score >= AGREE) return best.index;
  const present = headings.flatMap((heading, index) => (wordsOf(heading).length > 2 ? [index] : []));
  if (related === 1 && best?.index === present[0]) return best!.index;
  const [only] = present;
  // Names of one to three words are a site's or a section's, and say nothing against the heading.
  const silent = named.every((text) => wordsOf(text).length <= 3);
  const lone = present.length === 1 && only !== undefined && (silent || best?.index === only);
  return lone ? only : null;
}

/** A heading that adds a kicker to what the page calls itself is that title. */
function agreementWith(heading: string, text: string): number {
  return endsWith(heading, text) ? 1 : agreement(heading, text);
}

interface Named {
  data: string | null;
  declared: readonly string[];
  /** Of `<title>`. */
  tab: string | null;
}

/**
 * The heading, unless the page's data contradict it together: many papers send search engines another headline than
 * they show, but what Open Graph, JSON-LD and `<title>` spell alike is the page's own title, whatever the heading adds.
 */
function spokenFor(shown: string, { data, declared, tab }: Named): string {
  const named = [data, ...declared];
  const agreed = agreedTitle({ data, declared, tab });
  if (agreed?.whole && !continues(agreed.title, shown)) return agreed.title;
  if ([...named, tab].some((text) => text !== null && isSpelledAlike(shown, text))) return shown;
  const bare = withPunctuation(withoutKicker(shown, named), named);
  if (bare !== shown || [...named, tab].some((text) => isSame(shown, text))) return bare;
  const isShown = [agreed?.title ?? null, tab].some((text) => text && continues(text, shown));
  return agreed && !isShown ? agreed.title : shown;
}

/** What the first of the meta titles and one of the others say alike; `whole` where nothing says another. */
function agreedTitle({ data, declared, tab }: Named): { title: string; whole: boolean } | null {
  const [social = null] = declared;
  if (social === null || !(isSame(social, data) || isSame(social, tab))) return null;
  const all = [data, ...declared, tab].filter((text) => text !== null);
  const whole = tab !== null && all.every((text) => isSame(text, social));
  return { title: whole ? (data ?? social) : social, whole };
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldForMatch(a) === foldForMatch(b);
}

/** `Ferry sails again | World | Karsova Times` where the names are not known for the site's. */
function continues(text: string, shown: string): boolean {
  return foldForMatch(text).startsWith(`${foldForMatch(shown)} `);
}

/** Apostrophes, quotation marks and dashes come in several forms. */
function isSpelledAlike(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/[’‘`]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‐-―]/g, '-');
  return plain(a) === plain(b);
}

const RUNS_TOGETHER = letterPattern(String.raw`\p{Ll}\p{Lu}|[:?!]\p{L}`);

/** Inner elements of a heading lose their punctuation ("Ferries" + "Talks fail"); the declared form has kept it. */
function withPunctuation(shown: string, named: readonly (string | null)[]): string {
  const squeeze = (text: string) => foldForMatch(text).replaceAll(' ', '');
  const marks = (text: string) => text.replace(/[^:–—|-]/g, '').length;
  const runs = RUNS_TOGETHER(shown).test(shown);
  const wanted = squeeze(shown);
  const kept = named.find((text) => text && squeeze(text) === wanted && (runs || marks(text) > marks(shown)));
  return kept ?? shown;
}

/** `Strikes: Ferries stop` → `Ferries stop`, where the page names itself so elsewhere. */
function withoutKicker(shown: string, named: readonly (string | null)[]): string {
  return named.find((text) => text && endsWith(shown, text)) ?? shown;
}

function endsWith(shown: string, text: string): boolean {
  return wordsOf(text).length > 2 && foldForMatch(shown).endsWith(` ${foldForMatch(text)}`);
}

/** References decoded, white space folded. */
function tidy(text: string): string {
  return foldSpace(decodeReferences(text));
}
