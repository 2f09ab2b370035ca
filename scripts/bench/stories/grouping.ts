/** Puts articles into a library in memory and reads their stories. */
import 'fake-indexeddb/auto';
import type { Annotations, Article } from '../../../utils/article';
import { saveArticle } from '../../../utils/library/articles';
import { openLibrary } from '../../../utils/library/database';
import { updateStories } from '../../../utils/library/stories/update';
import { randomOf } from '../library/synthetic';

export interface Told {
  id: string;
  article: Article;
  annotations: Annotations;
  savedAt: number;
}

let libraries = 0;

/** Article → story, when they come one after another, in the order of this seed. */
export async function groupingOf(told: readonly Told[], seed: number): Promise<Map<string, string>> {
  const db = await openLibrary({ name: `bench-${++libraries}` });
  for (const { id, article, annotations, savedAt } of shuffled(told, seed)) {
    const url = `https://bench.example/${id}`;
    await saveArticle(db, { article: { ...article, url, canonicalUrl: url }, annotations }, { now: savedAt });
    await updateStories(db);
  }
  const facts = await db.getAll('storyFacts');
  db.close();
  return new Map(facts.map(({ key, story }) => [key.slice('https://bench.example/'.length), story]));
}

function shuffled<T>(from: readonly T[], seed: number): T[] {
  const random = randomOf(seed);
  return from
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
