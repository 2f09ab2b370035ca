import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../utils/extract/pictures';

const BASE = 'https://orrin-gazette.example/news/a';
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP';
const pictureIn = (html: string) => {
  const { document } = new JSDOM(html).window;
  const image = document.querySelector('img, amp-img');
  return image && readPicture(image, BASE);
};

describe('a picture that waits for scrolling', () => {
  it.each([
    ['data-src', `<img src="${BLANK}" data-src="/p/pier.jpg">`],
    ['data-srcset', `<img src="${BLANK}" data-srcset="/p/small.jpg 320w, /p/pier.jpg 1200w">`],
    ['a placeholder by name', '<img src="/img/placeholder.png" data-lazy-src="/p/pier.jpg">'],
    [
      'sources of a picture',
      `<picture><source data-srcset="/p/pier.jpg 800w"><img src="${BLANK}"></picture>`,
    ],
    ['noscript, as text', `<img src="${BLANK}"><noscript>&lt;img src="/p/pier.jpg"&gt;</noscript>`],
    ['noscript, as markup', `<img class="lazy"><noscript><img src="/p/pier.jpg"></noscript>`],
    ['nothing to wait for', '<img src="/p/pier.jpg">'],
    ['candidates too wide to keep', '<img srcset="/p/pier.jpg 1500w, /p/poster.jpg 4000w">'],
  ])('is found in %s', (_, html) => {
    expect(pictureIn(html)?.src).toBe('https://orrin-gazette.example/p/pier.jpg');
  });
  it('is none where only a placeholder, an icon or an address of another kind is given', () => {
    expect(pictureIn(`<img src="${BLANK}">`)).toBeNull();
    expect(pictureIn('<img src="/p/pier.jpg" width="24" height="24">')).toBeNull();
    expect(pictureIn('<img src="javascript:x()">')).toBeNull();
    expect(pictureIn('<img src="http://[">')).toBeNull();
  });
});
