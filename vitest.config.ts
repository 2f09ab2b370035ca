import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// vitest 5 prints failures with Map.groupBy, which Node 20 lacks: without this it would crash instead of saying what failed.
const maps = Map as unknown as {
  groupBy?: (items: Iterable<unknown>, keyOf: (item: unknown) => unknown) => Map<unknown, unknown[]>;
};
maps.groupBy ??= (items, keyOf) => {
  const groups = new Map<unknown, unknown[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/** Tests of pure functions: their files share what packages have loaded, which is half of what such a file costs. */
const SHARING = ['annotate', 'clutter', 'extract', 'library', 'timeline', 'transfer'].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
);
const OTHERS = ['tests/e2e/**', 'tests/built/**'];
const UNIT = {
  include: ['tests/**/*.test.{ts,tsx}'],
  environment: 'node',
  maxWorkers: '100%', // the default leaves one processor idle, which is half of a machine of two
};

/** `unit` and `unit-sharing` need nothing but Node, `built` the two builds in .output/, `e2e` the builds and the browsers. */
export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      { extends: true, test: { ...UNIT, name: 'unit', exclude: [...OTHERS, ...SHARING] } },
      { extends: true, test: { ...UNIT, name: 'unit-sharing', include: SHARING, isolate: false } },
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/home.ts'],
          environment: 'node',
          // A browser busies more than one processor: a second one beside it makes both late.
          maxWorkers: 1,
          isolate: false, // one browser for all files
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
