/** Pages of headlines, told from articles. */
import type { Article } from '../article';
import type { Decision } from '../clutter/find';

/** Least text of an article without a headline, in words. */
const LEAST_WORDS = 40;
/** A teaser is no paragraph of such a length; several of them are a text, whatever links stand around it. */
const LONG_PARAGRAPH = 300;
const LEAST_LONG = 3;

/** Front pages and search results: headlines and a line for each, little of it prose. */
export function isListPage(
  { wordCount, url }: Article,
  { page, frame, facts, owner }: Decision,
  isArticle: boolean | null,
  headlineCount: number,
): boolean {
  if (wordCount < LEAST_WORDS && frame.headline === null) return true;
  if (isArticle) return wordCount < 8;
  const from = frame.headline?.to ?? frame.body.from;
  const inside = facts.slice(from, frame.body.to).filter((_, at) => owner[from + at] === -1);
  const heads = inside.filter(({ headlineLink }) => headlineLink).length;
  const opensWithHead =
    inside.find(({ prose, headlineLink }) => prose || headlineLink)?.headlineLink ?? false;
  const prose = inside.filter(({ prose }) => prose);
  const length = prose.reduce((sum, { weight }) => sum + weight, 0);
  const isText = prose.filter(({ weight }) => weight >= LONG_PARAGRAPH).length >= LEAST_LONG;
  const teasers =
    !isText && opensWithHead && heads >= 4 && heads >= prose.length * 0.5 && length < heads * 160;
  const front = headlineCount >= 5 && /^https?:\/\/[^/]+\/?$/.test(url);
  // A note without links has a headline and a sentence.
  const least = page.links.length === 0 && frame.headline !== null ? 8 : 15;
  return teasers || front || wordCount < least || (wordCount < 120 && headlineCount > 25);
}
