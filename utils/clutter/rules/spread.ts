/** Elements described by the pieces inside them: for rules about boxes of controls rather than of text. */
import type { Steps } from '../../steps';
import type { Piece } from '../blocks';
import { type BlockRange, blocksOf } from '../frame';
import { PER_STEP, type Scene } from '../scene';

/**
 * Largest elements all of whose pieces have some strength, and `least` of which have the strength 2; in document order.
 */
export function* elementsMadeOf(
  scene: Scene,
  { strength, least }: { strength: (piece: Piece) => number; least: number },
): Steps<BlockRange[]> {
  const { pieces, elements } = scene.page;
  const misfits = new Int32Array(pieces.length + 1);
  const hits = new Int32Array(pieces.length + 1);
  for (let i = 0; i < pieces.length; i++) {
    if (i % PER_STEP === 0) yield;
    const piece = pieces[i]!;
    const own = scene.taken(piece.block) ? 0 : strength(piece);
    misfits[i + 1] = misfits[i]! + (own > 0 ? 0 : 1);
    hits[i + 1] = hits[i]! + (own === 2 ? 1 : 0);
  }
  yield;
  const found: BlockRange[] = [];
  let done = -1;
  for (let at = 0; at < elements.length; at++) {
    const { pieceStart, pieceEnd } = elements[at]!;
    if (pieceStart < done || pieceEnd === pieceStart) continue;
    if (misfits[pieceEnd]! !== misfits[pieceStart]! || hits[pieceEnd]! - hits[pieceStart]! < least) continue;
    const range = blocksOf(scene.page, pieceStart, pieceEnd);
    // Blocks are taken whole: an element that shares a block with other text is not one.
    if (!holdsWholeBlocks(scene, range, pieceStart, pieceEnd)) continue;
    found.push(range);
    done = pieceEnd;
  }
  return found;
}

function holdsWholeBlocks(scene: Scene, { from, to }: BlockRange, start: number, end: number): boolean {
  const { blocks } = scene.page;
  return blocks[from]!.pieceStart >= start && blocks[to - 1]!.pieceEnd <= end;
}

/** What a control calls itself when it shows no words. */
export function accessibleName(element: Element): string {
  const own =
    element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('alt') ?? '';
  if (own !== '') return own;
  const inner =
    element.localName === 'a' || element.localName === 'button' ? element.firstElementChild : null;
  return (
    inner?.getAttribute('aria-label') ?? inner?.getAttribute('alt') ?? inner?.getAttribute('title') ?? ''
  );
}
