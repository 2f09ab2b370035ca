import { ImportError, type SavedArticle } from '../article';
import type { View } from '../html';
import { t } from '../i18n';
import { sanitise } from '../sanitise';
import { CheckError } from './check';
import { savedArticle } from './saved-article';

/**
 * The articles of a backup, every field checked, in the file's order. Unknown fields are left out.
 * @throws ImportError with words for the reader that name the first article that is wrong
 */
export function readBackup(text: string): SavedArticle[] {
  const file = parse(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== 'dateline') {
    throw new ImportError(t('import_notBackup'));
  }
  const { version, articles } = file as { version?: unknown; articles?: unknown };
  if (typeof version === 'number' && version > 1) throw new ImportError(t('import_newer'));
  if (version !== 1 || !Array.isArray(articles)) throw new ImportError(t('import_notBackup'));
  const read = articles.map(readArticle);
  const keys = new Set<string>();
  read.forEach(({ key, article }, index) => {
    if (keys.has(key)) throw new ImportError(t('import_twice', index + 1, article.title));
    keys.add(key);
  });
  return read;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ImportError(t('import_notJson'), { cause });
  }
}

function readArticle(value: unknown, index: number): SavedArticle {
  try {
    return savedArticle(value, []);
  } catch (cause) {
    if (!(cause instanceof CheckError)) throw cause;
    throw new ImportError(t('import_badArticle', index + 1, cause.path.join('.') || '–'), { cause });
  }
}

/** The article with the HTML of all its texts sanitised: what comes from outside is not believed. */
export function sanitised(saved: SavedArticle, view?: View): SavedArticle {
  const clean = <T extends { article: SavedArticle['article'] }>(holder: T): T => ({
    ...holder,
    article: { ...holder.article, html: sanitise(holder.article.html, view) },
  });
  return { ...clean(saved), versions: saved.versions.map(clean) };
}
