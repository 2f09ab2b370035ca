/** The headline: what the page shows as its heading, in agreement with what its metadata say. */
import { AGREE, agreement, wordsOf } from './agreement';
import { decodeReferences, foldForMatch, foldSpace } from './fold';
import { isSiteName, stripSite } from './site-in-title';

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

/** The title and the heading that shows it. '' when nothing names the page. */
export function chooseTitle(sources: TitleSources): TitleReading {
  const clean = (text: string) => stripSite(tidy(text), sources);
  const isSite = (text: string) => isSiteName(text, sources.siteNames, sources.host);
  const declared = sources.declared.map(clean).filter((text) => text !== '' && !isSite(text));
  const documentTitle = clean(sources.documentTitle);
  const named = documentTitle && !isSite(documentTitle) ? [...declared, documentTitle] : declared;
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
  // Names of one to three words are a site's or a section's, and say nothing against the heading.
  const silent = named.every((text) => wordsOf(text).length <= 3);
  const lone = present.length === 1 && only !== undefined && (silent || best?.index === only);
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
function tidy(text: string): string {
  return foldSpace(decodeReferences(text));
}
