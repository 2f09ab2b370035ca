import type { Annotations, DateCorrection } from '../article';
import { tellChange } from './changes';
import { keepCorrections } from './date-corrections';
import type { ArticleBody, Library } from './schema';
import { write } from './transaction';

/**
 * Keeps what the reader says of the dates of a saved article, and applies it to its present text.
 * @returns the annotations after it, and the way back; null where the article is not there
 * @throws QuotaError, LibraryError
 */
export async function correctDates(
  db: Library,
  key: string,
  corrections: readonly DateCorrection[],
): Promise<{ annotations: Annotations; undo(): Promise<void> } | null> {
  let before: ArticleBody | undefined;
  const after = await changeAnnotations(db, key, (body) => {
    before = body;
    const own = { ...body.annotations, corrections: [...corrections] };
    return keepCorrections(body.article, own, body.annotations);
  });
  if (!after || !before) return null;
  const { article, annotations } = before;
  const undo = async () => {
    // Another text since then has annotations of its own.
    await changeAnnotations(db, key, (body) => (body.article.text === article.text ? annotations : null));
  };
  return { annotations: after, undo };
}

async function changeAnnotations(
  db: Library,
  key: string,
  change: (body: ArticleBody) => Annotations | null,
): Promise<Annotations | null> {
  const annotations = await write(db, ['bodies'], async (transaction) => {
    const bodies = transaction.objectStore('bodies');
    const body = await bodies.get(key);
    const changed = body ? change(body) : null;
    if (body && changed) await bodies.put({ ...body, annotations: changed });
    return changed;
  });
  if (annotations) tellChange(db, { kind: 'saved', keys: [key] });
  return annotations;
}
