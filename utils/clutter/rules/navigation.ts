/** Lists of links around and below an article: rails, tags, previous and next. The masthead above it stays. */

import type { Steps } from '../../steps';
import { blocksOf } from '../frame';
import { isAfterBody, nextText, type Proposal, type Rule, rangeOf, reason, type Scene } from '../scene';
import { runningSum } from '../sums';
import { Zone } from '../zones';

const LEAST_LINKS = 4;
const MENU_DENSITY = 0.7;

export const navigation: Rule = {
  *propose(scene) {
    const found = yield* menus(scene);
    yield;
    found.push(...tags(scene));
    yield;
    return [...found, ...neighbours(scene)];
  },
};

/** Menus by tag or role, and boxes of nothing but short links past the story. Outermost, no headline or paragraph inside. */
function* menus(scene: Scene): Steps<Proposal[]> {
  const found: Proposal[] = [];
  const { headline } = scene.frame;
  const { blocks } = scene.page;
  const linkLength = runningSum(blocks.length, (at) => blocks[at]!.linkLength);
  const length = runningSum(blocks.length, (at) => blocks[at]!.text.length);
  yield;
  const prose = runningSum(blocks.length, (at) => (scene.facts[at]!.prose ? 1 : 0));
  const links = linkCounts(scene);
  let done = 0;
  yield;
  for (let at = 0; at < scene.page.elements.length; at++) {
    const { pieceStart, pieceEnd, zone } = scene.page.elements[at]!;
    const { from, to } = blocksOf(scene.page, pieceStart, pieceEnd);
    if (to <= from || from < done || scene.taken(from)) continue;
    if (headline ? from < headline.to : from < scene.frame.body.from) continue;
    const size = length(from, to);
    const dense = size > 0 && linkLength(from, to) / size >= MENU_DENSITY;
    const count = links[pieceEnd]! - links[pieceStart]!;
    if (!dense || count < LEAST_LINKS || prose(from, to) > 0) continue;
    const isMenu = zone & (Zone.Nav | Zone.Aside | Zone.Footer);
    if (!isMenu && !isAfterBody(scene, from)) continue;
    if (isAnyTaken(scene, from, to) || hasHeadlines(scene, from, to)) continue;
    found.push({ kind: 'navigation', from, to, reasons: [reason('navigation_links', count)] });
    done = to;
  }
  return found;
}

function linkCounts(scene: Scene): Int32Array {
  const counts = new Int32Array(scene.page.pieces.length + 1);
  for (let nth = 0; nth < scene.page.links.length; nth++) {
    const { pieceStart, pieceEnd } = scene.page.links[nth]!;
    if (pieceEnd > pieceStart) counts[pieceStart + 1]!++;
  }
  for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!;
  return counts;
}

function isAnyTaken(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (scene.taken(at)) return true;
  return false;
}

function hasHeadlines(scene: Scene, from: number, to: number): boolean {
  let heads = 0;
  for (let at = from; at < to; at++) if (scene.facts[at]!.headlineLink && scene.facts[at]!.words > 5) heads++;
  return heads * 2 > to - from;
}

/** "Tags" and the short links after it. */
function tags(scene: Scene): Proposal[] {
  const found: Proposal[] = [];
  for (let index = 0; index < scene.page.blocks.length; index++) {
    const { element } = scene.page.blocks[index]!;
    const fact = scene.facts[index]!;
    if (scene.taken(index) || fact.prose || index < scene.frame.body.to - 1) continue;
    if (
      !fact.cues.has('tags') &&
      !/^(?:tags|topics|filed under|etiquetas|schlagworte|тэги|теги)\s*[:：]/i.test(
        scene.page.blocks[index]!.text,
      )
    )
      continue;
    if (!fact.cues.has('tags') && (fact.linkDensity > 0.3 || scene.plain)) {
      found.push({ kind: 'navigation', from: index, to: index + 1, reasons: [reason('navigation_tags')] });
      continue;
    }
    const to = endOfTags(scene, index);
    if (to > index + 1)
      found.push({
        kind: 'navigation',
        ...widen(scene, element, index, to),
        reasons: [reason('navigation_tags')],
      });
  }
  return found;
}

function endOfTags(scene: Scene, index: number): number {
  let to = index + 1;
  for (let at = nextText(scene, to, 1); at >= 0 && at < index + 40; at = nextText(scene, at + 1, 1)) {
    const { linkDensity, words, heading } = scene.facts[at]!;
    if (linkDensity < 0.8 || words > 5 || heading > 0) break;
    to = at + 1;
  }
  return to;
}

function widen(scene: Scene, element: number, from: number, to: number): { from: number; to: number } {
  const own = rangeOf(scene, element);
  return own.from === from && own.to <= to ? { from, to: Math.max(to, own.to) } : { from, to };
}

/** Links to the previous and the next post. */
function neighbours(scene: Scene): Proposal[] {
  return scene.page.blocks.flatMap(({ index, text, pieceStart, pieceEnd }): Proposal[] => {
    const fact = scene.facts[index]!;
    if (scene.taken(index) || fact.silent || fact.linkDensity < 0.5 || fact.weight > 260) return [];
    if (!isAfterBody(scene, index)) return [];
    const rel = scene.page.pieces.slice(pieceStart, pieceEnd).some(({ link }) => {
      return (
        link >= 0 && /\b(?:prev|next)\b/i.test(scene.page.links[link]!.element.getAttribute('rel') ?? '')
      );
    });
    const says =
      /^[\s←→«»<>‹›]*(?:previous|next|older|newer|précédent|suivant|anterior|siguiente|vorherige[rs]?|nächste[rs]?|próximo|vorige|volgende)\b.{0,12}?(?:[:：»«→←‹›]|\b(?:post|article|story|artikel|beitrag|artículo|artigo)\b)/i.test(
        text,
      );
    if (!rel && !says && !fact.cues.has('next')) return [];
    return [{ kind: 'navigation', from: index, to: index + 1, reasons: [reason('navigation_neighbour')] }];
  });
}
