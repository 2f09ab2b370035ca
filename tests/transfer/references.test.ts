import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, type CslItem } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { dateParts, isoOf } from '../../utils/transfer/formats/date-parts';
import { personName } from '../../utils/transfer/formats/person-name';
import { uriOf } from '../../utils/transfer/formats/plain';
import { makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { HOSTILE, hostileSaved } from './hostile';
import { textOf } from './written';

const day = Date.UTC(2026, 4, 3, 9);
const flood = makeSaved({
  ...{ tags: ['Floods', 'Oberfeld, town'], savedAt: day, textSavedAt: day },
  article: makeArticle({
    ...{
      title: 'Dyke breaks: 40 % of 3 & 4 under water',
      section: 'Region',
      byline: ['Tomas van den Brandl', 'Ann Bell Jr.', 'Courier Staff'],
    },
    dateline: { place: 'Oberfeld', date: null, agency: 'Northwire' },
    excerpt: 'The river rose.',
  }),
});

describe('names', () => {
  it.each([
    ['Tomas Brandl', { family: 'Brandl', given: 'Tomas' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', particle: 'van' }],
    ['Maria von der Au', { family: 'Au', given: 'Maria', particle: 'von der' }],
    ['Vincent Van Gogh', { family: 'Van Gogh', given: 'Vincent' }],
    ['Omar bin Salim', { family: 'Salim', given: 'Omar', particle: 'bin' }],
    ['José Ortega y Gasset', { family: 'Ortega y Gasset', given: 'José' }],
    ['Ann B. Bell Jr.', { family: 'Bell', given: 'Ann B.', suffix: 'Jr.' }],
    ['Bell, Ann', { family: 'Bell', given: 'Ann' }],
    ['van Dijk, Jan', { family: 'Dijk', given: 'Jan', particle: 'van' }],
    ['Bell, Ann, and others', { literal: 'Bell, Ann, and others' }],
    ['Plato', { literal: 'Plato' }],
    ['The Courier', { literal: 'The Courier' }],
    ['Courier Staff', { literal: 'Courier Staff' }],
    ['Northwire Now', { literal: 'Northwire Now' }],
    ['王小明', { literal: '王小明' }],
    ['محمد علي', { family: 'علي', given: 'محمد' }],
    ['De Niro', { family: 'Niro', given: 'De' }],
    ['', { literal: '' }],
  ])('%s', (name, parts) => {
    expect(personName(name, ['northwire now'])).toEqual(parts);
  });
});

describe('dates of references', () => {
  it.each([
    ['2026-05-02T06:30:00+02:00', [2026, 5, 2]],
    ['2026-05', [2026, 5]],
    ['2026', [2026]],
    ['2026-02-30', [2026, 2]],
    ['2026-13', null],
    ['XXXX-03-06', null],
    ['2026-W23', null],
    ['yesterday', null],
  ])('%s', (value, parts) => {
    expect(dateParts(value)).toEqual(parts);
  });

  it('are written as far as they are known', () => {
    expect([isoOf([2026, 5, 2]), isoOf([987, 5])]).toEqual(['2026-05-02', '0987-05']);
  });
});

const bibtexKey = /^@article\{([a-z0-9-]+),$/gm;

/** What each parser makes of our file; CSL-JSON needs none but JSON. */
const READERS: Record<'csl' | 'ris' | 'biblatex', (text: string) => CslItem[]> = {
  csl: (text) => JSON.parse(text) as CslItem[],
  ris: risItems,
  biblatex: (text) =>
    // citation-js knows no newspapers in BibLaTeX; it hands the subtype on as the genre.
    new Cite(text, { forceType: '@biblatex/text' }).data.map((item) => ({
      ...item,
      type: `${item.type} ${item.genre}`.replace('article-journal newspaper', 'article-newspaper'),
    })),
};

/** citation-js reads no parts of an AU in news, and no DA beside a PY: those are read here, by the rules of RIS. */
function risItems(text: string): CslItem[] {
  const records = text.split(/^ER {2}- \r\n/m).slice(0, -1);
  const all = (record: string, tag: string) =>
    [...record.matchAll(new RegExp(`^${tag}  - (.*)\r$`, 'gm'))].map(([, value]) => value!);
  const date = (value: string | undefined) =>
    value && { 'date-parts': [value.split('/').filter(Boolean).map(Number)] };
  return new Cite(text, { forceType: '@ris/file' }).data.map((item, index) => {
    const [issued, accessed] = ['DA', 'Y2'].map((tag) => date(all(records[index]!, tag)[0]));
    const { issued: _, ...rest } = item;
    return {
      ...{ ...rest, ...(issued && { issued }), ...(accessed && { accessed }) },
      author: all(records[index]!, 'AU').map((name) => {
        const [family = '', given, suffix] = name.split(', ');
        return { family, ...(given && { given }), ...(suffix && { suffix }) };
      }),
    };
  });
}
const FORMATS = ['csl', 'ris', 'biblatex'] as const;

describe.each(FORMATS)('%s', (id) => {
  const read = (...articles: Parameters<typeof textOf>[1]) => READERS[id](textOf(id, articles));

  it('is a newspaper article with everything a citation needs', () => {
    const [item, ...more] = read(flood);
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      ...{ type: 'article-newspaper', title: 'Dyke breaks: 40 % of 3 & 4 under water' },
      ...{
        'container-title': 'The Courier',
        URL: 'https://www.courier.example/flood',
        abstract: 'The river rose.',
      },
      issued: { 'date-parts': [[2026, 5, 2]] },
      accessed: { 'date-parts': [[2026, 5, 3]] },
    });
    const [first, second, third] = item!.author!;
    expect(first).toMatchObject({ given: 'Tomas' });
    const particle = first!['non-dropping-particle'] ?? first!['dropping-particle'];
    expect([particle, first!.family].filter(Boolean).join(' ')).toBe('van den Brandl');
    expect(second).toMatchObject({ family: 'Bell', given: 'Ann', suffix: 'Jr.' });
    expect(third!.literal ?? third!.family).toBe('Courier Staff');
    expect(third!.given).toBeUndefined();
  });

  it('says only as much of a date as is known', () => {
    const article = (value: string) =>
      makeSaved({
        key: value,
        article: makeArticle({ published: { value, source: 'visible', certain: true } }),
      });
    const items = read(article('2026-05'), article('2026'), article('XXXX-03-06'));
    expect(items.map(({ issued }) => issued?.['date-parts'] ?? null)).toEqual([[[2026, 5]], [[2026]], null]);
  });

  it('makes text of what is hostile, in one record each', () => {
    const items = read(hostileSaved('a'), flood, hostileSaved('b'));
    expect(items.map(({ type }) => type)).toEqual(Array(3).fill('article-newspaper'));
    expect(items[1]!.title).toBe('Dyke breaks: 40 % of 3 & 4 under water');
    const plain = (text: unknown) =>
      String(text)
        .replace(/<[^>]*>|\s+/g, '')
        .slice(0, 40);
    expect(plain(items[0]!.title)).toBe(plain(HOSTILE[0]));
    expect(items[0]!.author).toHaveLength(HOSTILE.length + 2);
  });

  it('has a record for each article, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { minLength: 1, maxLength: 3 }), (articles) => {
        expect(read(...articles)).toHaveLength(articles.length);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('BibLaTeX', () => {
  it('has keys of its own for alike articles', () => {
    const keys = [...textOf('biblatex', [flood, flood, flood]).matchAll(bibtexKey)].map(([, key]) => key);
    expect(keys).toEqual(['brandl2026dyke', 'brandl2026dyke-2', 'brandl2026dyke-3']);
  });

  it('escapes what TeX would take for a command', () => {
    const article = makeArticle({ title: '\\input{x} $a$ & 5% of #1_2 ~ ^ {', byline: [], siteName: null });
    expect(textOf('biblatex', [makeSaved({ article })])).toContain(
      'title = {\\textbackslash{}input\\{x\\} \\$a\\$ \\& 5\\% of \\#1\\_2 \\textasciitilde{} \\textasciicircum{} \\{},',
    );
  });
});

describe('RIS', () => {
  it('is lines of a tag and a value, with CRLF, from TY to ER', () => {
    const lines = textOf('ris', [hostileSaved('a'), flood]).split('\r\n');
    expect(lines.pop()).toBe('');
    const tags = lines.filter(Boolean).map((line) => /^([A-Z][A-Z0-9]) {2}- [^\r\n]*$/.exec(line)?.[1]);
    expect(tags).not.toContain(undefined);
    expect(tags.filter((tag) => tag === 'TY' || tag === 'ER')).toEqual(['TY', 'ER', 'TY', 'ER']);
  });
});

describe('addresses', () => {
  it('have only characters of RFC 3986', () => {
    expect(uriOf('https://x.example/a b|{c}\\?q="é"&r=%zz%20#[f]')).toBe(
      'https://x.example/a%20b%7C%7Bc%7D/?q=%22%C3%A9%22&r=%25zz%20#[f]',
    );
    expect([uriOf('javascript:alert(1)'), uriOf('urn:sha256:0'), uriOf('')]).toEqual([null, null, null]);
  });
});
