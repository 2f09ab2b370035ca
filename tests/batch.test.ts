import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { parseLine, type Unit, unitsOf } from '../scripts/batch/lines';
import { decode } from '../scripts/batch/read-file';
import { attachShadowRoots } from '../scripts/batch/shadow';
import { work } from '../scripts/batch/work';

async function* lines(...texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

async function collect(units: AsyncIterable<Unit>): Promise<string[][]> {
  const found: string[][] = [];
  for await (const unit of units)
    found.push(unit.map((entry) => ('line' in entry ? entry.line.id : `! ${entry.id}`)));
  return found;
}

describe('lines of the batch command', () => {
  it('tells the three kinds apart', () => {
    expect(parseLine('{"id":"a","file":"a.html"}')).toMatchObject({ file: 'a.html' });
    expect(parseLine('{"id":7,"dct":null,"text":"x"}')).toMatchObject({ id: '7', dct: null });
    expect(() => parseLine('{"id":"a"}')).toThrow('Neither');
    expect(() => parseLine('{"file":"a"}')).toThrow('No id');
    expect(() => parseLine('[1]')).toThrow();
  });

  it('joins neighbouring sentences of a document, and nothing else', async () => {
    const tokens = (id: string, doc: string | null) => JSON.stringify({ id, doc, tokens: ['a'] });
    const units = unitsOf(
      lines(
        tokens('1', 'x'),
        tokens('2', 'x'),
        tokens('3', 'y'),
        '',
        tokens('4', null),
        tokens('5', null),
        'broken',
      ),
    );
    expect(await collect(units)).toEqual([['1', '2'], ['3'], ['4'], ['5'], ['! null']]);
  });
});

describe('encodings of files', () => {
  it('go by mark, then by what can only be UTF-8, then by what the page declares', () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>caf\xe9', 'latin1');
    expect(decode(latin, false)).toContain('café');
    expect(decode(Buffer.from('<p>café'), false)).toContain('café');
    expect(decode(Buffer.from('caf\xe9', 'latin1'), true)).toBe('café');
    expect(decode(Buffer.from('\ufeffx', 'utf16le'), true)).toBe('x');
    expect(decode(Buffer.from('<meta charset="nonsense"><p>é'), false)).toContain('é');
    // Saved as UTF-8 by what left the old declaration in it.
    expect(decode(Buffer.from('<meta charset="gb2312"><p>渡轮周二开航'), false)).toContain('渡轮周二开航');
    // Seven bits that are no ASCII: only the declaration tells.
    const japanese = Buffer.from('<meta charset="iso-2022-jp"><p>\x1b$B$"\x1b(B', 'latin1');
    expect(decode(japanese, false)).toContain('あ');
    // A single broken byte does not make another encoding of a page that says it is UTF-8.
    const broken = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>é'), Buffer.from([0xff])]);
    expect(decode(broken, false)).toContain('é\ufffd');
  });
});

describe('work', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-batch-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const paragraphs = [
    'The council of Aldermoor voted on Tuesday to rebuild the covered market that burned down last winter.',
    'Mayor Henrike Saalfeld said that the traders had been patient, and that the first stalls would open within the year.',
    'Traders have since sold bread and fish from carts along the river, and many say that they earn half of what they did.',
  ];
  const page = `<title>Market to rise again</title><h1>Market to rise again</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
  const options = { baseDir: dir, now: '2026-01-01T00:00:00Z' };
  const one = async (line: object) =>
    (await work([{ line: line as never }], options))[0] as Record<string, unknown>;

  it('reads a page, packed or not, and takes the given date only where the page has none', async () => {
    writeFileSync(join(dir, 'a.html'), page);
    writeFileSync(
      join(dir, 'b.html.gz'),
      gzipSync(
        page.replace('<title>', '<meta property="article:published_time" content="2025-02-11"><title>'),
      ),
    );
    const plain = await one({ id: 'a', file: 'a.html', published: '2024-03-05' });
    expect(plain).toMatchObject({
      id: 'a',
      title: 'Market to rise again',
      date: '2024-03-05',
      text: paragraphs.join('\n'),
    });
    expect(plain.dates).toContainEqual(expect.objectContaining({ text: 'Tuesday', value: '2024-03-05' }));
    expect(plain.entities).toContainEqual(
      expect.objectContaining({ name: 'Henrike Saalfeld', type: 'person' }),
    );
    expect(await one({ id: 'b', file: 'b.html.gz', published: '2024-03-05' })).toMatchObject({
      date: '2025-02-11',
    });
  });

  it('gives positions that name their own words', async () => {
    const { text, entities, dates } = (await one({ id: 'a', file: 'a.html' })) as {
      text: string;
      entities: Array<{ mentions: Array<{ start: number; end: number; text: string }> }>;
      dates: Array<{ start: number; end: number; text: string }>;
    };
    const spans = [...entities.flatMap(({ mentions }) => mentions), ...dates];
    expect(spans.length).toBeGreaterThan(2);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('tags tokens and dated text', async () => {
    expect(await one({ id: 't', tokens: ['Henrike', 'Saalfeld', 'left', '.'] })).toEqual({
      id: 't',
      tags: ['B-PER', 'I-PER', 'O', 'O'],
    });
    expect(await one({ id: 'd', dct: '2024-05-15', text: 'She came yesterday.' })).toEqual({
      id: 'd',
      timex: [{ start: 9, end: 18, type: 'DATE', value: '2024-05-14' }],
    });
  });

  it('gives an error for what cannot be done, and goes on', async () => {
    writeFileSync(join(dir, 'empty.html'), '<p>Log in</p>');
    expect(await one({ id: 'x', file: 'nowhere.html' })).toEqual({ id: 'x', error: 'The file is not there' });
    expect(await one({ id: 'y', file: 'empty.html' })).toMatchObject({
      id: 'y',
      error: expect.stringContaining('article'),
    });
  });
});

describe('declarative shadow roots', () => {
  it('are attached as a browser attaches them, one in another too', () => {
    const { document } = new JSDOM(
      '<gate-page><template shadowrootmode="open"><p>Out</p><gate-note><template shadowrootmode="open">In</template></gate-note></template></gate-page><ul><template shadowrootmode="open">Not here</template></ul>',
    ).window;
    attachShadowRoots(document);
    const outer = document.querySelector('gate-page')?.shadowRoot;
    expect(outer?.querySelector('p')?.textContent).toBe('Out');
    expect(outer?.querySelector('gate-note')?.shadowRoot?.textContent).toBe('In');
    expect(document.querySelector('ul')?.shadowRoot).toBeNull();
  });
});
