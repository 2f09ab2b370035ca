/** What the reader makes of stories: joined, split, named, pinned. It holds for good, and can be taken back at once. */
import { tellChange } from '../changes';
import type { Library, StoryFacts } from '../schema';
import { write } from '../transaction';
import { freeId, placed, placesOf, putByReader, recount, STORY_STORES, type StoryTransaction } from './desk';
import type { StoryChoice } from './types';

export interface StoryChange {
  /** The story that it has become. */
  id: string;
  /** Puts back what was changed, in articles that are where they were left. */
  undo(): Promise<void>;
}

/**
 * Makes one story of several; the first keeps its name.
 * @returns null where fewer than two of them exist
 */
export function joinStories(db: Library, ids: readonly string[]): Promise<StoryChange | null> {
  return change(db, async (desk) => {
    const found = await desk.stories([...new Set(ids)]);
    const [into, ...others] = found.filter(({ members }) => members.length > 0);
    if (!into || others.length === 0) return null;
    const members = found.flatMap((one) => one.members.map(({ key }) => key));
    const all = new Set(members);
    await desk.choose({
      ...into.choice,
      title: into.choice.title ?? others.find(({ choice }) => choice.title !== null)?.choice.title ?? null,
      pinned: found.some(({ choice }) => choice.pinned),
      articles: union(into.choice.articles, members),
      byReader: union(putByReader(into.choice), members),
      apart: union(...found.map(({ choice }) => choice.apart)).filter((key) => !all.has(key)),
    });
    for (const { choice } of others) await desk.choose({ ...choice, ...NOTHING });
    for (const { members: moving } of others) await desk.move(moving, into.id);
    return into.id;
  });
}

/**
 * Takes articles out of a story into one of their own; both stay apart.
 * @returns null where none of them is in it, or all are
 */
export function splitStory(db: Library, id: string, keys: readonly string[]): Promise<StoryChange | null> {
  return change(db, async (desk) => {
    const [old] = await desk.stories([id]);
    const wanted = new Set(keys);
    const leaving = old!.members.filter(({ key }) => wanted.has(key));
    const staying = old!.members.filter(({ key }) => !wanted.has(key)).map(({ key }) => key);
    if (leaving.length === 0 || staying.length === 0) return null;
    const left = leaving.map(({ key }) => key);
    const { choice } = old!;
    const fresh = await freeId(desk.transaction, left[0]!);
    const kept = (keys: readonly string[]) =>
      union(
        keys.filter((key) => !wanted.has(key)),
        staying,
      );
    await desk.choose({
      ...choice,
      articles: kept(choice.articles),
      byReader: kept(putByReader(choice)),
      apart: union(choice.apart, left),
    });
    await desk.choose({ ...NOTHING, id: fresh, articles: left, byReader: left, apart: staying });
    await desk.move(leaving, fresh);
    return fresh;
  });
}

/**
 * Puts an article into another story, where it stays.
 * @returns null where either is not there, or it is in that story already
 */
export function moveToStory(db: Library, key: string, id: string): Promise<StoryChange | null> {
  return change(db, async (desk) => {
    const facts = await desk.transaction.objectStore('storyFacts').get(key);
    if (!facts?.place || facts.story === id) return null;
    const [from, to] = await desk.stories([facts.story, id]);
    if (to!.members.length === 0) return null;
    await desk.choose(without(from!.choice, key));
    const apart = to!.choice.apart.filter((one) => one !== key);
    const articles = union(to!.choice.articles, [key]);
    const byReader = union(putByReader(to!.choice), [key]);
    await desk.choose({ ...to!.choice, articles, byReader, apart });
    await desk.move([facts], id);
    return id;
  });
}

function without(choice: StoryChoice, key: string): StoryChoice {
  const articles = choice.articles.filter((one) => one !== key);
  const byReader = putByReader(choice).filter((one) => one !== key);
  return { ...choice, articles, byReader, apart: union(choice.apart, [key]) };
}

/** Gives a story the reader's title; null or nothing but spaces: the engine's again. */
export function renameStory(db: Library, id: string, title: string | null): Promise<StoryChange | null> {
  return decide(db, id, { title: title?.trim() || null });
}

/** A pinned story stands first, is never joined to another by itself, and stays when one article is left. */
export function pinStory(db: Library, id: string, pinned: boolean): Promise<StoryChange | null> {
  return decide(db, id, { pinned });
}

/** What has a name or is pinned stays what it is: its articles are held, so that working all out anew finds it again. */
function decide(
  db: Library,
  id: string,
  what: Partial<Pick<StoryChoice, 'title' | 'pinned'>>,
): Promise<StoryChange | null> {
  return change(db, async (desk) => {
    const [story] = await desk.stories([id]);
    if (story!.members.length === 0) return null;
    const choice = { ...story!.choice, ...what };
    const byReader = putByReader(story!.choice);
    const members = story!.members.map(({ key }) => key);
    // Without a name and a pin nothing is held but what the reader put there.
    const articles = isNamed(choice) ? union(choice.articles, members) : byReader;
    await desk.choose({ ...choice, articles, byReader });
    return id;
  });
}

const NOTHING = { title: null, pinned: false, articles: [], byReader: [], apart: [] };

const isNamed = ({ title, pinned }: StoryChoice) => title !== null || pinned;

const union = (...lists: ReadonlyArray<readonly string[]>) => [...new Set(lists.flat())];

/** A transaction of the reader's, with what was there before. */
class Desk {
  readonly #choices = new Map<string, StoryChoice | undefined>();
  readonly #moved = new Map<string, { from: string; to: string }>();
  readonly #touched = new Set<string>();
  readonly transaction: StoryTransaction;

  constructor(transaction: StoryTransaction) {
    this.transaction = transaction;
  }

  /** These stories with their articles, those in the trash left out, and what was decided of them. */
  stories(
    ids: readonly string[],
  ): Promise<Array<{ id: string; choice: StoryChoice; members: StoryFacts[] }>> {
    return Promise.all(
      ids.map(async (id) => {
        const [choice, members] = await Promise.all([
          this.transaction.objectStore('storyChoices').get(id),
          this.transaction.objectStore('storyFacts').index('place').getAll(placesOf(id)),
        ]);
        return { id, choice: choice ?? { id, ...NOTHING }, members };
      }),
    );
  }

  async choose(choice: StoryChoice): Promise<void> {
    const choices = this.transaction.objectStore('storyChoices');
    if (!this.#choices.has(choice.id)) this.#choices.set(choice.id, await choices.get(choice.id));
    await putChoice(this.transaction, choice);
    this.#touched.add(choice.id);
  }

  async move(facts: readonly StoryFacts[], to: string): Promise<void> {
    const store = this.transaction.objectStore('storyFacts');
    this.#touched.add(to);
    for (const one of facts) {
      this.#moved.set(one.key, { from: one.story, to });
      this.#touched.add(one.story);
      await store.put(placed(one, to));
    }
  }

  async finish(): Promise<Before> {
    for (const id of this.#touched) await recount(this.transaction, id);
    return { choices: this.#choices, moved: this.#moved, touched: this.#touched };
  }
}

interface Before {
  choices: ReadonlyMap<string, StoryChoice | undefined>;
  moved: ReadonlyMap<string, { from: string; to: string }>;
  touched: ReadonlySet<string>;
}

async function putChoice(transaction: StoryTransaction, choice: StoryChoice): Promise<void> {
  const choices = transaction.objectStore('storyChoices');
  const { id, title, pinned, articles, apart } = choice;
  if (title === null && !pinned && articles.length + apart.length === 0) await choices.delete(id);
  else await choices.put(choice);
}

async function change(
  db: Library,
  work: (desk: Desk) => Promise<string | null>,
): Promise<StoryChange | null> {
  const done = await write(db, STORY_STORES, async (transaction) => {
    const desk = new Desk(transaction);
    const id = await work(desk);
    return id === null ? null : { id, before: await desk.finish() };
  });
  if (!done) return null;
  const { id, before } = done;
  tellChange(db, { kind: 'stories', keys: [] });
  return {
    id,
    async undo() {
      await write(db, STORY_STORES, (transaction) => putBack(transaction, before));
      tellChange(db, { kind: 'stories', keys: [] });
    },
  };
}

async function putBack(transaction: StoryTransaction, { choices, moved, touched }: Before): Promise<void> {
  const store = transaction.objectStore('storyFacts');
  for (const [id, choice] of choices) await putChoice(transaction, choice ?? { id, ...NOTHING });
  for (const [key, { from, to }] of moved) {
    const facts = await store.get(key);
    if (facts?.place && facts.story === to) await store.put(placed(facts, from));
  }
  for (const id of touched) await recount(transaction, id);
}
