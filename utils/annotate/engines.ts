import type { Article } from '../article';
import { isEnglish } from './language';
import type { TimeRecogniser } from './times/recogniser';

/**
 * The engine that annotate() needs beside its own to find the dates of an article that is not in English; null where
 * none is needed, or there is none. Loaded when first wanted: most readers never see the other languages.
 */
export async function timesFor({
  text,
  lang,
}: Pick<Article, 'text' | 'lang'>): Promise<TimeRecogniser | null> {
  if (lang === null || isEnglish(text, lang)) return null;
  const { otherTimes } = await import('./times/other-languages');
  return otherTimes(lang);
}
