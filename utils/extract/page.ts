/**
 * A page becomes an article and a list of what is clutter. The page itself is only read.
 */
import type { Article } from '../article';
import type { TellLines } from '../clutter/blocks';
import { clutterOf, findClutterSteps } from '../clutter/find';
import type { Found } from '../clutter/found';
import { proseLines } from '../clutter/lines';
import { clutterElements } from '../clutter/places';
import type { View } from '../html';
import { finish, type Steps } from '../steps';
import { clobberedSteps } from './clobbered';
import { findBodyOrFallback } from './fallback';
import { type KeptPlaces, keptPlaces, NOWHERE, withLeftOut } from './left-out';
import { isListPage } from './list-page';
import { firstMetadata } from './metadata';
import { judgeBlocks } from './model/judge';
import type { Trees } from './model/trees';
import { withMonths } from './month-names';
import { readSources } from './page-sources';
import { plainText } from './plain-text';
import { isProvenanceLine } from './provenance';
import { readability } from './readability';
import { type PlainText, type SecondOpinion, SecondOpinionWanted, type Unclobber } from './second-opinion';
import { toArticleSteps } from './to-article';
import { unclobbered } from './unclobbered';

export interface ReadOptions {
  /** Address of the page as opened. */
  url: string;
  /** ISO 8601, time of capture: bounds what a date can be, never resolves one. */
  captured: string;
  /** For documents without a window of their own (parsed ones). */
  view?: View;
  /** Judges the blocks in place of the trees that are shipped: for measuring on pages these were made from. */
  trees?: Trees;
  /** Asked where the trees are unsure. Null: nobody is. */
  secondOpinion?: SecondOpinion | null;
  /** Asked where the page holds preformatted prose. Null: it is read as one paragraph. */
  tellLines?: TellLines | null;
  /** Asked where the document is plain text. Null: it is read as what the browser makes of it. */
  plainText?: PlainText | null;
  /** Asked where names of the page stand before what a reading asks for. Null: it is read all the same. */
  unclobber?: Unclobber | null;
}

export interface PageReading {
  /** Null: the page is not an article. */
  article: Article | null;
  /** Refers to nodes of the document that was read; in document order. */
  found: Found[];
  /** Linked headlines on the page. */
  headlineCount: number;
  /** Where the article stands, in the document that was read. */
  kept: KeptPlaces;
}

/** Reads a page, or a document of plain text. `doc` is not changed. */
export function readPage(doc: Document, options: ReadOptions): PageReading {
  return finish(
    readPageSteps(doc, {
      ...{ secondOpinion: readability, plainText, unclobber: unclobbered, tellLines: proseLines },
      ...options,
    }),
  );
}

/**
 * As `readPage`, in steps: nodes that the page takes away meanwhile are read as they were.
 * @throws SecondOpinionWanted where `secondOpinion`, `tellLines`, `plainText` or `unclobber` is needed and not given
 */
export function* readPageSteps(doc: Document, options: ReadOptions): Steps<PageReading> {
  const clobbered = yield* clobberedSteps(doc);
  const own = clobbered.has(doc) ? null : (doc.defaultView as View | null);
  const view = options.view ?? own ?? (globalThis as unknown as View);
  if (clobbered.size > 0 && options.unclobber !== null) {
    if (!options.unclobber) throw new SecondOpinionWanted();
    const { page, placesOf } = options.unclobber(doc, clobbered);
    return placesOf(yield* readHtml(page, { ...options, view }));
  }
  const isText = doc.contentType === 'text/plain';
  if (isText && options.plainText === undefined) throw new SecondOpinionWanted();
  if (isText && options.plainText)
    return yield* readTextPage(doc, { ...options, view, plainText: options.plainText });
  return yield* readHtml(doc, { ...options, view });
}

function* readTextPage(
  doc: Document,
  { plainText, ...options }: ReadOptions & { view: View; plainText: PlainText },
): Steps<PageReading> {
  const { page, placesOf } = plainText(doc, options.view);
  const reading = yield* readHtml(page, options);
  return { ...reading, found: placesOf(reading.found), kept: NOWHERE };
}

function wanted(): never {
  throw new SecondOpinionWanted();
}

function* readHtml(
  doc: Document,
  { url, view, trees, secondOpinion, tellLines }: ReadOptions & { view: View },
): Steps<PageReading> {
  const sources = readSources(doc, { url });
  yield;
  const metadata = yield* withMonths(() => firstMetadata(sources));
  const decision = yield* findClutterSteps(doc, {
    headline: { title: metadata.title, element: metadata.headline },
    byline: metadata.byline,
    isSource: isProvenanceLine,
    tellLines: tellLines === null ? () => null : (tellLines ?? wanted),
  });
  yield;
  const headlineCount = decision.facts.filter(({ headlineLink }) => headlineLink).length;
  const { title, description, byline, jsonLdBody } = metadata;
  const judged = yield* judgeBlocks(decision, { title, description, byline, body: jsonLdBody }, trees);
  yield;
  const body = yield* findBodyOrFallback(decision, { title, byline, judged }, { view, secondOpinion });
  yield;
  const clutter = yield* clutterElements(decision);
  yield;
  const article =
    body.start < 0 ? null : yield* toArticleSteps({ sources, decision, clutter, body }, { url, view });
  if (!article || isListPage(article, decision, metadata.isArticle, headlineCount))
    return { article: null, found: [], headlineCount, kept: NOWHERE };
  yield;
  const more = yield* withLeftOut(decision, body, { byline, judged, article });
  const found = yield* clutterOf(more);
  yield;
  return { article, found, headlineCount, kept: yield* keptPlaces(decision, body) };
}
