import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { articleText, textPositions } from '../../utils/extract/text';
import fc from '../properties';

const body = (html: string) => new JSDOM(`<body>${html}</body>`).window.document.body;

describe('articleText', () => {
  it('takes paragraphs, headings, items and lines, white space folded', () => {
    const html =
      '<p> One\n two </p><h2>Three</h2><ul><li>four</li><li>five<br>six</li></ul><p></p><p>seven</p>';
    expect(articleText(body(html))).toBe('One two\nThree\nfour\nfive\nsix\nseven');
  });
  it('joins the cells of a row and keeps a cell’s lines in it', () => {
    const html =
      '<table><tr><th>Day</th><th>Tide</th></tr><tr><td>Monday</td><td><p>low</p><p>late</p></td></tr></table>';
    expect(articleText(body(html))).toBe('Day | Tide\nMonday | low late');
  });
  it('reads words that stand in several nodes of one element as their positions do', () => {
    const root = body('<p></p><ul><li></li></ul><p>end</p>');
    for (const holder of root.querySelectorAll('p:empty, li')) {
      for (const words of ['a ', ' b', '\n', 'c', 'd ', '', '\u00a0e', ' ']) {
        holder.append(words);
        holder.append(holder.ownerDocument.createComment('no words'));
      }
    }
    expect(articleText(root)).toBe('a b cd e\na b cd e\nend');
    expect(textPositions(root).text).toBe(articleText(root));
  });
  it('asks for no nodes of elements that hold only words', () => {
    const root = body(`<ul>${'<li>low and high</li>'.repeat(50)}</ul>`);
    const asked = vi.spyOn(root.ownerDocument.defaultView!.CharacterData.prototype, 'data', 'get');
    expect(articleText(root).split('\n')).toHaveLength(50);
    expect(asked).not.toHaveBeenCalled();
  });
  it('leaves pictures and captions out', () => {
    expect(
      articleText(body('<p>a</p><figure><img alt="x"><figcaption>y</figcaption></figure><p>b</p>')),
    ).toBe('a\nb');
  });
});

describe('textPositions', () => {
  const root = body(
    '<p>The <b>old\n lighthouse</b> of  Orrin</p><ul><li>was <a href="/x">sold</a></li></ul>',
  );
  const { text, partsOf } = textPositions(root);

  it('finds the nodes of a span, also across elements and folded white space', () => {
    const start = text.indexOf('lighthouse of Orrin');
    const parts = partsOf({ start, end: start + 'lighthouse of Orrin'.length });
    expect(parts.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(
      ['lighthouse', ' of  Orrin'].map((s) => s.trimStart()),
    );
  });
  it('gives every span back with the same letters', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const letters = partsOf({ start, end })
          .map((part) => part.node.data.slice(part.start, part.end))
          .join('');
        expect(letters.replace(/\s/g, '')).toBe(text.slice(start, end).replace(/\s/g, ''));
      }),
    );
  });
});

describe('both readers', () => {
  const { DOMParser } = new JSDOM('').window;
  it('give the same text, whatever the white space', () => {
    const part = fc.constantFrom(
      ...['a', ' ', '\n', '\u00a0', '\u3000', 'b c', '  y '],
      ...['<br>', '<p>', '<td>', '<b>x</b>'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const root = new DOMParser().parseFromString(parts.join(''), 'text/html').body;
        expect(articleText(root)).toBe(textPositions(root).text);
      }),
    );
  });
});
