/** From a row to what may come into the library. */
import { type Annotations, type Article, type Highlight, NEW_STATE, type SavedArticle } from '../../article';
import { paragraphsHtml, readGivenHtml } from '../../extract/given-html';
import { cleanAddress, textIdentity } from '../../extract/identity';
import { sanitise, type View } from '../../html';
import { countTags } from '../../library/counts';
import { spellingless } from '../../library/identity';
import type { Arrival } from '../../library/intake';
import { anchored, type Marks } from '../../library/marks';
import type { Library } from '../../library/schema';
import { textHash } from '../../library/summary';
import { mergeTags, respelled } from '../../library/tags';
import { stableUuid } from '../formats/stable-id';
import { joinLink } from './join';
import { mergeSaved } from './merge';
import type { ImportRow, ReadRow } from './row';

export interface ArrivalOptions {
  view?: View | undefined;
  /** ms since epoch: when what has no date of its own is saved. */
  now: number;
  /** Put on everything that comes. */
  tags: readonly string[];
  /** What was archived, read or a favourite there is so here. */
  keepState: boolean;
  /** Finds names and dates in a text; null: not now. */
  annotate: ((article: Article) => Promise<Annotations>) | null;
}

/** With the library's own tags, most used first: their spelling is kept. */
type InLibrary = ArrivalOptions & { ownTags: readonly string[] };

export async function inLibrary<T extends ArrivalOptions>(
  db: Library,
  options: T,
): Promise<T & { ownTags: readonly string[] }> {
  const tags = await countTags(db);
  return { ...options, ownTags: tags.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag) };
}

const NOTHING_FOUND: Annotations = { entities: [], times: [], keyDates: [], engine: '' };

/** @returns what may come in, whether it has a text, and the identity under which rows of one file are one */
export async function arrivalOf(
  read: Extract<ReadRow, { kind: 'row' | 'whole' }>,
  options: InLibrary,
): Promise<{ arrival: Arrival; identity: string; hasText: boolean }> {
  if (read.kind === 'whole') return arrivalOfOurs(read.saved, options);
  const article = await articleOf(read.row, options.view);
  const hasText = article.wordCount > 0;
  const annotations = hasText && options.annotate ? await options.annotate(article) : NOTHING_FOUND;
  const saved = savedOf(read.row, article, annotations, options);
  const arrival: Arrival = {
    known: hasText ? article : { url: article.url, canonicalUrl: article.canonicalUrl },
    hash: await textHash(article),
    join: (key, before) =>
      joinLink(before, { ...saved, key }, { now: options.now, dated: read.row.savedAt !== null }),
  };
  return { arrival, identity: spellingless(article.canonicalUrl), hasText };
}

async function arrivalOfOurs(given: SavedArticle, { view, ownTags }: InLibrary) {
  const clean = sanitised(given, view);
  const highlights = anchored(clean.highlights, clean.article.text);
  const saved = { ...clean, highlights, tags: respelled(clean.tags, ownTags) };
  const { key, article } = saved;
  const arrival: Arrival = {
    known: { key },
    hash: await textHash(article),
    join(at, before) {
      if (!before) return at === key ? saved : { ...saved, key: at };
      const after = mergeSaved(before, saved);
      return sameSaved(before, after) ? null : after;
    },
  };
  return { arrival, identity: key, hasText: article.wordCount > 0 };
}

/** The article with the HTML of all its texts sanitised: what comes from outside is not believed. */
function sanitised(saved: SavedArticle, view?: View): SavedArticle {
  const clean = <T extends { article: Article }>(holder: T): T => ({
    ...holder,
    article: { ...holder.article, html: sanitise(holder.article.html, view) },
  });
  return { ...clean(saved), versions: saved.versions.map(clean) };
}

/** For a record and what `mergeSaved` made of it: a text that stays is handed on as the same object. */
function sameSaved(a: SavedArticle, b: SavedArticle): boolean {
  const main = ({ article: _article, annotations: _annotations, versions, ...rest }: SavedArticle) =>
    JSON.stringify([Object.entries(rest).toSorted(), versions.map((version) => version.savedAt)]);
  return main(a) === main(b) && a.article === b.article;
}

function savedOf(
  row: ImportRow,
  article: Article,
  annotations: Annotations,
  { now, tags, keepState, ownTags }: InLibrary,
): SavedArticle {
  // Undated rows keep the order of their file: a list shows the newest first, and these are a millisecond apart.
  const savedAt = Math.min(row.savedAt ?? now - row.place.row, now);
  const all = mergeTags(row.tags, tags);
  const { archived, favourite } = row;
  const state = keepState ? { unread: row.unread ?? !archived, archived, favourite } : NEW_STATE;
  return {
    ...{ state, ...marksOf(row, article, savedAt) },
    ...{ key: article.canonicalUrl, article, annotations, tags: respelled(all, ownTags) },
    ...{ savedAt, textSavedAt: savedAt, updatedAt: savedAt, trashedAt: null, versions: [] },
  };
}

async function articleOf(row: ImportRow, view?: View): Promise<Article> {
  const given = row.html ?? (row.text === null ? null : paragraphsHtml(row.text, view));
  const own = given === null ? null : readGivenHtml(sanitise(given, view), view);
  const url = row.url || (await textIdentity(row.text ?? ''));
  const { published } = row;
  return {
    ...{ url, canonicalUrl: cleanAddress(url), title: row.title, siteName: row.siteName, section: null },
    ...{ byline: row.byline, lang: languageTag(row.lang) },
    published: published ? { value: published, source: 'given', certain: true } : null,
    ...{ modified: null, dateline: null, provenance: [] },
    ...{ html: own?.html ?? '', text: own?.text ?? '', wordCount: own?.wordCount ?? 0 },
    ...{ lead: own?.lead ?? '', excerpt: own?.excerpt || row.excerpt },
  };
}

/** What the reader marked and wrote elsewhere: a quote becomes a highlight, words without one a note. */
function marksOf(row: ImportRow, { canonicalUrl, text }: Article, savedAt: number): Marks {
  const highlights = row.notes.flatMap(({ quote, note, colour, markedAt }): Highlight[] => {
    if (!quote?.trim()) return [];
    const exact = quote.trim().replace(/[^\S\n]+/g, ' ');
    const at = markedAt ?? savedAt;
    return [
      {
        // The same passage of the same article is one highlight, however often the file is imported.
        ...{
          id: stableUuid([canonicalUrl, exact]),
          quote: { exact, prefix: '', suffix: '' },
          position: null,
        },
        ...{ colour: colour ?? 'yellow', note: note?.trim() || null, createdAt: at, updatedAt: at },
      },
    ];
  });
  const notes = row.notes.flatMap(({ quote, note }) => (quote?.trim() || !note?.trim() ? [] : [note.trim()]));
  return { highlights: anchored(highlights, text), note: notes.join('\n\n') };
}

/** `en_GB` as BCP 47 writes it; null for what is no language. */
function languageTag(lang: string | null): string | null {
  if (!lang) return null;
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
