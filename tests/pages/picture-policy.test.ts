import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayShowPictures, stripWebPictures, withholdPictures } from '../../utils/picture-policy';

describe('mayShowPictures', () => {
  it.each([
    ['live-article', false, true], // its pictures are loaded already
    ['live-article', true, true],
    ['saved-article', false, false],
    ['saved-article', true, true],
    ['none', true, false],
  ] as const)('%s, chosen %s: %s', (use, choice, expected) => {
    expect(mayShowPictures(use, choice)).toBe(expected);
  });
});

describe('withholdPictures', () => {
  it('adds a policy as the first thing in the head, without any web address', () => {
    const { document } = new JSDOM('<head><title>T</title></head>').window;
    withholdPictures(document);
    const meta = document.head.firstElementChild as HTMLMetaElement;
    expect(meta.httpEquiv).toBe('Content-Security-Policy');
    expect(meta.content).toMatch(/img-src 'self' data: blob:/);
    expect(meta.content).not.toMatch(/https?:|\*/);
  });
});

describe('stripWebPictures', () => {
  it('takes the addresses of web pictures off, and leaves pictures that are in the file', () => {
    const { document } = new JSDOM(
      '<picture><source srcset="https://a.example/1.webp"><img src="https://a.example/1.jpg" alt="Bridge"></picture>' +
        '<img src="data:image/png;base64,AA" srcset="https://a.example/2.jpg 2x"><img src="http://a.example/3.jpg">',
    ).window;
    stripWebPictures(document);
    expect(document.documentElement.outerHTML).not.toContain('a.example');
    const [first, second] = document.querySelectorAll('img');
    expect(first?.alt).toBe('Bridge');
    expect(second?.getAttribute('src')).toBe('data:image/png;base64,AA');
  });
});
