import type { Annotations, Article, SavedArticle } from '../article';
import type { ArticleRecord, ArticleSummary, ListEntry, StateList } from './schema';
import { tagsAbove } from './tags';

/** Host of a web address without `www.`; null for anything else. */
export function siteOf(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}

/** SHA-256 of title and text, in hex. */
export async function textHash(article: Pick<Article, 'title' | 'text'>): Promise<string> {
  const bytes = new TextEncoder().encode(`${article.title}\n${article.text}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The list record of an article. */
export function summarise(saved: SavedArticle, hash: string): ArticleRecord {
  const { article, annotations } = saved;
  const summary: ArticleSummary = {
    key: saved.key,
    url: article.url,
    title: article.title,
    site: siteOf(article.url) ?? siteOf(saved.key),
    siteName: article.siteName,
    byline: article.byline,
    lang: article.lang,
    published: article.published?.value ?? null,
    datelineDate: article.dateline?.date ?? null,
    datelinePlace: article.dateline?.place ?? null,
    excerpt: article.excerpt,
    wordCount: article.wordCount,
    ...(article.partial && { partial: article.partial }),
    tags: saved.tags,
    entities: entityKeys(annotations),
    state: saved.state,
    highlightCount: saved.highlights.length,
    noted: saved.note !== '',
    savedAt: saved.savedAt,
    updatedAt: saved.updatedAt,
    trashedAt: saved.trashedAt,
    versionCount: saved.versions.length,
    textHash: hash,
  };
  return withLists(summary);
}

/** What `ArticleSummary.entities` holds. */
export function entityKeys({ entities }: Annotations): ArticleSummary['entities'] {
  return [...new Set(entities.map(({ type, name }) => `${type}:${name}` as const))];
}

/** Puts a summary, changed or new, into the lists it belongs to. */
export function withLists(summary: ArticleSummary): ArticleRecord {
  return { ...summary, lists: listEntries(summary) };
}

export function withoutLists(record: ArticleRecord): ArticleSummary {
  const { lists: _, ...summary } = record;
  return summary;
}

/**
 * A kept article stands in the list of all, of its states, of each tag and the tags above it, and of its site; a
 * trashed one in the trash alone.
 */
function listEntries(summary: ArticleSummary): ListEntry[] {
  const { key, tags, site, savedAt, trashedAt } = summary;
  if (trashedAt !== null) return [['trash', -trashedAt, key]];
  const entries: ListEntry[] = [['kept', -savedAt, key]];
  for (const list of stateLists(summary)) entries.push([list, -savedAt, key]);
  for (const tag of new Set([...tags, ...tags.flatMap(tagsAbove)])) {
    entries.push(['tag', tag, -savedAt, key]);
  }
  if (site !== null) entries.push(['site', site, -savedAt, key]);
  return entries;
}

/** Lists an article stands in by its state. */
export function stateLists({
  state,
  highlightCount,
  noted,
}: Pick<ArticleSummary, 'state' | 'highlightCount' | 'noted'>): StateList[] {
  return [
    ...(state.unread && !state.archived ? ['unread' as const] : []),
    ...(state.archived ? ['archived' as const] : []),
    ...(state.favourite ? ['favourite' as const] : []),
    ...(highlightCount > 0 || noted ? ['highlighted' as const] : []),
  ];
}
