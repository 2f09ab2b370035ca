import type { GlyphKind } from '../../utils/date-glyph';
import { type MessageKey, t } from '../../utils/i18n';
import { glyphDrawing } from '../Glyph';

const SIGNS: ReadonlyArray<[GlyphKind, MessageKey]> = [
  ['stated', 'legend_stated'],
  ['worked-out', 'legend_worked_out'],
  ['period', 'legend_period'],
  ['uncertain', 'legend_uncertain'],
];

/** Where a date was moved. */
const MOVES: typeof SIGNS = [
  ['earlier', 'glyph_earlier'],
  ['moved', 'glyph_moved'],
];

/** For the eye: whoever hears the timeline is told with each date. */
export function TimelineLegend({ moves }: { moves: boolean }) {
  return (
    <p class="tl-legend" aria-hidden="true">
      <span>
        <i class="tl-bar" />
        {t('timeline_published')}
      </span>
      {[...SIGNS, ...(moves ? MOVES : [])].map(([kind, words]) => (
        <span key={kind}>
          <svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">
            {glyphDrawing(kind)}
          </svg>
          {t(words)}
        </span>
      ))}
    </p>
  );
}
