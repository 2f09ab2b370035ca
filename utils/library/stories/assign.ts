/** Which story an article belongs to: that of the articles it is most like, or one of its own. */
import type { StoryFacts, StoryRecord } from '../schema';
import {
  type Counts,
  emptyStory,
  freeId,
  grown,
  placed,
  placesOf,
  type StoryTransaction,
  spotsNear,
  spotsOf,
} from './desk';
import { estimated } from './minhash';
import { COMPARED_NAMES, type PairScore, pairScore } from './pair';

/** From this likeness on an article joins a story; two stories become one. */
const JOINS = 0.27;
const MERGES = 0.32;
/** From this likeness on two stories are of one subject. */
const SAME_SUBJECT = 0.18;
/** The rest of a story is looked for so many days before and after. */
const WINDOW_DAYS = 60;
/** Names and words an article is looked up by, the rarest first, and how many articles are taken of each. */
const LOOKED_UP = 10;
const TAKEN_OF_EACH = 150;
const COMPARED = 24;
/** Of a subject a few hints are enough. */
const SUBJECT = { lookedUp: 6, compared: 10 };
/** What is less rare than this (nats) says nothing by itself. */
const TELLING = 1.2;

export interface Candidate {
  facts: StoryFacts;
  score: PairScore;
}

interface Linked {
  story: string;
  link: number;
}

/** Articles that may be of one story with this one, with how likely that is; `days` null: at whatever time. */
async function candidates(
  transaction: StoryTransaction,
  facts: StoryFacts,
  counts: Counts,
  days: number | null,
): Promise<Candidate[]> {
  const store = transaction.objectStore('storyFacts');
  const shares = new Map(
    [...facts.names.slice(0, COMPARED_NAMES), ...facts.words].map(({ id, share }) => [id, share]),
  );
  const asked = facts.spots
    .map(([id]) => ({ id, weight: counts.rarityOf(id) * (shares.get(id) ?? 0), rare: counts.rarityOf(id) }))
    .filter(({ id, rare }) => shares.has(id) && rare >= TELLING && counts.of(id) > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, days === null ? SUBJECT.lookedUp : LOOKED_UP);
  const [bySpot, byBand] = await Promise.all([
    Promise.all(
      asked.map(({ id }) =>
        store
          .index('spots')
          .getAllKeys(days === null ? spotsOf(id) : spotsNear(id, facts.day, days), TAKEN_OF_EACH),
      ),
    ),
    days === null
      ? []
      : Promise.all(facts.bands.map((band) => store.index('bands').getAllKeys(band, COMPARED))),
  ]);
  const sums = new Map<string, number>();
  for (const [at, keys] of bySpot.entries()) {
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + asked[at]!.weight ** 2);
  }
  const copies = new Set(byBand.flat());
  for (const key of copies) sums.set(key, Number.POSITIVE_INFINITY);
  sums.delete(facts.key);
  const best = [...sums]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, days === null ? SUBJECT.compared : COMPARED);
  const found = await Promise.all(best.map(([key]) => store.get(key)));
  return found.flatMap((other) =>
    other?.place ? [{ facts: other, score: pairScore(facts, other, counts.rarityOf) }] : [],
  );
}

/** How strongly an article is linked to each of its candidates' stories, the strongest first. */
async function links(
  transaction: StoryTransaction,
  found: readonly Candidate[],
  of: 'story' | 'matter',
  least: number,
): Promise<Linked[]> {
  const scores = new Map<string, number[]>();
  for (const { facts, score } of found) {
    const known = scores.get(facts.story);
    if (known) known.push(score[of]);
    else scores.set(facts.story, [score[of]]);
  }
  const stories = transaction.objectStore('stories');
  const all = await Promise.all(
    [...scores].map(async ([story, list]) => {
      const best = list.sort((a, b) => b - a).slice(0, 3);
      // No mean is above the greatest.
      if (best[0]! < least) return { story, link: 0 };
      const size = Math.min(3, (await stories.get(story))?.count ?? 1);
      // The nearest article says most, but one alone must not draw a whole story to it.
      const mean = best.reduce((sum, one) => sum + one, 0) / Math.max(size, best.length);
      return { story, link: 0.7 * best[0]! + 0.3 * mean };
    }),
  );
  return all.sort((a, b) => b.link - a.link || (a.story < b.story ? -1 : 1));
}

/**
 * Gives an article that is in no story its place, and writes it; `counts` hold its names and words already.
 * @param before the story it was in before it was trashed; '' for none
 */
export async function assign(
  transaction: StoryTransaction,
  facts: StoryFacts,
  counts: Counts,
  before: string,
): Promise<void> {
  const found = await candidates(transaction, facts, counts, WINDOW_DAYS);
  const own = copying(facts, found);
  const choices = transaction.objectStore('storyChoices');
  const [held, barred] = await Promise.all([
    choices.index('articles').get(facts.key),
    choices.index('apart').getAllKeys(facts.key),
  ]);
  if (held) return put(transaction, own, held.id);
  const stories = transaction.objectStore('stories');
  if (before !== '' && !barred.includes(before) && (await stories.getKey(before)) !== undefined) {
    return put(transaction, own, before);
  }
  const linked = (await links(transaction, found, 'story', JOINS)).filter(
    ({ story, link }) => link >= JOINS && !barred.includes(story),
  );
  const [best, second] = linked;
  if (!best) {
    const id = await freeId(transaction, facts.key);
    return put(transaction, own, id, await subjectFor(transaction, own, counts));
  }
  await put(transaction, own, best.story);
  if (second && second.link >= MERGES) await mergeInto(transaction, best.story, second.story);
}

const MOST_COPIES = 12;

/** With the candidates whose text it has. */
function copying(facts: StoryFacts, found: readonly Candidate[]): StoryFacts {
  const copies = found
    .filter(({ score }) => score.copy)
    .map(({ facts: other }) => ({ other: other.key, ...estimated(facts, other) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_COPIES);
  return { ...facts, copies, copyOf: copies.map(({ other }) => other) };
}

/** An article with the texts that are the same as its own. */
export async function withCopies(
  transaction: StoryTransaction,
  facts: StoryFacts,
  counts: Counts,
): Promise<StoryFacts> {
  return copying(facts, await candidates(transaction, facts, counts, WINDOW_DAYS));
}

/** The subject of the story that is most about the same, at whatever time; null: a new one. */
async function subjectFor(
  transaction: StoryTransaction,
  facts: StoryFacts,
  counts: Counts,
): Promise<string | null> {
  const found = await candidates(transaction, facts, counts, null);
  const [best] = await links(transaction, found, 'matter', SAME_SUBJECT);
  if (!best || best.link < SAME_SUBJECT) return null;
  return (await transaction.objectStore('stories').get(best.story))?.subject ?? null;
}

/** Writes an article into a story, which is made where it is not there. */
async function put(
  transaction: StoryTransaction,
  facts: StoryFacts,
  id: string,
  subject: string | null = null,
): Promise<void> {
  const stories = transaction.objectStore('stories');
  const [known, choice] = await Promise.all([
    stories.get(id),
    transaction.objectStore('storyChoices').get(id),
  ]);
  const story: StoryRecord = known ?? emptyStory(id, subject ?? id, choice);
  await Promise.all([
    transaction.objectStore('storyFacts').put(placed(facts, id)),
    stories.put(grown(story, facts)),
  ]);
}

/** Makes two stories one, where the reader has said nothing of the second and nothing against it. */
async function mergeInto(transaction: StoryTransaction, into: string, from: string): Promise<void> {
  const store = transaction.objectStore('storyFacts');
  const choices = transaction.objectStore('storyChoices');
  const [fromChoice, intoChoice, moving] = await Promise.all([
    choices.get(from),
    choices.get(into),
    store.index('place').getAll(placesOf(from)),
  ]);
  const apart = new Set(intoChoice?.apart);
  if (fromChoice || moving.length > MOST_MERGED || moving.some(({ key }) => apart.has(key))) return;
  for (const facts of moving) await put(transaction, facts, into);
  await transaction.objectStore('stories').delete(from);
}

/** Larger stories stand for themselves. */
const MOST_MERGED = 12;
