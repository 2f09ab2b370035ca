/**
 * A second opinion on where the article is, asked where our own leaves little. It reads a copy from which clutter has
 * been taken, and answers with the blocks it would keep.
 */
import type { Page } from '../clutter/blocks';
import type { Decision } from '../clutter/find';
import { foldSpace } from '../clutter/text-shape';
import { parseHtml, type View } from '../html';
import type { Steps } from '../steps';
import type { SecondOpinion } from './second-opinion';

const MARK = 'data-dateline-block';

/** The opinion of one who gives what it would keep of a document, which it may change; null where it finds nothing. */
export function witness(read: (doc: Document) => Steps<Element | null>): SecondOpinion {
  return function* ({ page, owner }, { title, view }) {
    const copy = yield* cleanCopy({ page, owner }, view);
    copy.title = title;
    yield;
    const content = yield* read(copy);
    yield;
    return content && keptBlocks(page, content);
  };
}

const ELEMENTS_PER_STEP = 500;

/** The page without clutter in a document that runs and loads nothing. */
function* cleanCopy({ page, owner }: Pick<Decision, 'page' | 'owner'>, view: View): Steps<Document> {
  const copy = parseHtml('', view);
  const clones: Node[] = [];
  let next = 0;
  const appendPieces = (until: number) => {
    for (; next < until; next++) {
      const piece = page.pieces[next]!;
      if (owner[piece.block]! >= 0) continue;
      const parent = clones[piece.parent] ?? copy.body;
      if (piece.end === 0) parent.appendChild(copy.importNode(piece.node, false));
      else
        parent.appendChild(
          copy.createTextNode(` ${(piece.node as Text).data.slice(piece.start, piece.end)}\n`),
        );
    }
  };
  for (const [index, { element, parent, pieceStart, tag }] of page.elements.entries()) {
    if (index % ELEMENTS_PER_STEP === ELEMENTS_PER_STEP - 1) yield;
    appendPieces(pieceStart);
    const clone = tag === 'body' || tag === 'html' ? copy.body : (copy.importNode(element, false) as Element);
    if (clone !== copy.body) (clones[parent] ?? copy.body).appendChild(clone);
    (clone as Element).setAttribute(MARK, String(index));
    clones[index] = clone;
  }
  appendPieces(page.pieces.length);
  return copy;
}

function keptBlocks(page: Page, content: Element): Set<number> {
  const marked = new Set<number>();
  for (const element of content.querySelectorAll(`[${MARK}]`)) marked.add(Number(element.getAttribute(MARK)));
  let whole: string | null = null;
  const kept = new Set<number>();
  for (const { index, element, text } of page.blocks) {
    if (!marked.has(element) || text === '') continue;
    const { pieceStart, pieceEnd } = page.elements[element]!;
    const alone = page.pieces[pieceStart]!.block === page.pieces[pieceEnd - 1]!.block;
    whole ??= alone ? null : foldSpace(content.textContent ?? '');
    // Several blocks in one element (`<br>`): only the words tell which of them stayed.
    if (alone || whole?.includes(text.slice(0, 60))) kept.add(index);
  }
  return kept;
}
