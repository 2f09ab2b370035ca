import type { JSX } from 'preact';
import type { KeyDate } from '../utils/article';
import { type MessageKey, t } from '../utils/i18n';

/** How sure a date is, and how exact: the same signs in popup, reader and library. */
export type GlyphKind = 'stated' | 'worked-out' | 'period' | 'uncertain';

const GLYPHS: Record<GlyphKind, { label: MessageKey; drawing: JSX.Element }> = {
  stated: { label: 'glyph_stated', drawing: <circle cx="6" cy="6" r="4.5" fill="currentColor" /> },
  'worked-out': {
    label: 'glyph_worked_out',
    drawing: (
      <>
        <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
      </>
    ),
  },
  period: {
    label: 'glyph_period',
    drawing: (
      <rect
        x=".7"
        y="3.2"
        width="10.6"
        height="5.6"
        rx="2.8"
        fill="currentColor"
        fill-opacity=".25"
        stroke="currentColor"
        stroke-width="1.4"
      />
    ),
  },
  uncertain: {
    label: 'glyph_uncertain',
    drawing: (
      <circle
        cx="6"
        cy="6"
        r="4.3"
        fill="none"
        class="unsure"
        stroke-width="1.6"
        stroke-dasharray="2.4 2.1"
      />
    ),
  },
};

/** Unknown parts, marked `X` in the value, outrank everything: a guess must look like one. */
export function glyphOf(date: KeyDate): GlyphKind {
  if (!date.certain || date.value.includes('X')) return 'uncertain';
  if (date.granularity !== 'day') return 'period';
  return date.expressions.some(({ stated, corrected }) => stated || corrected) || date.kind === 'published'
    ? 'stated'
    : 'worked-out';
}

export function Glyph({ kind }: { kind: GlyphKind }) {
  const { label, drawing } = GLYPHS[kind];
  return (
    <svg class="glyph" viewBox="0 0 12 12" role="img" aria-label={t(label)}>
      {drawing}
    </svg>
  );
}
