import type { KeyDate } from './article';

/** How sure a date is, and how exact: the same signs in popup, reader, library and timeline. */
export type GlyphKind =
  | ('stated' | 'worked-out' | 'period' | 'uncertain')
  /** The date that a later article gives, and the one before it. */
  | ('moved' | 'earlier');

/** Unknown parts, marked `X` in the value, outrank everything: a guess must look like one. */
export function glyphOf(date: KeyDate): GlyphKind {
  if (!date.certain || date.value.includes('X')) return 'uncertain';
  if (date.granularity !== 'day') return 'period';
  return date.expressions.some(({ stated, corrected }) => stated || corrected) || date.kind === 'published'
    ? 'stated'
    : 'worked-out';
}
