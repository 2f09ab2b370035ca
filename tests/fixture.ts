/** A fixture is a page (`source.html`) and what must be read from it (`expected.json`). */
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { RemovalKind } from '../utils/article';
import { readPage } from '../utils/extract/page';

export const FIXTURES = join('tests', 'fixtures');
export const sourceFile = (slug: string) => join(FIXTURES, slug, 'source.html');
export const expectationFile = (slug: string) => join(FIXTURES, slug, 'expected.json');

export interface Expectation {
  /** Null: the page is not an article. */
  title: string | null;
  /** Paragraphs of the article's text. */
  text: string[];
  html: string;
  removed: Array<{ kind: RemovalKind; text: string }>;
}

/** What is read from a page now, in the form of an expectation. */
export function expectationOf(html: string): Expectation {
  const url = 'https://orrin-gazette.example/2024/10/story';
  const { window } = new JSDOM(html, { url });
  const { article, found } = readPage(window.document, { url, captured: '2026-01-01T00:00:00Z' });
  return {
    title: article?.title ?? null,
    text: article?.text.split('\n') ?? [],
    html: article?.html ?? '',
    removed: found.map(({ removal }) => ({ kind: removal.kind, text: removal.text })),
  };
}
