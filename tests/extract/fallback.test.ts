import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findClutter } from '../../utils/clutter/find';
import { readPage, readPageSteps } from '../../utils/extract/page';
import { readability } from '../../utils/extract/readability';
import { SecondOpinionWanted } from '../../utils/extract/second-opinion';
import { witness } from '../../utils/extract/witness';
import type { View } from '../../utils/html';
import { finish } from '../../utils/steps';
import { LETTERS, LETTERS_PAGE } from '../letters-page';

const SENTENCES = [
  'The harbour master closed the outer basin on Tuesday after a survey found that the wall had moved by a hand.',
  'Nobody was hurt, she said, and the ferries will use the fish quay until divers have looked at the piles.',
  'The wall was built in 1931 from stone that came as ballast, and it was last mended before the war.',
  'Skippers had complained for years of a step in the paving that grew a little wider with every winter.',
  'Repairs would cost more than the town takes in a year from moorings, the council was told last night.',
  'A decision is due in the autumn, when the engineers will have measured the wall through one spring tide.',
];
const links = Array.from({ length: 40 }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`);

function page() {
  const url = 'https://quay.example/2024/outer-basin';
  const { window } = new JSDOM(
    `<body><ul>${links.join('')}</ul><div><h1>Outer basin closed after wall moves</h1>${SENTENCES.map((words) => `<p>${words}</p>`).join('')}</div></body>`,
    { url },
  );
  return { doc: window.document, url };
}

function read(judge: () => number) {
  const { doc, url } = page();
  return readPage(doc, { url, captured: '2026-01-01T00:00:00Z', trees: { width: 0, judge } });
}

describe('the second opinion', () => {
  it('keeps an article that the trees take for something else', () => {
    expect(read(() => 0).article?.text.split('\n')).toEqual(SENTENCES);
  });

  it('is what Readability gives in one go, in steps', () => {
    const parsed = witness(function* (doc) {
      const options = { serializer: (node: Node) => node as Element, charThreshold: 300 };
      return new Readability<Element>(doc, options).parse()?.content ?? null;
    });
    const pictures =
      '<figure><noscript><img src="/a.jpg"></noscript><figcaption>Wall</figcaption></figure>'.repeat(9);
    for (const html of [
      LETTERS_PAGE,
      page().doc.documentElement.outerHTML,
      page().doc.documentElement.outerHTML.replace('<h1>', `${pictures}<h1>`),
      '<p>Next to nothing.</p>',
    ]) {
      const { window } = new JSDOM(html);
      const view = window as unknown as View;
      const headline = { title: '', element: null };
      const decision = findClutter(window.document, { headline, byline: [], isSource: () => false });
      const options = { title: 'Outer basin closed', view };
      const steps = readability(decision, options);
      expect(steps.next().done).toBe(false);
      expect(finish(steps)).toEqual(finish(parsed(decision, options)));
    }
  });

  it('is not asked where the trees see the text', () => {
    expect(read(() => 1).article?.text).toContain(SENTENCES[0]);
  });

  it('is wanted by a reading that has none, which decides nothing', () => {
    const { doc, url } = page();
    const options = { url, captured: '2026-01-01T00:00:00Z', trees: { width: 0, judge: () => 0 } };
    expect(() => finish(readPageSteps(doc, options))).toThrow(SecondOpinionWanted);
    expect(finish(readPageSteps(doc, { ...options, secondOpinion: null })).article).toBeNull();
  });
});

describe('preformatted prose', () => {
  const url = 'https://quay.example/bulletin';
  const options = { url, captured: '2026-01-01T00:00:00Z' };
  const doc = () =>
    new JSDOM(`<body><h1>Harbour bulletin</h1><pre>${SENTENCES.join('\n\n')}</pre></body>`, { url }).window
      .document;

  it('is wanted in lines by a reading that cannot tell them, which decides nothing', () => {
    const none = { ...options, secondOpinion: null };
    expect(() => finish(readPageSteps(doc(), none))).toThrow(SecondOpinionWanted);
    const { article } = finish(readPageSteps(doc(), { ...none, tellLines: null }));
    expect(article?.text).toContain(`${SENTENCES[0]} ${SENTENCES[1]}`);
  });

  it('is a paragraph for each of its own', () => {
    expect(readPage(doc(), options).article?.text.split('\n')).toEqual(SENTENCES);
  });
});

describe('the second opinion on a page of which the shipped trees see nothing', () => {
  const options = { url: 'https://quay.example/letters', captured: '2026-01-01T00:00:00Z' };
  const doc = () => new JSDOM(LETTERS_PAGE, { url: options.url }).window.document;

  it('is wanted, and without it there is no article', () => {
    expect(() => finish(readPageSteps(doc(), options))).toThrow(SecondOpinionWanted);
    expect(readPage(doc(), { ...options, secondOpinion: null }).article).toBeNull();
  });

  it('gives every letter', () => {
    const text = readPage(doc(), options).article?.text.split('\n') ?? [];
    expect(text).toEqual(expect.arrayContaining(LETTERS));
  });
});
