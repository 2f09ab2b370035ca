/** Why a page cannot be read. */
export type Restriction = 'browser' | 'file' | 'pdf';

/** `file:` pages need a permission that only the reader can give; a PDF is shown by the browser's own viewer. */
export function restrictionOf(url: string): Restriction {
  if (/^[^?#]*\.pdf([?#]|$)/i.test(url)) return 'pdf';
  return url.startsWith('file:') ? 'file' : 'browser';
}

/** Host for the head of the popup; null where there is none to name. */
export function hostOf(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).host.replace(/^www\./, '');
}
