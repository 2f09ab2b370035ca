/** Pages that were kept before the script ran that puts their parts in place. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const TITLE = 'The ferry at Brae has a second boat';
const STORY = [
  'The second boat of the Brae ferry crossed the Orrin for the first time on Tuesday, with forty people and a cow on board.',
  'It was built in Lindholm over the winter and carries twice as many cars as the old one, which will be kept for Sundays.',
  'The harbour board paid for half of it, and the other half came from the villages on the far bank, who had asked for it since 2011.',
];

function read(part: string) {
  const html = `<title>${TITLE}</title><header>Orrin Gazette</header><main><template id="B:0"></template><p>Loading</p></main>
    <footer>© Orrin Gazette</footer>
    ${part}<article><h1>${TITLE}</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</article></div>`;
  const url = 'https://gazette.example/ferry';
  const { window } = new JSDOM(html, { url });
  return readPage(window.document, { url, captured: '2026-01-01T00:00:00Z' }).article;
}

describe('a part of a page that came later', () => {
  it('is read, though it is hidden until a script moves it', () => {
    const article = read('<div hidden id="S:0">');
    expect(article?.text.split('\n')).toEqual(STORY);
    expect(article?.title).toBe(TITLE);
  });

  it('is not anything else that is hidden', () => {
    expect(read('<div hidden id="S">')).toBeNull();
  });
});
