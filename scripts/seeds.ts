/**
 * Two text files in the shape of tests/stories.ts, read as text and inside every markup of tests/markups.ts:
 * `node scripts/run.mjs scripts/seeds.ts FOLDER [--verbose]`. Exit code 1 where a word of the body is lost or added,
 * or a piece of clutter is kept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { MARKUPS, render } from '../tests/markups';
import { expectedText, type Story } from '../tests/stories';
import { type PageReading, readPage } from '../utils/extract/page';
import { textToDocument } from '../utils/extract/text-page';
import type { View } from '../utils/html';

const OPTIONS = { url: 'https://news.example/2025/03/story', captured: '2026-06-01T00:00:00Z' };
const verbose = process.argv.includes('--verbose');
const folder = process.argv[2];
if (!folder) throw new Error('Which folder?');

function toStory(slug: string, text: string): Story {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const story: Story = {
    ...{ slug, title: '', section: null, dateline: null, caption: null, paragraphs: [], seeAlso: null },
    ...{ disclaimer: null, author: null, recent: [], ticker: [] },
  };
  if (lines[0]!.split(' ').length <= 2) story.section = lines.shift()!;
  story.title = lines.shift()!;
  if (/^[\p{Lu}][\p{L} ]+, \p{Lu}\p{L}+ \d{1,2}$/u.test(lines[0]!)) story.dateline = lines.shift()!;
  if (/\[Image/.test(lines[0]!)) story.caption = lines.shift()!;
  const recent = lines.indexOf('Recent');
  if (recent >= 0) {
    const rest = lines.splice(recent).slice(1);
    for (let at = 0; at < rest.length; at += 4)
      story.recent.push({ title: rest[at]!, again: rest[at + 1]!, text: rest[at + 2]! });
    const bio = lines.pop()!;
    story.author = { name: lines.pop()!, bio };
    story.disclaimer = lines.pop()!;
  }
  const time = lines.findIndex((line) => /^\d+ minutes ago$/.test(line));
  if (time >= 0) {
    const rest = lines.splice(time);
    for (let at = 0; at < rest.length; at += 2) story.ticker.push({ time: rest[at]!, title: rest[at + 1]! });
  }
  const also = lines.findIndex((line) => /^Also See: /.test(line));
  if (also >= 0)
    story.seeAlso = { label: 'Also See', title: lines.splice(also, 1)[0]!.slice('Also See: '.length) };
  return { ...story, paragraphs: lines };
}

function faults({ article, found }: PageReading, story: Story): string[] {
  const list: string[] = [];
  const say = (fact: boolean, words: string) => fact || list.push(words);
  const count = (kind: string) => found.filter(({ removal }) => removal.kind === kind).length;
  say(article?.text === expectedText(story), `text differs${verbose ? `\n${article?.text}` : ''}`);
  say(article?.title === story.title, `title "${article?.title}"`);
  say(count('ticker') === story.ticker.length, `${count('ticker')} ticker rows`);
  say(count('see-also') === (story.seeAlso ? 1 : 0), `${count('see-also')} see-also`);
  say(count('author-box') === (story.author ? 1 : 0), `${count('author-box')} author boxes`);
  const cards = found.filter(
    ({ removal }) =>
      removal.kind === 'related' && story.recent.some(({ title }) => removal.text.includes(title)),
  );
  say(cards.length === story.recent.length, `${cards.length} recent posts`);
  say(
    !story.disclaimer || article?.provenance.some(({ kind }) => kind === 'sourced-from') === true,
    'no provenance',
  );
  say(
    !story.dateline || (article?.dateline?.date ?? '').endsWith('-03-06'),
    `dateline ${JSON.stringify(article?.dateline)}`,
  );
  say(!story.section || article?.section === story.section, `section ${article?.section}`);
  say(
    !!story.dateline || /islamabad/i.test(article?.dateline?.place ?? ''),
    `dateline ${JSON.stringify(article?.dateline)}`,
  );
  return list;
}

let failed = 0;
let passed = 0;
function report(name: string, reading: PageReading, story: Story): void {
  const list = faults(reading, story);
  if (list.length === 0) passed++;
  else {
    failed++;
    console.log(`${name}: ${list.join('; ')}`);
  }
}

const view = new JSDOM('').window as unknown as View;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(join(folder, file), 'utf8');
  const story = toStory(file, text);
  const forms = [
    text,
    text.replaceAll('\n', '\r\n'),
    `\uFEFF${text}`,
    text.replaceAll(/\n{2,}/g, '\n'),
    text.replaceAll(/\n+/g, '\n\n'),
  ];
  for (const [at, form] of forms.entries())
    report(`${file} as text ${at}`, readPage(textToDocument(form, view), { ...OPTIONS, view }), story);
  for (const markup of MARKUPS) {
    const { window } = new JSDOM(render(markup, story), { url: OPTIONS.url });
    markup.prepare?.(window.document);
    report(`${file} in ${markup.name}`, readPage(window.document, OPTIONS), markup.rewrite?.(story) ?? story);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
