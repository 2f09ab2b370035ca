import type { IDBPTransaction, StoreNames } from 'idb';
import type { LibrarySchema, OutboxEntry, StoryQueueEntry } from './schema';

type Store = StoreNames<LibrarySchema>;

/** Stores the search index is made of; whether a change is of the text, or only of what lists show. */
const WATCHED: Partial<Record<Store, 'keys' | 'texts'>> = {
  articles: 'keys',
  bodies: 'texts',
  highlights: 'texts',
  notes: 'texts',
};

/**
 * Notes which articles a transaction changes, by watching its stores: whoever writes cannot forget it, and what is
 * noted is committed or taken back together with the change.
 */
export class Noted {
  readonly #noted = { keys: new Set<string>(), texts: new Set<string>() };
  /** What the reader writes about an article is nothing to stories. */
  readonly #forStories = { keys: new Set<string>(), bodies: new Set<string>() };

  /** The stores a transaction needs for it. */
  storesWith<Names extends readonly Store[]>(stores: Names): Names {
    return stores.some((store) => store in WATCHED)
      ? ([...stores, 'outbox', 'storyQueue'] as unknown as Names)
      : stores;
  }

  watching<T extends { objectStore(name: never): object }>(transaction: T): T {
    return standingFor(transaction, (member, name) => {
      if (name !== 'objectStore') return member;
      return (store: Store) => {
        const found = (member as (name: Store) => object)(store);
        const kind = WATCHED[store];
        return kind ? this.#watchingStore(found, (key) => this.#note(store, kind, key)) : found;
      };
    });
  }

  #note(store: Store, kind: 'keys' | 'texts', key: string): void {
    this.#noted[kind].add(key);
    if (store === 'bodies') this.#forStories.bodies.add(key);
    else if (store === 'articles') this.#forStories.keys.add(key);
  }

  #watchingStore<T extends object>(store: T, note: (key: string) => void): T {
    return standingFor(store, (member, name) => {
      if (name !== 'put' && name !== 'add' && name !== 'delete') return member;
      return (given: unknown, ...rest: unknown[]) => {
        const key = name === 'delete' ? articleOf(given) : (given as { key: string }).key;
        if (key !== null) note(key);
        return (member as (...args: unknown[]) => unknown)(given, ...rest);
      };
    });
  }

  /** The last request of the transaction. */
  async write(transaction: IDBPTransaction<LibrarySchema, Store[], 'readwrite'>): Promise<void> {
    const [keys, texts] = [[...this.#noted.keys], [...this.#noted.texts]];
    if (keys.length + texts.length === 0) return;
    await transaction.objectStore('outbox').add({ keys, texts } as OutboxEntry);
    const forStories = { keys: [...this.#forStories.keys], bodies: [...this.#forStories.bodies] };
    if (forStories.keys.length + forStories.bodies.length === 0) return;
    await transaction.objectStore('storyQueue').add(forStories as StoryQueueEntry);
  }
}

/** The article that a key, or a range of keys below one article, is about. */
function articleOf(key: unknown): string | null {
  const lower = key instanceof IDBKeyRange ? key.lower : key;
  const first: unknown = Array.isArray(lower) ? lower[0] : lower;
  return typeof first === 'string' ? first : null;
}

/** An object that is another one but for what `change` makes of its members; functions come bound to it. */
function standingFor<T extends object>(
  target: T,
  change: (member: unknown, name: string | symbol) => unknown,
): T {
  return new Proxy(target, {
    get(_, name) {
      const member: unknown = Reflect.get(target, name);
      return change(typeof member === 'function' ? member.bind(target) : member, name);
    },
  });
}
