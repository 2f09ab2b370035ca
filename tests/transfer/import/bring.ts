import { ImportError } from '../../../utils/article';
import type { Library } from '../../../utils/library/schema';
import { openImport } from '../../../utils/transfer/import/open';
import { type RunOptions, runImport } from '../../../utils/transfer/import/run';
import { view } from '../view';
import { allOf } from './open';

export const OPTIONS: RunOptions = {
  ...{ view, now: 1_700_000_000_000, tags: [], keepState: true, annotate: null, total: null },
};

/** A file taken into a library, from its bytes to the last batch. */
export async function bring(
  db: Library,
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<RunOptions> = {},
) {
  const opened = await openImport({ name: 'a-file', content: new Blob([content]) }, { view });
  if (!opened) throw new ImportError('Nothing to import');
  const result = await runImport(db, opened, { ...OPTIONS, ...options });
  const rows = (await allOf(opened)).filter(({ kind }) => kind !== 'left-out').length;
  return { ...result, unchanged: rows - result.added - result.merged };
}
