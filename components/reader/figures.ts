/** Pictures of the text that open large. */

export interface FigurePicture {
  src: string;
  alt: string;
  caption: string;
}

/** The button around a picture that opens it. */
const FIGURE_BUTTON = 'figure-open';

/** Puts a button around every picture that is no link. Text nodes stay as they are. */
export function makeFiguresOpen(root: HTMLElement, nameOf: (words: string) => string): void {
  for (const picture of root.querySelectorAll<HTMLImageElement>('img[src]')) {
    if (picture.closest('a[href]')) continue;
    const button = root.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = FIGURE_BUTTON;
    button.setAttribute('aria-label', nameOf(picture.alt.trim() || captionOf(picture)));
    picture.replaceWith(button);
    button.append(picture);
  }
}

function captionOf(picture: Element): string {
  const caption = picture.closest('figure')?.querySelector('figcaption');
  return caption?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The pictures that can be opened, in the order of the text. */
export function figuresOf(root: ParentNode): FigurePicture[] {
  return [...root.querySelectorAll<HTMLImageElement>(`.${FIGURE_BUTTON} img`)].map((picture) => ({
    src: picture.currentSrc || picture.src,
    alt: picture.alt,
    caption: captionOf(picture),
  }));
}

/** Which of them this press opens; null: none. */
export function figureAt(root: ParentNode, target: EventTarget | null): number | null {
  const button = (target as Element | null)?.closest?.(`.${FIGURE_BUTTON}`);
  const at = button ? [...root.querySelectorAll(`.${FIGURE_BUTTON}`)].indexOf(button) : -1;
  return at < 0 ? null : at;
}
