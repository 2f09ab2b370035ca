/** Offline copies of pictures: each once, however many articles show it. */
import { partsOf } from './marks';
import type { ImageUse } from './schema';
import { all, type WriteTransaction } from './transaction';

/** Takes an article's pictures from it; copies that no other article shows go. */
export async function removeImages(transaction: WriteTransaction, key: string): Promise<void> {
  const uses = transaction.objectStore('imageUses');
  const own = await uses.getAll(partsOf(key));
  if (own.length === 0) return;
  await uses.delete(partsOf(key));
  await freeCopies(transaction, own);
}

/** Deletes the copies of these uses, which are gone, where no other use is left. */
async function freeCopies(transaction: WriteTransaction, gone: readonly ImageUse[]): Promise<void> {
  const hashes = new Set(gone.map(({ hash }) => hash).filter(Boolean));
  const index = transaction.objectStore('imageUses').index('hash');
  await all(
    [...hashes].map((hash) => async () => {
      if ((await index.count(hash)) === 0) await transaction.objectStore('images').delete(hash);
    }),
  );
}
