/** Payloads through the built extension: a library that holds them raw, and every page and export that shows it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type BrowserName, openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { exportLibrary, giveFile, nextDownload } from '../../tests/e2e/product';
import { startServer } from '../../tests/e2e/server';
import type { View } from '../../tests/e2e/view';
import { writeBackup } from '../../tests/transfer/backup-text';
import type { SavedArticle } from '../../utils/article';
import { t } from '../../utils/i18n';
import { withoutPolicy } from './doors';
import { hostilePage } from './hostile-page';
import { dangersIn } from './oracle';
import { AWAY_HOST, type Payload, payloads } from './payloads';
import { savedWith } from './saved';

const GROUP = 20;

interface Trial {
  browser: TestBrowser;
  server: Awaited<ReturnType<typeof startServer>>;
  downloads: string;
  articles: SavedArticle[];
  bad: string[];
}

/** @returns how much ran, was left or called home */
export async function surfaces(name: BrowserName, every: number): Promise<number> {
  const chosen = payloads().filter(({ number }) => number % every === 0);
  const groups = Array.from({ length: Math.ceil(chosen.length / GROUP) }, (_, at) =>
    chosen.slice(at * GROUP, (at + 1) * GROUP),
  );
  const home = mkdtempSync(join(tmpdir(), 'dateline-payloads-'));
  const server = await startServer();
  const downloads = join(home, 'downloads');
  const browser = await openBrowser(name, {
    proxyPort: server.port,
    downloadsDir: downloads,
    profileDir: join(home, 'profile'),
  });
  const trial: Trial = {
    browser,
    server,
    downloads,
    articles: groups.map((group, at) => savedWith(at + 1, group)),
    bad: [],
  };
  console.log(
    `${name} ${await browser.version()}, the extension: ${chosen.length} payloads in ${groups.length} articles`,
  );
  try {
    await step(trial, 'import preview, library', () => fill(trial));
    await step(trial, 'lists, details, versions', () => readLibrary(trial));
    await step(trial, 'search, tags, names, stories', () => ask(trial));
    await step(trial, 'reader', () => readAll(trial));
    await step(trial, 'exports', () => exportAll(trial));
    await step(trial, 'popup', () => pressAll(trial, groups));
  } finally {
    await browser.close();
    await server.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  return trial.bad.length;
}

async function step({ server, bad }: Trial, what: string, work: () => Promise<number>): Promise<void> {
  const [before, calls] = [bad.length, server.seen.length];
  const views = await work();
  const home = server.seen.slice(calls).filter(({ url }) => new URL(url).hostname === AWAY_HOST);
  bad.push(...home.map(({ url }) => `${what}: asked for ${url}`));
  console.log(
    `  ${what.padEnd(30)}${String(views).padStart(5)} views, ${bad.length - before} executed, left or called`,
  );
  for (const line of bad.slice(before, before + 10)) console.log(`      ${line.slice(0, 300)}`);
}

/** What ran in a page, or is in it and could. */
async function inspect({ bad }: Trial, view: View, what: string): Promise<void> {
  const origin = new URL(await view.url()).origin;
  const found = await view.evaluate(
    (look, own) => {
      const hit = document.documentElement.dataset.hit;
      const left = (new Function(`return (${look})`) as never as () => typeof dangersIn)()(document, own);
      return [...(hit ? [`ran ${hit}`] : []), ...left];
    },
    dangersIn.toString(),
    origin,
  );
  bad.push(...found.map((one) => `${what}: ${one}`));
}

async function fill(trial: Trial): Promise<number> {
  const library = await trial.browser.extensionPage('library.html');
  await giveFile(library, 'dateline.json', writeBackup(trial.articles, { now: 1 }));
  await library.waitUpTo(120_000, (words) => document.body.innerText.includes(words), t('import_undoable'));
  await inspect(trial, library, 'import preview');
  await library.click('dialog .btn.primary');
  await library.waitUpTo(
    120_000,
    () => document.querySelectorAll('li.row').length > 0 && !document.querySelector('dialog'),
  );
  const raw = Object.fromEntries(
    trial.articles.map(({ key, article, versions }) => [key, [article, versions[0]!.article]]),
  );
  // The import has sanitised: what is looked for is what the other doors hold back, were that one open.
  await library.evaluate(putBack, raw);
  await library.close();
  return 2;
}

/** Runs in a page of ours: the articles' own HTML and words, past every door. */
async function putBack(raw: Record<string, unknown[]>): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('dateline'));
  const transaction = db.transaction(['bodies', 'versions'], 'readwrite');
  for (const [at, store] of ['bodies', 'versions'].entries()) {
    for (const record of (await done(transaction.objectStore(store).getAll())) as Array<{
      key: string;
      article: unknown;
    }>) {
      const article = raw[record.key]?.[at];
      if (article) transaction.objectStore(store).put({ ...record, article });
    }
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}

async function readLibrary(trial: Trial): Promise<number> {
  let views = 0;
  const library = await trial.browser.extensionPage('library.html');
  for (const { key } of trial.articles) {
    await library.evaluate((open) => location.assign(`?open=${encodeURIComponent(open)}`), key);
    await library.waitFor(
      (open) =>
        new URLSearchParams(location.search).get('open') === open &&
        !!document.querySelector('.detail h2.head, aside h2.head'),
      key,
    );
    await inspect(trial, library, `details of ${key}`);
    views++;
    const offered = await library.evaluate(
      (name) => [...document.querySelectorAll('button')].some((one) => one.textContent?.trim() === name),
      t('versions_compare'),
    );
    if (offered) {
      await library.click(`"${t('versions_compare')}"`);
      await library.waitFor(() => !!document.querySelector('dialog'));
      await inspect(trial, library, `versions of ${key}`);
      views++;
    }
  }
  await library.close();
  return views;
}

async function ask(trial: Trial): Promise<number> {
  const places = [
    '?q=harbour',
    '?view=stories',
    '?view=timeline',
    '?view=names',
    '?q=tag:x',
    '?q=%3Cimg%20src%3Dx%20onerror%3Dtop.document.documentElement.dataset.hit%3D1%3E',
  ];
  for (const place of places) {
    const library = await trial.browser.extensionPage('library.html');
    await library.evaluate((search) => location.assign(search), place);
    await library.waitFor(() => !!document.querySelector('.searchbar'));
    await new Promise((done) => setTimeout(done, 1500));
    await inspect(trial, library, place);
    await library.close();
  }
  return places.length;
}

async function readAll(trial: Trial): Promise<number> {
  for (const { key } of trial.articles) {
    const reader = await trial.browser.extensionPage(`reader.html?key=${encodeURIComponent(key)}`);
    await reader.waitFor(() => !!document.querySelector('.article'));
    await new Promise((done) => setTimeout(done, 150));
    await inspect(trial, reader, `reader of ${key}`);
    await reader.close();
  }
  return trial.articles.length;
}

/** What leaves the library is opened as anybody opens it, without our policy. */
async function exportAll(trial: Trial): Promise<number> {
  const known: string[] = [];
  const parts: Array<{ name: string; body: Buffer; type: string }> = [];
  for (const format of ['html', 'epub'] as const) {
    const library = await trial.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    await exportLibrary(library, format);
    const file = await nextDownload(trial.downloads, known, 60_000);
    known.push(file);
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(file))))) {
      const type = /\.xhtml$/.test(name) ? 'application/xhtml+xml' : 'text/html; charset=utf-8';
      if (/\.x?html$/.test(name))
        parts.push({ name, type, body: Buffer.from(withoutPolicy(new TextDecoder().decode(bytes))) });
    }
    await library.close();
  }
  for (const [at, part] of parts.entries()) {
    const address = `http://exports.example/${at}`;
    trial.server.serve(address, part);
    const page = await trial.browser.page(address);
    await inspect(trial, page, part.name);
    await page.close();
  }
  return parts.length;
}

async function pressAll(trial: Trial, groups: Payload[][]): Promise<number> {
  const some = groups.filter((_, at) => at % 5 === 0);
  for (const [at, group] of some.entries()) {
    const address = `http://hostile.example/${at}`;
    trial.server.serve(address, hostilePage(group));
    const page = await trial.browser.page(address);
    const calls = trial.server.seen.length;
    const popup = await trial.browser.clickToolbar(page);
    await popup.waitFor(
      () =>
        !['opening', undefined].includes(
          document.querySelector('main.popup')?.getAttribute('data-phase') ?? undefined,
        ),
    );
    await new Promise((done) => setTimeout(done, 300));
    await inspect(trial, popup, `popup on ${address}`);
    await popup.close();
    await page.close();
    trial.server.seen.splice(calls); // the page's own
  }
  return some.length;
}
