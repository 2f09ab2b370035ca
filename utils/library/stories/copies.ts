/** Texts of the library that are nearly the same as an article's. */

import type { Library, StoryFacts } from '../schema';
import { compareVersions, type VersionDiff } from '../text-diff';
import { read } from '../transaction';
import { isCopy, type Likeness, likeness } from './minhash';
import type { NearCopy } from './types';

const STORES = ['storyFacts', 'bodies'] as const;

/** The copies of an article that are not in the trash, the most similar first. Read of what is known; exactly counted. */
export async function nearCopiesOf(db: Library, key: string): Promise<NearCopy[]> {
  return read(db, STORES, async (look) => {
    const store = look.objectStore('storyFacts');
    const facts = await store.get(key);
    if (!facts?.place) return [];
    const later = await store.index('copyOf').getAll(key);
    const earlier = await Promise.all(facts.copyOf.map((other) => store.get(other)));
    const others = new Map([...earlier, ...later].flatMap((one) => (one?.place ? [[one.key, one]] : [])));
    const bodies = look.objectStore('bodies');
    const own = await bodies.get(key);
    const copies = await Promise.all(
      [...others.values()].map(async (other): Promise<NearCopy[]> => {
        const body = await bodies.get(other.key);
        if (!own || !body) return [];
        const like = likeness(own.article.text, body.article.text);
        const said = asSaid(like, own.article.text === body.article.text);
        return isCopy(like)
          ? [{ articleId: key, otherId: other.key, ...said, agency: agencyOf(facts, other) }]
          : [];
      }),
    );
    return copies.flat().sort((a, b) => b.similarity - a.similarity || (a.otherId < b.otherId ? -1 : 1));
  });
}

/** What is shown as "100 %" is the same text; two that differ by a comma or a word are so much alike at most. */
const DIFFERING = 0.99;

export function asSaid(like: Likeness, isSameText: boolean): Likeness {
  return isSameText ? like : { ...like, similarity: Math.min(DIFFERING, like.similarity) };
}

/** The agency that both name, or that the only one names which names any. */
export function agencyOf(a: Pick<StoryFacts, 'agency'>, b: Pick<StoryFacts, 'agency'>): string | null {
  if (a.agency && b.agency && a.agency !== b.agency) return null;
  return a.agency ?? b.agency;
}

/** What differs between two saved texts, as between versions of one; null where either is not there. */
export async function compareCopies(db: Library, key: string, other: string): Promise<VersionDiff | null> {
  const [a, b] = await read(db, STORES, (look) =>
    Promise.all([look.objectStore('bodies').get(key), look.objectStore('bodies').get(other)]),
  );
  return a && b ? compareVersions(b, a) : null;
}
