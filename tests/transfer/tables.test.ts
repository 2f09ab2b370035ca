import { describe, expect, it } from 'vitest';
import type { SavedArticle } from '../../utils/article';
import { makeAnnotations, makeArticle, makeHighlight, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { readCsv, readTable } from './csv-reader';
import { HOSTILE, hostileSaved } from './hostile';
import { textOf } from './written';

const MARKS = {
  state: { unread: false, archived: true, favourite: true },
  note: 'Ask the mayor.',
  highlights: [makeHighlight()],
};
const TABLES = ['csv', 'names-csv', 'dates-csv'] as const;

describe('the table of articles', () => {
  it('has a row for each, with names and dates', () => {
    const annotations = makeAnnotations();
    annotations.entities.push({ ...annotations.entities[0]!, name: 'Oberfeld | town', type: 'LOC' });
    const article = makeArticle({
      title: 'He said "no", twice',
      byline: ['Ann Bell', 'Bo Cray'],
      section: 'World',
    });
    const saved = makeSaved({
      article,
      annotations,
      tags: ['a', 'b'],
      savedAt: Date.UTC(2026, 4, 3),
      ...MARKS,
    });
    const [row, ...more] = readTable(textOf('csv', [saved]));
    expect(more).toEqual([]);
    expect(row).toEqual({
      ...{ title: 'He said "no", twice', url: article.url, site: 'The Courier', section: 'World' },
      ...{ authors: 'Ann Bell | Bo Cray', published: '2026-05-02T06:30:00+02:00', modified: '' },
      ...{
        saved: '2026-05-03T00:00:00.000Z',
        tags: 'a | b',
        language: 'en',
        words: String(article.wordCount),
      },
      ...{ dateline_place: 'OBERFELD', dateline_date: '', agency: '', people: 'Ines Halvorsen' },
      ...{
        organisations: '',
        places: 'Oberfeld / town',
        key_dates: '2026-05-04: Water falls',
        provenance: '',
      },
      excerpt: article.excerpt.replace(/\n/g, ' '),
      ...{ status: 'archive', favourite: 'true', note: 'Ask the mayor.' },
      highlights: 'Mayor Ines Halvorsen',
    });
  });

  it('begins with a byte order mark, without which spreadsheets misread every other script', () => {
    expect(textOf('csv', [])).toMatch(/^\ufeff"title","url"/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a-b = c', 'a-b = c'],
    ['2026-05-04', '2026-05-04'],
  ])('makes no formula of %j', (title, cell) => {
    expect(readTable(textOf('csv', [makeSaved({ article: makeArticle({ title }) })]))[0]!.title).toBe(cell);
  });
});

describe('the tables of names and dates', () => {
  it('have a row for each name', () => {
    expect(readTable(textOf('names-csv', [makeSaved()]))).toEqual([
      {
        ...{ url: 'https://www.courier.example/flood', title: 'Dyke breaks at Oberfeld' },
        ...{
          name: 'Ines Halvorsen',
          type: 'PER',
          aliases: 'Halvorsen',
          roles: 'Mayor',
          mentions: '1',
          salience: '0.8',
        },
      },
    ]);
  });

  it('have a row for each key date, with its sentence', () => {
    const annotations = makeAnnotations();
    annotations.keyDates[0]!.candidates = ['2023-03-06', '2017-03-06'];
    expect(readTable(textOf('dates-csv', [makeSaved({ annotations })]))).toEqual([
      {
        ...{
          url: 'https://www.courier.example/flood',
          title: 'Dyke breaks at Oberfeld',
          value: '2026-05-04',
        },
        ...{ granularity: 'day', kind: 'upcoming', certain: 'true', candidates: '2023-03-06 | 2017-03-06' },
        ...{ what: 'Water falls', sentence: 'The river Lenna rose by two metres overn' },
      },
    ]);
  });

  it('are JSON too, with places in the text', () => {
    const [read] = JSON.parse(textOf('annotations', [makeSaved()])) as Array<Record<string, unknown>>;
    const { entities, times, keyDates, engine } = makeAnnotations();
    expect(read).toEqual({
      ...{ key: 'https://www.courier.example/flood', url: 'https://www.courier.example/flood' },
      ...{ title: 'Dyke breaks at Oberfeld', language: 'en', published: '2026-05-02T06:30:00+02:00' },
      ...{ engine, entities, times },
      keyDates: [{ ...keyDates[0], sentenceText: 'The river Lenna rose by two metres overn' }],
    });
  });
});

describe('every table', () => {
  it.each(TABLES)('%s keeps its shape whatever the texts hold', (id) => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (articles) => {
        const rows = readCsv(textOf(id, articles));
        expect(rows).toHaveLength(1 + sum(articles, rowsOf[id]));
        for (const cell of rows.slice(1).flat())
          expect(cell).not.toMatch(/^\s*[=+@\-＝＋－＠](?!\d*$)|[\p{Cc}\u2028]/u);
      }),
      { numRuns: 40 },
    );
  });

  it.each(TABLES)('%s makes text of what is hostile', (id) => {
    const cells = readCsv(textOf(id, [hostileSaved('a')]))
      .slice(1)
      .flat();
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK("))).toBe(true);
    if (id !== 'csv') expect(cells.length % HOSTILE.length).toBe(0);
  });

  it('is JSON whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (articles) => {
        expect(JSON.parse(textOf('annotations', articles))).toHaveLength(articles.length);
      }),
      { numRuns: 30 },
    );
  });
});

const rowsOf: Record<(typeof TABLES)[number], (saved: SavedArticle) => number> = {
  csv: () => 1,
  'names-csv': ({ annotations }) => annotations.entities.length,
  'dates-csv': ({ annotations }) => annotations.keyDates.length,
};

function sum(articles: readonly SavedArticle[], of: (saved: SavedArticle) => number): number {
  return articles.reduce((all, saved) => all + of(saved), 0);
}
