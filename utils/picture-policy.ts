/**
 * Who may load pictures from the web: a picture in a saved article would tell its publisher that it is being read.
 *
 * The manifest's policy allows `https:` pictures; a page takes that away again with a policy of its own, which
 * cannot be lifted while the page is open (hence the reload after "Show pictures"). The policy is the barrier;
 * taking `src` off beforehand only keeps the console and the layout quiet.
 */
const WITHOUT_WEB_PICTURES = "img-src 'self' data: blob:; media-src 'self' data: blob:";

/** A page that is open in a tab has loaded its pictures already; a saved one waits to be asked. */
export type PictureUse = 'live-article' | 'saved-article' | 'none';

/** @param choice what the reader chose for saved articles (settings.showPictures) */
export function mayShowPictures(use: PictureUse, choice: boolean): boolean {
  return use === 'live-article' || (use === 'saved-article' && choice);
}

/** Takes pictures from the web away from this document, for as long as it lives. To be called before anything is shown. */
export function withholdPictures(doc: Document): void {
  const meta = doc.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = WITHOUT_WEB_PICTURES;
  doc.head.prepend(meta);
}

/** Removes the addresses of web pictures under `root` (an inert document); those inside the file (`data:`) stay. */
export function stripWebPictures(root: ParentNode): void {
  for (const picture of root.querySelectorAll('img, source')) {
    picture.removeAttribute('srcset');
    if (!picture.getAttribute('src')?.startsWith('data:')) picture.removeAttribute('src');
  }
}
