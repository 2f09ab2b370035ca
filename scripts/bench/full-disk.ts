import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { articlePage } from '../../tests/e2e/pages';
import { giveFile, openPopup, type StoredArticle, savePage, storedArticles } from '../../tests/e2e/product';
import { type PageServer, startServer } from '../../tests/e2e/server';
import type { View } from '../../tests/e2e/view';
import { t } from '../../utils/i18n';

const address = (name: string) => `http://aldermoor.example/${name}`;

/**
 * A browser whose profile lies on a small disk that is filled to the last byte in the middle of its work: what is
 * refused is refused in words, nothing that was saved is lost, and it works on once there is room. Needs Linux and
 * the right to mount.
 */
export async function fullDisk(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
      megabytes: { type: 'string', default: '400' },
    },
  });
  let failed = 0;
  for (const name of values.browser as BrowserName[]) {
    const disk = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${values.megabytes}m`, 'tmpfs', disk]);
    if (mounted.status !== 0) {
      console.error(`A small disk cannot be mounted here: ${String(mounted.stderr).trim()}`);
      rmSync(disk, { recursive: true });
      return 2;
    }
    const server = await startServer();
    try {
      for (const { what, wrong } of await onDisk(name, disk, server)) {
        if (wrong) failed++;
        console.log(`${name.padEnd(9)} ${wrong ? 'WRONG' : 'holds'}  ${what}${wrong ? `: ${wrong}` : ''}`);
      }
    } finally {
      await server.close();
      spawnSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  }
  return failed > 0 ? 1 : 0;
}

interface Finding {
  what: string;
  /** Null: it holds. */
  wrong: string | null;
}

async function onDisk(name: BrowserName, disk: string, server: PageServer): Promise<Finding[]> {
  for (const one of ['one', 'two', 'late', 'after']) {
    server.serve(address(one), articlePage({ title: `Aldermoor: ${one}`, note: `Note of ${one}.` }));
  }
  const profileDir = join(disk, 'profile');
  mkdirSync(profileDir);
  let browser = await openBrowser(name, { profileDir, proxyPort: server.port });
  const findings: Finding[] = [];
  const finding = async (what: string, test: () => Promise<string | null>) => {
    findings.push({ what, wrong: await test().catch((error: unknown) => String(error).slice(0, 300)) });
  };
  try {
    await savePage(browser, address('one'));
    await savePage(browser, address('two'));
    const late = await browser.page(address('late'));
    const library = await openLibrary(browser);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 2);
    const before = await storedArticles(library);
    await giveFile(library, 'backup.json', manyArticles());
    await library.waitFor(() => document.querySelectorAll('dialog tbody tr').length > 0);
    const filler = fill(disk);
    await finding('an import is refused in words', async () => {
      await library.click('dialog .btn.primary');
      const words = [t('error_QuotaError'), t('error_LibraryError'), t('library_closed_title')];
      const said = await library.waitUpTo(
        90_000,
        (any) => any.find((one) => document.body.innerText.includes(one)),
        words,
      );
      return said ? null : 'nothing was said';
    });
    await finding('a save is refused in words', async () => {
      const popup = await openPopup(browser, late);
      await popup.click('footer .btn.primary');
      const words = [t('full_title'), t('error_QuotaError'), t('error_LibraryError')];
      await popup.waitUpTo(30_000, (any) => any.find((one) => document.body.innerText.includes(one)), words);
      await popup.close();
      return null;
    });
    rmSync(filler);
    await browser.close().catch(() => {});
    browser = await openBrowser(name, { profileDir, proxyPort: server.port });
    const again = await openLibrary(browser);
    await finding('nothing that was saved is lost, nothing is half', async () =>
      same(before, await settled(again)),
    );
    await finding('it works on once there is room', async () => {
      await savePage(browser, address('after'));
      const keys = (await storedArticles(again)).map(({ key }) => key);
      return keys.includes(address('after')) ? null : keys.join(' ');
    });
  } finally {
    await browser.close().catch(() => {});
  }
  return findings;
}

async function openLibrary(browser: TestBrowser): Promise<View> {
  const library = await browser.extensionPage('library.html');
  await library.waitUpTo(30_000, () => !!document.querySelector('.searchbar'));
  return library;
}

/** What is there once an import that was cut short is taken back. */
async function settled(library: View): Promise<StoredArticle[]> {
  await new Promise((done) => setTimeout(done, 2_000));
  const interrupted = await library.evaluate(
    (title) => document.body.innerText.includes(title),
    t('import_interrupted_title'),
  );
  if (interrupted) {
    await library.click(`"${t('import_take_back')}"`);
    await library.waitFor(() => !!document.querySelector('.toast'));
  }
  return storedArticles(library);
}

function same(before: readonly StoredArticle[], after: readonly StoredArticle[]): string | null {
  const told = (articles: readonly StoredArticle[]) =>
    articles.map(({ key, text }) => `${key} (${text.length})`).join(', ');
  return told(before) === told(after) ? null : `before ${told(before)}; after ${told(after).slice(0, 300)}`;
}

/** A file that takes all that is left. */
function fill(disk: string): string {
  const path = join(disk, 'filler');
  const file = openSync(path, 'w');
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // no room for a piece of this size
    }
  }
  closeSync(file);
  const { bavail, bsize } = statfsSync(disk);
  if (bavail * bsize > 1 << 16) throw new Error('The disk could not be filled');
  return path;
}

/** Some hundred articles of some length, as the JSON export has them. */
function manyArticles(): string {
  const text = 'The council of Aldermoor voted to rebuild the covered market after a long debate. '.repeat(
    400,
  );
  const articles = Array.from({ length: 300 }, (_, number) => {
    const url = `https://harbour.example/${number}`;
    const article = {
      ...{
        url,
        canonicalUrl: url,
        title: `Long ${number}`,
        siteName: null,
        section: null,
        byline: [],
        lang: 'en',
      },
      ...{ published: null, modified: null, dateline: null, provenance: [], lead: '', excerpt: '' },
      ...{ html: `<p>${text}</p>`, text: `${text}${number}`, wordCount: 5_000 },
    };
    const annotations = { entities: [], times: [], keyDates: [], engine: '' };
    const times = { savedAt: number, textSavedAt: number, updatedAt: number, trashedAt: null };
    return { key: url, article, annotations, tags: [], ...times, versions: [] };
  });
  return JSON.stringify({ format: 'dateline', version: 1, exportedAt: '', articles });
}
