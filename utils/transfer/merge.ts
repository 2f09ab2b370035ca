import type { ArticleVersion, SavedArticle } from '../article';
import { mergeTags } from '../library/tags';

/**
 * Two records of one article made one: the newest text is the present one, every other text a version; tags are
 * joined, the earliest time of saving stays, and what either side keeps is not in the trash.
 * `theirs` merged into what already holds it gives `ours` again.
 */
export function mergeSaved(ours: SavedArticle, theirs: SavedArticle): SavedArticle {
  const [newer, older] = theirs.textSavedAt > ours.textSavedAt ? [theirs, ours] : [ours, theirs];
  const trashedAt = ours.trashedAt === null || theirs.trashedAt === null ? null : ours.trashedAt;
  return {
    key: ours.key,
    article: newer.article,
    annotations: newer.annotations,
    tags: hasAll(ours.tags, theirs.tags) ? ours.tags : mergeTags(ours.tags, theirs.tags),
    savedAt: Math.min(ours.savedAt, theirs.savedAt),
    textSavedAt: newer.textSavedAt,
    updatedAt: Math.max(ours.updatedAt, theirs.updatedAt),
    trashedAt,
    versions: mergeVersions(newer, [...ours.versions, ...theirs.versions, presentText(older)]),
  };
}

/** Every text once, oldest first, without the present one. */
function mergeVersions(newer: SavedArticle, versions: ArticleVersion[]): ArticleVersion[] {
  const present = textOf(newer);
  const seen = new Set<string>();
  return versions
    .toSorted((a, b) => a.savedAt - b.savedAt)
    .filter((version) => {
      // A text that came back after a change is a version of its own, hence the time.
      const id = `${version.savedAt} ${textOf(version)}`;
      const isPresent = textOf(version) === present && version.savedAt === newer.textSavedAt;
      if (seen.has(id) || isPresent) return false;
      seen.add(id);
      return true;
    });
}

function presentText({ article, annotations, textSavedAt }: SavedArticle): ArticleVersion {
  return { article, annotations, savedAt: textSavedAt };
}

function textOf({ article }: Pick<ArticleVersion, 'article'>): string {
  return `${article.title}\n${article.text}`;
}

function hasAll(tags: string[], others: string[]): boolean {
  return others.every((tag) => tags.includes(tag));
}
