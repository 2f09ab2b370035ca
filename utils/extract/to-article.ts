/** The fields of an article, from a page on which clutter and text have been told apart. */
import type { Article } from '../article';
import type { Decision } from '../clutter/find';
import { bare, sizeSteps } from '../clutter/text-shape';
import { Zone } from '../clutter/zones';
import { parseHtml, type View } from '../html';
import type { Steps } from '../steps';
import { buildHtmlSteps } from './article-html';
import { readDateline } from './dateline';
import { excerptOf } from './excerpt';
import { isSectionLabel } from './headline';
import { chooseCanonical, cleanAddress } from './identity';
import { type PageMetadata, readMetadata } from './metadata';
import { withMonths } from './month-names';
import type { PageSources } from './page-sources';
import { readingsOf, readPart } from './parts';
import { isPartial } from './paywall';
import { readProvenance } from './provenance';
import { readDatelineDate, withPublicationYear } from './publication-date';
import type { Body } from './roles';
import { articleTextSteps } from './text';

/**
 * The text is read from the tree that the html was written from where a parser would make the same of it. A parser cannot
 * be made to pause either, and larger html than this takes it too long.
 */
const LARGEST_PARSED = 500_000;

/** What was decided about a page, put together. */
export function* toArticleSteps(
  {
    sources,
    decision,
    clutter,
    body,
  }: { sources: PageSources; decision: Decision; clutter: ReadonlySet<Element>; body: Body },
  { url, view }: { url: string; view: View },
): Steps<Article> {
  const { doc } = sources;
  const { page, frame, items, owner } = decision;
  const metadata = yield* withMonths(() => readMetadata(doc, { url, clutter, earlier: sources }));
  const from = Math.min(frame.headline?.from ?? body.start, body.start);
  const base = doc.baseURI && /^https?:/.test(doc.baseURI) ? doc.baseURI : url;
  const top = body.top.map(({ text }) => text);
  yield;
  const { html, root, isAsParsed } = yield* buildHtmlSteps(page, {
    ...{ roles: body.roles, from, to: body.end, base },
  });
  yield;
  const isRead = isAsParsed || html.length > LARGEST_PARSED;
  const text = yield* articleTextSteps(isRead ? root : parseHtml(html, view).body);
  yield;
  const notices = items
    .filter(({ kind }) => kind === 'notice')
    .map((item) => page.blocks.slice(item.from, item.to));
  const named = notices.flatMap((blocks) =>
    blocks.filter(({ index }) => owner[index]! >= 0).map((b) => b.text),
  );
  // What was put together piece by piece is copied into one when it is first looked at.
  const lead = text.split('\n', 1)[0] ?? '';
  yield;
  const dateline = yield* withMonths(() => datelineOf(decision, body, metadata));
  const { words } = yield* sizeSteps(text);
  const part = yield* readPart(decision, { url, base, start: body.start });
  yield;
  const partial = isPartial(sources, decision, { body, text, words });
  const canonicalUrl = chooseCanonical({ url, declared: metadata.canonicalUrl });
  return {
    // Later pages often name the first one as theirs: saved under its name they would take its place.
    ...{ url, canonicalUrl: part && part.page > 1 ? ownAddress(canonicalUrl, url) : canonicalUrl },
    title: titleOf(metadata, decision),
    ...{
      siteName: metadata.siteName,
      section: metadata.section ?? sectionOf(decision, metadata.siteName),
      byline: metadata.byline,
      lang: metadata.lang,
    },
    ...{
      published: metadata.published ?? readDatelineDate(dateline),
      modified: metadata.modified,
      dateline: withPublicationYear(dateline, metadata.published),
    },
    provenance: readProvenance([...named, ...top]),
    ...{ lead, excerpt: excerptOf(lead, text), html, text, wordCount: words },
    ...(partial && { partial }),
    ...(part && { part }),
  };
}

/** The declared address where it is that of this page, else the page's own. */
function ownAddress(declared: string, url: string): string {
  const own = readingsOf(url);
  const same = readingsOf(declared).some(({ page, first }) =>
    own.some((reading) => page > 1 && reading.page === page && reading.first === first),
  );
  return same ? declared : cleanAddress(url);
}

/** A standfirst may stand before the paragraph that begins with the dateline. */
function datelineOf(
  { page }: Decision,
  { roles, top, start }: Body,
  { lang, byline, section, siteName }: PageMetadata,
): Article['dateline'] {
  const notPlaces = [...byline, section, siteName].filter((name) => name !== null);
  const lines = top.map(({ text }) => text);
  const paragraphs = page.blocks.slice(start, start + 8).filter(({ index }) => roles[index] === 'body');
  const texts = paragraphs.map(({ text }) => text);
  for (const text of texts.slice(0, 3)) {
    const reading = readDateline({ top: lines, firstParagraph: text, paragraphs: texts, lang, notPlaces });
    if (reading) return reading.dateline;
  }
  return null;
}

/** The tab's title often is the headline and the site's name; where the headline stands on the page it is the title. */
function titleOf({ title: declared, headline }: PageMetadata, { page, frame }: Decision): string {
  // A heading has been held against all that the page says of itself.
  if (headline || !frame.headline) return declared;
  const shown = page.blocks
    .slice(frame.headline.from, frame.headline.to)
    .map(({ text }) => text)
    .join(' ')
    .trim();
  const longer = declared.length > shown.length && bare(declared).startsWith(bare(shown));
  return longer || declared === '' ? shown : declared;
}

/** A label of a word or two directly above the headline. */
function sectionOf({ page, frame, facts, owner }: Decision, siteName: string | null): string | null {
  const at = (frame.headline?.from ?? 0) - 1;
  const label = page.blocks[at];
  if (!label || owner[at]! >= 0 || frame.body.from - at > 12) return null;
  const fact = facts[at]!;
  const root = page.elements[frame.root]!;
  if (label.pieceStart < root.pieceStart || fact.words === 0 || fact.words > 3 || fact.time !== null)
    return null;
  const isName = siteName !== null && bare(label.text) === bare(siteName);
  if (label.zone & (Zone.Nav | Zone.Form | Zone.Button) || !isSectionLabel(label.text)) return null;
  return isName || fact.cues.size > 0 || /[\d.:,]/.test(label.text) ? null : label.text;
}
