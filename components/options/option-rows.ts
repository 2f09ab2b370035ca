import type { ComponentChildren } from 'preact';

/** One thing that can be chosen or done, with all the words it can be found by. */
export interface OptionRow {
  /** Unique on the page; its control's id where the label names that one control. */
  id: string;
  label: string;
  about?: string;
  /** Words that stand in the control. */
  words?: readonly string[];
  /** Below the label, as wide as the page; else beside it. */
  wide?: boolean;
  /** The label is of the control with the row's id. */
  labels?: boolean;
  control: ComponentChildren;
}

export interface OptionSection {
  /** Of the address too: `#shortcuts`. */
  id: string;
  title: string;
  rows: readonly OptionRow[];
}

/** Without case and accents, as people type when they search. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase();
}

/** Rows that have every word of the query, in part or whole, in their own words or in their section's title. */
export function matching(sections: readonly OptionSection[], query: string): readonly OptionSection[] {
  const sought = folded(query).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return sections;
  return sections.flatMap((section) => {
    const rows = section.rows.filter(({ label, about = '', words = [] }) => {
      const text = folded([section.title, label, about, ...words].join('\n'));
      return sought.every((word) => text.includes(word));
    });
    return rows.length > 0 ? [{ ...section, rows }] : [];
  });
}
