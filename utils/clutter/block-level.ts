/** What tags and attributes alone say of an element: whether it breaks a line of text, whether it is in its place yet. */

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const DISPLAY = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i;

/** `isBlockLevel`, unless the element's own style says otherwise (`<span style="display:block">`). */
export function breaksLine(element: Element, tag: string, style = element.getAttribute('style')): boolean {
  const display = style && DISPLAY.exec(style)?.[1]?.toLowerCase();
  if (!display) return isBlockLevel(tag);
  if (display === 'inline') return false;
  return (
    isBlockLevel(tag) || /^(?:block|flex|grid|list-item|table|table-row|table-cell|flow-root)$/.test(display)
  );
}

/** Breaks a line of text. Elements of a page's own making count as blocks: they stand where sections stand. */
export function isBlockLevel(tag: string): boolean {
  return BLOCK_TAGS.has(tag) || tag.includes('-');
}

/** A part of a page that React sent later and whose script has not yet put it in its place: hidden only until then. */
export function isStreamed(element: Element): boolean {
  return /^S:[\da-f]+$/.test(element.getAttribute('id') ?? '');
}
