import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseHtml, sanitise } from '../../utils/html';
import { toXhtml } from '../../utils/transfer/formats/xhtml';
import { anyText } from '../library/any-text';
import { makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { epubcheck, readBook } from './epub-reader';
import { hostileSaved } from './hostile';
import { view } from './view';
import { bytesOf } from './written';

/** A GIF of one transparent pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const PROSE = `<h2 title="&quot;<x>&amp;">Head <div>line</div></h2>
<p>One <b>b <i>i</i></b> <a href="https://a.example/x?[y]=z|{ü}&amp;k">link <em>e</em></a>, <a href="#note">note</a>.<br>Next</p>
<figure><figcaption>Cap <p>more</p></figcaption><img src="${PIXEL}" alt="A &quot;pixel&quot;" width="1" height="100%"></figure>
<p><img src="https://a.example/i.jpg" alt="Far"><a href="https://b.example"><img src="https://a.example/j.jpg"></a></p>
<ul><li>One<ul><li>deep</li></ul></li><p>no item</p>loose</ul><ol start="3" reversed><li value="7">x</li></ol><ul></ul><li>alone</li>
<table><caption>Cap <table><tr><td>in</td></tr></table></caption><thead><tr><th scope="col" colspan="2">A<h3>h</h3></th></tr></thead>
<tr><td rowspan="0">1<p>p</p></td><td></td></tr><tr></tr></table><table></table>
<dl><dt>T</dt><dd>D</dd></dl><details><summary>S</summary><p>d</p></details>
<blockquote cite="x y">Q<p>p</p></blockquote><pre>a
  b</pre><ruby>漢<rt>kan</rt></ruby> <time datetime="nonsense">then</time> <bdo dir="rtl">x</bdo><bdo>y</bdo>
<span lang="xx-invalid-language-tag-here"><p>block in inline</p></span><em><ul><li>list in em</li></ul></em><q cite="bad uri">q</q>
<del><p>gone</p></del> <sub><hr></sub> <p dir="up">${'\u0000\u0007'}x&#1;y\ufffe</p>`;

const chapter = (html: string, key: string, title = key) =>
  makeSaved({ key, article: makeArticle({ title, html: sanitise(html, view) }) });

describe('a book', () => {
  it('has a chapter for each article and a table of contents', () => {
    const articles = [
      chapter('<p>Eins</p>', 'a', 'First & <foremost>'),
      chapter('<p>Zwei</p>', 'b', 'Second'),
    ];
    articles[0]!.article.lang = 'de_AT';
    const book = readBook(bytesOf('epub', articles));
    expect(book.title).toBe('Articles, May 3, 2026');
    expect(book.languages).toEqual(['de-AT', 'en']);
    expect(book.contents).toEqual([
      { title: 'First & <foremost>', href: 'EPUB/chapter-1.xhtml' },
      { title: 'Second', href: 'EPUB/chapter-2.xhtml' },
    ]);
    expect(book.spine.map(({ path }) => path)).toEqual([
      ...['EPUB/nav.xhtml', 'EPUB/chapter-1.xhtml', 'EPUB/chapter-2.xhtml'],
    ]);
    const first = book.spine[1]!.document;
    expect(first.documentElement.getAttribute('xml:lang')).toBe('de-AT');
    expect(first.body.textContent).toContain('Tomas Brandl · The Courier · May 2, 2026');
    expect(first.body.textContent).toContain('Eins');
  });

  it('of one article is called after it and has its authors', () => {
    const book = readBook(bytesOf('epub', [chapter('<p>Text</p>', 'a', 'Dyke breaks')]));
    expect([book.title, book.creators]).toEqual(['Dyke breaks', ['Tomas Brandl']]);
    expect(book.spine.map(({ path }) => path)).toEqual(['EPUB/chapter-1.xhtml']);
  });

  it('holds every picture that the articles hold, once, and none from the web', () => {
    const html = `<p><img src="${PIXEL}" alt="one"><img src="https://a.example/i.jpg" alt="far"></p>`;
    const webp = '<p><img src="data:image/webp;base64,UklGRhoAAABXRUJQ" alt="modern"></p>';
    const book = readBook(bytesOf('epub', [chapter(html, 'a'), chapter(html + webp, 'b')]));
    expect(Object.keys(book.files).filter((path) => path.includes('images/'))).toHaveLength(1);
    const { body } = book.spine[2]!.document;
    expect(Array.from(body.getElementsByTagName('img'), (image) => image.getAttribute('alt'))).toEqual([
      'one',
    ]);
    const link = body.querySelector('a[href="https://a.example/i.jpg"]');
    expect([link?.textContent, body.textContent?.includes('Picture: modern')]).toEqual([
      'Picture: far',
      true,
    ]);
  });

  it('is the same book when made again: e-readers keep their place', () => {
    const make = () => bytesOf('epub', [chapter('<p>a</p>', 'a')]);
    expect(make()).toEqual(make());
  });

  it('is valid by its own checker, whatever the pages held', { timeout: 300_000 }, () => {
    const odd = fc
      .sample(anyHtml, { numRuns: 150, seed: 7 })
      .map((html, number) => chapter(html, `odd ${number}`));
    const articles = [chapter(PROSE, 'prose'), hostileSaved('hostile'), chapter('', 'empty', ''), ...odd];
    const books = [articles, articles.slice(0, 1), []].map((some) => bytesOf('epub', some));
    for (const book of books) expect(readBook(book).spine.length).toBeGreaterThan(0);
    // Where EpubCheck is not installed our own reader above is the check.
    expect(epubcheck(books[0]!) ?? []).toEqual([]);
  });

  it('would not pass with a mistake in it', { timeout: 300_000 }, () => {
    const files = unzipSync(bytesOf('epub', [chapter('<p>Text</p>', 'a')]));
    const page = strFromU8(files['EPUB/chapter-1.xhtml']!);
    const remade = (text: string) =>
      zipSync({
        ...files,
        mimetype: [files.mimetype!, { level: 0 }],
        'EPUB/chapter-1.xhtml': strToU8(text),
      });
    expect(() => readBook(remade(page.replace('</p>', '')))).toThrow();
    expect(() => readBook(remade(page.replace('<p>Text', '<p><img src="no.png" alt=""/>')))).toThrow();
    expect(readBook(remade(page)).spine).toHaveLength(1);
    const wrong = epubcheck(remade(page.replace('<p>Text</p>', '<ul><p>Text</p></ul>')));
    expect(wrong?.length).not.toBe(0);
  });
});

const INLINE = ['a', 'em', 'span', 'mark', 'q', 'del', 'sub', 'time', 'ruby', 'rt', 'bdo', 'abbr', 'picture'];
const BLOCK = [
  'p',
  'div',
  'h2',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tr',
  'td',
  'th',
];
const MORE = [
  'figure',
  'figcaption',
  'blockquote',
  'pre',
  'details',
  'summary',
  'header',
  'section',
  'article',
];
const attribute = fc.constantFrom(
  ...[
    '',
    ' href="https://a.example/ü|x"',
    ' lang="e n"',
    ' dir="rtl"',
    ' colspan="-1"',
    ' title="&lt;&quot;"',
    ' datetime="x"',
  ],
  ...[
    ' href="mailto:a@b.example"',
    ' value="x" start="9"',
    ' scope="both" rowspan="2"',
    ' cite="x y" width="9%"',
  ],
);
const anyHtml: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText({ maxLength: 8 }).map((text) => text.replace(/</g, '&lt;')),
    fc.constantFrom(
      '<br>',
      '<hr>',
      '<wbr>',
      `<img src="${PIXEL}">`,
      '<img src="https://a.example/x.png" alt="x">',
    ),
    tie('element'),
  ),
  element: fc
    .tuple(fc.constantFrom(...INLINE, ...BLOCK, ...MORE), attribute, fc.array(tie('node'), { maxLength: 4 }))
    .map(([name, rest, inner]) => `<${name}${rest}>${inner.join('')}</${name}>`),
})).element;

describe('XHTML', () => {
  const write = (html: string) => toXhtml(parseHtml(html, view).body, { imageAt: () => null });

  it.each([
    ['<h2>A<div>b</div></h2>', '<h2>A b </h2>'],
    ['<em><p>x</p></em>', '<p>x</p>'],
    [
      '<p onclick="x">a<script>b</script><svg><text>c</text></svg><style>d</style></p><iframe src="https://e.example">e</iframe>',
      '<p>a</p>',
    ],
    ['<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<a href="https://x.example/">a<em>b</em></a>', '<a href="https://x.example/">a<em>b</em></a>'],
    ['<a href="javascript:x">a</a>', 'a'],
    ['<ruby>漢<rt>kan</rt></ruby>', '漢 (kan)'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢(kan)'],
    ['<table><tr><td>a</table>', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['<figure><figcaption>c</figcaption>x</figure>', '<figure>x<figcaption>c</figcaption></figure>'],
    ['<p lang="ur" dir="rtl">ا</p>', '<p lang="ur" xml:lang="ur" dir="rtl">ا</p>'],
  ])('of %s', (html, xhtml) => {
    expect(write(html)).toBe(xhtml);
  });

  it('loses no text, whatever the nesting', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { body } = parseHtml(html, view);
        // The stand-in of a picture goes before accents join what they follow: one may follow a picture.
        const words = (text: string | null) =>
          (text ?? '')
            .replaceAll(/Picture(?:: x)?/g, '')
            .replace(/\p{Cc}|[\s()\ufffe\uffff]/gu, '')
            .normalize();
        const doc = new view.DOMParser().parseFromString(
          `<html xmlns="http://www.w3.org/1999/xhtml"><body>${write(html)}</body></html>`,
          'application/xhtml+xml',
        );
        // Pictures and captions change places: the same characters, in any order.
        const bag = (text: string) => [...text].sort().join('');
        expect(bag(words(doc.documentElement.textContent))).toBe(bag(words(body.textContent)));
      }),
      { numRuns: 300, examples: [[`<a><a><img src="${PIXEL}"></a>\u0300</a>`]] },
    );
  });
});
