/** Two reports on one subject, years apart: from text files, as a reader brings them in. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { shippedNames } from '../../scripts/batch/names';
import { annotate } from '../../utils/annotate/annotate';
import { timesFor } from '../../utils/annotate/engines';
import { readPage } from '../../utils/extract/page';
import { textToDocument } from '../../utils/extract/text-page';
import type { View } from '../../utils/html';
import { saveArticle } from '../../utils/library/articles';
import { kinOf } from '../../utils/library/stories/kin';
import { updateStories } from '../../utils/library/stories/update';
import { asText, harbour, type Story, wire } from '../stories';
import { freshLibrary } from './samples';

const CAPTURED = '2026-06-01T00:00:00Z';

async function readText(story: Story, published: string) {
  const url = `https://${story.slug}.example/${published}`;
  const view = new JSDOM('', { url }).window as unknown as View;
  const { article } = readPage(textToDocument(asText(story), view), { url, captured: CAPTURED, view });
  const dated = { ...article!, published: { value: published, source: 'given', certain: true } as const };
  const times = await timesFor(dated);
  return {
    article: dated,
    annotations: annotate(dated, { captured: CAPTURED, names: shippedNames(), times }),
  };
}

async function libraryOf(order: ReadonlyArray<[Story, string]>) {
  const db = await freshLibrary();
  const keys: string[] = [];
  for (const [story, published] of order) {
    const { key } = await saveArticle(db, await readText(story, published), { now: Date.parse(published) });
    keys.push(key);
    await updateStories(db);
  }
  return { db, kin: await Promise.all(keys.map((key) => kinOf(db, key))) };
}

// The first of them loads the names.
describe('one subject at two times', { timeout: 20_000 }, () => {
  const [now, before] = [
    [harbour, '2025-04-03'],
    [wire, '2023-03-05'],
  ] satisfies Array<[Story, string]> as [[Story, string], [Story, string]];

  it.each([
    ['the older first', [before, now]],
    ['the newer first', [now, before]],
  ])('is two stories, each with the way to the other: %s', async (_, order) => {
    const { db, kin } = await libraryOf(order);
    const [one, other] = kin as [(typeof kin)[number], (typeof kin)[number]];
    expect(one.story?.id).not.toBe(other.story?.id);
    expect(one.story?.subject).toBe(other.story?.subject);
    expect(one.related).toEqual([other.story]);
    expect(other.related).toEqual([one.story]);
    expect([one.copies, other.copies]).toEqual([[], []]);
    expect(await db.count('stories')).toBe(2);
  });

  it('is one story where days lie between them', async () => {
    const { kin } = await libraryOf([
      [wire, '2023-03-05'],
      [harbour, '2023-03-06'],
    ]);
    expect(kin[0]!.story?.id).toBe(kin[1]!.story?.id);
  });
});
