/** What is done to a tag wherever it is used, and to those that stand under it. */
import { type BulkOptions, type Changed, changeRecords } from './actions';
import { tellChange } from './changes';
import { wholeList } from './lists';
import type { Library, TagColour, TagRecord } from './schema';
import { cleanTag, foldTag, mergeTags, renamed } from './tags';
import { type ReadTransaction, read, type WriteTransaction, write } from './transaction';

const STORES = ['articles', 'tags'] as const;

/**
 * Gives a tag another name, in all its spellings, in the trash too; `a/b` goes along with `a`. Where there is a tag
 * of that name the two become one.
 */
export function renameTag(
  db: Library,
  { from, to }: { from: string; to: string },
  options: BulkOptions & { now: number },
): Promise<Changed> {
  const name = cleanTag(to);
  return changeTag(db, { from, to: name }, options);
}

/** Takes a tag, and those under it, off every article. */
export function removeTag(
  db: Library,
  tag: string,
  options: BulkOptions & { now: number },
): Promise<Changed> {
  return changeTag(db, { from: tag, to: null }, options);
}

interface Name {
  from: string;
  /** Null: no name any more. */
  to: string | null;
}

async function changeTag(
  db: Library,
  { from, to }: Name,
  options: BulkOptions & { now: number },
): Promise<Changed> {
  const change = (tags: readonly string[]) =>
    mergeTags(
      tags.flatMap((tag) => {
        const other = renamed(tag, { from, to: to ?? '' });
        if (other === null) return [tag];
        return to === null || other === '' ? [] : [other];
      }),
    );
  const { articles, colours } = await write(db, STORES, async (transaction) => {
    const keys = await keysWith(transaction, from);
    const changed = await changeRecords(transaction.objectStore('articles'), keys, options, ({ tags }) => {
      const next = change(tags);
      return JSON.stringify(next) === JSON.stringify(tags) ? null : { tags: next, updatedAt: options.now };
    });
    return { articles: changed, colours: await moveColours(transaction, { from, to }) };
  });
  const keys = articles.map(({ key }) => key);
  tellChange(db, { kind: 'tagged', keys });
  return {
    keys,
    async undo() {
      const old = new Map(articles.map(({ key, tags, updatedAt }) => [key, { tags, updatedAt }]));
      await write(db, STORES, async (transaction) => {
        const store = transaction.objectStore('articles');
        await changeRecords(store, keys, {}, ({ key }) => old.get(key) ?? null);
        await putBack(transaction, colours);
      });
      tellChange(db, { kind: 'tagged', keys });
    },
  };
}

type Look = ReadTransaction<typeof STORES>;
type Writing = WriteTransaction<typeof STORES>;

/** Every article with the tag or one under it, whatever its spelling. */
async function keysWith(look: Look, tag: string): Promise<string[]> {
  const index = look.objectStore('articles').index('lists');
  const keys = new Set<string>();
  let cursor = await index.openKeyCursor(wholeList(['tag']));
  while (cursor) {
    const name = cursor.key[1] as string;
    if (foldTag(name) === foldTag(tag)) {
      for (const key of await index.getAllKeys(wholeList(['tag', name]))) keys.add(key);
    }
    cursor = await cursor.continue(['tag', name, []] as never);
  }
  // What is in the trash stands in no other list.
  for (const key of await index.getAllKeys(wholeList(['trash']))) keys.add(key);
  return [...keys];
}

/** As they were before: what is to be put back. */
interface Colours {
  gone: TagRecord[];
  come: string[];
}

/** The colours go along, unless the other name has one. */
async function moveColours(transaction: Writing, { from, to }: Name): Promise<Colours> {
  const store = transaction.objectStore('tags');
  const colours: Colours = { gone: [], come: [] };
  for (const record of await store.getAll()) {
    const id = renamed(record.id, { from: foldTag(from), to: foldTag(to ?? '') });
    if (id === null || id === record.id) continue;
    colours.gone.push(record);
    await store.delete(record.id);
    if (to === null || (await store.get(id))) continue;
    colours.come.push(id);
    await store.put({ ...record, id });
  }
  return colours;
}

async function putBack(transaction: Writing, { gone, come }: Colours): Promise<void> {
  const store = transaction.objectStore('tags');
  for (const id of come) await store.delete(id);
  for (const record of gone) await store.put(record);
}

/** Gives a tag a colour, or takes it away. */
export async function colourTag(
  db: Library,
  tag: string,
  colour: TagColour | null,
): Promise<Pick<Changed, 'undo'>> {
  const id = foldTag(tag);
  const put = (record: TagColour | null) =>
    write(db, STORES, async (transaction) => {
      const store = transaction.objectStore('tags');
      const before = await store.get(id);
      if (record === null) await store.delete(id);
      else await store.put({ id, colour: record });
      return before?.colour ?? null;
    });
  const before = await put(colour);
  tellChange(db, { kind: 'coloured', keys: [] });
  return {
    undo: async () => {
      await put(before);
      tellChange(db, { kind: 'coloured', keys: [] });
    },
  };
}

/** The colours of tags, by the folded tag (tags.ts `foldTag`). */
export async function tagColours(db: Library): Promise<Map<string, TagColour>> {
  const records = await read(db, ['tags'], (look) => look.objectStore('tags').getAll());
  return new Map(records.map(({ id, colour }) => [id, colour]));
}
