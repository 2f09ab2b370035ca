/** Makes the article's elements fit to be read here. Text nodes are neither changed nor added (marks count on them). */

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, caption, td, th, pre, summary';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

export interface OutlineEntry {
  id: string;
  text: string;
}

/** Everything but pictures, which wait until the marks are placed (`preparePictures`). */
export function prepareBody(root: HTMLElement, words: { table: string }): OutlineEntry[] {
  for (const block of root.querySelectorAll(BLOCKS))
    if (!block.hasAttribute('dir')) block.setAttribute('dir', 'auto');
  for (const link of root.querySelectorAll('a[href]')) prepareLink(link as HTMLAnchorElement);
  for (const table of root.querySelectorAll('table')) letScroll(table, words.table);
  return prepareHeadings(root);
}

/** Other pages open beside the reader; jumps inside the article lead nowhere, since ids were not kept. */
function prepareLink(link: HTMLAnchorElement): void {
  if (link.getAttribute('href')?.startsWith('#')) {
    link.removeAttribute('href');
    return;
  }
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

/** A wide table scrolls in a box of its own, reachable by keyboard and named. */
function letScroll(table: HTMLTableElement, name: string): void {
  const box = table.ownerDocument.createElement('div');
  box.className = 'wide';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', table.caption?.textContent?.trim() || name);
  table.replaceWith(box);
  box.append(table);
}

/**
 * Gives headings ids and levels that follow on from the article's `h1` without gaps.
 * @returns the outline: the headings of the highest level present
 */
function prepareHeadings(root: HTMLElement): OutlineEntry[] {
  const headings = [...root.querySelectorAll<HTMLElement>(HEADINGS)].filter((heading) =>
    heading.textContent?.trim(),
  );
  const levels = steppedLevels(headings.map((heading) => Number(heading.localName[1])));
  headings.forEach((heading, index) => {
    heading.id = `part-${index + 1}`;
    heading.tabIndex = -1;
    heading.setAttribute('aria-level', String(levels[index]));
  });
  return headings
    .filter((_, index) => levels[index] === 2)
    .map((heading) => ({ id: heading.id, text: heading.textContent?.replace(/\s+/g, ' ').trim() ?? '' }));
}

/** `[3, 5, 3, 4]` → `[2, 3, 2, 3]`: the highest level found is 2, and none is more than one below the one before it. */
export function steppedLevels(levels: readonly number[]): number[] {
  const top = Math.min(...levels);
  const stepped: number[] = [];
  for (const level of levels) stepped.push(Math.min(level - top + 2, (stepped.at(-1) ?? 1) + 1));
  return stepped;
}

/**
 * A paragraph before the one that opens with the dateline is the standfirst; without a dateline nobody can tell.
 * @param place of the dateline, in any capitals
 */
export function markStandfirst(root: HTMLElement, place: string | null): void {
  if (!place) return;
  const [first, second] = [...root.querySelectorAll('p')].filter((paragraph) => !paragraph.closest('figure'));
  const opens = (paragraph: Element | undefined) =>
    paragraph?.textContent?.trim().toLowerCase().startsWith(place.toLowerCase()) ?? false;
  if (!opens(first) && opens(second)) first?.classList.add('stand');
}

/** Beacons: nothing to see. */
function isTiny(picture: HTMLImageElement): boolean {
  return ['width', 'height'].some((side) => {
    const given = picture.getAttribute(side);
    return given !== null && Number(given) <= 2;
  });
}

/** Pictures without an address (`stripWebPictures`) become a quiet line; those that fail to load leave no trace. */
export function preparePictures(root: HTMLElement, words: { notShown: string }): void {
  for (const picture of root.querySelectorAll('img')) {
    if (isTiny(picture)) {
      picture.remove();
    } else if (!picture.hasAttribute('src')) {
      picture.replaceWith(standIn(picture, words.notShown));
    } else {
      picture.alt = picture.alt ?? '';
      picture.decoding = 'async';
      picture.referrerPolicy = 'no-referrer';
      picture.addEventListener('error', () => collapse(picture), { once: true });
    }
  }
}

/** @returns how many pictures were held back */
export function countWithheld(root: ParentNode): number {
  return root.querySelectorAll('.no-picture').length;
}

function standIn(picture: HTMLImageElement, words: string): HTMLElement {
  const line = picture.ownerDocument.createElement('span');
  line.className = 'no-picture';
  line.textContent = picture.alt ? `${words}: ${picture.alt}` : words;
  return line;
}

/** A caption is worth keeping without its picture; an empty figure is not. */
function collapse(picture: HTMLImageElement): void {
  const figure = picture.closest('figure');
  (picture.closest('.figure-open') ?? picture).remove();
  if (figure && !figure.querySelector('img') && !figure.textContent?.trim()) figure.remove();
}
