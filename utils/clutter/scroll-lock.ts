/**
 * Pages hold their scrolling and dim themselves while an overlay is up. With the overlay hidden nobody could let go of
 * that, so the lock is lifted by an attribute and our style sheet, and the empty layer below the overlay is hidden as
 * well. Both come back with the overlay, as the page had set them.
 */
import type { RemovalKind } from '../article';
import { HIDDEN_ATTRIBUTE, UNLOCKED_ATTRIBUTE } from './hide-style';

/** What an overlay of these kinds asks is put aside with it. */
const KINDS: ReadonlySet<RemovalKind> = new Set(['notice', 'newsletter', 'ad', 'share', 'related']);
/** A wall around the text is the page's right: its lock stays. */
const WALL =
  /(?:continue|keep) reading|to read (?:this|the full|more)|unlimited|already (?:an? |have )|free articles?|subscribers? only|weiter ?lesen|lire la suite|réservé|seguir leyendo|continu(?:e|ar) (?:a )?(?:lendo|leggere)/iu;
/** A text that asks for something before the page can be read on. */
export function isWall(text: string): boolean {
  return WALL.test(text);
}

/** Elements looked at from a hidden one upwards: the box, its dialog, its layer. */
const HIGHEST = 4;
/** Share of the window that a layer covers. */
const LEAST_COVER = 0.9;
const SHOWS_SOMETHING =
  'img, picture, video, audio, iframe, canvas, svg, object, embed, input, button, a[href]';

export interface HiddenPart {
  element: Element;
  kind: RemovalKind;
  text: string;
}

/** Looks at what is hidden now, and lifts or gives back; null: nothing is, and no style is asked for. */
export type ScrollHold = (doc: Document, hidden: (() => Iterable<HiddenPart>) | null) => void;

export function createScrollHold(): ScrollHold {
  const layers = new Set<Element>();
  return (doc, hidden) => {
    const view = doc.defaultView;
    if (!view) return;
    const roots = [doc.documentElement, doc.body].filter((root) => root !== null);
    const lifted = roots.filter((root) => root.hasAttribute(UNLOCKED_ATTRIBUTE));
    const held = hidden ? roots.filter((root) => !lifted.includes(root)) : [];
    const locked = held.filter((root) => isLocked(view.getComputedStyle(root)));
    if (lifted.length === 0 && locked.length === 0 && layers.size === 0) return;
    const overlays = [...(hidden?.() ?? [])].flatMap((part) => overlayOf(view, part) ?? []);
    if (overlays.length > 0) {
      for (const root of locked) root.setAttribute(UNLOCKED_ATTRIBUTE, '');
      for (const layer of emptyLayers(view, overlays)) {
        layer.setAttribute(HIDDEN_ATTRIBUTE, '');
        layers.add(layer);
      }
      return;
    }
    for (const root of lifted) root.removeAttribute(UNLOCKED_ATTRIBUTE);
    for (const layer of layers) layer.removeAttribute(HIDDEN_ATTRIBUTE);
    layers.clear();
  };
}

/**
 * True for what lies over a page that cannot scroll meanwhile, and asks for more than a click: hiding it would leave
 * the page stuck, with nothing to press.
 */
export function holdsPage(part: HiddenPart, isHeld: (doc: Document) => boolean): boolean {
  const doc = part.element.ownerDocument;
  const view = doc.defaultView;
  if (!view || (KINDS.has(part.kind) && !WALL.test(part.text))) return false;
  return isHeld(doc) && liesOver(view, part.element) !== null;
}

/** The page cannot scroll, and that was not lifted. */
export function isPageLocked(doc: Document): boolean {
  const view = doc.defaultView;
  return [doc.documentElement, doc.body].some(
    (root) => root && !root.hasAttribute(UNLOCKED_ATTRIBUTE) && view && isLocked(view.getComputedStyle(root)),
  );
}

function isLocked({ overflowY, overflow, position }: CSSStyleDeclaration): boolean {
  return /hidden|clip/.test(`${overflow} ${overflowY}`) || position === 'fixed';
}

/** The element that lies over the page: fixed, or a dialog. An element that is not shown still knows its position. */
function overlayOf(view: Window, { element, kind, text }: HiddenPart): Element | null {
  return !KINDS.has(kind) || WALL.test(text) ? null : liesOver(view, element);
}

function liesOver(view: Window, element: Element): Element | null {
  let at: Element | null = element;
  for (let step = 0; at && step < HIGHEST && at !== at.ownerDocument.body; step++, at = at.parentElement) {
    if (isDialog(at) || view.getComputedStyle(at).position === 'fixed') return at;
  }
  // What holds the dialog and nothing else.
  return element.querySelector('dialog, [role="dialog"], [aria-modal="true"]') ? element : null;
}

function isDialog(element: Element): boolean {
  return (
    element.localName === 'dialog' ||
    /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') ||
    element.getAttribute('aria-modal') === 'true'
  );
}

/** Fixed elements beside the overlays or straight in the body that cover the window and show nothing. */
function emptyLayers(view: Window, overlays: readonly Element[]): Element[] {
  const beside = new Set<Element>();
  for (const overlay of overlays) {
    for (const element of overlay.parentElement?.children ?? []) beside.add(element);
    for (const element of overlay.ownerDocument.body.children) beside.add(element);
  }
  return [...beside].filter(
    (element) =>
      !element.hasAttribute(HIDDEN_ATTRIBUTE) &&
      !/^(?:script|style|link|template|noscript)$/.test(element.localName) &&
      (element.textContent ?? '').trim() === '' &&
      element.querySelector(SHOWS_SOMETHING) === null &&
      covers(view, element),
  );
}

function covers(view: Window, element: Element): boolean {
  const { position, display, top, left, right, bottom, width, height } = view.getComputedStyle(element);
  if (position !== 'fixed' || display === 'none') return false;
  const box = element.getBoundingClientRect();
  if (box.width > 0) return box.width * box.height >= view.innerWidth * view.innerHeight * LEAST_COVER;
  const whole = (far: string, size: string) => /^0(?:px)?$/.test(far) || /^100(?:%|v[wh])$/.test(size);
  return /^0(?:px)?$/.test(top) && /^0(?:px)?$/.test(left) && whole(right, width) && whole(bottom, height);
}
