/**
 * What stays in the window while the page scrolls: bars at its edges, boxes in its corners, films that follow. Only
 * layout tells, so this is asked of the live page. The site's own bar on top stays, and so does what the page must not
 * lose: walls around the text, forms to log in or to search, sound that the reader has turned on.
 */
import type { ClutterKind } from '../article';
import type { Found } from './found';
import { HIDDEN_ATTRIBUTE, HOST_ATTRIBUTE } from './hide-style';
import { isClobbered, parentElementOf } from './named-fields';
import { AT_ONCE, type Pace } from './pace';
import { reason } from './scene';
import { isWall } from './scroll-lock';
import { foldSpace } from './text-shape';

export interface FloatingOptions {
  /** Elements of the article: nothing that holds one of them floats. */
  article: readonly Element[];
  /** Found by other means already. */
  known: readonly Element[];
}

/** Points across and down the window that are looked at. */
const ACROSS = 13;
const DOWN = 25;
/** Of these points every fourth across and every eighth down first, then those between: looking may have to end early. */
const PASSES: ReadonlyArray<[across: number, down: number]> = [
  [4, 8],
  [2, 4],
  [1, 1],
];
/** Beside the window's edges points lie closer: small buttons hang there. Columns, CSS pixels from the edge; and rows. */
const EDGES = [12, 36, 60];
const EDGE_ROWS = 16;
/** Slices that looking may take: in a box of 50,000 lines a single point takes a browser 15 ms. */
const MOST_SLICES = 20;
/** The outermost points lie so far from the window's edge, CSS pixels. */
const MARGIN = 12;
/** Share of the window's width from which something at its top is the site's own bar. */
const BAR_WIDTH = 0.6;
/** Share of the window that only an overlay covers; what those ask is read by the rules. */
const OVERLAY = 0.5;
const LONGEST_TEXT = 1500;
/** Links of a menu, and the length of their words on average. */
const LEAST_MENU = 5;
const LONGEST_WAY = 22;

const KINDS: ReadonlyArray<[ClutterKind, RegExp]> = [
  ['notice', /\bcookies?\b|consent|datenschutz|privacidad|confidentialité/i],
  ['newsletter', /news ?letter|inbox|e-?mail|boletín|rundbrief|infolettre/i],
  ['share', /\b(?:share|facebook|whatsapp|twitter|telegram|teilen|partager|compartir)\b/i],
  ['ad', /\b(?:advert|sponsor|anzeige|werbung|publicidad|publicité|reklam)/i],
];

/** Boxes that float over the page now, each as a find of its own. Nothing where there is no layout. */
export async function findFloating(
  doc: Document,
  { article, known }: FloatingOptions,
  pace: Pace = AT_ONCE,
): Promise<Found[]> {
  const view = doc.defaultView;
  if (!view || typeof doc.elementFromPoint !== 'function' || view.innerWidth === 0) return [];
  const boxes = new Set<Element>();
  const seen = new Set<Element>();
  let slices = 0;
  for (const [x, y] of pointsIn(view)) {
    const element = doc.elementFromPoint(x, y);
    if (element && !seen.has(element)) {
      seen.add(element);
      const box = floatingBox(view, element);
      if (box) boxes.add(box);
    }
    const wait = pace.rest();
    if (wait && ++slices > MOST_SLICES) break;
    if (wait) await wait;
  }
  return [...boxes].filter((box) => isOurs(view, box, { article, known })).map(toFound);
}

type Point = [x: number, y: number];

/** Points of the window, CSS pixels: the coarse grid first, then its edges. */
function* pointsIn(view: Window): Generator<Point> {
  for (const pass of PASSES.keys()) {
    yield* pointsOfPass(view, pass);
    if (pass === 0) yield* pointsAtEdges(view);
  }
}

function* pointsOfPass({ innerWidth, innerHeight }: Window, pass: number): Generator<Point> {
  const [wide, high] = [innerWidth - 2 * MARGIN, innerHeight - 2 * MARGIN];
  const [across, down] = PASSES[pass]!;
  const [acrossBefore, downBefore] = PASSES[pass - 1] ?? [Infinity, Infinity];
  for (let y = 0; y < DOWN; y += down)
    for (let x = 0; x < ACROSS; x += across)
      if (pass === 0 || x % acrossBefore > 0 || y % downBefore > 0)
        yield [MARGIN + (x * wide) / (ACROSS - 1), MARGIN + (y * high) / (DOWN - 1)];
}

/** From the foot of the window up, where most of them hang. */
function* pointsAtEdges({ innerWidth, innerHeight }: Window): Generator<Point> {
  for (let y = innerHeight - MARGIN; y > 0; y -= EDGE_ROWS)
    for (const x of EDGES) yield* [[innerWidth - x, y] as Point, [x, y] as Point];
}

/** The outermost element around, below the body, that is fixed or sticks. */
function floatingBox(view: Window, element: Element): Element | null {
  let box: Element | null = null;
  for (let at: Element | null = element; at && at !== view.document.body; at = parentElementOf(at))
    if (/^(?:fixed|(?:-webkit-)?sticky)$/.test(view.getComputedStyle(at).position)) box = at;
  return box;
}

function isOurs(view: Window, box: Element, { article, known }: FloatingOptions): boolean {
  if (isClobbered(box)) return false; // it cannot be asked
  if (box.hasAttribute(HIDDEN_ATTRIBUTE) || box.hasAttribute(HOST_ATTRIBUTE) || box.localName === 'html')
    return false;
  if (article.some((element) => box.contains(element))) return false;
  if (known.some((element) => element.contains(box))) return false;
  const { top, width, height } = box.getBoundingClientRect();
  if (width * height === 0 || width * height > view.innerWidth * view.innerHeight * OVERLAY) return false;
  if (top < view.innerHeight * 0.15 && width >= view.innerWidth * BAR_WIDTH && !holdsFilm(box)) return false;
  if (
    box.querySelector(
      'nav, [role="navigation"], [role="search"], input[type="search"], input[type="password"]',
    )
  )
    return false;
  return !isMenu(box) && !isWall(textOf(box)) && !isHeard(box);
}

/** Short links and little else: the ways through the site. */
function isMenu(box: Element): boolean {
  const links = [...box.getElementsByTagName('a')].map((link) => foldSpace(link.textContent ?? '').trim());
  const named = links.filter(Boolean);
  const length = named.reduce((sum, text) => sum + text.length, 0);
  return (
    named.length >= LEAST_MENU && length / named.length < LONGEST_WAY && length > textOf(box).length * 0.6
  );
}

function holdsFilm(box: Element): boolean {
  return box.localName === 'video' || box.querySelector('video') !== null;
}

/** The reader listens to it. */
function isHeard(box: Element): boolean {
  return [...box.querySelectorAll<HTMLMediaElement>('audio, video')].some(
    ({ paused, muted, volume }) => !paused && !muted && volume > 0,
  );
}

function textOf(box: Element): string {
  return foldSpace((box.textContent ?? '').slice(0, LONGEST_TEXT)).trim();
}

function toFound(box: Element): Found {
  const names = [...box.querySelectorAll('a, button, iframe')]
    .map((element) => element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '')
    .filter(Boolean);
  const text = textOf(box) || names.join(' · ');
  const film = holdsFilm(box);
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  const frames = box.querySelector('iframe, ins') !== null;
  return {
    removal: {
      id: '',
      kind: kind ?? (text === '' && frames ? 'ad' : 'promo'),
      reasons: [reason(film ? 'floating_film' : 'floating')],
      text,
    },
    elements: [box],
    texts: [],
  };
}
