import type { JSX } from 'preact';
import type { GlyphKind } from '../utils/date-glyph';
import { type MessageKey, t } from '../utils/i18n';

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
  moved: {
    label: 'glyph_moved',
    drawing: (
      <>
        <circle class="disc" cx="6" cy="6" r="4.5" />
        <path class="on-disc" d="M3.8 6h4M6.2 4.3 7.9 6 6.2 7.7" />
      </>
    ),
  },
  earlier: {
    label: 'glyph_earlier',
    drawing: (
      <>
        <circle class="struck" cx="6" cy="6" r="4" />
        <path class="struck" d="M3.2 8.8 8.8 3.2" />
      </>
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

/** The drawing alone, on a field of 12 by 12. */
export function glyphDrawing(kind: GlyphKind): JSX.Element {
  return GLYPHS[kind].drawing;
}

export function Glyph({ kind }: { kind: GlyphKind }) {
  const { label, drawing } = GLYPHS[kind];
  return (
    <svg class="glyph" viewBox="0 0 12 12" role="img" aria-label={t(label)}>
      {drawing}
    </svg>
  );
}
