import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  countWithheld,
  markStandfirst,
  prepareBody,
  preparePictures,
  steppedLevels,
} from '../../components/reader/body';

function body(html: string) {
  const { window } = new JSDOM(`<div id="root">${html}</div>`);
  return { root: window.document.getElementById('root') as HTMLElement, window };
}
const WORDS = { table: 'Table' };

describe('steppedLevels', () => {
  it.each([
    [
      [2, 3, 2],
      [2, 3, 2],
    ],
    [
      [1, 2, 3],
      [2, 3, 4],
    ],
    [
      [3, 5, 3, 4],
      [2, 3, 2, 3],
    ],
    [
      [4, 2],
      [2, 2],
    ],
    [[], []],
  ])('%j becomes %j', (given, expected) => expect(steppedLevels(given)).toEqual(expected));
});

describe('prepareBody', () => {
  it('gives the outline: headings of the highest level, with places to jump to', () => {
    const { root } = body('<h3>One</h3><p>x</p><h4>Inside</h4><h3> Two\n<em>and more</em></h3><h3> </h3>');
    const outline = prepareBody(root, WORDS);
    expect(outline.map(({ text }) => text)).toEqual(['One', 'Two and more']);
    for (const { id, text } of outline) {
      expect(root.ownerDocument.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim()).toBe(text);
    }
    expect(root.querySelector('h4')?.getAttribute('aria-level')).toBe('3');
  });

  it('lets each block find its own direction, unless the page gave one', () => {
    const { root } = body('<p>a</p><ul><li>b</li></ul><p dir="rtl">c</p>');
    prepareBody(root, WORDS);
    expect([...root.querySelectorAll('p, li')].map((block) => block.getAttribute('dir'))).toEqual([
      'auto',
      'auto',
      'rtl',
    ]);
  });

  it('opens other pages beside the reader, tells them nothing, and takes dead jumps off', () => {
    const { root } = body('<a href="https://b.example/">out</a> <a href="#note-1">jump</a>');
    prepareBody(root, WORDS);
    const [out, jump] = root.querySelectorAll('a');
    expect(out?.target).toBe('_blank');
    expect(out?.rel).toContain('noreferrer');
    expect(jump?.hasAttribute('href')).toBe(false);
  });

  it('puts a table in a box that scrolls, can be focused and is named by its caption', () => {
    const { root } = body(
      '<table><caption> Crossings </caption><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>',
    );
    prepareBody(root, WORDS);
    const boxes = [...root.querySelectorAll<HTMLElement>('.wide')];
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual(['Crossings', 'Table']);
    expect(boxes.every((box) => box.tabIndex === 0 && box.querySelector('table'))).toBe(true);
  });

  it('changes no text', () => {
    const { root } = body(
      '<h2>A</h2><p>b <a href="#x">c</a></p><table><caption>d</caption><tr><td>e</td></tr></table>',
    );
    const before = root.textContent;
    prepareBody(root, WORDS);
    expect(root.textContent).toBe(before);
  });
});

describe('preparePictures', () => {
  const FIGURE = '<figure><img SRC alt="A bridge"><figcaption>At the river</figcaption></figure>';

  it('says quietly that a picture is not shown, and keeps the caption', () => {
    const { root } = body(FIGURE.replace('SRC', ''));
    preparePictures(root, { notShown: 'Picture not shown' });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.no-picture')?.textContent).toBe('Picture not shown: A bridge');
    expect(root.querySelector('figcaption')?.textContent).toBe('At the river');
    expect(countWithheld(root)).toBe(1);
  });

  it('drops a picture that fails to load, and its figure only if nothing else is in it', () => {
    const { root, window } = body(
      `${FIGURE.replace('SRC', 'src="https://a.example/1.jpg"')}<figure id="bare"><img src="https://a.example/2.jpg"></figure>`,
    );
    preparePictures(root, { notShown: '' });
    expect(countWithheld(root)).toBe(0);
    for (const picture of [...root.querySelectorAll('img')]) picture.dispatchEvent(new window.Event('error'));
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('figcaption')).not.toBeNull();
    expect(root.querySelector('#bare')).toBeNull();
  });

  it('drops beacons', () => {
    const { root } = body('<img src="https://a.example/b.gif" width="1" height="1">');
    preparePictures(root, { notShown: 'Picture not shown' });
    expect(root.innerHTML).toBe('');
  });
});

describe('markStandfirst', () => {
  const marked = (html: string, place: string | null) => {
    const { root } = body(html);
    markStandfirst(root, place);
    return [...root.querySelectorAll('.stand')].map((paragraph) => paragraph.textContent);
  };
  it('knows the paragraph before the one that opens with the dateline', () => {
    expect(marked('<p>Ministers agree on a round.</p><p>KARSOVA: They met.</p>', 'Karsova')).toEqual([
      'Ministers agree on a round.',
    ]);
  });
  it('marks nothing where the text begins with the dateline, or has none', () => {
    expect(marked('<p>KARSOVA: They met.</p><p>Karsova is quiet.</p>', 'Karsova')).toEqual([]);
    expect(marked('<p>They met.</p><p>Then they left.</p>', 'Karsova')).toEqual([]);
    expect(marked('<p>They met.</p><p>Karsova is quiet.</p>', null)).toEqual([]);
  });
});
