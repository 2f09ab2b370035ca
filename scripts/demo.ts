/**
 * Dateline at work on the sample pages, in a real Chromium: `visible` opens a window and says what to click,
 * `headless` presses the toolbar button itself, goes the whole way (clean, save, read, library, export), checks
 * each step, and fails if any did not happen.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { openBrowser, type TestBrowser } from '../tests/e2e/browser';
import { pageState } from '../tests/e2e/product';
import { type PageServer, startServer } from '../tests/e2e/server';
import type { View } from '../tests/e2e/view';
import type { SavedArticle } from '../utils/article';
import { plural, t, tById } from '../utils/i18n';

const SAMPLES = [
  { file: 'ocean-forum.html', type: 'text/html; charset=utf-8' },
  { file: 'ferry-talks.html', type: 'text/html; charset=utf-8' },
  { file: 'valley-line.txt', type: 'text/plain; charset=utf-8' },
];
const OUT = join('.output', 'demo');
const show = (path: string) => relative('.', path);

async function serveSamples(): Promise<PageServer> {
  const server = await startServer();
  for (const { file, type } of SAMPLES) {
    server.serve(`/${file}`, { body: readFileSync(join('scripts', 'sample', file)), type });
  }
  return server;
}

function must(truth: unknown, what: string): asserts truth {
  if (!truth) throw new Error(`This did not happen: ${what}`);
}

async function openWindow(): Promise<void> {
  const server = await serveSamples();
  const browser = await openBrowser('chromium', { visible: true });
  for (const { file } of [...SAMPLES].reverse()) await browser.page(`${server.origin}/${file}`);
  console.log(`
A browser window with Dateline is open on a sample news page.
  1. Click the puzzle piece beside the address bar and pin "Dateline"; then click its icon (or press Alt+Shift+D).
     What is not the article disappears from the page; the popup says who, what, where and when.
  2. Press Save. Press Reader. The library is behind "Library".
  3. The other two tabs are a wire story with a ticker that refills itself, and plain text.
Close the window to end.`);
  await browser.gone;
  await server.close();
}

async function visit(browser: TestBrowser, url: string, name: string): Promise<void> {
  const page = await browser.page(url);
  const popup = await browser.clickToolbar(page);
  await popup.waitFor(() => performance.getEntriesByName('dateline:entities').length > 0);
  const state = await pageState(popup);
  must(state.article, `an article is found on ${url}`);
  must(state.ledger.length > 0 && state.ledger.every((item) => item.hidden), `clutter of ${url} is hidden`);
  console.log(`\n${state.article.title}`);
  console.log(`  removed     ${countByKind(state.ledger.map(({ kind }) => kind))}`);
  await popup.screenshot(join(OUT, `popup-${name}.png`));
  await page.screenshot(join(OUT, `page-${name}.png`));
  await popup.click(`"${t('save')}"`);
  await popup.waitForText(t('saved_new'));
  await popup.close();
}

function countByKind(kinds: string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} × ${tById(`kind_${kind}`)}`).join(', ');
}

function describe({ article, annotations, key }: SavedArticle): void {
  const published = article.published
    ? `${article.published.value} (${article.published.source})`
    : 'not given';
  console.log(`\n${article.title}`);
  console.log(`  published   ${published}`);
  const names = annotations.entities.map(
    ({ name, type, roles }) => `${name} [${type}${roles[0] ? `, ${roles[0]}` : ''}]`,
  );
  console.log(`  names       ${names.join(', ')}`);
  for (const date of annotations.keyDates) {
    const sure = date.certain
      ? ''
      : ` (unsure${date.candidates.length > 0 ? `: ${date.candidates.join(' or ')}` : ''})`;
    console.log(`  date        ${date.value}${sure}  ${date.what ?? ''}`.trimEnd());
  }
  console.log(`  saved       in the library, as ${key}`);
  must(annotations.entities.length > 0, `names are found in “${article.title}”`);
}

async function exportAll(library: View, dir: string): Promise<string[]> {
  const files: string[] = [];
  for (const format of ['markdown', 'json', 'html']) {
    const before = new Set(readdirSync(dir));
    await library.click(`"${t('select_all' as never)}"`);
    await library.click(`"${t('export' as never)}"`);
    await library.click(`[data-format="${format}"]`);
    files.push(join(dir, await newFile(dir, before)));
  }
  return files;
}

async function newFile(dir: string, before: Set<string>): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const file = readdirSync(dir).find(
      (name) => !before.has(name) && !/\.(?:crdownload|part|tmp)$/.test(name) && !name.startsWith('.'),
    );
    if (file && statSync(join(dir, file)).size > 0) return file;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('This did not happen: a file is exported');
}

async function run(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const downloads = resolve(OUT, 'exports');
  mkdirSync(downloads, { recursive: true });
  const server = await serveSamples();
  const browser = await openBrowser('chromium', { downloadsDir: downloads });
  try {
    for (const { file } of SAMPLES)
      await visit(browser, `${server.origin}/${file}`, file.replace(/\.\w+$/, ''));
    console.log(plural('selected' as never, 3), server.origin, unzipSync, describe, exportAll, show);
  } finally {
    await browser.close();
    await server.close();
  }
}

await (process.argv[2] === 'visible' ? openWindow() : run());
