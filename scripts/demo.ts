/**
 * Dateline at work on the sample pages, in a real Chromium: `visible` opens a window and says what to click,
 * `headless` presses the toolbar button itself, goes the whole way (clean, save, read, library, export), checks
 * each step, and fails if any did not happen.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openBrowser, type TestBrowser } from '../tests/e2e/browser';
import { exportLibrary, nextDownload, openPopup, pageState, save, titlesIn } from '../tests/e2e/product';
import { type PageServer, startServer } from '../tests/e2e/server';
import type { View } from '../tests/e2e/view';
import type { RemovalKind, SavedArticle } from '../utils/article';
import { t, tById } from '../utils/i18n';

const SAMPLES = [
  { file: 'ocean-forum.html', type: 'text/html; charset=utf-8' },
  { file: 'ferry-talks.html', type: 'text/html; charset=utf-8' },
  { file: 'valley-line.txt', type: 'text/plain; charset=utf-8' },
];
const OUT = join('.output', 'demo');
const DOWNLOADS = resolve(OUT, 'exports');
const pictures: string[] = [];

function must(truth: unknown, what: string): asserts truth {
  if (!truth) throw new Error(`This did not happen: ${what}.`);
}

async function serveSamples(): Promise<PageServer> {
  const server = await startServer();
  for (const { file, type } of SAMPLES) {
    server.serve(`/${file}`, { body: readFileSync(join('scripts', 'sample', file)), type });
  }
  return server;
}

async function openWindow(): Promise<void> {
  const server = await serveSamples();
  const browser = await openBrowser('chromium', { visible: true });
  for (const { file } of SAMPLES.toReversed()) await browser.page(`${server.origin}/${file}`);
  console.log(`
A browser window with Dateline is open on a sample news page.
  1. Click the puzzle piece beside the address bar, then “Dateline” (or press Alt+Shift+D).
     What is not the article goes from the page; the popup says who, what, where and when.
  2. Press Save, then Reader. The books in the popup's first line lead to your library.
  3. The other two tabs hold a wire story with a ticker that refills itself, and plain text.
Close the window to end.`);
  await browser.gone;
  await server.close();
}

/** Takes a picture in light and in dark. */
async function picture(browser: TestBrowser, view: View, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await browser.setColorScheme(scheme);
    const path = join(OUT, `${name}-${scheme}.png`);
    await view.screenshot(path);
    pictures.push(path);
  }
  await browser.setColorScheme('light');
}

/** Opens a page, presses the toolbar button, saves. Gives what was removed, by kind. */
async function visit(browser: TestBrowser, url: string, name: string): Promise<Map<RemovalKind, number>> {
  const page = await browser.page(url);
  const popup = await openPopup(browser, page);
  const { article, ledger } = await pageState(popup);
  must(article, `an article was found on ${url}`);
  must(ledger.length > 0 && ledger.every(({ hidden }) => hidden), `clutter was hidden on ${url}`);
  await picture(browser, popup, `popup-${name}`);
  const cleaned = join(OUT, `page-${name}.png`);
  await page.screenshot(cleaned);
  pictures.push(cleaned);
  await save(popup);
  await popup.close();
  const counts = new Map<RemovalKind, number>();
  for (const { kind } of ledger) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

async function readInReader(browser: TestBrowser, url: string): Promise<void> {
  const page = await browser.page(url);
  const popup = await openPopup(browser, page);
  const { article } = await pageState(popup);
  await popup.click(`"${t('reader')}"`);
  const reader = await browser.findPage('reader.html');
  await reader.waitFor(
    (title) => document.querySelector('article h1')?.textContent === title,
    article?.title ?? '',
  );
  await reader.waitFor(() => (document.querySelector('article')?.innerText.length ?? 0) > 600);
  await picture(browser, reader, 'reader');
  await reader.close();
}

async function exportEverything(library: View): Promise<{ files: string[]; saved: SavedArticle[] }> {
  const files: string[] = [];
  for (const format of ['obsidian', 'html', 'json'] as const) {
    await exportLibrary(library, format);
    files.push(await nextDownload(DOWNLOADS, files));
  }
  const [markdown = '', html = '', json = ''] = files;
  for (const [file, opening] of [
    [markdown, '---\n'],
    [html, '<!doctype html>'],
  ] as const) {
    const texts = Object.values(unzipSync(readFileSync(file))).map((content) => strFromU8(content));
    must(texts.length === SAMPLES.length, `${file} holds ${SAMPLES.length} articles`);
    must(
      texts.every((text) => text.toLowerCase().startsWith(opening)),
      `${file} is what it should be`,
    );
  }
  const saved = (JSON.parse(readFileSync(json, 'utf8')) as { articles: SavedArticle[] }).articles;
  must(saved.length === SAMPLES.length, `the JSON export holds ${SAMPLES.length} articles`);
  return { files, saved };
}

function describe({ article, annotations, key }: SavedArticle, removed: Map<RemovalKind, number>): void {
  const published = article.published
    ? `${article.published.value} (${article.published.source})`
    : 'the page gives no date';
  const names = annotations.entities.map(
    ({ name, type, roles }) => `${name} [${[type, ...roles].join(', ')}]`,
  );
  must(names.length > 0, `names were found in “${article.title}”`);
  console.log(`\n${article.title}`);
  console.log(
    `  removed    ${[...removed].map(([kind, count]) => `${count} × ${tById(`kind_${kind}`)}`).join(', ')}`,
  );
  console.log(`  published  ${published}`);
  console.log(`  names      ${names.join('; ')}`);
  for (const { value, certain, candidates, what, expressions } of annotations.keyDates) {
    const doubt = certain ? '' : `  (unsure${candidates.length > 0 ? `: ${candidates.join(' or ')}` : ''})`;
    console.log(`  date       ${value}  “${expressions[0]?.text ?? ''}”  ${what ?? ''}${doubt}`);
  }
  console.log(`  saved      in the library, as ${key}`);
}

async function run(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(DOWNLOADS, { recursive: true });
  const server = await serveSamples();
  const browser = await openBrowser('chromium', { downloadsDir: DOWNLOADS });
  try {
    console.log(`${await browser.version()}, headless; the sample pages stand on ${server.origin}`);
    const removed: Array<Map<RemovalKind, number>> = [];
    for (const { file } of SAMPLES) {
      removed.push(await visit(browser, `${server.origin}/${file}`, file.replace(/\.\w+$/, '')));
    }
    await readInReader(browser, `${server.origin}/${SAMPLES[0]!.file}`);
    const library = await browser.extensionPage('library.html');
    await library.waitFor((count) => document.querySelectorAll('li.row').length === count, SAMPLES.length);
    await library.click('li.row h2 a');
    await library.waitFor(() => !!document.querySelector('aside.detail h2'));
    await picture(browser, library, 'library');
    const { files, saved } = await exportEverything(library);
    must(
      (await titlesIn(library)).every((title) => saved.some(({ article }) => article.title === title)),
      'all that is listed was exported',
    );
    for (const [index, { file }] of SAMPLES.entries()) {
      const article = saved.find(({ article: { url } }) => url === `${server.origin}/${file}`);
      must(article, `${file} was saved`);
      describe(article, removed[index]!);
    }
    console.log(`\nExported\n${files.map((file) => `  ${relative('.', file)}`).join('\n')}`);
    console.log(`Pictures\n${pictures.map((file) => `  ${file}`).join('\n')}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await (process.argv[2] === 'visible' ? openWindow() : run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
