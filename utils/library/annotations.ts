import type { Annotations, DateCorrection, NameCorrection, NameOfKind } from '../article';
import type { BulkOptions } from './actions';
import { tellChange } from './changes';
import { keepCorrections } from './date-corrections';
import { applyNameCorrections } from './name-corrections';
import type { ArticleBody, Library } from './schema';
import { nameId } from './stories/name-id';
import { entityKeys } from './summary';
import { read, write } from './transaction';

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

/**
 * Applies what the reader says of names to a saved article.
 * @returns the way back; null where the article is not there
 * @throws QuotaError, LibraryError
 */
export async function correctNames(
  db: Library,
  key: string,
  corrections: readonly NameCorrection[],
): Promise<{ undo(): Promise<void> } | null> {
  let before: ArticleBody | undefined;
  const after = await changeAnnotations(db, key, (body) => {
    before = body;
    const entities = applyNameCorrections(body.annotations.entities, corrections);
    return { ...body.annotations, entities };
  });
  if (!after || !before) return null;
  const { article, annotations } = before;
  const undo = async () => {
    await changeAnnotations(db, key, (body) =>
      body.article.text === article.text ? { ...body.annotations, entities: annotations.entities } : null,
    );
  };
  return { undo };
}

async function changeAnnotations(
  db: Library,
  key: string,
  change: (body: ArticleBody) => Annotations | null,
): Promise<Annotations | null> {
  const annotations = await write(db, ['articles', 'bodies'], async (transaction) => {
    const bodies = transaction.objectStore('bodies');
    const body = await bodies.get(key);
    const changed = body ? change(body) : null;
    if (!body || !changed) return null;
    await bodies.put({ ...body, annotations: changed });
    const articles = transaction.objectStore('articles');
    const record = await articles.get(key);
    // Lists and counts go by the names in the record.
    if (record) await articles.put({ ...record, entities: entityKeys(changed) });
    return changed;
  });
  if (annotations) tellChange(db, { kind: 'saved', keys: [key] });
  return annotations;
}

/**
 * Applies what the reader says of names to every saved article that has this one.
 * @returns the way back
 * @throws QuotaError, LibraryError
 */
export async function correctNamesIn(
  db: Library,
  name: NameOfKind,
  corrections: readonly NameCorrection[],
  { signal, onProgress }: BulkOptions = {},
): Promise<{ undo(): Promise<void> }> {
  const keys = await articlesNaming(db, name);
  const undos: Array<() => Promise<void>> = [];
  for (const [done, key] of keys.entries()) {
    // What is corrected so far stays: the correction holds for the rest too, when they are read again.
    if (signal?.aborted) break;
    onProgress?.(done, keys.length);
    const corrected = await correctNames(db, key, corrections);
    if (corrected) undos.push(corrected.undo);
  }
  return {
    async undo() {
      for (const undo of undos) await undo();
    },
  };
}

/** Every article with this name, however it writes it, those in the trash and those no story has taken in yet too. */
function articlesNaming(db: Library, { name, type }: NameOfKind): Promise<string[]> {
  return read(db, ['articles'], async (look) => {
    const index = look.objectStore('articles').index('entities');
    const id = nameId({ name, type });
    const ofType = IDBKeyRange.bound(`${type}:`, `${type}:\uffff`);
    const found = new Set<string>();
    for (let cursor = await index.openKeyCursor(ofType); cursor; cursor = await cursor.continue()) {
      const written = cursor.key.slice(type.length + 1);
      if (nameId({ type, name: written }) === id) found.add(cursor.primaryKey);
    }
    return [...found];
  });
}
