import fc from 'fast-check';
import { freshLibrary, makeAnnotations, makeArticle } from '../../tests/library/samples';
import { saveArticle } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { DAMAGED_STORES } from './library-holds';

const address = (number: number) => `https://courier.example/${number}`;
export const DAMAGED = address(1);
export const OTHERS = [address(0), address(2)];

/** Three articles with earlier versions. */
export async function smallLibrary(): Promise<Library> {
  const db = await freshLibrary();
  for (const text of ['The river rose.', 'The river fell.'])
    for (let number = 0; number < 3; number++) {
      const article = makeArticle({ url: address(number), text: `${text} ${number}` });
      await saveArticle(
        db,
        { article, annotations: makeAnnotations(), tags: ['Floods'] },
        { now: number + 1 },
      );
    }
  return db;
}

export interface RecordDamage {
  store: (typeof DAMAGED_STORES)[number];
  /** Which field, and of what it holds which, for as far as there are any. */
  path: number[];
  /** In its place; undefined: it goes. */
  value: unknown;
}

export const anyDamage: fc.Arbitrary<RecordDamage> = fc.record({
  store: fc.constantFrom(...DAMAGED_STORES),
  path: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
  value: fc.oneof(
    fc.constantFrom(undefined, null, '', 0, -1, Number.NaN, [], {}, [null], true, 'x', { length: 3 }),
    fc.string({ maxLength: 5 }),
  ),
});

/** Damages what the store holds of the article, if it holds anything. Keys stay: the database has them apart. */
export async function damage(db: Library, { store, path, value }: RecordDamage): Promise<void> {
  const records = (await db.getAll(store)) as unknown as Array<Record<string, unknown>>;
  const record = records.find(({ key }) => key === DAMAGED);
  if (!record) return;
  put(record, path, value);
  await db.put(store, record as never);
}

const KEYS = ['key', 'number', 'id'];

function put(within: Record<string, unknown>, [index = 0, ...rest]: number[], value: unknown): void {
  const fields = Object.keys(within).filter((name) => !KEYS.includes(name));
  const field = fields[index % fields.length];
  if (field === undefined) return;
  const inner = within[field];
  if (rest.length > 0 && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0)
    put(inner as Record<string, unknown>, rest, value);
  else if (value === undefined) delete within[field];
  else within[field] = value;
}
