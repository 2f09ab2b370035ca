/** Runs in a page of the extension, injected by the bench: a large library as stories know it, and what they take there. */
import type { Annotations, KeyDate } from '../../../utils/article';
import { saveArticle } from '../../../utils/library/articles';
import { openLibrary } from '../../../utils/library/database';
import type { ArticleRecord, Library, StoryFacts } from '../../../utils/library/schema';
import {
  ALL_ARTICLES,
  asListed,
  emptyStory,
  grown,
  idsOf,
  placed,
  wordTable,
} from '../../../utils/library/stories/desk';
import { entityPage } from '../../../utils/library/stories/entity-page';
import { factsOf } from '../../../utils/library/stories/facts';
import { normOf } from '../../../utils/library/stories/pair';
import { timelineOf } from '../../../utils/library/stories/timeline';
import type { NameId } from '../../../utils/library/stories/types';
import { updateStories } from '../../../utils/library/stories/update';
import { openStory } from '../../../utils/library/stories/view';
import { placeOf, rarity, WORD } from '../../../utils/library/stories/weights';
import { summarise } from '../../../utils/library/summary';
import { createWorld, type Synthetic, type World } from '../library/synthetic';

const SEED = 23;
const LENGTH = 300;
const BATCH = 500;
/** The first articles are one story. */
export const BIG = 200;
const BIG_ID = 'sbig';

let made: World | null = null;
const world = () => (made ??= createWorld({ seed: SEED, length: LENGTH }));

export const filling = { done: 0, finished: false, error: '' };

/** Writes facts, counts and stories past our own functions, many in one transaction; texts only of the one big story. */
export function fill(count: number): void {
  write(count).then(
    () => (filling.finished = true),
    (error: unknown) => (filling.error = String(error)),
  );
}

async function write(count: number): Promise<void> {
  const db = await openLibrary();
  const counts = new Map<string, number>();
  for (let from = 0; from < count; from += BATCH) {
    const names = ['articles', 'bodies', 'storyFacts', 'stories'] as const;
    const transaction = db.transaction(names, 'readwrite', { durability: 'relaxed' });
    let big = emptyStory(BIG_ID, BIG_ID, undefined);
    for (let number = from; number < Math.min(count, from + BATCH); number++) {
      const told = number < BIG ? ofBigStory(number) : world().article(number);
      const record = recordOf(told);
      const fresh = factsOf(record, told);
      for (const id of [ALL_ARTICLES, ...idsOf(fresh)]) counts.set(id, (counts.get(id) ?? 0) + 1);
      const rarityOf = (id: string) => rarity(id, counts.get(id) ?? 1, number + 1);
      const norms = { names: normOf(fresh.names, rarityOf), words: normOf(fresh.words, rarityOf) };
      const facts: StoryFacts = { ...fresh, norms, story: '', copies: [], copyOf: [] };
      const id = number < BIG ? BIG_ID : `s${number}`;
      void transaction.objectStore('storyFacts').put(placed(facts, id));
      if (number < BIG) {
        big = grown(big, facts);
        void transaction.objectStore('articles').put(record);
        const { article, annotations, savedAt } = told;
        void transaction.objectStore('bodies').put({ key: record.key, article, annotations, savedAt });
      } else void transaction.objectStore('stories').put(grown(emptyStory(id, id, undefined), facts));
    }
    if (from === 0) void transaction.objectStore('stories').put(asListed(big));
    await transaction.done;
    filling.done = from + BATCH;
  }
  await writeCounts(db, counts);
  db.close();
}

async function writeCounts(db: Library, counts: ReadonlyMap<string, number>): Promise<void> {
  const words = wordTable(undefined);
  for (const [id, count] of counts)
    if (id.startsWith(WORD)) words[placeOf(id)] = Math.min(65_535, words[placeOf(id)]! + count);
  await db.put('storyCounts', { id: WORD, count: 0, words });
  const all = [...counts].filter(([id]) => !id.startsWith(WORD));
  for (let from = 0; from < all.length; from += 20_000) {
    const transaction = db.transaction('storyCounts', 'readwrite', { durability: 'relaxed' });
    for (const [id, count] of all.slice(from, from + 20_000)) void transaction.store.put({ id, count });
    await transaction.done;
  }
}

type Told = Pick<Synthetic, 'article' | 'annotations' | 'savedAt'>;

function recordOf({ article, annotations, savedAt }: Told): ArticleRecord {
  const state = { unread: true, archived: false, favourite: false };
  const saved = {
    key: article.canonicalUrl,
    article,
    annotations,
    tags: [],
    state,
    savedAt,
    trashedAt: null,
  };
  const rest = { textSavedAt: savedAt, updatedAt: savedAt, note: '', highlights: [], versions: [] };
  return summarise({ ...saved, ...rest }, 'of the text');
}

/** The same people and places within some weeks, each with a date of the same sitting. */
function ofBigStory(number: number): Told {
  const told = world().article(number);
  const day = new Date(Date.UTC(2026, 2, 1 + (number % 40))).toISOString().slice(0, 10);
  const cast = world().article(0).annotations.entities;
  const sitting: KeyDate = {
    ...{ value: `2026-04-${number % 40 < 20 ? '20' : '27'}`, granularity: 'day', what: 'Council sitting' },
    ...{ expressions: [], sentence: { start: 0, end: 120 }, kind: 'upcoming', certain: true, candidates: [] },
  };
  const annotations: Annotations = {
    ...told.annotations,
    entities: [...cast.map((one) => ({ ...one, mentions: [] })), ...told.annotations.entities],
    keyDates: [sitting, ...told.annotations.keyDates],
  };
  const published = { value: day, source: 'json-ld' as const, certain: true };
  return { ...told, article: { ...told.article, published }, annotations };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Times, ms, of adding one article after another: saving it, and finding its story; every second one is like one that is there. */
export async function additions(
  times: number,
  articles: number,
): Promise<{ saved: number[]; told: number[]; joined: number }> {
  const db = await openLibrary();
  const result = { saved: [] as number[], told: [] as number[], joined: 0 };
  for (let at = 0; at < times; at++) {
    const fresh = world().article(articles + at);
    const like = world().article(BIG + ((at * 7919) % (articles - BIG)));
    const told = at % 2 === 0 ? fresh : { ...like, article: anotherOf(like, fresh) };
    const { article, annotations, savedAt } = told;
    result.saved.push(await timed(() => saveArticle(db, { article, annotations }, { now: savedAt })));
    result.told.push(await timed(() => updateStories(db)));
    const facts = await db.get('storyFacts', article.canonicalUrl);
    const story = facts && (await db.get('stories', facts.story));
    if (story && story.count > 1) result.joined++;
  }
  db.close();
  return result;
}

/** Half of the text is its own: another paper's report of the same. */
function anotherOf({ article }: Synthetic, { article: other }: Synthetic): Synthetic['article'] {
  const half = (text: string, from: number) =>
    text
      .split('\n')
      .filter((_, at) => at % 2 === from)
      .join('\n');
  const text = `${half(article.text, 0)}\n${half(other.text, 1)}`;
  return { ...article, text, url: other.url, canonicalUrl: other.canonicalUrl, siteName: other.siteName };
}

/** Times, ms, of saving alone; their stories are found afterwards. */
export async function saves(times: number, articles: number): Promise<number[]> {
  const db = await openLibrary();
  const ms: number[] = [];
  for (let at = 0; at < times; at++) {
    const { article, annotations, savedAt } = world().article(articles + at);
    ms.push(await timed(() => saveArticle(db, { article, annotations }, { now: savedAt })));
  }
  db.close();
  return ms;
}

/** Finds the stories of what was saved without. */
export async function catchUp(): Promise<void> {
  const db = await openLibrary();
  await updateStories(db);
  db.close();
}

/** Times, ms, of opening the big story. */
export async function openings(times: number): Promise<{ ms: number[]; articles: number; moved: number }> {
  const db = await openLibrary();
  const result = { ms: [] as number[], articles: 0, moved: 0 };
  for (let at = 0; at < times; at++) {
    const begin = performance.now();
    const view = await openStory(db, BIG_ID);
    result.ms.push(performance.now() - begin);
    Object.assign(result, { articles: view?.articles.length, moved: view?.moved.length });
  }
  db.close();
  return result;
}

let named: Array<{ id: string; count: number }> = [];

/** Names by how often they are there. */
export async function countNames(): Promise<number> {
  const db = await openLibrary();
  const counts = await db.getAll('storyCounts');
  named = counts.filter(({ id }) => /^[A-Z]/.test(id)).toSorted((a, b) => b.count - a.count);
  db.close();
  return named[0]?.count ?? 0;
}

/** Times, ms, of pages of names, the most frequent first and rarer ones after it. */
export async function namePages(times: number): Promise<number[]> {
  const db = await openLibrary();
  const ms: number[] = [];
  for (let at = 0; at < times; at++) {
    const { id } = named[(at * at * 3) % named.length]!;
    ms.push(await timed(() => entityPage(db, id as NameId)));
  }
  db.close();
  return ms;
}

/** Times, ms, of the timeline of a thousand articles. */
export async function timelines(times: number): Promise<number[]> {
  const db = await openLibrary();
  const keys = await db.getAllKeys('storyFacts', null, 1000);
  const ms: number[] = [];
  for (let at = 0; at < times; at++) ms.push(await timed(() => timelineOf(db, keys)));
  db.close();
  return ms;
}
