/** The index against a plain scan of every article, on libraries and queries made up at random. */

import { expect, it } from 'vitest';
import { deleteForGood, saveArticle, setTags, trash } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { type OpenFinder, openFinder } from '../../utils/library/search/finder';
import fc from '../properties';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

const WORDS = [
  'flood',
  'floods',
  'flooded',
  'river',
  'rivers',
  'dyke',
  'mayor',
  'bank',
  'Łódź',
  'café',
  '12',
];
const TAGS = ['oil', 'oil/north', 'gas'];
const SITES = ['courier.example', 'news.courier.example', 'bay.example'];

interface Story {
  title: string[];
  text: string[];
  tags: string[];
  site: string;
  trashed?: boolean;
}

const wordsOf = (most: number) => fc.array(fc.constantFrom(...WORDS), { maxLength: most });
const story: fc.Arbitrary<Story> = fc.record({
  title: wordsOf(3),
  text: wordsOf(10),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  site: fc.constantFrom(...SITES),
});
/** What happens to a library, one after the other; numbers name stories, round and round. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), at: fc.nat(7), story }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('trash' as const), at: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tag' as const), at: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);
const asked = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('word' as const),
      words: fc.tuple(fc.constantFrom(...WORDS)),
      not: fc.boolean(),
    }),
    fc.record({
      ...{ kind: fc.constant('phrase' as const), not: fc.boolean() },
      words: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)),
    }),
    fc.record({
      kind: fc.constant('title' as const),
      words: fc.tuple(fc.constantFrom(...WORDS)),
      not: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('prefix' as const),
      words: fc.tuple(fc.constantFrom('fl', 'floode', 'riv', 'caf')),
      not: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('tag' as const),
      words: fc.tuple(fc.constantFrom(...TAGS)),
      not: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('site' as const),
      words: fc.tuple(fc.constantFrom(...SITES)),
      not: fc.constant(true),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const STEMS: Record<string, string> = { floods: 'flood', flooded: 'flood', rivers: 'river' };
const folded = (word: string) => word.toLowerCase().replace('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
const stemmed = (word: string) => STEMS[folded(word)] ?? folded(word);

function typed(query: Asked): string {
  const parts = query.map(({ kind, words, not }) => {
    const value = { phrase: `"${words.join(' ')}"`, title: `title:${words[0]}`, prefix: `${words[0]}*` }[
      kind as string
    ];
    const operator = kind === 'tag' || kind === 'site' ? `${kind}:${words[0]}` : undefined;
    return (not ? '-' : '') + (value ?? operator ?? words[0]);
  });
  return `${parts.join(' ')} `;
}

function fits({ title, text, tags, site, trashed }: Story, query: Asked): boolean {
  if (trashed) return false;
  const fields = [title.map(stemmed), text.map(stemmed)];
  return query.every(({ kind, words, not }) => {
    const [first = '', second = ''] = words.map(stemmed);
    const is = {
      word: () => fields.some((field) => field.includes(first)),
      title: () => fields[0]!.includes(first),
      phrase: () =>
        fields.some((field) => field.some((word, at) => word === first && field[at + 1] === second)),
      // All forms of a word are found with the one that begins like this.
      prefix: () => {
        const forms = new Set(WORDS.filter((word) => folded(word).startsWith(words[0])).map(stemmed));
        return fields.some((field) => field.some((word) => forms.has(word)));
      },
      tag: () => tags.some((tag) => tag === words[0] || tag.startsWith(`${words[0]}/`)),
      site: () => site === words[0] || site.endsWith(`.${words[0]}`),
    }[kind]();
    return is !== not;
  });
}

it('finds what a scan finds, whatever happened to the library', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 14 }),
      fc.array(asked, { minLength: 3, maxLength: 6 }),
      async (deeds, queries) => {
        const db = await freshLibrary();
        const stories = new Map<string, Story>();
        let finder = await openFinder(db, { settleMs: 0 });
        try {
          let now = 1;
          for (const each of deeds) {
            now++;
            if (each.kind === 'reopen') {
              finder.close();
              finder = await openFinder(db, { settleMs: 0 });
            } else if (each.kind === 'look') await finder.ready.then(() => finder.update());
            else await happen(db, stories, each, now);
          }
          await finder.ready;
          await finder.update();
          for (const query of queries) await compare(finder, stories, query);
        } finally {
          finder.close();
          db.close();
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function happen(db: Library, stories: Map<string, Story>, each: Deed, now: number): Promise<void> {
  if (each.kind === 'look' || each.kind === 'reopen') return;
  const site = each.kind === 'save' ? each.story.site : null;
  const key =
    [...stories.keys()].find((known) => known.endsWith(`/${each.at}`)) ?? `https://${site}/${each.at}`;
  if (each.kind === 'save') {
    const { title, text, tags } = each.story;
    const article = makeArticle({ url: key, title: title.join(' '), text: text.join(' ') });
    const before = stories.get(key);
    await saveArticle(db, { article, annotations: makeAnnotations(), tags }, { now });
    stories.set(key, {
      ...{ title, text, site: new URL(key).hostname },
      tags: [...(before?.tags ?? []), ...tags],
    });
  } else if (stories.has(key)) {
    if (each.kind === 'tag') await setTags(db, [key], { set: ['gas'] }, { now });
    if (each.kind === 'trash') await trash(db, [key], { now });
    if (each.kind === 'delete') await deleteForGood(db, [key]);
    const story = stories.get(key)!;
    if (each.kind === 'tag') stories.set(key, { ...story, tags: ['gas'] });
    else if (each.kind === 'delete') stories.delete(key);
    else stories.set(key, { ...story, trashed: true });
  }
}

async function compare(finder: OpenFinder, stories: Map<string, Story>, query: Asked): Promise<void> {
  const asking = { query: typed(query), shelf: 'all' as const };
  const expected = [...stories].filter(([, story]) => fits(story, query)).map(([key]) => key);
  const found = await finder.keys(asking);
  expect(found.toSorted(), asking.query).toEqual(expected.toSorted());
  const { total, names } = await finder.facets({ ...asking, most: 50 });
  expect(total).toBe(expected.length);
  for (const { value, count } of names.tag.values)
    expect(count, value).toBe(
      expected.filter((key) =>
        stories.get(key)!.tags.some((tag) => tag === value || tag.startsWith(`${value}/`)),
      ).length,
    );
}
