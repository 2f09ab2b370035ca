import type { TimexType } from '../article';
import { tokeniseText } from './document';
import { isEnglish } from './language';
import { englishTimes } from './times/english';
import { otherTimes } from './times/other-languages';
import { datedStretches } from './times/stretches';

/** A time expression of the batch contract: UTF-16 offsets into the text, TIMEX3 value. */
export interface Timex {
  start: number;
  end: number;
  type: TimexType;
  value: string;
}

/** Finds and resolves the time expressions of a text. `dct` is the day it was written, `YYYY-MM-DD…`; null unknown. */
export function tagDates({
  text,
  dct,
  lang = null,
}: {
  text: string;
  dct: string | null;
  lang?: string | null;
}): Timex[] {
  const engine = lang === null || isEnglish(text, lang) ? englishTimes : otherTimes(lang);
  if (!engine) return [];
  const dated = engine === englishTimes ? datedStretches(text) : undefined;
  const document = tokeniseText(text, dated?.stretches);
  const steps = engine.recognise(document, { reference: dct, lang, places: dated?.places });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map(({ start, end, type, value }) => ({ start, end, type, value }));
}
