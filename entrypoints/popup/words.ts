import { shortDay } from '../../components/date-words';
import type { SavedArticle } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import type { saveKind } from './state';
import type { TextChange } from './text-change';

const SAVE_WORDS = {
  first: 'save',
  undated: 'save_undated',
  version: 'save_version',
  date: 'save_date',
} as const;

/** Words on the Save button. */
export function saveWords(kind: ReturnType<typeof saveKind>): string | null {
  return kind && t(SAVE_WORDS[kind]);
}

function localDay(time: number): string {
  const date = new Date(time);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The flag in the popup's first line: "Saved", "Saved 19 Apr". */
export function savedWords({ textSavedAt }: SavedArticle, now: boolean, today: string): string {
  const day = localDay(textSavedAt);
  return now || day === today ? t('saved_flag') : t('saved_flag_on', shortDay(day, { today }));
}

/** What is different on the page, in short sentences. */
export function changeWords({ newHeadline, paragraphs }: TextChange): string[] {
  const words: string[] = [];
  if (newHeadline) words.push(t('change_headline'));
  if (paragraphs === 0) words.push(t('change_words'));
  else if (paragraphs !== null && paragraphs > 0) words.push(plural('change_longer', paragraphs));
  else if (paragraphs !== null) words.push(plural('change_shorter', -paragraphs));
  return words;
}
