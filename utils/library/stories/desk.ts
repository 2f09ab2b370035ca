/** The stores of stories inside one transaction: what is counted, which article is in which story. */
import type { StoryCount, StoryFacts, StoryRecord } from '../schema';
import type { WriteTransaction } from '../transaction';
import { hashOf } from './minhash';
import type { RarityOf } from './pair';
import type { StoryChoice } from './types';
import { placeOf, rarity, WORD, WORD_PLACES } from './weights';

export const STORY_STORES = ['storyFacts', 'stories', 'storyCounts', 'storyChoices', 'storyQueue'] as const;
export type StoryTransaction = WriteTransaction<typeof STORY_STORES>;

/** Id of the count of all articles. */
export const ALL_ARTICLES = '';

export const idsOf = ({ names, words }: Pick<StoryFacts, 'names' | 'words'>): string[] => [
  ...names.map(({ id }) => id),
  ...words.map(({ id }) => id),
];

/** Counts, kept while a transaction runs and written at its end. */
export class Counts {
  readonly #transaction: StoryTransaction;
  readonly #counts = new Map<string, number>();
  readonly #changed = new Set<string>();
  #words = new Uint16Array(0);
  #wordsChanged = false;

  constructor(transaction: StoryTransaction) {
    this.#transaction = transaction;
  }

  async load(ids: Iterable<string>): Promise<void> {
    const names = [...new Set([ALL_ARTICLES, ...ids])].filter((id) => !id.startsWith(WORD));
    const store = this.#transaction.objectStore('storyCounts');
    const [words, ...found] = await Promise.all([WORD, ...names].map((id) => store.get(id)));
    this.#words = wordTable(words);
    for (const [at, id] of names.entries()) this.#counts.set(id, found[at]?.count ?? 0);
  }

  /** Of what was loaded. */
  readonly rarityOf: RarityOf = (id) => rarity(id, this.of(id), this.of(ALL_ARTICLES));

  of(id: string): number {
    return id.startsWith(WORD) ? this.#words[placeOf(id)]! : (this.#counts.get(id) ?? 0);
  }

  /** An article with these ids comes (1) or goes (-1). */
  add(ids: readonly string[], by: 1 | -1): void {
    for (const id of [ALL_ARTICLES, ...ids]) {
      const now = Math.max(0, this.of(id) + by);
      if (id.startsWith(WORD)) {
        this.#words[placeOf(id)] = Math.min(now, MOST_COUNTED);
        this.#wordsChanged = true;
      } else {
        this.#counts.set(id, now);
        this.#changed.add(id);
      }
    }
  }

  async write(): Promise<void> {
    const store = this.#transaction.objectStore('storyCounts');
    const names = [...this.#changed].map((id) =>
      this.of(id) > 0 || id === ALL_ARTICLES ? store.put({ id, count: this.of(id) }) : store.delete(id),
    );
    const words = this.#wordsChanged ? [store.put({ id: WORD, count: 0, words: this.#words })] : [];
    await Promise.all([...names, ...words]);
  }
}

const MOST_COUNTED = 65_535;

/** The table in which words are counted; an empty one where there is none yet. */
export function wordTable(record: StoryCount | undefined): Uint16Array<ArrayBuffer> {
  const table = new Uint16Array(WORD_PLACES);
  if (record?.words?.length === WORD_PLACES) table.set(record.words);
  return table;
}

/** All places of one story. */
export const placesOf = (story: string) => IDBKeyRange.bound([story], [story, []]);

/** Days before or after an article in which the rest of its story is looked for. */
export function spotsNear(id: string, day: number, days: number): IDBKeyRange {
  return IDBKeyRange.bound([id, -(day + days)], [id, -(day - days)]);
}

export const spotsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** A story's id comes from the article that founds it, so that working everything out again gives the same one. */
export async function freeId(transaction: StoryTransaction, founder: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const text = attempt === 0 ? founder : `${founder}#${attempt}`;
    const id = `s${hashOf(text).toString(36)}${hashOf(`${text}:`).toString(36)}`;
    const [story, choice] = await Promise.all([
      transaction.objectStore('stories').getKey(id),
      transaction.objectStore('storyChoices').getKey(id),
    ]);
    if (story === undefined && choice === undefined) return id;
  }
}

/** In which list a story stands: one of a single article only where the reader has given it a name or pinned it. */
export function asListed(story: Omit<StoryRecord, 'listed'>): StoryRecord {
  const { listed: _, ...bare } = story as StoryRecord;
  if (bare.count < 2 && bare.named === null && !bare.pinned) return bare;
  return { ...bare, listed: [bare.pinned ? 'pinned' : 'story', -bare.lastDay] };
}

/** The story with one more article. */
export function grown(story: StoryRecord, { day, title }: Pick<StoryFacts, 'day' | 'title'>): StoryRecord {
  const newest = story.count === 0 || day >= story.lastDay;
  return asListed({
    ...story,
    count: story.count + 1,
    title: newest ? title : story.title,
    firstDay: story.count === 0 ? day : Math.min(story.firstDay, day),
    lastDay: story.count === 0 ? day : Math.max(story.lastDay, day),
  });
}

export function emptyStory(id: string, subject: string, choice: StoryChoice | undefined): StoryRecord {
  return {
    ...{ id, subject, title: '', count: 0, firstDay: 0, lastDay: 0 },
    ...{ named: choice?.title ?? null, pinned: choice?.pinned ?? false },
  };
}

/** Counts a story again from its articles; one that has none left goes, one that was not there is of this subject. */
export async function recount(
  transaction: StoryTransaction,
  id: string,
  subject = id,
): Promise<StoryRecord | null> {
  const stories = transaction.objectStore('stories');
  const [story, choice, facts] = await Promise.all([
    stories.get(id),
    transaction.objectStore('storyChoices').get(id),
    transaction.objectStore('storyFacts').index('place').getAll(placesOf(id)),
  ]);
  if (facts.length === 0) {
    await stories.delete(id);
    return null;
  }
  const members = facts.toSorted((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  const empty = emptyStory(id, story?.subject ?? subject, choice);
  const now = members.reduce((grownSoFar, one) => grown(grownSoFar, one), empty);
  await stories.put(now);
  return now;
}

/** The articles that the reader put into a story, and did not only name or pin it with. */
export const putByReader = ({ articles, byReader }: StoryChoice): string[] => byReader ?? articles;

/** The article as it stands in a story, and is found by its names, words and text. */
export function placed(facts: StoryFacts, story: string): StoryFacts {
  return { ...facts, story, place: [story, -facts.day] };
}
