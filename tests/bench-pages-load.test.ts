import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPages, setsIn } from '../scripts/bench/pages/load';

const dir = mkdtempSync(join(tmpdir(), 'dateline-load-'));
beforeAll(() => {
  mkdirSync(join(dir, 'notes'));
  mkdirSync(join(dir, 'news'));
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const jsonl = (lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(
    join(dir, 'news', 'gold.jsonl'),
    jsonl(ids.map((id) => ({ id, text: id, url: id === 'b' ? null : `https://harbour.example/${id}` }))),
  );
  writeFileSync(join(dir, 'news', 'manifest.jsonl'), jsonl(ids.map((id) => ({ id, file: `${id}.html.gz` }))));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('only folders with gold are sets', () => {
  expect(setsIn(dir)).toEqual(['news']);
});

it('takes every so-manieth page from the offset on, known by set and id', () => {
  const pages = loadPages(dir, { sets: ['news'], every: 2, offset: 1 });
  expect(pages.map(({ key, gold }) => [key, gold.id])).toEqual([
    ['news/b', 'news/b'],
    ['news/d', 'news/d'],
  ]);
  expect(pages[1]?.file).toBe(join(dir, 'news', 'd.html.gz'));
});

it('a page without an address gets none of a site, whose front page it would seem to be', () => {
  const [page] = loadPages(dir, { sets: ['news'], every: 5, offset: 1 });
  expect(new URL(page!.url).hostname).toBe('');
});
