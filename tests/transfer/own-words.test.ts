import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../utils/html';
import { getSaved } from '../../utils/library/articles';
import { exportMany } from '../../utils/transfer/export';
import type { FormatId } from '../../utils/transfer/formats';
import { freshLibrary, makeHighlight, makeSaved } from '../library/samples';
import { bring } from './import/bring';
import { view } from './view';

const quote = { exact: 'A *bold* <b>claim</b>\nof two lines', prefix: '', suffix: '' };
const SAVED = makeSaved({
  state: { unread: false, archived: true, favourite: true },
  note: 'First line of mine.\n# No heading <script>',
  highlights: [
    makeHighlight({ note: 'Who is _she_?' }),
    makeHighlight({ id: 'mark-2', quote, position: null, note: null }),
  ],
});
const PLAIN = makeSaved();

async function textOf(format: FormatId, saved = SAVED): Promise<string> {
  const { content, name } = await exportMany([saved], format, { now: 1, view });
  if (!/\.(?:zip|epub)$/.test(name)) return content.text();
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
  const file = Object.keys(files).find((one) =>
    /\.(?:md|markdown)$|\.html$|\.txt$|chapter-1\.xhtml$/.test(one),
  )!;
  return new TextDecoder().decode(files[file]);
}

describe('what the reader marked and wrote', () => {
  it.each(['markdown', 'obsidian'] as const)(
    'stands in %s as quotes and words, none of it markup',
    async (format) => {
      const text = await textOf(format);
      expect(text.slice(text.indexOf('## Highlights'))).toBe(
        [
          '## Highlights\n\n> Mayor Ines Halvorsen\n\nWho is \\_she\\_?\n',
          '> A \\*bold\\* \\<b>claim\\</b>\n>\n> of two lines\n',
          `## Note\n\nFirst line of mine.\n\n\\# No heading \\<script>\n${format === 'markdown' ? '\n<https://www.courier.example/flood>\n' : ''}`,
        ].join('\n'),
      );
      expect(await textOf(format, PLAIN)).not.toMatch(/Highlights|Note\n/);
    },
  );

  it.each(['html', 'epub'] as const)('stands in %s below the text, as text', async (format) => {
    const doc = parseHtml(await textOf(format), view);
    const marks = doc.querySelector('.marks')!;
    expect(Array.from(marks.querySelectorAll('blockquote'), (one) => one.textContent?.trim())).toEqual([
      'Mayor Ines Halvorsen',
      'A *bold* <b>claim</b>\nof two lines',
    ]);
    expect(marks.textContent).toContain('# No heading <script>');
    expect(marks.querySelector('script, b')).toBeNull();
    expect(parseHtml(await textOf(format, PLAIN), view).querySelector('.marks')).toBeNull();
  });

  it('stands in plain text and in the lossless form', async () => {
    expect(await textOf('text')).toContain('> Mayor Ines Halvorsen\n\nWho is _she_?');
    expect(JSON.parse(await textOf('json'))).toMatchObject({
      articles: [{ state: SAVED.state, note: SAVED.note, highlights: SAVED.highlights }],
    });
  });

  it.each(['bookmarks', 'csv'] as const)('and its state survive a way through %s', async (format) => {
    const favourite = makeSaved({
      ...{ state: { unread: false, archived: false, favourite: true }, note: 'Ask the mayor.' },
    });
    const db = await freshLibrary();
    await bring(db, await textOf(format, favourite));
    expect(await getSaved(db, favourite.key)).toMatchObject({
      ...{ note: 'Ask the mayor.', state: { favourite: true, archived: false } },
    });
  });
});
