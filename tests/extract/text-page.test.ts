import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { createHiding } from '../../utils/clutter/hide';
import { readPage } from '../../utils/extract/page';
import { textToDocument } from '../../utils/extract/text-page';
import type { View } from '../../utils/html';
import { asText, expectedText, STORIES, type Story } from '../stories';

vi.setConfig({ testTimeout: 30_000 });

const view = new JSDOM('').window as unknown as View;
const options = { url: 'file:///story.txt', captured: '2026-01-01T00:00:00Z', view };

/** Breaks lines before column 72, as mail and old editors do. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, '$1\n'))
    .join('\n');
}

function markdown(story: Story): string {
  const links = [story.seeAlso?.title, ...[...story.recent, ...story.ticker].map(({ title }) => title)];
  return asText(story)
    .split('\n')
    .map((line) => {
      if (line === story.title) return `# ${line}`;
      if (line === story.caption || line === story.disclaimer) return `*${line}*`;
      const linked = links.find((title) => title && line.endsWith(title));
      return linked ? line.replace(linked, () => `[${linked}](https://strait-post.example/x)`) : line;
    })
    .join('\n');
}

const FORMS: Array<[string, (story: Story) => string]> = [
  ['blank lines between paragraphs', (story) => asText(story)],
  ['one line each', (story) => asText(story, '\n')],
  ['Windows line ends', (story) => asText(story).replaceAll('\n', '\r\n')],
  ['byte order mark', (story) => `\uFEFF${asText(story)}`],
  ['indented', (story) => asText(story).replaceAll(/^(?=.)/gm, '    ')],
  ['Macintosh line ends', (story) => asText(story).replaceAll('\n', '\r')],
  ['quoted as in a mail', (story) => asText(story).replaceAll(/^/gm, '> ')],
  ['below a menu', (story) => `Home\nTides\nFish market\nContact\n\n${asText(story)}`],
  ['above a foot', (story) => `${asText(story)}\n\n© 2024 The Strait Post. All rights reserved.`],
  ['below its address', (story) => `https://strait-post.example/story\n${asText(story)}`],
  ['Markdown', markdown],
  ['lines broken at column 72', (story) => wrapped(asText(story))],
  ['lines broken at column 72, no blank lines', (story) => wrapped(asText(story, '\n'))],
];

function expectStory(reading: ReturnType<typeof readPage>, story: Story): void {
  const kinds = (kind: string) => reading.found.filter(({ removal }) => removal.kind === kind).length;
  expect(reading.article?.text).toBe(expectedText(story));
  expect(reading.article?.title).toBe(story.title);
  expect(reading.article?.section).toBe(story.section);
  expect(kinds('ticker')).toBe(story.ticker.length);
  expect(kinds('related')).toBe(story.recent.length);
  expect(kinds('see-also')).toBe(story.seeAlso ? 1 : 0);
  expect(kinds('author-box')).toBe(story.author ? 1 : 0);
  expect(kinds('notice')).toBe(story.disclaimer ? 1 : 0);
}

for (const story of STORIES) {
  describe(`${story.slug} as text`, () => {
    it.each(FORMS)('%s', (_, form) => {
      expectStory(readPage(textToDocument(form(story), view), options), story);
    });

    it('in a tab of plain text, hidden and given back', () => {
      const { document, Document } = new JSDOM('<pre></pre>').window;
      // Of all documents: what one has of its own is taken for a page's doing (DOM clobbering).
      Object.defineProperty(Document.prototype, 'contentType', { value: 'text/plain' });
      const pre = document.querySelector('pre')!;
      const text = asText(story);
      // Browsers cut long texts into several nodes.
      pre.append(text.slice(0, 1700), text.slice(1700));
      const before = document.documentElement.outerHTML;
      const reading = readPage(document, options);
      expectStory(reading, story);
      const hiding = createHiding();
      hiding.add(reading.found);
      hiding.setAll(true);
      for (const { title } of [...story.recent, ...story.ticker])
        expect(pre.textContent).not.toContain(title);
      for (const paragraph of story.paragraphs) expect(pre.textContent).toContain(paragraph);
      hiding.setAll(false);
      expect(document.documentElement.outerHTML).toBe(before);
      expect([...pre.childNodes].length).toBe(2);
    });
  });
}
