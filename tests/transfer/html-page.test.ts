import { describe, expect, it } from 'vitest';
import type { SavedArticle } from '../../utils/article';
import { writeHtmlPage } from '../../utils/transfer/formats/html-page';
import { makeAnnotations, makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { view } from './view';

const write = (saved: SavedArticle) => writeHtmlPage(saved, { now: 0, view, timeZone: 'UTC' });
const parse = (html: string) => new view.DOMParser().parseFromString(html, 'text/html');

/** Whatever makes a browser fetch or run something. */
function dangers(doc: Document): string[] {
  const found: string[] = [];
  for (const element of Array.from(doc.querySelectorAll('*'))) {
    const tag = element.localName;
    if (/^(?:script|iframe|object|embed|base|form|svg|math|video|audio|source|template)$/.test(tag))
      found.push(tag);
    if (tag === 'link' && element.getAttribute('rel') !== 'canonical') found.push('link');
    for (const { name, value } of Array.from(element.attributes)) {
      if (name.startsWith('on') || name === 'style' || name === 'srcset') found.push(`${tag} ${name}`);
      if (name === 'src' && !value.startsWith('data:image/')) found.push(`${tag} src=${value}`);
      if (name === 'href' && !/^(?:https?:|mailto:|#)/i.test(value)) found.push(`${tag} href=${value}`);
    }
    if (tag === 'style' && /url\(|@import/i.test(element.textContent ?? '')) found.push('style');
  }
  return found;
}

describe('an exported page', () => {
  it('holds text, metadata, names and dates', () => {
    const article = makeArticle({
      title: 'A < B & "C"',
      dateline: { place: 'OBERFELD', date: 'XXXX-03-06', agency: 'Wire' },
      provenance: [
        { kind: 'sourced-from', name: 'Echo', url: 'https://echo.example/', text: 'Taken from Echo.' },
      ],
    });
    const annotations = makeAnnotations();
    annotations.keyDates.push({ ...annotations.keyDates[0]!, value: 'XXXX-03-06', what: 'A fair' });
    const doc = parse(write(makeSaved({ article, annotations })));
    expect(doc.compatMode).toBe('CSS1Compat');
    expect(doc.documentElement.lang).toBe('en');
    expect([doc.title, doc.querySelector('h1')?.textContent]).toEqual([article.title, article.title]);
    expect(Array.from(doc.querySelectorAll('.text p'), (p) => p.textContent).join('\n')).toBe(article.text);
    expect(doc.querySelector('meta[name=author]')?.getAttribute('content')).toBe('Tomas Brandl');
    expect(doc.querySelector('.byline')?.textContent).toBe('Tomas Brandl · The Courier · May 2, 2026');
    const footer = Array.from(doc.querySelectorAll('dt, dd'), (element) => element.textContent);
    expect(footer).toEqual([
      ...['People', 'Ines Halvorsen (Mayor)'],
      ...['Key dates', 'May 4, 2026: Water falls', 'March 6 (year not stated): A fair'],
      ...['Dateline', 'OBERFELD, March 6 (year not stated), Wire'],
      ...['Where it comes from', 'Taken from Echo.'],
      ...['Tags', 'Floods'],
      ...['Source', article.url],
      ...['Saved on', 'January 1, 1970'],
    ]);
    const times = Array.from(doc.querySelectorAll('footer time'), (time) => time.getAttribute('datetime'));
    expect(times).toEqual(['2026-05-04']);
  });

  it('forbids itself everything in its first lines', () => {
    const html = write(makeSaved());
    const policy = parse(html).querySelector('meta[http-equiv]');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(400);
    expect(html.indexOf('charset="utf-8"')).toBeLessThan(1024);
  });

  it('keeps its own pictures and turns those on the web into links', () => {
    const html = `
      <figure><img src="https://i.example/a.jpg" alt="A boat"><figcaption>Caption</figcaption></figure>
      <p><a href="https://a.example/"><img src="https://i.example/b.jpg" alt=""></a></p>
      <p><a href="https://a.example/">Story <img src="https://i.example/c.jpg" alt=""></a></p>
      <p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot"></p>`;
    const doc = parse(write(makeSaved({ article: makeArticle({ html }) })));
    expect(Array.from(doc.querySelectorAll('img'), (image) => image.alt)).toEqual(['dot']);
    expect(doc.querySelector('figure')?.textContent).toBe('Picture: A boatCaption');
    expect(
      Array.from(doc.querySelectorAll('.text a'), (a) => [a.getAttribute('href'), a.textContent]),
    ).toEqual([
      ['https://i.example/a.jpg', 'Picture: A boat'],
      ['https://i.example/b.jpg', 'Picture'],
      ['https://a.example/', 'Story '],
      ['https://i.example/c.jpg', 'Picture'],
    ]);
  });

  it.each([
    'https://a.example/--><script>alert(1)</script>',
    'https://a.example/--!><img src=x onerror=alert(1)>',
    'https://a.example/-',
    '-->',
    '>x',
    '->x',
  ])('says where it was saved from in a comment that %s does not leave', (url) => {
    const html = write(makeSaved({ article: makeArticle({ url }) }));
    const doc = parse(html);
    const comments = Array.from(doc.childNodes).filter(({ nodeType }) => nodeType === 8);
    expect(comments).toHaveLength(1);
    const [, length, address] = /^ saved from url=\((\d{4})\)(.*) $/.exec(comments[0]?.nodeValue ?? '') ?? [];
    expect(Number(length)).toBe(address?.length);
    expect(dangers(doc)).toEqual([]);
    expect(doc.querySelectorAll('h1')).toHaveLength(1);
  });

  it('runs and fetches nothing, whatever the article holds', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<img src="https://i.example/a.jpg" srcset="https://i.example/b.jpg 2x">',
      '<a href="javascript:alert(1)">x</a>',
      '<svg><script>alert(1)</script></svg>',
      '<iframe src="https://f.example/"></iframe>',
      '<p style="background:url(https://s.example/)">x</p>',
      '<picture><source srcset="https://i.example/c.webp"><img src="https://i.example/c.jpg"></picture>',
      '</div></article></main><script>alert(1)</script>',
      '<link rel="stylesheet" href="https://s.example/"><base href="https://b.example/">',
      '<video src="https://v.example/" autoplay></video><p>text</p>',
    );
    fc.assert(
      fc.property(anySaved, fc.array(hostile), (saved, parts) => {
        const article = { ...saved.article, html: parts.join('') };
        const doc = parse(write({ ...saved, article }));
        expect(dangers(doc)).toEqual([]);
        expect(doc.querySelectorAll('main > article > .text')).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
