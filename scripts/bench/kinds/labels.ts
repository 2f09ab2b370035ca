import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClutterKind } from '../../../utils/article';

/** `text`: the article's own words or lines of its head, which nobody should remove. */
export type Label = ClutterKind | 'text';

export interface LabelledBlock {
  /** Set and id of the page: `fundus/a1`. */
  page: string;
  /** Index of the child element at each step down from the document element: `1/0/3`. */
  path: string;
  kind: Label;
}

/** Given by hand, one block a line; the words of the pages stay with the pages. */
export const LABELS = join('scripts', 'bench', 'kinds', 'labels.jsonl');

export function readLabels(file: string): LabelledBlock[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledBlock);
}

/** The element at a path; null where the page has none there. */
export function elementAt(doc: Document, path: string): Element | null {
  let at: Element | null = doc.documentElement;
  for (const step of path.split('/')) at = at?.children[Number(step)] ?? null;
  return at;
}
