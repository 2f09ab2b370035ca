import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { LOADS } from '../../scripts/bench/load-pages';
import { segmentSteps } from '../../utils/clutter/blocks';
import { findClutter } from '../../utils/clutter/find';
import { proseLines } from '../../utils/clutter/lines';
import { readPage, readPageSteps } from '../../utils/extract/page';
import { finish } from '../../utils/steps';

const OPTIONS = { url: 'https://orrin-gazette.example/a', captured: '2026-01-01T00:00:00Z' };
const SENTENCE = 'The harbour board met on Tuesday and agreed, after four hours, to meet again.';

describe('large pages', () => {
  it('reads a page nested thousands deep', { timeout: 60_000 }, () => {
    const { document } = new JSDOM('<h1>The board will meet again</h1>', { url: OPTIONS.url }).window;
    // The test's own DOM checks every ancestor on insertion, so the depth is bounded by it, not by what is tested.
    let at: Element = document.body;
    for (let depth = 0; depth < 2500; depth++)
      at = at.appendChild(document.createElement(depth % 2 ? 'div' : 'section'));
    for (let n = 0; n < 4; n++)
      at.appendChild(document.createElement('p')).textContent = `${n + 1}. ${SENTENCE}`;
    const { article } = readPage(document, OPTIONS);
    expect(article?.text.split('\n')).toHaveLength(4);
  });

  it('takes time in proportion to the size of the page', { timeout: 60_000 }, () => {
    const rows = (count: number) =>
      `<h1>Storm</h1><p>${SENTENCE}</p>`.concat(
        `<div><span>3 minutes ago</span><a href="/x">A headline of some length here</a></div><p>${SENTENCE}</p>`.repeat(
          count,
        ),
      );
    const time = (count: number) => {
      const { document } = new JSDOM(rows(count)).window;
      const began = performance.now();
      const decision = findClutter(document, {
        headline: { title: 'Storm', element: null },
        byline: [],
        isSource: () => false,
      });
      expect(finish(segmentSteps(document, proseLines)).blocks.length).toBe(decision.page.blocks.length);
      return performance.now() - began;
    };
    time(300);
    const [small, large] = [Math.min(time(500), time(500)), time(4000)];
    // Eight times the page: quadratic work would take 64 times as long.
    expect(large / small).toBeLessThan(30);
  });

  const stepsOf = (html: string) => {
    const reading = readPageSteps(new JSDOM(html, { url: OPTIONS.url }).window.document, OPTIONS);
    let steps = 1;
    while (!reading.next().done) steps++;
    return steps;
  };

  // Times depend on the machine (the bench of loads measures them in a browser); how often a reading pauses does not.
  it.each(LOADS.filter(({ levels }) => !levels))(
    'pauses more often the larger the page is: $name',
    { timeout: 60_000 },
    ({ name, html }) => {
      // Five hundred pictures are no large page: as many of them are taken as make one.
      const share = name.startsWith('500 ') ? 0.1 : 0.01;
      const [small, large] = [stepsOf(html(share)), stepsOf(html(6 * share))];
      expect(large).toBeGreaterThan(small + 10);
    },
  );
});
