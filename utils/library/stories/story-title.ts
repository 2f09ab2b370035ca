import type { StorySummary } from './types';

/** Name of the story an article is in: the reader's own, else its headline; null: the article stands alone. */
export function storyTitle(story: Pick<StorySummary, 'title' | 'count' | 'named'> | null): string | null {
  return story && (story.count > 1 || story.named) ? story.title : null;
}
