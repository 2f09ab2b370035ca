/** Offline copies of pictures: each once, however many articles show it. */
import { tellChange } from './changes';
import { type ListCursor, listArticles } from './lists';
import { partsOf } from './marks';
import type { ImageFailure, ImageRecord, ImageUse, Library } from './schema';
import { all, read, type WriteTransaction, write } from './transaction';

type Writing = WriteTransaction<readonly ('imageUses' | 'images')[]>;

/** Takes an article's pictures from it; copies that no other article shows go. */
export async function removeImages(transaction: Pick<Writing, 'objectStore'>, key: string): Promise<void> {
  const uses = transaction.objectStore('imageUses');
  const own = await uses.getAll(partsOf(key));
  if (own.length === 0) return;
  await uses.delete(partsOf(key));
  await freeCopies(transaction, own);
}

/** Deletes the copies of these uses, which are gone, where no other use is left. */
async function freeCopies(
  transaction: Pick<Writing, 'objectStore'>,
  gone: readonly ImageUse[],
): Promise<void> {
  const hashes = new Set(gone.map(({ hash }) => hash).filter(Boolean));
  const index = transaction.objectStore('imageUses').index('hash');
  await all(
    [...hashes].map((hash) => async () => {
      if ((await index.count(hash)) === 0) await transaction.objectStore('images').delete(hash);
    }),
  );
}

/** A picture as it is to be kept: made smaller and encoded anew by the page that has read it. */
export type PictureCopy = Omit<ImageRecord, 'hash'>;

/** Every picture of an article that was tried, and the copies there are, by address. */
export interface KeptPictures {
  uses: ImageUse[];
  copies: Map<string, ImageRecord>;
}

/** An article's pictures. */
export function picturesOf(db: Library, key: string): Promise<KeptPictures> {
  return read(db, ['imageUses', 'images'], async (look) => {
    const uses = await look.objectStore('imageUses').getAll(partsOf(key));
    const images = await Promise.all(
      uses.map(({ hash }) => (hash ? look.objectStore('images').get(hash) : undefined)),
    );
    const copies = new Map<string, ImageRecord>();
    for (const [at, { source }] of uses.entries()) {
      const image = images[at];
      if (image) copies.set(source, image);
    }
    return { uses, copies };
  });
}

/** Articles of which a picture was tried, kept or not. */
async function triedKeys(db: Library): Promise<ReadonlySet<string>> {
  const uses = await read(db, ['imageUses'], (look) => look.objectStore('imageUses').getAllKeys());
  return new Set(uses.map(([key]) => key));
}

const PAGE = 100;

/** Articles kept and first saved since then (ms since epoch) of which no picture was tried, the newest first. */
export async function untriedSince(db: Library, since: number): Promise<string[]> {
  const tried = await triedKeys(db);
  const keys: string[] = [];
  for (let after: ListCursor | null = null; ; ) {
    const { articles, next }: Awaited<ReturnType<typeof listArticles>> = await listArticles(db, {
      limit: PAGE,
      after,
    });
    const fresh = articles.filter(({ savedAt }) => savedAt >= since);
    keys.push(...fresh.filter(({ key }) => !tried.has(key)).map(({ key }) => key));
    if (fresh.length < articles.length || !next) return keys;
    after = next;
  }
}

/** As `picturesOf` for one article after another; those without pictures, most of them, cost no look. */
export async function picturesReader(db: Library): Promise<(key: string) => Promise<KeptPictures['copies']>> {
  const illustrated = await triedKeys(db);
  return async (key) => (illustrated.has(key) ? (await picturesOf(db, key)).copies : new Map());
}

/**
 * Keeps a picture of an article, or why there is none. The same picture is kept once, however many articles show it.
 * @throws QuotaError (nothing was written), LibraryError
 */
export async function keepPicture(
  db: Library,
  { key, source }: Pick<ImageUse, 'key' | 'source'>,
  result: PictureCopy | ImageFailure,
  { now }: { now: number },
): Promise<void> {
  const image = typeof result === 'string' ? null : { ...result, hash: await hashOf(result.bytes) };
  const failure = typeof result === 'string' ? result : null;
  await write(db, ['articles', 'imageUses', 'images'], async (transaction) => {
    const uses = transaction.objectStore('imageUses');
    const before = await uses.get([key, source]);
    // Deleted while the picture was read.
    if ((await transaction.objectStore('articles').count(key)) === 0) return;
    // What is there is better than why there is no other.
    if (failure && before?.hash) return;
    if (image) await transaction.objectStore('images').put(image);
    await uses.put({ key, source, hash: image?.hash ?? '', failure, at: now });
    if (before?.hash && before.hash !== image?.hash) await freeCopies(transaction, [before]);
  });
}

/** Lets go of the copies of these articles' pictures; what other articles show stays. The way back holds the copies. */
export async function dropPictures(
  db: Library,
  keys: readonly string[],
): Promise<{ undo: () => Promise<void> }> {
  const gone: KeptPictures[] = [];
  for (const key of keys) gone.push(await picturesOf(db, key));
  await write(db, ['imageUses', 'images'], async (transaction) => {
    for (const key of keys) await removeImages(transaction, key);
  });
  tellPictured(db, keys);
  return { undo: () => putBack(db, keys, gone) };
}

async function putBack(db: Library, keys: readonly string[], gone: readonly KeptPictures[]): Promise<void> {
  await write(db, ['articles', 'imageUses', 'images'], async (transaction) => {
    for (const [at, { uses, copies }] of gone.entries()) {
      // Deleted for good meanwhile.
      if ((await transaction.objectStore('articles').count(keys[at]!)) === 0) continue;
      await all([
        ...[...copies.values()].map((image) => () => transaction.objectStore('images').put(image)),
        ...uses.map((use) => () => transaction.objectStore('imageUses').put(use)),
      ]);
    }
  });
  tellPictured(db, keys);
}

/** Tells every window that these articles' pictures are here. */
export function tellPictured(db: Library, keys: readonly string[]): void {
  tellChange(db, { kind: 'pictured', keys: [...keys] });
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
