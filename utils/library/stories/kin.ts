/** One article beside the others, for where it is saved and read. */
import { getSummaries } from '../lists';
import type { Library } from '../schema';
import { nearCopiesOf } from './copies';
import type { Kin } from './types';
import { relatedStories, storyOf } from './view';

const MOST_COPIES = 3;
const MOST_RELATED = 2;

/** The story that an article is in, those of its subject, and its copies: from what was worked out when it came. */
export async function kinOf(db: Library, key: string): Promise<Kin> {
  const [story, found] = await Promise.all([storyOf(db, key), nearCopiesOf(db, key)]);
  const copies = found.slice(0, MOST_COPIES);
  const [others, related] = await Promise.all([
    getSummaries(
      db,
      copies.map(({ otherId }) => otherId),
    ),
    story ? relatedStories(db, story, MOST_RELATED) : [],
  ]);
  const known = new Map(others.map((one) => [one.key, one]));
  return {
    story,
    related,
    copies: copies.flatMap((copy) => {
      const other = known.get(copy.otherId);
      return other ? [{ ...copy, title: other.title, source: other.siteName ?? other.site ?? '' }] : [];
    }),
  };
}
