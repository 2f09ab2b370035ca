/**
 * Articles of several pages, put together. A page is put to the saved ones in its place; a page that is there already
 * is renewed and never doubled. Works on our own html and text as they are: each page is a run of both.
 */
import type { Article, ArticlePart } from './article';

type Held = NonNullable<ArticlePart['held']>[number];
interface Piece {
  page: number;
  html: string;
  text: string;
  words: number;
}

/** Lines of this length that stand at the top of a page and on an earlier one are the earlier one's, shown again. */
const LEAST_REPEATED = 30;

/** The saved article with one more of its pages, or with that page as it is now. */
export function joinPart(saved: Article, next: Article): Article {
  const page = next.part?.page ?? 1;
  const others = piecesOf(saved).filter((piece) => piece.page !== page);
  const added = { page, html: next.html, text: next.text, words: next.wordCount };
  const pieces = [...others, withoutRepeats(added, others)].sort((a, b) => a.page - b.page);
  const partial = saved.partial || next.partial;
  return {
    ...saved,
    html: pieces.map(({ html }) => html).join(''),
    text: pieces.map(({ text }) => text).join('\n'),
    wordCount: pieces.reduce((sum, { words }) => sum + words, 0),
    ...(partial && { partial }),
    part: {
      page: pieces[0]!.page,
      pages: Math.max(saved.part?.pages ?? 0, next.part?.pages ?? 0) || null,
      next: nextOf(pieces, saved.part, next.part),
      first: saved.part?.first ?? saved.url,
      held: pieces.map((piece) => ({
        page: piece.page,
        html: piece.html.length,
        text: piece.text.length,
        words: piece.words,
      })),
    },
  };
}

/** The page after the first ones that are there without a gap. */
function nextOf(pieces: readonly Piece[], ...parts: Array<ArticlePart | undefined>): string | null {
  let last = pieces[0]!.page;
  while (pieces.some(({ page }) => page === last + 1)) last++;
  // The newest word on it comes first.
  for (const part of parts.reverse()) {
    if (part && !part.held && part.page === last) return part.next;
    if (part?.held && lastOf(part.held) === last) return part.next;
  }
  return null;
}

function lastOf(held: readonly Held[]): number {
  let last = held[0]?.page ?? 1;
  while (held.some(({ page }) => page === last + 1)) last++;
  return last;
}

function piecesOf({ html, text, wordCount, part }: Article): Piece[] {
  const held = part?.held ?? [
    { page: part?.page ?? 1, html: html.length, text: text.length, words: wordCount },
  ];
  let [htmlAt, textAt] = [0, 0];
  return held.map(({ page, html: htmlLength, text: textLength, words }) => {
    const piece = {
      page,
      html: html.slice(htmlAt, htmlAt + htmlLength),
      text: text.slice(textAt, textAt + textLength),
      words,
    };
    htmlAt += htmlLength;
    textAt += textLength + 1;
    return piece;
  });
}

const OPENING = /^<(p|h[2-6])(?:\s[^>]*)?>([\s\S]*?)<\/\1>/;

/** Headline, standfirst or first paragraph are often shown on every page. */
function withoutRepeats(piece: Piece, others: readonly Piece[]): Piece {
  const known = new Set(others.flatMap(({ text }) => text.split('\n')));
  let { html, text, words } = piece;
  for (;;) {
    const line = text.split('\n', 1)[0]!;
    const opening = OPENING.exec(html);
    if (line.length < LEAST_REPEATED || !known.has(line) || !opening || plain(opening[2]!) !== plain(line))
      break;
    html = html.slice(opening[0].length);
    text = text.slice(line.length + 1);
    words -= line.split(/\s+/).length;
  }
  return { ...piece, html, text, words: Math.max(0, words) };
}

/** Letters and figures alone: enough to know the same line again, without reading its marks. */
function plain(html: string): string {
  return html.replace(/<[^>]*>|&[#\w]+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** True where this page is among those that were put together. */
export function holdsPage({ part }: Article, page: number): boolean {
  return part?.held?.some((held) => held.page === page) ?? false;
}
