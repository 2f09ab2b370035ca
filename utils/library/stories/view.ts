/** Stories as pages show them. */
import type { Library, LibrarySchema, StoryFacts, StoryRecord } from '../schema';
import { type ReadTransaction, read } from '../transaction';
import { fold, words } from '../words';
import { agencyOf, asSaid } from './copies';
import { isoDay } from './days';
import { ALL_ARTICLES, placesOf, putByReader, wordTable } from './desk';
import { graphOf, whyOf } from './graph';
import { estimated, likeness } from './minhash';
import { movedAmong, withQuotes } from './moved';
import type { RarityOf } from './pair';
import { sourceGroups } from './sources';
import { quotations } from './story-words';
import { marksOf } from './timeline';
import type { NearCopy, SourceGroup, Story, StoryArticle, StorySummary, StoryView } from './types';
import { placeOf, rarity, WORD } from './weights';

const STORES = ['stories', 'storyFacts', 'storyCounts', 'storyChoices', 'bodies'] as const;
type Look = ReadTransaction<typeof STORES>;

export function summaryOf(record: StoryRecord): StorySummary {
  const { id, named, title, pinned, count, firstDay, lastDay, subject } = record;
  return {
    ...{ id, title: named ?? title, named: named !== null, pinned, count, subject },
    ...{ firstDay: isoDay(firstDay), lastDay: isoDay(lastDay) },
  };
}

/** Where a list of stories goes on. */
export type StoryCursor = [shelf: 'pinned' | 'story', day: number, id: string];

/** A page of the stories: pinned ones first, then those with the newest articles. */
export function listStories(
  db: Library,
  { limit, after = null }: { limit: number; after?: StoryCursor | null },
): Promise<{ stories: StorySummary[]; next: StoryCursor | null }> {
  return read(db, ['stories'], async (look) => {
    const index = look.objectStore('stories').index('listed');
    const range = after ? IDBKeyRange.lowerBound(after.slice(0, 2)) : null;
    const found: StoryRecord[] = [];
    for (
      let cursor = await index.openCursor(range);
      cursor && found.length <= limit;
      cursor = await cursor.continue()
    ) {
      // Stories of one day stand in the order of their ids.
      const shown = after && String(cursor.key) === String(after.slice(0, 2)) && cursor.value.id <= after[2];
      if (!shown) found.push(cursor.value);
    }
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      stories: page.map(summaryOf),
      next: last?.listed ? [...last.listed, last.id] : null,
    };
  });
}

/** Stories whose title has all words of `text`, case and accents aside, in the order of lists; all are looked through. */
export function findStories(db: Library, text: string, most: number): Promise<StorySummary[]> {
  const wanted = [...words(text)].map((word) => word.text);
  return read(db, ['stories'], async (look) => {
    const all = await look.objectStore('stories').index('listed').getAll();
    const found: StoryRecord[] = [];
    for (const story of all) {
      if (found.length >= most) break;
      const title = wanted.length > 0 ? fold(story.named ?? story.title) : '';
      if (wanted.every((word) => title.includes(word))) found.push(story);
    }
    return found.map(summaryOf);
  });
}

export function countStories(db: Library): Promise<number> {
  return read(db, ['stories'], (look) => look.objectStore('stories').index('listed').count());
}

/** The story an article is in; null: it was not looked at yet, or is in the trash. A story may be of this article alone. */
export function storyOf(db: Library, key: string): Promise<StorySummary | null> {
  return read(db, ['stories', 'storyFacts'], async (look) => {
    const facts = await look.objectStore('storyFacts').get(key);
    const story = facts?.place && (await look.objectStore('stories').get(facts.story));
    return story ? summaryOf(story) : null;
  });
}

/** All that the page of a story shows; null: there is none (any more). */
export function openStory(db: Library, id: string): Promise<StoryView | null> {
  return read(db, STORES, async (given) => {
    const look = given as unknown as Look;
    const [record, choice, members] = await Promise.all([
      look.objectStore('stories').get(id),
      look.objectStore('storyChoices').get(id),
      look.objectStore('storyFacts').index('place').getAll(placesOf(id)),
    ]);
    if (!record || members.length === 0) return null;
    const facts = inOrder(members);
    const held = new Set(choice && putByReader(choice));
    const rarityOf = await raritiesOf(look, facts);
    const story: Story = {
      ...summaryOf(record),
      articleIds: facts.map(({ key }) => key),
      why: whyOf(facts, rarityOf, held),
    };
    const apart = new Set(choice?.notMoved);
    const found = movedAmong(facts).filter((one) => !apart.has(one.id));
    const moved = await withQuotes(found, (key) => look.objectStore('bodies').get(key));
    return {
      ...{ story, articles: facts.map((one) => articleOf(one, held)), marks: marksOf(facts), moved },
      ...{
        copies: await copiesAmong(look, facts),
        sources: await sourcesOf(look, facts),
        graph: graphOf(facts, rarityOf),
      },
      related: await relatedTo(look, record),
    };
  });
}

export function inOrder(facts: readonly StoryFacts[]): StoryFacts[] {
  return facts.toSorted((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
}

export function articleOf(facts: StoryFacts, held: ReadonlySet<string>): StoryArticle {
  const { key, title, url, source, lang, published, day, agency, wordCount } = facts;
  return {
    ...{ id: key, title, url, source, lang, published, agency, wordCount },
    ...{ day: isoDay(day), byReader: held.has(key) },
  };
}

/** Names whose counts are asked for: those that most of the articles have. Of the others these articles are counted alone. */
const MOST_ASKED = 120;

/** Rarities of names and words, as far as these articles are concerned. */
export async function raritiesOf(
  look: { objectStore(name: 'storyCounts'): CountStore },
  articles: readonly StoryFacts[],
): Promise<RarityOf> {
  const seen = new Map<string, number>();
  for (const { names } of articles) for (const { id } of names) seen.set(id, (seen.get(id) ?? 0) + 1);
  const asked = [...seen]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_ASKED)
    .map(([id]) => id);
  const store = look.objectStore('storyCounts');
  const [all, table, ...found] = await Promise.all([ALL_ARTICLES, WORD, ...asked].map((id) => store.get(id)));
  const counts = new Map(asked.map((id, at) => [id, found[at]?.count ?? 0]));
  const words = wordTable(table);
  const countOf = (id: string) =>
    id.startsWith(WORD) ? words[placeOf(id)]! : (counts.get(id) ?? seen.get(id) ?? 1);
  return (id) => rarity(id, countOf(id), all?.count ?? 0);
}

interface CountStore {
  get(id: string): Promise<LibrarySchema['storyCounts']['value'] | undefined>;
}

/** Texts of copies that are read, those that are most alike first: of a story of hundreds of copies the rest is estimated. */
const MOST_READ = 24;

/** Counted as `nearCopiesOf` does, so that one pair is told of by one figure everywhere. */
async function copiesAmong(look: Look, articles: readonly StoryFacts[]): Promise<NearCopy[]> {
  const byKey = new Map(articles.map((facts) => [facts.key, facts]));
  const found = articles
    .flatMap((facts) =>
      facts.copyOf.flatMap((key) => {
        const other = byKey.get(key);
        return other ? [{ facts, other, like: estimated(facts, other) }] : [];
      }),
    )
    .sort((a, b) => b.like.similarity - a.like.similarity);
  const asked = [...new Set(found.flatMap(({ facts, other }) => [facts.key, other.key]))].slice(0, MOST_READ);
  const bodies = await Promise.all(asked.map((key) => look.objectStore('bodies').get(key)));
  const texts = new Map(asked.map((key, at) => [key, bodies[at]?.article.text]));
  return found
    .map(({ facts, other, like }): NearCopy => {
      const [a, b] = [texts.get(facts.key), texts.get(other.key)];
      const isRead = a !== undefined && b !== undefined;
      const said = asSaid(isRead ? likeness(a, b) : like, isRead && a === b);
      return { articleId: facts.key, otherId: other.key, ...said, agency: agencyOf(facts, other) };
    })
    .sort((a, b) => b.similarity - a.similarity);
}

const MOST_QUOTES = 3;

async function sourcesOf(look: Look, facts: readonly StoryFacts[]): Promise<SourceGroup[]> {
  return Promise.all(
    sourceGroups(facts).map(async ({ quotes, ...group }) => {
      if (quotes.length === 0) return { ...group, quotes: [] };
      const wanted = new Set(quotes);
      const quoting = facts.find(
        (one) => group.articleIds.includes(one.key) && one.quotes.some((quote) => wanted.has(quote)),
      );
      const body = quoting && (await look.objectStore('bodies').get(quoting.key));
      const said = quotations(body?.article.text ?? '').filter(({ hash }) => wanted.has(hash));
      const longest = said.map(({ text }) => text).sort((a, b) => b.length - a.length);
      return { ...group, quotes: longest.slice(0, MOST_QUOTES) };
    }),
  );
}

/** Other stories of the same subject, newest first. */
export function relatedStories(
  db: Library,
  { id, subject }: StorySummary,
  most: number,
): Promise<StorySummary[]> {
  return read(db, STORES, (look) => relatedTo(look as unknown as Look, { id, subject }, most));
}

const MOST_RELATED = 12;

/** Other stories of the same subject, those of a single article too; the newest. */
async function relatedTo(
  look: Look,
  { id, subject }: Pick<StoryRecord, 'id' | 'subject'>,
  most = MOST_RELATED,
): Promise<StorySummary[]> {
  const found: StorySummary[] = [];
  const index = look.objectStore('stories').index('subject');
  let cursor = await index.openCursor(IDBKeyRange.bound([subject], [subject, []]), 'prev');
  for (; cursor && found.length < most; cursor = await cursor.continue()) {
    if (cursor.value.id !== id) found.push(summaryOf(cursor.value));
  }
  return found;
}
