/** Carried by every element we hide, and by nothing else. Its value is empty, or says that the element keeps its place. */
export const HIDDEN_ATTRIBUTE = 'data-dateline-hidden';
/** Value for what is not seen and has no height, but still takes its column of a grid. */
export const KEEPS_PLACE = 'place';
/** Value for what is shown for a moment, faint and outlined, and counts as hidden all the same. */
export const PEEKED = 'peek';
/** Carried by the element of ours that stands in the page (utils/in-page). */
export const HOST_ATTRIBUTE = 'data-dateline-bar';
/** Carried by the page's root elements while a lock of their scrolling is lifted. */
export const UNLOCKED_ATTRIBUTE = 'data-dateline-unlocked';
/** Carried by what holds the text while its lines are kept from becoming too long; the value is the width. */
export const MEASURE_ATTRIBUTE = 'data-dateline-measure';

/** Carried beside it by a column that stood in the middle of the window, and still is to. */
export const CENTRED_ATTRIBUTE = 'data-dateline-centred';

/** Carried by what holds text of which words are taken out, which its value notes (cut-notes.ts). */
export const CUT_ATTRIBUTE = 'data-dateline-cut';

/** Widths that the style sheet knows, in CSS pixels. */
const NARROWEST = 320;
const WIDEST = 1200;
const STEP = 20;

/** The widest of the known widths that is at most `width`. */
export function knownMeasure(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width / STEP) * STEP));
}

function measures(): string {
  const rules: string[] = [];
  for (let width = NARROWEST; width <= WIDEST; width += STEP)
    rules.push(`[${MEASURE_ATTRIBUTE}="${width}"] { max-width: ${width}px !important; }`);
  return rules.join('\n');
}

/**
 * Inserted as a user style sheet, together with the in-page script: it needs no node in the page, a page's CSP cannot
 * refuse it, a page's own `!important` cannot win over it, and it reaches into shadow roots.
 * A function, so that it is in no script that asks for the names alone.
 */
export const hideCss = () => `[${HIDDEN_ATTRIBUTE}=""] { display: none !important; }
[${HIDDEN_ATTRIBUTE}="${KEEPS_PLACE}"], [${HIDDEN_ATTRIBUTE}="${KEEPS_PLACE}"] * { visibility: hidden !important; }
[${HIDDEN_ATTRIBUTE}="${KEEPS_PLACE}"] { height: 0 !important; min-height: 0 !important; overflow: hidden !important; margin-block: 0 !important; padding-block: 0 !important; border-block-width: 0 !important; }
[${HIDDEN_ATTRIBUTE}="${PEEKED}"] { opacity: 0.6 !important; outline: 2px dashed #1b4fc4 !important; outline-offset: 2px !important; pointer-events: none !important; }
[${UNLOCKED_ATTRIBUTE}] { overflow: visible !important; position: static !important; height: auto !important; touch-action: auto !important; }
[${CENTRED_ATTRIBUTE}] { margin-inline: auto !important; }
${measures()}`;
