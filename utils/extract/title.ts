/** The headline: what the page shows as its heading, in agreement with what its metadata say. */
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
  const known = (text: string | null) => {
    const kept = clean(text ?? '');
    return kept === '' || isSite(kept) ? null : kept;
  };
  const [data, tab] = [known(sources.data), known(sources.documentTitle)];
  const declared = sources.declared.map(known).filter((text) => text !== null);
  const all = [data, ...declared, tab].filter((text) => text !== null);
  const headings = sources.headings.map((text) => known(text) ?? '');
  const heading = chooseHeading(headings, all);
  if (heading === null) return { title: all[0] ?? clean(sources.documentTitle), heading };
  return { title: spokenFor(headings[heading] ?? '', { data, declared, tab, all }), heading };
}

/**
 * The heading that agrees best with what the page says of itself. A lone heading, or the first where no other has one,
 * needs no more than one word in common: many papers show another headline than they send to search engines.
 */
function chooseHeading(headings: readonly string[], named: readonly string[]): number | null {
  const scores = headings.map((heading) => Math.max(0, ...named.map((text) => agreementWith(heading, text))));
  const top = Math.max(0, ...scores);
  const best = scores.indexOf(top);
  if (top >= AGREE) return best;
  const present = headings.flatMap((heading, index) => (wordsOf(heading).length > 2 ? [index] : []));
  const [only = null] = present;
  const isRelated = top > 0 && best === only;
  if (isRelated && scores.filter(Boolean).length === 1) return best;
  // Names of one to three words are a site's or a section's, and say nothing against the heading.
  const silent = named.every((text) => wordsOf(text).length <= 3);
  return present.length === 1 && (silent || isRelated) ? only : null;
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
  all: readonly string[];
}

/**
 * The heading, unless the page's data contradict it together: many papers send search engines another headline than
 * they show, but what Open Graph, JSON-LD and `<title>` spell alike is the page's own title, whatever the heading adds.
 * Where they have little in common with the heading it is the headline for searching, and the heading is what is read.
 */
function spokenFor(shown: string, { data, declared, tab, all }: Named): string {
  const isNamed = all.some((text) => isSame(shown, text));
  const below = isNamed ? undefined : belowKickers(shown, all);
  if (below) return below;
  // What the first of the meta titles and one of the others say alike; `whole` where nothing says another.
  const [social = ''] = declared;
  const whole = tab !== null && all.every((text) => isSame(text, social));
  const agreed = whole ? (data ?? social) : [data, tab].some((text) => isSame(text, social)) ? social : '';
  const isNear = agreement(shown, agreed) >= AGREE && !continues(agreed, shown);
  if (whole && isNear) return agreed;
  if (all.some((text) => isSpelledAlike(shown, text))) return shown;
  const named = [data, ...declared];
  const bare = withPunctuation(withoutKicker(shown, named), named);
  if (bare !== shown || isNamed) return bare;
  return isNear ? agreed : shown;
}

/** The headline, where heading and data write different kickers before it (`Strikes: Ferries stop`, `Coast: …`). */
function belowKickers(shown: string, named: readonly string[]): string | undefined {
  return named
    .map((text) => /^(.+?)(?::| [-–—|/]) (.+)$/u.exec(text) ?? [])
    .find(
      ([, kicker, rest]) =>
        rest &&
        // A kicker is shorter than its headline; else both only end in the same words (`…: What we know so far`).
        2 * rest.length > shown.length &&
        endsWith(shown, rest) &&
        agreement(kicker!, shown.slice(0, -rest.length)) <= 0.3,
    )?.[2];
}

function isSame(a: string | null, b: string): boolean {
  return a !== null && foldForMatch(a) === foldForMatch(b);
}

/** `Ferry sails again | World | Karsova Times` where the names are not known for the site's. */
function continues(text: string, shown: string): boolean {
  return foldForMatch(text).startsWith(`${foldForMatch(shown)} `);
}

/** Apostrophes, quotation marks and dashes come in several forms. */
function isSpelledAlike(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/["'`‘’“”„«»‐-―-]/g, '-');
  return plain(a) === plain(b);
}

/** Inner elements of a heading lose their punctuation ("Ferries" + "Talks fail"); the declared form has kept it. */
function withPunctuation(shown: string, named: readonly (string | null)[]): string {
  const squeeze = (text: string) => foldForMatch(text).replaceAll(' ', '');
  const wanted = squeeze(shown);
  return named.find((text) => text && text.length > shown.length && squeeze(text) === wanted) ?? shown;
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
