/** News tickers: rows of a time and a headline, repeated. */
import type { Steps } from '../../steps';
import type { Piece } from '../blocks';
import { isHeadlineLike } from '../facts';
import {
  isAfterBody,
  nextText,
  PER_STEP,
  type Proposal,
  type Rule,
  rangeOf,
  reason,
  type Scene,
} from '../scene';
import { endsStatement, foldSpace } from '../text-shape';
import { type TimeForm, timeForm } from '../times';
import { labelAbove } from './label';

interface Row {
  from: number;
  to: number;
  form: TimeForm;
  linked: boolean;
}
type Shape = 'time-first' | 'time-last' | 'one-block';

export const ticker: Rule = {
  *propose(scene) {
    const proposals = marquees(scene);
    for (let at = 0; at < scene.page.blocks.length; ) {
      if (at % PER_STEP === 0) yield;
      const rows = yield* longestRun(scene, at);
      if (
        rows.length < 2 ||
        proposals.some(({ from, to }) => at >= from && at < to) ||
        !isTicker(scene, rows)
      ) {
        at++;
        continue;
      }
      for (const item of toItems(scene, rows)) proposals.push(item);
      at = rows.at(-1)!.to;
    }
    return proposals;
  },
};

/** Text that moves is a ticker whatever it says. */
function marquees(scene: Scene): Proposal[] {
  const found: Proposal[] = [];
  const { headline } = scene.frame;
  for (let index = 0; index < scene.page.elements.length; index++) {
    const { tag, pieceStart, pieceEnd } = scene.page.elements[index]!;
    if (tag !== 'marquee' || pieceEnd === pieceStart) continue;
    const range = rangeOf(scene, index);
    if (headline && range.from < headline.to && range.to > headline.from) continue;
    found.push({ kind: 'ticker', ...range, reasons: [reason('ticker_marquee')] });
  }
  return found;
}

/** Rows in one of the three shapes; a stray line before "time, headline, time…" must not shift the pairs. */
function* longestRun(scene: Scene, at: number): Steps<Row[]> {
  if (scene.taken(at)) return [];
  if (readRow(scene, at, 'one-block')) return yield* run(scene, at, 'one-block');
  if (scene.facts[at]!.time !== null) return yield* run(scene, at, 'time-first');
  if (!readRow(scene, at, 'time-last')) return [];
  const timeLast = yield* run(scene, at, 'time-last');
  const next = nextText(scene, at + 1, 1);
  const shifted = next < 0 ? [] : yield* run(scene, next, 'time-first');
  if (shifted.length === timeLast.length && belongsBefore(scene, timeLast[0]!)) return timeLast;
  return shifted.length >= timeLast.length ? [] : timeLast;
}

/** The first row's time shares an element with the headline before it that the headline behind it is not in. */
function belongsBefore(scene: Scene, { from, to }: Row): boolean {
  const next = nextText(scene, to, 1);
  if (next < 0) return true;
  const { elements, blocks } = scene.page;
  const inside = new Set<number>();
  for (let at = blocks[from]!.element; at >= 0; at = elements[at]!.parent) inside.add(at);
  let common = blocks[to - 1]!.element;
  while (common > 0 && !inside.has(common)) common = elements[common]!.parent;
  const { pieceEnd } = elements[common]!;
  return blocks[next]!.pieceStart >= pieceEnd;
}

function* run(scene: Scene, at: number, shape: Shape): Steps<Row[]> {
  const rows: Row[] = [];
  for (let next = at; next >= 0; ) {
    const row = readRow(scene, next, shape);
    if (!row) break;
    rows.push(row);
    if (rows.length % PER_STEP === 0) yield;
    next = nextText(scene, row.to, 1);
  }
  return rows;
}

function readRow(scene: Scene, at: number, shape: Shape): Row | null {
  const fact = scene.facts[at];
  if (!fact || scene.taken(at)) return null;
  if (shape === 'one-block') return oneBlockRow(scene, at);
  if (shape === 'time-last') {
    const time = nextText(scene, at + 1, 1);
    const form = time < 0 ? null : scene.facts[time]!.time;
    return form && isRowHeadline(scene, at)
      ? { from: at, to: time + 1, form, linked: isLinked(scene, at) }
      : null;
  }
  if (fact.time === null) return null;
  let headline = nextText(scene, at + 1, 1);
  // A section's name may stand between time and headline.
  if (headline >= 0 && scene.facts[headline]!.words <= 2 && scene.facts[headline]!.time === null) {
    const further = nextText(scene, headline + 1, 1);
    if (further >= 0 && isLinked(scene, further)) headline = further;
  }
  if (headline < 0 || !isRowHeadline(scene, headline)) return null;
  return { from: at, to: headline + 1, form: fact.time, linked: isLinked(scene, headline) };
}

/** Time and headline in one block: told by words ("3 minutes ago"), or by the pieces of text that make up the block. */
function oneBlockRow(scene: Scene, at: number): Row | null {
  const fact = scene.facts[at]!;
  const { text } = scene.page.blocks[at]!;
  if (fact.prose && fact.linkDensity < 0.4 && endsStatement(text)) return null;
  const linked = fact.linkDensity >= 0.5;
  const form = fact.words >= 5 && (linked || !endsStatement(text)) ? pieceTime(scene, at) : null;
  if (form) return { from: at, to: at + 1, form, linked };
  if (fact.timedHeadline && !endsStatement(text)) return { from: at, to: at + 1, form: 'ago', linked };
  return null;
}

function pieceTime(scene: Scene, at: number): TimeForm | null {
  const { pieceStart, pieceEnd } = scene.page.blocks[at]!;
  let first: Piece | null = null;
  let last: Piece | null = null;
  for (let nth = pieceStart; nth < Math.min(pieceEnd, pieceStart + 12); nth++) {
    const piece = scene.page.pieces[nth]!;
    if (piece.end === 0) continue;
    first ??= piece;
    last = piece;
  }
  return first && last && first !== last ? (timeOf(first) ?? timeOf(last)) : null;
}

function timeOf({ node, start, end }: Piece): TimeForm | null {
  return timeForm(foldSpace((node as Text).data.slice(start, end)).trim());
}

function isLinked(scene: Scene, at: number): boolean {
  const { headlineLink, linkDensity, words } = scene.facts[at]!;
  return headlineLink || (linkDensity >= 0.6 && words >= 3);
}

function isRowHeadline(scene: Scene, at: number): boolean {
  const fact = scene.facts[at]!;
  if (isLinked(scene, at)) return true;
  return isHeadlineLike(scene.page.blocks[at]!, fact) && fact.words >= 3 && fact.weight >= 15;
}

/** So many unlinked rows in a row stand in no story, even in its middle. */
const LONG_RUN = 5;

/** Three rows with relative times are proof; clock times and bare "3m" need links as well, for timelines have them too. */
function isTicker(scene: Scene, rows: Row[]): boolean {
  const linked = rows.filter((row) => row.linked).length / rows.length;
  const first = rows[0]!.from;
  const { body, mass } = scene.frame;
  const outside = first >= body.to || rows.at(-1)!.to <= body.from;
  const label = labelAbove(scene, first, ['latest', 'related']);
  const labelled = label >= 0;
  if (rows.filter(({ form }) => form === 'ago').length >= rows.length * 0.7) {
    if (rows.length >= 3)
      return linked >= 0.6 || (mass > 200 && (scene.plain || outside || labelled || rows.length >= LONG_RUN));
    return linked === 1 && (labelled || outside);
  }
  // A programme in the middle of a text links what it announces.
  if (linked >= 0.8)
    return labelled || (rows.length >= 3 && (outside || rows.every(({ form }) => form !== 'clock')));
  // What calls itself live may be the story.
  if (rows.length < 3 || !labelled || LIVE.test(scene.page.blocks[label]!.text)) return false;
  return isAfterBody(scene, first) || (mass > 200 && !proseFrom(scene, rows.at(-1)!.to));
}

const LIVE = /\blive\b|direct|minut|vivo|ao vivo/i;

/** The body still has prose from a block on. */
function proseFrom(scene: Scene, from: number): boolean {
  const { body } = scene.frame;
  for (let at = from; at < body.to; at++) if (scene.facts[at]!.prose && !scene.taken(at)) return true;
  return false;
}

function toItems(scene: Scene, rows: Row[]): Proposal[] {
  const label = labelAbove(scene, rows[0]!.from, ['latest', 'related']);
  return rows.map((row, i) => ({
    kind: 'ticker',
    from: i === 0 && label >= 0 ? label : row.from,
    // Pictures and rules between rows go with the row before.
    to: i + 1 < rows.length ? rows[i + 1]!.from : row.to,
    reasons: [reason(row.linked ? 'ticker_row_linked' : 'ticker_row', rows.length)],
  }));
}
