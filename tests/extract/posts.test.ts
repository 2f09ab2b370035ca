import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findClutter } from '../../utils/clutter/find';
import { findBodySteps } from '../../utils/extract/body';
import { readPage } from '../../utils/extract/page';
import { seriesBlocks } from '../../utils/extract/series';
import { finish } from '../../utils/steps';

const URL = 'https://quay.example/news';
const SENTENCE =
  'The harbour board met on Tuesday and agreed, after four hours of talk, to meet again in May.';
const TITLE = 'The harbour wall is mended';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${at}. ${SENTENCE}</p>`).join('');
const decide = (html: string) =>
  findClutter(new JSDOM(`<article><h1>${TITLE}</h1>${html}</article>`).window.document, {
    headline: { title: TITLE, element: null },
    byline: [],
    isSource: () => false,
  });

describe('a post of somebody else', () => {
  const among = (count: number) =>
    decide(`${paragraphs(3)}<blockquote><p>Not one stone of it was loose when I walked there on Sunday.</p>
    — Ada Quill (@quill) <a href="https://twitter.com/quill/status/1">May 4</a></blockquote>${paragraphs(count - 3)}`);
  const rolesWith = (said: number, signed: number, count = 8) => {
    const decision = among(count);
    const judged = (index: number) => {
      const { text } = decision.page.blocks[index]!;
      if (text.startsWith('Not one')) return said;
      return text.startsWith('— Ada') ? signed : 1;
    };
    const { roles } = finish(findBodySteps(decision, { title: TITLE, byline: [], judged }));
    return decision.page.blocks.flatMap(({ index, text }) =>
      /^(?:Not one|— Ada)/.test(text) ? [roles[index]] : [],
    );
  };

  it('is text as a whole where it is likely to be', () => {
    expect(rolesWith(0.9, 0.3)).toEqual(['body', 'body']);
  });

  it('is judged by what it says, not by who signs it', () => {
    expect(rolesWith(0.65, 0.01)).toEqual(['body', 'body']);
  });

  it('else stays beside the text as a whole', () => {
    expect(rolesWith(0.3, 0.7)).toEqual(['embed', 'embed']);
  });

  it('is text in doubt too, where it is over a tenth of the text', () => {
    expect(rolesWith(0.4, 0.1)).toEqual(['embed', 'embed']);
    expect(rolesWith(0.4, 0.1, 5)).toEqual(['body', 'body']);
    expect(rolesWith(0.3, 0.1, 5)).toEqual(['embed', 'embed']);
  });
});

describe('the items of a list', () => {
  it('may be one word, or a link, where most are more', () => {
    const decision = decide(
      `${paragraphs(3)}<ul><li>Ada Quill</li><li>Brane</li><li>The Tin Choir</li><li><a href="/c">Cord and Sons</a></li></ul>
      <ul><li>Sport</li><li>World</li></ul>`,
    );
    const series = finish(seriesBlocks(decision));
    const items = decision.page.blocks.filter(({ index }) => series.has(index)).map(({ text }) => text);
    expect(items).toEqual(['Ada Quill', 'Brane', 'The Tin Choir', 'Cord and Sons']);
  });
});

describe('an article', () => {
  it('is one although headlines stand above it, where its paragraphs are long', () => {
    const links = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (at) => `<p><a href="/${at}">Ferries stop for week ${at} of works</a></p>`,
    );
    const read = (sentences: number) => {
      const text = [1, 2, 3].map((at) => `<p>Report ${at} of three. ${`${SENTENCE} `.repeat(sentences)}</p>`);
      const { document } = new JSDOM(`<h1>${TITLE}</h1><div>${links.join('')}${text.join('')}</div>`, {
        url: URL,
      }).window;
      return readPage(document, {
        url: URL,
        captured: '2026-01-01T00:00:00Z',
        trees: { width: 0, judge: () => 1 },
      });
    };
    expect(read(4).article?.text).toContain('Report 3 of three');
    expect(read(2).article).toBeNull();
  });
});
