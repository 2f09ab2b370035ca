/** What the reader makes of stories: joined, split, named, pinned. It holds for good, and can be taken back at once. */
import { tellChange } from '../changes';
import type { Library, StoryFacts, StoryQueueEntry } from '../schema';
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
      notMoved: union(...found.map(({ choice }) => notMovedIn(choice))),
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

/** What was flagged as one date that was moved is of two events; `moved` is `MovedDate.id`. */
export function tellApart(db: Library, id: string, moved: string): Promise<StoryChange | null> {
  return change(db, async (desk) => {
    const [story] = await desk.stories([id]);
    if (story!.members.length === 0) return null;
    await desk.choose({ ...story!.choice, notMoved: union(notMovedIn(story!.choice), [moved]) });
    return id;
  });
}

const notMovedIn = ({ notMoved = [] }: StoryChoice): string[] => notMoved;

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

const NOTHING = { title: null, pinned: false, articles: [], byReader: [], apart: [], notMoved: [] };

const isNamed = ({ title, pinned }: StoryChoice) => title !== null || pinned;

const union = (...lists: ReadonlyArray<readonly string[]>) => [...new Set(lists.flat())];

/** A transaction of the reader's, with what was there before. */
class Desk {
  readonly #choices = new Map<string, Changed>();
  readonly #moved = new Map<string, { from: string; to: string }>();
  readonly #touched = new Set<string>();
  readonly #subjects = new Map<string, string>();
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
    const known = this.#choices.get(choice.id);
    const before = known ? known.before : await choices.get(choice.id);
    this.#choices.set(choice.id, { before, after: choice });
    await putChoice(this.transaction, choice);
    this.#touched.add(choice.id);
  }

  async move(facts: readonly StoryFacts[], to: string): Promise<void> {
    const store = this.transaction.objectStore('storyFacts');
    this.#touched.add(to);
    const stories = this.transaction.objectStore('stories');
    for (const id of new Set(facts.map(({ story }) => story))) {
      const subject = (await stories.get(id))?.subject ?? id;
      this.#subjects.set(id, subject);
      // A story that is new is about the same: from the other one it is reached, a single article too.
      if (!this.#subjects.has(to)) this.#subjects.set(to, subject);
    }
    for (const one of facts) {
      this.#moved.set(one.key, { from: one.story, to });
      this.#touched.add(one.story);
      await store.put(placed(one, to));
    }
  }

  async finish(): Promise<Before> {
    const subjects = this.#subjects;
    for (const id of this.#touched) await recount(this.transaction, id, subjects.get(id));
    return { choices: this.#choices, moved: this.#moved, touched: this.#touched, subjects };
  }
}

interface Changed {
  before: StoryChoice | undefined;
  after: StoryChoice;
}

interface Before {
  choices: ReadonlyMap<string, Changed>;
  moved: ReadonlyMap<string, { from: string; to: string }>;
  touched: ReadonlySet<string>;
  /** Of stories that may have to be made again. */
  subjects: ReadonlyMap<string, string>;
}

async function putChoice(transaction: StoryTransaction, choice: StoryChoice): Promise<void> {
  const choices = transaction.objectStore('storyChoices');
  const { id, title, pinned, articles, apart } = choice;
  const decided = articles.length + apart.length + notMovedIn(choice).length;
  if (title === null && !pinned && decided === 0) await choices.delete(id);
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
      const queued = await write(db, [...STORY_STORES, 'articles'], (transaction) =>
        putBack(
          transaction as unknown as StoryTransaction,
          before,
          async (key) => (await transaction.objectStore('articles').getKey(key)) !== undefined,
        ),
      );
      tellChange(db, { kind: 'stories', keys: [] });
      // Who keeps stories up to date hears of it.
      tellChange(db, { kind: 'saved', keys: queued });
    },
  };
}

/** Gives the articles that are to be looked at again: held by what was put back, but in another story by now. */
async function putBack(
  transaction: StoryTransaction,
  { choices, moved, touched, subjects }: Before,
  isKept: (key: string) => Promise<boolean>,
): Promise<string[]> {
  const store = transaction.objectStore('storyFacts');
  const records = transaction.objectStore('storyChoices');
  for (const [key, { from, to }] of moved) {
    const facts = await store.get(key);
    // One in the trash comes back to where it was.
    if (facts?.story === to) await store.put(facts.place ? placed(facts, from) : { ...facts, story: from });
  }
  const queued: string[] = [];
  for (const [id, changed] of choices) {
    const members = await store.index('place').getAllKeys(placesOf(id));
    const undone = withUndone((await records.get(id)) ?? { id, ...NOTHING }, changed, members);
    const gone = new Set<string>();
    for (const key of union(undone.articles, undone.apart)) if (!(await isKept(key))) gone.add(key);
    for (const key of undone.articles) {
      // Put into a third story since.
      const holder = await records.index('articles').get(key);
      if (holder && !choices.has(holder.id)) gone.add(key);
      else if (!gone.has(key) && !members.includes(key)) queued.push(key);
    }
    const left = (keys: readonly string[]) => keys.filter((key) => !gone.has(key));
    const { articles, apart } = undone;
    const byReader = left(putByReader(undone));
    await putChoice(transaction, { ...undone, articles: left(articles), byReader, apart: left(apart) });
  }
  if (queued.length > 0) {
    const entry = { keys: [], bodies: queued } as unknown as StoryQueueEntry;
    await transaction.objectStore('storyQueue').add(entry);
  }
  for (const id of touched) await recount(transaction, id, subjects.get(id));
  return queued;
}

/** A choice as it is now, without this change of it; what was decided since stays. */
function withUndone(now: StoryChoice, changed: Changed, members: readonly string[]): StoryChoice {
  const { after } = changed;
  const before = changed.before ?? { ...NOTHING, id: now.id };
  const undone = (was: readonly string[], became: readonly string[], is: readonly string[]) =>
    union(
      is.filter((key) => was.includes(key) || !became.includes(key)),
      was.filter((key) => !became.includes(key)),
    );
  const isSame = now.title === after.title && now.pinned === after.pinned;
  const choice = {
    ...now,
    title: now.title === after.title ? before.title : now.title,
    pinned: now.pinned === after.pinned ? before.pinned : now.pinned,
    byReader: undone(putByReader(before), putByReader(after), putByReader(now)),
    apart: undone(before.apart, after.apart, now.apart),
    notMoved: undone(notMovedIn(before), notMovedIn(after), notMovedIn(now)),
  };
  const articles = undone(before.articles, after.articles, now.articles);
  if (isSame) return { ...choice, articles };
  // Another name or pin than this change left: it holds the articles that it found held.
  const held = now.articles.filter((key) => members.includes(key));
  return { ...choice, articles: isNamed(choice) ? union(articles, held) : choice.byReader };
}
