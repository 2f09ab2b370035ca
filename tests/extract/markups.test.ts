import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { ClutterKind } from '../../utils/article';
import { readPage } from '../../utils/extract/page';
import { articleText } from '../../utils/extract/text';
import { parseHtml, type View } from '../../utils/html';
import { MARKUPS, type Markup, render } from '../markups';
import { ODD_MARKUPS } from '../odd-markups';
import { expectedText, STORIES, type Story } from '../stories';

// The first page pays for starting the test's own DOM, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const OPTIONS = { url: 'https://strait-post.example/2024/03/story', captured: '2026-01-01T00:00:00Z' };

function read(markup: Markup, story: Story) {
  const { window } = new JSDOM(render(markup, story), { url: OPTIONS.url });
  markup.prepare?.(window.document);
  const before = window.document.documentElement.outerHTML;
  const reading = readPage(window.document, OPTIONS);
  expect(window.document.documentElement.outerHTML, 'the page is only read').toBe(before);
  return { ...reading, window };
}

function count(found: ReturnType<typeof read>['found'], kind: ClutterKind): number {
  return found.filter(({ removal }) => removal.kind === kind).length;
}

for (const story of STORIES) {
  describe(`${story.slug}, whatever the markup`, () => {
    it.each([...MARKUPS, ...ODD_MARKUPS].map((markup) => [markup.name, markup] as const))(
      '%s',
      (_, markup) => {
        const { article, found, window } = read(markup, story);
        const shown = markup.rewrite?.(story) ?? story;
        expect(article?.text).toBe(expectedText(shown));
        expect(article?.title).toBe(shown.title);
        expect(article?.published?.value ?? '', 'no time of a ticker').not.toMatch(/^2026/);
        expect(article && articleText(parseHtml(article.html, window as unknown as View).body)).toBe(
          article?.text,
        );
        expect(count(found, 'related')).toBeGreaterThanOrEqual(shown.recent.length);
        expect(
          found.filter(({ removal }) => shown.recent.some(({ title }) => removal.text.includes(title)))
            .length,
        ).toBe(shown.recent.length);
        expect(count(found, 'ticker')).toBe(shown.ticker.length);
        expect(count(found, 'see-also')).toBe(shown.seeAlso ? 1 : 0);
        expect(count(found, 'author-box')).toBe(shown.author ? 1 : 0);
        expect(
          found.filter(({ removal }) => removal.reasons.some(({ id }) => id === 'notice_source')).length,
        ).toBe(shown.disclaimer ? 1 : 0);
        for (const { removal, elements, texts } of found) {
          expect(removal.reasons.length).toBeGreaterThan(0);
          expect(elements.length + texts.length).toBeGreaterThan(0);
          for (const element of elements) expect(element.textContent).not.toContain(shown.title);
          for (const paragraph of shown.paragraphs) {
            for (const element of elements) expect(element.textContent).not.toContain(paragraph.slice(0, 60));
          }
        }
      },
    );
  });
}
