import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { plainText } from '../scripts/bench/pages/plain-text';
import { readAll, type Task } from '../scripts/bench/pages/pool';
import { reportOn } from '../scripts/bench/pages/report';
import { countShort, losses, share, tableOf, worst } from '../scripts/bench/pages/summary';
import type { Page, Prediction, Score, Scorer } from '../scripts/bench/pages/types';

const score = (more: Partial<Score> = {}): Score => ({
  ...{ pages: 2, scored: 2, empty: 0, errors: 0 },
  ...{ titleExact: null, authorExact: null, dateMatch: null, withKept: null, withoutRemoved: null },
  ...more,
});

describe('what was lost', () => {
  it('is counted where Readability kept over a tenth of the body more, most first', () => {
    const readability = ['a', 'b', 'c', 'd'].map((id) => ({ id, r: 0.95 }));
    const ours = [
      { id: 'a', r: 0.8 },
      { id: 'b', r: 0.86 },
      { id: 'c', r: 0 },
      { id: 'd', r: 1 },
    ];
    expect(losses(ours, readability).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('says nothing of pages without a body, or that only one of them read', () => {
    expect(losses([{ id: 'a' }, { id: 'b', r: 0 }], [{ id: 'a', r: 1 }])).toEqual([]);
  });
});

it('pages that miss over a tenth of their body are counted, whatever others kept', () => {
  const pages = [{ id: 'a', r: 0.89 }, { id: 'b', r: 0.91 }, { id: 'c', r: 0 }, { id: 'd' }];
  expect(countShort(pages)).toBe(2);
});

it('the worst pages come lowest first, and none that has no body', () => {
  const pages = [{ id: 'a', f1: 0.9 }, { id: 'b' }, { id: 'c', f1: 0.2 }, { id: 'd', f1: 0.5 }];
  expect(worst(pages, 2).map(({ id }) => id)).toEqual(['c', 'd']);
});

it('shares are short', () => {
  expect([0.9349, 1, 0, Number.NaN, null, undefined].map(share)).toEqual([
    '.935',
    '1',
    '.000',
    '-',
    '-',
    '-',
  ]);
});

it('a table has a line for each row and columns of one width', () => {
  const rows = [
    { set: 'fundus', reader: 'dateline' as const, score: score({ f1: 0.9 }), short: 2, lost: 1 },
    { set: 'a', reader: 'defuddle' as const, score: score({ empty: 12 }), short: 0, lost: null },
  ];
  const lines = tableOf(rows).split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[2]).toMatch(
    /^\| fundus \| dateline \| 2 .*\| \.900 .*\| 2 \(100\.0 %\) +\| 1 \(50\.0 %\) +\|/,
  );
});

it("a rival's text has a line for each block and no scripts", () => {
  const { document } = new JSDOM(
    '<h2>Ferry  back</h2><div>It sails <b>ag</b>ain<script>no()</script><ul><li>Mon</li><li>Tue</li></ul>at six<br>sharp</div>',
  ).window;
  expect(plainText(document.body)).toBe('Ferry back\nIt sails again\nMon\nTue\nat six\nsharp');
});

describe('the report', () => {
  const page = (key: string, set: string): Page => ({
    ...{ key, set, file: '', url: 'https://harbour.example/' },
    gold: { id: key, text: 'ten' },
  });
  /** Recall is what the prediction's text says. */
  const scorer: Scorer = {
    evaluate: (gold, predictions) => {
      const pages = gold.map(({ id }) => {
        const r = Number(predictions.find((one) => one.id === id)?.text ?? 0);
        return { id, r, p: 1, f1: r };
      });
      return { r: score({ pages: gold.length, scored: gold.length }), pages };
    },
  };
  const made = (texts: Record<string, string>) =>
    new Map(
      Object.entries(texts).map(([id, text]): [string, Prediction] => [
        id,
        { id, text, title: '', author: '', date: null },
      ]),
    );
  const pages = [page('fundus/a', 'fundus'), page('aaed/a', 'aaed'), page('wcxb/a', 'wcxb')];
  const predictions = new Map([
    ['dateline' as const, made({ 'fundus/a': '1', 'aaed/a': '0.5', 'wcxb/a': '0.9' })],
    ['readability' as const, made({ 'fundus/a': '1', 'aaed/a': '0.9', 'wcxb/a': '0.9' })],
  ]);

  it('pools the news sets only, and says which of them', () => {
    const report = reportOn(pages, { predictions, scorer, count: 1 });
    const pooled = report.split('\n').filter((line) => line.startsWith('| news core'));
    expect(pooled).toHaveLength(2);
    expect(pooled[0]).toMatch(/dateline\s+\| 2 /);
    expect(report).toContain('(news core: fundus, aaed only)');
  });

  it('lists the worst page and the page that lost most', () => {
    const report = reportOn(pages, { predictions, scorer, count: 1 });
    expect(report).toMatch(/Worst pages by F1:\n {2}\.500 {2}aaed\/a .*Readability \.900\)/);
    expect(report).toMatch(/Readability kept:\n {2}aaed\/a {2}\(R \.500, Readability \.900\)/);
  });

  it('counts no losses when Readability did not run', () => {
    const ours = new Map([['dateline' as const, predictions.get('dateline')!]]);
    const report = reportOn(pages, { predictions: ours, scorer, count: 1 });
    expect(report).not.toContain('Readability kept');
    expect(report).toMatch(/\| dateline \| 1 .*\| - +\| 0 +\| 0 +\|/);
  });
});

it('a page that kills its process costs that page only', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-pages-'));
  try {
    const script = join(dir, 'worker.mjs');
    writeFileSync(
      script,
      "process.on('message', ({ key }) => key === 'b' ? process.exit(3) : process.send({ id: key, text: 'read' }))",
    );
    const task = (key: string): Task => ({ key, file: '', url: '', reader: 'dateline' });
    const done: Record<string, string> = {};
    await readAll(['a', 'b', 'c'].map(task), { script, args: [], processes: 1 }, (_, { id, text, err }) => {
      done[id] = err ?? text;
    });
    expect(done).toEqual({ a: 'read', b: 'The process ended (3)', c: 'read' });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
