import type { Library } from './schema';
import { storyTitle } from './stories/story-title';
import { storyOf } from './stories/view';

/** Name of the story an article is in; null: it stands alone, or in the trash. */
export async function storyName(db: Library, key: string): Promise<string | null> {
  return storyTitle(await storyOf(db, key));
}
