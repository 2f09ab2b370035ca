/** Runs in a page of the extension, injected by the bench: fills the library, and asks of it what the page asks. */
import type { SavedArticle } from '../../../utils/article';
import { saveArticle } from '../../../utils/library/articles';
import { openLibrary } from '../../../utils/library/database';
import type { Library } from '../../../utils/library/schema';
import { connectFinder } from '../../../utils/library/search/client';
import type { OpenFinder } from '../../../utils/library/search/finder';
import { summarise } from '../../../utils/library/summary';
import { createWorld, type World } from './synthetic';

const SEED = 7;
const LENGTH = 600;
/** Articles written in one transaction. */
const BATCH = 1000;

let world: World | null = null;
const theWorld = () => (world ??= createWorld({ seed: SEED, length: LENGTH }));

/** How the library is doing; the bench asks now and then. */
export const filling = { done: 0, finished: false, error: '' };

/** Writes articles past our own functions, many in one transaction, and without notes for the index. */
export function fill(count: number): void {
  write(count).then(
    () => (filling.finished = true),
    (error: unknown) => (filling.error = String(error)),
  );
}

async function write(count: number): Promise<void> {
  const db = await openLibrary();
  for (let from = await db.count('articles'); from < count; from += BATCH) {
    const transaction = db.transaction(['articles', 'bodies'], 'readwrite', { durability: 'relaxed' });
    const [articles, bodies] = [transaction.objectStore('articles'), transaction.objectStore('bodies')];
    for (let number = from; number < Math.min(count, from + BATCH); number++) {
      const saved = savedOf(number);
      void articles.put(summarise(saved, number.toString(16).padStart(64, '0')));
      const { key, article, annotations, savedAt } = saved;
      void bodies.put({ key, article, annotations, savedAt });
    }
    await transaction.done;
    filling.done = Math.min(count, from + BATCH);
  }
  db.close();
}

function savedOf(number: number): SavedArticle {
  const { article, annotations, tags, savedAt, state, trashedAt } = theWorld().article(number);
  return {
    ...{ key: article.canonicalUrl, article, annotations, tags, state, savedAt, trashedAt },
    ...{ textSavedAt: savedAt, updatedAt: savedAt, note: '', highlights: [], versions: [] },
  };
}

let finder: OpenFinder | null = null;
let library: Library | null = null;
export const index = { phase: '', done: 0, total: 0, ready: false, error: '' };

/** Starts a search worker as the page does. */
export function open(workerUrl: string): void {
  finder = connectFinder(new Worker(signed(workerUrl), { type: 'module' }), {
    library: 'dateline',
    onProgress: (progress) => Object.assign(index, progress),
    onError: (error) => (index.error = error.message),
  });
  void finder.ready.then(() => (index.ready = true));
}

interface Policies {
  createPolicy(name: string, rules: Pick<Policies, 'createScriptURL'>): Policies;
  createScriptURL(address: string): string;
}

/** Pages of the extension start workers only from addresses that its one policy has signed; in this page it is not made yet. */
function signed(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('dateline', { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

export function close(): void {
  finder?.close();
  library?.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Two words of some article, not of the most frequent ones, as somebody would ask for. */
function twoWords(number: number): string {
  const { article } = theWorld().article(number);
  const words = article.text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return `${words[(number * 31) % words.length]} ${words[(number * 17 + 5) % words.length]}`;
}

/** Times of searches, ms: two words, the first fifty with passages; and how much was found. */
export async function searches(times: number, articles: number): Promise<{ ms: number[]; found: number[] }> {
  const result = { ms: [] as number[], found: [] as number[] };
  for (let at = 0; at < times; at++) {
    const query = twoWords((at * 7919) % articles);
    let total = 0;
    result.ms.push(
      await timed(async () => {
        ({ total } = await finder!.search({ query, shelf: 'all', limit: 50 }));
      }),
    );
    result.found.push(total);
  }
  return result;
}

/** Times of other kinds of queries, ms. */
export async function queries(asked: string[]): Promise<Array<{ query: string; ms: number; found: number }>> {
  const result = [];
  for (const query of asked) {
    let found = 0;
    const ms = await timed(async () => {
      ({ total: found } = await finder!.search({ query, shelf: 'all', limit: 50 }));
    });
    result.push({ query, ms, found });
  }
  return result;
}

/** Times of counting all facets for a filter, ms. */
export async function facets(times: number): Promise<number[]> {
  const all = await finder!.facets({ query: '', shelf: 'all', most: 40 });
  const filters = [
    ...all.names.tag.values.map(({ value }) => `tag:"${value}"`),
    ...all.names.site.values.map(({ value }) => `site:${value}`),
    ...all.names.person.values.map(({ value }) => `person:"${value}"`),
    ...all.names.year.values.map(({ value }) => `year:${value}`),
    'is:unread',
  ];
  const result = [];
  for (let at = 0; at < times; at++) {
    const query = filters[(at * 13) % filters.length]!;
    result.push(await timed(() => finder!.facets({ query, shelf: 'all', most: 40 })));
  }
  return result;
}

/** Times of saving an article until it is on the disk, and until it is found, ms. */
export async function saves(times: number, from: number): Promise<{ saved: number[]; found: number[] }> {
  library ??= await openLibrary();
  const result = { saved: [] as number[], found: [] as number[] };
  for (let at = 0; at < times; at++) {
    const { article, annotations, tags, savedAt } = theWorld().article(from + at);
    const marker = `zq${from + at}x`;
    const marked = { ...article, title: `${article.title} ${marker}` };
    const begin = performance.now();
    await saveArticle(library, { article: marked, annotations, tags }, { now: savedAt });
    result.saved.push(performance.now() - begin);
    await finder!.update();
    const { total } = await finder!.search({ query: marker, shelf: 'all', limit: 1 });
    if (total !== 1) throw new Error(`${marker} was found ${total} times`);
    result.found.push(performance.now() - begin);
  }
  return result;
}
