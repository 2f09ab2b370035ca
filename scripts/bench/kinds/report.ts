import { CLUTTER_KINDS, type ClutterKind } from '../../../utils/article';
import type { Label } from './labels';

export interface Verdict {
  page: string;
  path: string;
  label: Label;
  /** Null: not removed. */
  kind: ClutterKind | null;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

/** Accuracy over what was removed, and how much of the labelled clutter and text was. */
export function summaryOf(name: string, verdicts: readonly Verdict[]): string {
  const clutter = verdicts.filter(({ label }) => label !== 'text');
  const removed = clutter.filter(({ kind }) => kind !== null);
  const right = removed.filter(({ kind, label }) => kind === label);
  const text = verdicts.filter(({ label }) => label === 'text');
  const lost = text.filter(({ kind }) => kind !== null);
  return [
    name.padEnd(12),
    `kind right ${percent(right.length, removed.length)}`,
    `clutter removed ${percent(removed.length, clutter.length)}`,
    `text removed ${percent(lost.length, text.length)}`,
  ].join('  ');
}

const SHORT: Record<ClutterKind, string> = {
  related: 'rel',
  ticker: 'tick',
  'see-also': 'see',
  'author-box': 'auth',
  share: 'shar',
  newsletter: 'news',
  promo: 'prom',
  comments: 'comm',
  ad: 'ad',
  notice: 'note',
  navigation: 'nav',
};

/** Rows: the label given by hand; columns: the kind given by the rules; the last column: not removed. */
export function confusionOf(verdicts: readonly Verdict[]): string {
  const labels: Label[] = [...CLUTTER_KINDS, 'text'];
  const columns: Array<ClutterKind | null> = [...CLUTTER_KINDS, null];
  const head = columns.map((kind) => (kind ? SHORT[kind] : 'kept').padStart(5)).join('');
  const rows = labels.map((label) => {
    const own = verdicts.filter((verdict) => verdict.label === label);
    const cells = columns.map((kind) => own.filter((verdict) => verdict.kind === kind).length);
    return label.padEnd(12) + cells.map((count) => (count === 0 ? '.' : `${count}`).padStart(5)).join('');
  });
  return [`${'by hand'.padEnd(12)}${head}`, ...rows].join('\n');
}

/** Removed blocks with another kind than the hand's. */
export function mistakesOf(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ kind, label }) => kind !== null && kind !== label)
    .map(({ page, path, label, kind }) => `  ${page} ${path}: ${label}, taken for ${kind}`);
}
