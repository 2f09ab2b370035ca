/**
 * Declarative shadow roots (`<template shadowrootmode="open">`) become shadow roots, as the parser of a browser that
 * loads the page makes them; a document that is only parsed keeps them as templates.
 */

export function attachShadowRoots(root: Document | DocumentFragment | ShadowRoot): void {
  for (const template of root.querySelectorAll('template')) {
    const host = template.parentElement;
    if (template.getAttribute('shadowrootmode')?.toLowerCase() !== 'open' || !host || host.shadowRoot)
      continue;
    if (!canHost(host)) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(...template.content.childNodes);
    template.remove();
    attachShadowRoots(shadow);
  }
}

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Elements that may have a shadow root: those of a page's own making, and these. */
function canHost({ localName }: Element): boolean {
  return localName.includes('-') || HOSTS.has(localName);
}
