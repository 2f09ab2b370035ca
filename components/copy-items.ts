import { t } from '../utils/i18n';
import type { CopyForm } from '../utils/transfer/copy';
import type { MenuItem } from './Menu';

/** The last entries of a menu of exports: to the clipboard. */
export const copyItems = (): MenuItem[] => [
  { id: 'copy-markdown', label: t('copy_markdown'), separate: true },
  { id: 'copy-citation', label: t('copy_citation') },
];

/** Null: the entry is an export. */
export function copyFormOf(id: string): CopyForm | null {
  if (id === 'copy-markdown') return 'markdown';
  return id === 'copy-citation' ? 'citation' : null;
}

/** What is said afterwards. */
export function copiedWords(as: CopyForm, isCopied: boolean): string {
  if (!isCopied) return t('copy_refused');
  return t(as === 'citation' ? 'copied_citation' : 'copied_markdown');
}
