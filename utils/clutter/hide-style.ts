/** Carried by every element we hide, and by nothing else. */
export const HIDDEN_ATTRIBUTE = 'data-dateline-hidden';

/**
 * Inserted as a user style sheet, together with the in-page script: it needs no node in the page, a page's CSP cannot
 * refuse it, a page's own `!important` cannot win over it, and it reaches into shadow roots.
 */
export const HIDE_CSS = `[${HIDDEN_ATTRIBUTE}] { display: none !important; }`;
