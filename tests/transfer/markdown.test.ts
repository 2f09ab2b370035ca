import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SavedArticle } from '../../utils/article';
import { writeMarkdown } from '../../utils/transfer/formats/markdown';
import { writeNote } from '../../utils/transfer/formats/obsidian';
import { makeAnnotations, makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { view } from './view';

const options = { now: 0, view, timeZone: 'UTC' };

/** The two parts of a note, the first read as Obsidian reads it. */
function read(saved: SavedArticle): { properties: Record<string, unknown>; yaml: string; body: string } {
  const [start, yaml = '', ...rest] = writeNote(saved, options).split(/^---\n/m);
  expect(start).toBe('');
  const body = rest.join('---\n').replace(/^\n/, '');
  return { properties: parse(yaml) as Record<string, unknown>, yaml, body };
}

const bodyOf = (html: string) => read(makeSaved({ article: makeArticle({ html }) })).body.trimEnd();

describe('front matter', () => {
  it('holds the properties of Obsidian’s clipper, then ours, typed as there', () => {
    const annotations = makeAnnotations();
    const [person] = annotations.entities;
    annotations.entities.push(
      { ...person!, name: 'Oberfeld', type: 'LOC' },
      { ...person!, name: 'River [Board]', type: 'ORG' },
    );
    annotations.keyDates.push({ ...annotations.keyDates[0]!, value: 'XXXX-03-06', what: null });
    const article = makeArticle({
      title: 'He said: "no" # and left',
      dateline: { place: 'OBERFELD', date: 'XXXX-03-06', agency: 'Wire' },
      provenance: [{ kind: 'sourced-from', name: 'Echo', url: null, text: 'First\npublished by Echo.' }],
    });
    const saved = makeSaved({ article, annotations, tags: ['Two words', '2024', 'a/b', '#clippings!'] });
    const { yaml } = read({ ...saved, savedAt: Date.UTC(2026, 4, 3) });
    expect(yaml).toBe(`title: "He said: \\"no\\" # and left"
source: "https://www.courier.example/flood"
author:
  - "[[Tomas Brandl]]"
published: 2026-05-02
created: 2026-05-03
description: "${article.excerpt.replace(/\n/g, ' ')}"
tags:
  - "clippings"
  - "Two-words"
  - "_2024"
  - "a/b"
dateline: "OBERFELD, XXXX-03-06 (Wire)"
people:
  - "[[Ines Halvorsen]]"
places:
  - "[[Oberfeld]]"
organisations:
  - "[[River Board]]"
keydates:
  - "2026-05-04: Water falls"
  - "XXXX-03-06"
provenance:
  - "First published by Echo."
`);
  });

  it('leaves empty what is not known', () => {
    const article = makeArticle({ byline: [], published: null, dateline: null });
    const annotations = makeAnnotations({ entities: [], keyDates: [] });
    const { yaml, properties } = read(makeSaved({ article, annotations, tags: [] }));
    expect(yaml).toMatch(/^published: *$/m);
    expect(properties).toMatchObject({
      author: [],
      published: null,
      dateline: null,
      people: [],
      keydates: [],
    });
  });

  it('never makes a day of a month', () => {
    const article = makeArticle({ published: { value: '2026-05', source: 'visible', certain: false } });
    expect(read(makeSaved({ article })).yaml).toContain('published: "2026-05"');
  });

  it('takes the day in the zone it is told', () => {
    const saved = makeSaved({ savedAt: Date.UTC(2026, 4, 3, 22, 30) });
    expect(writeNote(saved, { ...options, timeZone: 'Asia/Karachi' })).toContain('created: 2026-05-04\n');
  });

  it('is read back as it was written, whatever the texts hold', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        const { properties, yaml } = read(saved);
        const line = (text: string) =>
          text
            .replace(/\p{Cs}/gu, '\ufffd')
            .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
            .replace(/\s+/g, ' ')
            .trim();
        expect(properties).toMatchObject({
          title: line(saved.article.title),
          source: line(saved.article.url),
        });
        expect(properties.author).toHaveLength(saved.article.byline.length);
        expect(properties.keydates).toHaveLength(saved.annotations.keyDates.length);
        expect(Object.keys(properties)).toHaveLength(13);
        for (const row of yaml.trimEnd().split('\n')) {
          expect(row).toMatch(/^(?:[a-z]+:(?: ".*"| \d{4}-\d\d-\d\d| \[\]| ?)| {2}- ".*")$/u);
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('the text', () => {
  it.each([
    ['<h2>Head</h2><p>One <b>b</b> <em>e</em></p>', '## Head\n\nOne **b** *e*'],
    ['<ul><li>One</li><li>Two<ul><li>deep</li></ul></li></ul>', '- One\n- Two\n  - deep'],
    ['<ol start="9"><li><p>a</p><p>b</p></li><li>c</li></ol>', '9. a\n\n   b\n10. c'],
    ['<blockquote><p>q</p></blockquote><hr>', '> q\n\n---'],
    ['<pre>a\n  ``` b</pre>', '````\na\n  ``` b\n````'],
    ['<p><del>x</del> <mark>y</mark> H<sub>2</sub>O</p>', '~~x~~ ==y== H<sub>2</sub>O'],
    ['<p><a href="https://a.example/b (c)">d [e]</a></p>', '[d \\[e\\]](https://a.example/b%20%28c%29)'],
    ['<p>see <a href="#note">note</a></p>', 'see note'],
    [
      '<figure><img src="https://i.example/a.jpg" alt="A [b]"><figcaption>Cap</figcaption></figure>',
      '![A \\[b\\]](https://i.example/a.jpg)\n\nCap',
    ],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td></td></tr><tr><td colspan="2">x</td></tr></table>',
      '| A | B |\n| --- | --- |\n| 1\\|2 |  |\n| x |  |',
    ],
    ['<table><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>', '|  |  |\n| --- | --- |\n| a | b c |'],
    ['<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a\n\nb'],
    ['', ''],
  ])('%s', (html, markdown) => {
    expect(bodyOf(html)).toBe(markdown);
  });

  it.each([
    ['1986. Was that it?', '1986\\. Was that it?'],
    ['# no heading', '\\# no heading'],
    ['#MeToo and C#', '\\#MeToo and C#'],
    ['&lt;script&gt; &amp;lt; a &lt; b', '\\<script> \\&lt; a < b'],
    ['==x== %%y%% ~~z~~', '\\==x\\== \\%%y\\%% \\~~z\\~~'],
    ['paid $5 and $7', 'paid $5 and $7'],
    ['$x+y$ maths', '\\$x+y\\$ maths'],
    ['- dash', '\\- dash'],
  ])('shows %s as it is', (text, markdown) => {
    expect(bodyOf(`<p>${text}</p>`)).toBe(markdown);
  });

  it('never ends the front matter early', () => {
    expect(bodyOf('<p>---</p>')).toBe('\\---');
  });
});

describe('plain Markdown', () => {
  it('is headline, byline, text and address', () => {
    const article = makeArticle({ title: 'A *b*\n c', html: '<p>Text.</p>' });
    expect(writeMarkdown(makeSaved({ article }), { view })).toBe(
      '# A \\*b\\* c\n\nTomas Brandl · The Courier · May 2, 2026\n\nText.\n\n<https://www.courier.example/flood>\n',
    );
    const pasted = makeArticle({
      ...{
        title: 'T',
        url: 'urn:sha256:0',
        html: '<p>Text.</p>',
        byline: [],
        siteName: null,
        published: null,
      },
    });
    expect(writeMarkdown(makeSaved({ article: pasted }), { view })).toBe('# T\n\nText.\n');
  });
});
