import { expect, it } from 'vitest';
import type { SavedArticle } from '../../utils/article';
import {
  countArticles,
  countTags,
  deleteForGood,
  emptyTrash,
  findSaved,
  listArticles,
  listKeys,
  restore,
  saveArticle,
  setTags,
  trash,
} from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import fc from '../properties';
import { dump, freshLibrary, makeAnnotations, makeArticle } from './samples';

/** A library as plainly as it can be told: key → article. */
type Model = Map<string, Pick<SavedArticle, 'tags' | 'trashedAt' | 'savedAt'> & { texts: string[] }>;

const TEXTS = [
  'The river rose by two metres and broke the dyke.',
  'The river fell, and the dyke was mended by noon.',
  'Schools in the lower town open again on Monday.',
];
const url = (number: number) => `https://courier.example/${number}`;
const annotations = makeAnnotations();

const page = fc.nat(3);
const tag = fc.constantFrom('a', 'b', 'c');
const pages = fc.uniqueArray(page, { maxLength: 4 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      page,
      text: fc.nat(2),
      tags: fc.uniqueArray(tag),
      undo: fc.boolean(),
    }),
  },
  fc.record({
    do: fc.constant('tag' as const),
    pages,
    add: fc.uniqueArray(tag),
    remove: fc.uniqueArray(tag),
    undo: fc.boolean(),
  }),
  fc.record({ do: fc.constant('trash' as const), pages, undo: fc.boolean() }),
  fc.record({ do: fc.constant('restore' as const), pages, undo: fc.boolean() }),
  fc.record({ do: fc.constant('delete' as const), pages: fc.uniqueArray(page, { maxLength: 1 }) }),
  fc.record({ do: fc.constant('empty' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does a step in the library. */
async function act(db: Library, step: Step, now: number): Promise<void> {
  const keys = 'pages' in step ? step.pages.map(url) : [];
  const before = await dump(db);
  let undo: () => Promise<unknown> = async () => {};
  if (step.do === 'save') {
    const article = makeArticle({ url: url(step.page), text: TEXTS[step.text]! });
    ({ undo } = await saveArticle(db, { article, annotations, tags: step.tags }, { now }));
  }
  if (step.do === 'tag')
    ({ undo } = await setTags(db, keys, { add: step.add, remove: step.remove }, { now }));
  if (step.do === 'trash') ({ undo } = await trash(db, keys, { now }));
  if (step.do === 'restore') ({ undo } = await restore(db, keys));
  if (step.do === 'delete') await deleteForGood(db, keys);
  if (step.do === 'empty') await emptyTrash(db);
  if (!('undo' in step && step.undo)) return;
  await undo();
  expect(await dump(db)).toEqual(before);
}

/** Does the same step in the model. */
function tell(model: Model, step: Step, now: number): void {
  if ('undo' in step && step.undo) return;
  const named = 'pages' in step ? step.pages.map(url).filter((key) => model.has(key)) : [];
  if (step.do === 'save') {
    const key = url(step.page);
    const old = model.get(key);
    const texts = old?.texts ?? [];
    const text = TEXTS[step.text]!;
    model.set(key, {
      tags: [...new Set([...(old?.tags ?? []), ...step.tags])],
      trashedAt: null,
      savedAt: old?.savedAt ?? now,
      texts: texts.at(-1) === text ? texts : [...texts, text],
    });
  }
  for (const key of named) {
    const held = model.get(key)!;
    if (step.do === 'tag') {
      held.tags = [
        ...new Set([...held.tags.filter((one) => !step.remove.some((gone) => gone === one)), ...step.add]),
      ];
    }
    if (step.do === 'trash') held.trashedAt ??= now;
    if (step.do === 'restore') held.trashedAt = null;
    if (step.do === 'delete') model.delete(key);
  }
  if (step.do === 'empty')
    for (const [key, { trashedAt }] of model) if (trashedAt !== null) model.delete(key);
}

async function compare(db: Library, model: Model): Promise<void> {
  const kept = [...model].filter(([, { trashedAt }]) => trashedAt === null);
  const newest = kept.toSorted(([, a], [, b]) => b.savedAt - a.savedAt).map(([key]) => key);
  expect(await listKeys(db, {})).toEqual(newest);
  for (const tag of ['a', 'b', 'c']) {
    const { articles } = await listArticles(db, { limit: 9, tag });
    expect(articles.map(({ key }) => key)).toEqual(
      newest.filter((key) => model.get(key)!.tags.includes(tag)),
    );
  }
  const counts = ['a', 'b', 'c'].map((tag) => ({
    tag,
    count: kept.filter(([, one]) => one.tags.includes(tag)).length,
  }));
  expect(await countTags(db)).toEqual(counts.filter(({ count }) => count > 0));
  expect(await countArticles(db)).toEqual({ kept: kept.length, trashed: model.size - kept.length });
  expect(await db.count('bodies')).toBe(model.size);
  const texts = [...model.values()].map((one) => one.texts);
  expect(await db.count('versions')).toBe(texts.reduce((sum, { length }) => sum + length - 1, 0));
  for (const [key, one] of model) {
    const found = await findSaved(db, { url: key, canonicalUrl: key });
    expect(found).toMatchObject({
      key,
      tags: one.tags,
      trashedAt: one.trashedAt,
      versionCount: one.texts.length - 1,
    });
  }
}

it('a library is what was done to it, and every undo takes back exactly its step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const db = await freshLibrary();
      const model: Model = new Map();
      for (const [index, one] of steps.entries()) {
        await act(db, one, index + 1);
        tell(model, one, index + 1);
      }
      await compare(db, model);
      db.close();
    }),
    { numRuns: 150 },
  );
}, 30_000);
