/** Links that an import brought: a headline and no text yet. */
import { expect, it } from 'vitest';
import { updateStories } from '../../utils/library/stories/update';
import { listStories } from '../../utils/library/stories/view';
import { freshLibrary } from './samples';
import { saveTold, type Told } from './story-samples';

const HEADLINES = [
  'Dyke breaks at Oberfeld after night of rain',
  'After night of rain the dyke at Oberfeld breaks',
  'Oberfeld dyke breaks: what a night of rain has done',
];

const told = (text: (title: string) => string): Told[] =>
  HEADLINES.map((title, at) => ({
    ...{ url: `https://paper-${at}.example/dyke`, title, text: text(title) },
    published: '2026-05-02',
  }));

it.each([
  ['make no story', () => '', 0],
  ['whose texts are there make one', (title: string) => `${title}. The water reached the market at four.`, 1],
] as const)('links of like headlines %s', async (_, text, count) => {
  const db = await freshLibrary();
  await saveTold(db, told(text));
  await updateStories(db);
  const { stories } = await listStories(db, { limit: 5 });
  expect(stories).toHaveLength(count);
});
