import type { Article } from '../../utils/article';

/** How the text on a page differs from the saved one. */
export interface TextChange {
  newHeadline: boolean;
  /** Paragraphs more (or, negative, fewer) than before; null: the text is the same. */
  paragraphs: number | null;
}

function paragraphs(text: string): number {
  return text.split('\n').filter((line) => line.trim()).length;
}

export function textChange(
  before: Pick<Article, 'title' | 'text'>,
  after: Pick<Article, 'title' | 'text'>,
): TextChange {
  return {
    newHeadline: before.title !== after.title,
    paragraphs: before.text === after.text ? null : paragraphs(after.text) - paragraphs(before.text),
  };
}
