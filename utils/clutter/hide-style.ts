/** Carried by every element we hide, and by nothing else. */
export const HIDDEN_ATTRIBUTE = 'data-dateline-hidden';
/** Carried by the page's root elements while a lock of their scrolling is lifted. */
export const UNLOCKED_ATTRIBUTE = 'data-dateline-unlocked';

/**
 * Inserted as a user style sheet, together with the in-page script: it needs no node in the page, a page's CSP cannot
 * refuse it, a page's own `!important` cannot win over it, and it reaches into shadow roots.
 */
export const HIDE_CSS = `[${HIDDEN_ATTRIBUTE}] { display: none !important; }
[${UNLOCKED_ATTRIBUTE}] { overflow: visible !important; position: static !important; height: auto !important; touch-action: auto !important; }`;
