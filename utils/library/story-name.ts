import type { Library } from './schema';
import { storyOf } from './stories/view';

/** Name of the story an article is in: the reader's own, else its headline; null: it stands alone, or in the trash. */
export async function storyName(db: Library, key: string): Promise<string | null> {
  const story = await storyOf(db, key);
  return story && (story.count > 1 || story.named) ? story.title : null;
}
