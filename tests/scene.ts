/** A page as the rules see it, and what one of them proposes there: without the other rules and without what was learned. */
import { JSDOM } from 'jsdom';
import { segmentSteps } from '../utils/clutter/blocks';
import { describeSteps } from '../utils/clutter/facts';
import { type BlockRange, blocksOf, findFrame, findHeadline } from '../utils/clutter/frame';
import { proseLines } from '../utils/clutter/lines';
import type { Proposal, Rule, Scene } from '../utils/clutter/scene';
import { finish } from '../utils/steps';

export const URL_OF_SCENE = 'https://orrin-gazette.example/2024/light';
const { DOMParser } = new JSDOM('', { url: URL_OF_SCENE }).window;

export const STORY = [
  'The lighthouse on Cape Orrin will keep its lamp, the coast service said on Monday after two years of letters from the islands.',
  'It had planned to put the light out next spring, since ships now find their way by satellite and the tower costs a fortune to paint.',
  'Fishermen told the service that in fog they trust what they can see. A petition with nine thousand names went to the capital.',
  'The keeper, Runa Falk, said that she would believe it when the paint arrives, and went up the stairs to clean the glass.',
].map((words) => `<p>${words}</p>`);
export const HEADLINE = '<h1>Cape Orrin keeps its light</h1>';

export interface Given {
  title?: string;
  /** Lower case. */
  byline?: string[];
  isSource?: Scene['isSource'];
  /** Texts of blocks that are taken already. */
  taken?: string[];
  frame?: Partial<Scene['frame']>;
}

export function sceneOf(html: string, given: Given = {}): Scene {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const page = finish(segmentSteps(doc, proseLines));
  const facts = finish(describeSteps(page));
  const title = given.title ?? 'Cape Orrin keeps its light';
  const headline = findHeadline(page, facts, { title, element: null });
  const taken = (block: number) => given.taken?.includes(page.blocks[block]?.text ?? '') ?? false;
  const frame = { ...findFrame(page, facts, { headline, isClutter: taken }), ...given.frame };
  return {
    ...{ page, facts, frame, taken, byline: new Set(given.byline) },
    plain: page.links.every(({ pieceStart, pieceEnd }) => pieceStart === pieceEnd),
    isSource: given.isSource ?? (() => false),
  };
}

/** The blocks of `#id`. */
export function blocksAt({ page }: Scene, id: string): BlockRange {
  const box = page.elements.find(({ element }) => element.id === id)!;
  return blocksOf(page, box.pieceStart, box.pieceEnd);
}

/** The story with things before, inside (behind its second paragraph), at its end and behind it. */
export function pageOf({ above = '', top = '', inside = '', last = '', after = '' }): string {
  const [one, two, ...rest] = STORY;
  return `${above}<main><article>${HEADLINE}${top}${one}${two}${inside}${rest.join('')}${last}</article></main>${after}`;
}

/** As `kind [texts of blocks, joined by a bar] reasons`. */
export function told({ page }: Scene, { kind, from, to, reasons }: Proposal): string {
  const texts = page.blocks.slice(from, to).map(({ text }) => text);
  return `${kind} [${texts.join(' | ')}] ${reasons.map(({ id, args }) => [id, ...args].join(' ')).join(', ')}`;
}

export function proposed(rule: Rule, html: string, given?: Given): string[] {
  const scene = sceneOf(html, given);
  const made = rule.propose(scene);
  return (Array.isArray(made) ? made : finish(made)).map((proposal) => told(scene, proposal));
}

export const link = (words: string, href = `/2024/${words.toLowerCase().replace(/\W+/g, '-')}`) =>
  `<a href="${href}">${words}</a>`;
export const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
export const menu = (...words: string[]) => list(...words.map((word) => link(word)));

/** Headlines of other articles. */
export const [FERRY, CRANE, SEALS, CANNERY] = [
  'Ferry returns to Lower Orrin after a winter of repairs',
  'Harbour board votes for a new crane on the north quay',
  'Seals are back on the sandbanks of Port Halden',
  'Council buys the old cannery for a museum of tides',
] as const;
