import type { Article, ArticleVersion, SavedArticle } from '../../article';
import { anchored } from '../../library/marks';
import { mergeTags } from '../../library/tags';
import { joinNotes } from './merge';

/**
 * What another tool kept of an article, joined with what is in the library: tags are added, the earliest date of
 * saving is kept, notes and highlights are added, a favourite stays or becomes one, an article in the trash comes back, and a text takes the place only of one that is missing; beside
 * a text it becomes an earlier version. Null: nothing changes.
 *
 * `dated`: the tool said when it was saved.
 */
export function joinLink(
  before: SavedArticle | null,
  theirs: SavedArticle,
  { now, dated }: { now: number; dated: boolean },
): SavedArticle | null {
  if (!before) return theirs;
  const joined = mergeTags(before.tags, theirs.tags);
  const tags = joined.length > before.tags.length ? joined : before.tags;
  const savedAt = dated ? Math.min(before.savedAt, theirs.savedAt) : before.savedAt;
  const text = joinText(before, theirs);
  const note = joinNotes(before.note, theirs.note);
  const had = new Set(before.highlights.map(({ id }) => id));
  const come = theirs.highlights.filter(({ id }) => !had.has(id));
  const highlights = anchored([...before.highlights, ...come], text.article.text);
  const state = { ...before.state, favourite: before.state.favourite || theirs.state.favourite };
  const after: SavedArticle = {
    ...{ ...before, ...text, tags, state, note, highlights, savedAt },
    trashedAt: null,
  };
  const changed =
    state.favourite !== before.state.favourite ||
    note !== before.note ||
    highlights.length > before.highlights.length ||
    tags !== before.tags ||
    savedAt !== before.savedAt ||
    before.trashedAt !== null ||
    after.article !== before.article ||
    after.versions.length !== before.versions.length;
  return changed ? { ...after, updatedAt: now } : null;
}

type Text = Pick<SavedArticle, 'article' | 'annotations' | 'textSavedAt' | 'versions'>;

function joinText(ours: SavedArticle, theirs: SavedArticle): Text {
  const { article, annotations, textSavedAt, versions } = ours;
  const kept: Text = { article, annotations, textSavedAt, versions };
  if (theirs.article.text === '') return { ...kept, article: filled(article, theirs.article) };
  const known = [...versions.map((version) => version.article), article];
  if (known.some((one) => holds(one, theirs.article))) {
    return { ...kept, article: filled(article, theirs.article) };
  }
  const come: ArticleVersion = {
    article: theirs.article,
    annotations: theirs.annotations,
    savedAt: theirs.textSavedAt,
  };
  // Ours has no text of the article yet, and theirs has.
  if (article.wordCount === 0 && theirs.article.wordCount > 0) {
    const own = article.text === '' ? [] : [{ article, annotations, savedAt: textSavedAt }];
    return {
      article: { ...filled(theirs.article, article), url: article.url, canonicalUrl: article.canonicalUrl },
      ...{ annotations: theirs.annotations, textSavedAt: theirs.textSavedAt },
      versions: sorted([...versions, ...own]),
    };
  }
  if (article.text === '')
    return { ...kept, article: { ...filled(article, theirs.article), ...textOf(theirs.article) } };
  return { ...kept, versions: sorted([...versions, come]) };
}

const textOf = ({ html, text, wordCount, lead }: Article) => ({ html, text, wordCount, lead });

/** What `article` does not say, as `other` says it; the same object where that adds nothing. */
function filled(article: Article, other: Article): Article {
  const gaps: Partial<Article> = {
    ...(article.title === '' && other.title !== '' && { title: other.title }),
    ...(article.siteName === null && other.siteName !== null && { siteName: other.siteName }),
    ...(article.lang === null && other.lang !== null && { lang: other.lang }),
    ...(article.published === null && other.published !== null && { published: other.published }),
    ...(article.byline.length === 0 && other.byline.length > 0 && { byline: other.byline }),
    ...(article.excerpt === '' && other.excerpt !== '' && { excerpt: other.excerpt }),
  };
  return Object.keys(gaps).length > 0 ? { ...article, ...gaps } : article;
}

/** Every line of the other's text is in this one. */
function holds(article: Article, other: Article): boolean {
  const lines = new Set(article.text.split('\n'));
  return other.text.split('\n').every((line) => lines.has(line));
}

function sorted(versions: ArticleVersion[]): ArticleVersion[] {
  return versions.toSorted((a, b) => a.savedAt - b.savedAt);
}
