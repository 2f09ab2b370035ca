/** Pictures as they would show after scrolling: lazy loading undone, best candidate chosen, addresses absolute. */

const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-image',
  'data-full-src',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'srcset'];
const PLACEHOLDER =
  /^data:|(?:^|\/)(?:blank|spacer|pixel|placeholder|transparent|loading|lazy|grey|1x1)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i;
/** Widest picture worth keeping, in CSS pixels. */
const WIDEST = 1600;
/** Smaller than this in either direction is an icon or a counter. */
const LEAST_SIDE = 60;

export interface Picture {
  src: string;
  alt: string;
}

/** The picture an element stands for, or null where it is an icon, a placeholder or has no address. */
export function readPicture(element: Element, base: string): Picture | null {
  if (isSmall(element)) return null;
  const image = element.localName === 'picture' ? element.getElementsByTagName('img')[0] : element;
  const address = image ? addressOf(image) : null;
  const absolute = address && absoluteAddress(address, base);
  if (!absolute || !/^(?:https?:|data:image\/(?!svg))/i.test(absolute)) return null;
  return { src: absolute, alt: (image?.getAttribute('alt') ?? '').trim() };
}

function isSmall(element: Element): boolean {
  const sides = ['width', 'height']
    .map((name) => element.getAttribute(name))
    .filter((value) => value && /^\d+$/.test(value));
  return sides.some((value) => Number(value) < LEAST_SIDE);
}

function addressOf(image: Element): string | null {
  const sets = [image, ...pictureSources(image)].flatMap((element) =>
    LAZY_SETS.map((name) => element.getAttribute(name)).filter((value) => value !== null),
  );
  const lazy =
    LAZY.map((name) => image.getAttribute(name)).find((value) => value && !PLACEHOLDER.test(value)) ?? null;
  const src = image.getAttribute('src');
  const shown = src && !PLACEHOLDER.test(src) ? src : null;
  return (
    bestOf(sets) ??
    lazy ??
    shown ??
    noscriptAddress(image) ??
    (src?.startsWith('data:image/') && src.length > 2000 ? src : null)
  );
}

function pictureSources(image: Element): Element[] {
  const parent = image.parentElement;
  if (parent?.localName !== 'picture') return [];
  return [...parent.children].filter(({ localName }) => localName === 'source');
}

/** The widest candidate up to a sensible width. */
function bestOf(sets: readonly string[]): string | null {
  let best: { url: string; width: number } | null = null;
  for (const set of sets) {
    for (const candidate of set.matchAll(/(\S*[^,\s])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
      const url = candidate[1]!;
      const width = candidate[3] === 'x' ? Number(candidate[2]) * 700 : Number(candidate[2] ?? 1);
      if (PLACEHOLDER.test(url) || width > WIDEST) continue;
      if (width > (best?.width ?? 0)) best = { url, width };
    }
  }
  return best?.url ?? null;
}

const SRC = /<img[^>]*?\s(?:data-)?src\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>]+))/i;

/** Pages that load lazily keep the picture for readers without scripts beside it; there it is text, never markup. */
function noscriptAddress(image: Element): string | null {
  for (const sibling of [
    image.nextElementSibling,
    image.previousElementSibling,
    image.parentElement?.nextElementSibling,
  ]) {
    if (sibling?.localName !== 'noscript') continue;
    const inner = sibling.getElementsByTagName('img')[0]?.getAttribute('src');
    const match = SRC.exec(sibling.textContent ?? '');
    const address = inner ?? match?.[1] ?? match?.[2] ?? match?.[3];
    if (address) return address.replaceAll('&amp;', '&');
  }
  return null;
}

export function absoluteAddress(address: string, base: string): string | null {
  const trimmed = address.trim();
  try {
    return new URL(trimmed, base).href; // asking first whether it can be parsed would parse it twice
  } catch {
    return URL.canParse(trimmed) ? new URL(trimmed).href : null;
  }
}
