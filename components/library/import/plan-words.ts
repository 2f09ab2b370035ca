/** What a row of an import is said to become, in the reader's words. */
import { listWords, t, tById } from '../../../utils/i18n';
import type { PlannedRow } from '../../../utils/transfer/import/dry-run';
import type { Trouble } from '../../../utils/transfer/import/row';
import type { IconName } from '../../Icon';

export type Filter = 'all' | 'problems' | 'merged';

export function isShown({ outcome, troubles }: PlannedRow, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'problems' ? troubles.length > 0 : outcome === 'merged' || outcome === 'twice';
}

export interface ResultWords {
  tone: 'new' | 'bad' | 'unsure' | 'merge';
  icon: IconName;
  words: string;
}

export function troubleWords({ id, args }: Trouble): string {
  return tById(`import_trouble_${id}`, ...args);
}

export function resultWords(row: PlannedRow): ResultWords {
  const [trouble] = row.troubles;
  if (row.outcome === 'left-out') {
    return { tone: 'bad', icon: 'warning', words: trouble ? troubleWords(trouble) : t('import_result_left') };
  }
  if (trouble) return { tone: 'unsure', icon: 'warning', words: troubleWords(trouble) };
  if (row.outcome === 'new') return { tone: 'new', icon: 'add', words: t('import_result_new') };
  if (row.outcome === 'twice') {
    return { tone: 'merge', icon: 'copy', words: t('import_result_twice', row.sameAs?.row ?? row.place.row) };
  }
  if (row.outcome === 'there') return { tone: 'merge', icon: 'check', words: t('import_result_there') };
  return { tone: 'merge', ...mergeWords(row) };
}

function mergeWords({ merge }: PlannedRow): Pick<ResultWords, 'icon' | 'words'> {
  if (merge?.fromTrash) return { icon: 'restore', words: t('import_result_trash') };
  if (merge?.text) return { icon: 'reader', words: t('import_result_text') };
  if (merge && merge.tags.length > 0) {
    return { icon: 'tag', words: t('import_result_tags', listWords(merge.tags)) };
  }
  return merge?.earlier
    ? { icon: 'calendar', words: t('import_result_earlier') }
    : { icon: 'check', words: t('import_result_merged') };
}
