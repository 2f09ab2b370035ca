/**
 * Datelines: where a story was filed, and sometimes when and by whom (AP Stylebook, "datelines").
 * Two forms: at the head of the first paragraph, `KARSOVA, March 6 (Northwire) — …`, or alone on a line
 * between headline and text, `Karsova, March 6`.
 */
import type { Dateline } from '../article';
import { foldSpace } from './fold';
import { findMonthNames } from './month-names';

export interface DatelineReading {
  dateline: Dateline;
  /** Index into `top` of the line that is nothing but the dateline; null when it stands in the first paragraph. */
  line: number | null;
  /** UTF-16 units of the first paragraph that the dateline takes, its dash or colon included; 0 for a line of its own. */
  length: number;
}

/** `top`: the lines between headline and text, in order. `firstParagraph`: of the text. `lang`: BCP 47, for month names. */
export interface DatelineInput {
  top: readonly string[];
  firstParagraph: string;
  lang?: string | null;
}

/** The dateline of a story, or null. A line of its own is read before the first paragraph. */
export function readDateline({ top, firstParagraph, lang = null }: DatelineInput): DatelineReading | null {
  for (const [line, text] of top.entries()) {
    const dateline = readDatelineLine(text, lang);
    if (dateline) return { dateline, line, length: 0 };
  }
  const inline = readInlineDateline(firstParagraph, lang);
  return inline && { dateline: inline.dateline, line: null, length: inline.length };
}

/** A line that holds nothing but a dateline: `Karsova, March 6 (Northwire)`, `March 6, Karsova`, `Karsova | 6 March 2023`. */
export function readDatelineLine(line: string, lang: string | null = null): Dateline | null {
  const text = foldSpace(line);
  return text && findMonthNames(lang) ? null : null;
}

/** The dateline at the head of a paragraph and how many characters it takes. */
export function readInlineDateline(
  paragraph: string,
  lang: string | null = null,
): { dateline: Dateline; length: number } | null {
  return paragraph && findMonthNames(lang) ? null : null;
}
