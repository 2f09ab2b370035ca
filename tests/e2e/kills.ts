/** Kills of the real browser in the middle of what writes to the library, and what must be true afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plural, t } from '../../utils/i18n';
import { type BrowserName, openBrowser, type TestBrowser } from './browser';
import { articlePage } from './pages';
import { giveFile } from './product';
import { type PageServer, startServer } from './server';
import type { View } from './view';

export const KILLS = ['save', 'import', 'upgrade', 'empty-trash'] as const;
export type Kill = (typeof KILLS)[number];

export interface KillReport {
  rounds: number;
  /** The kill came before the work was done. */
  unfinished: number;
  /** What was lost or did not open, a line for each. */
  lost: string[];
}

/** Everything in the library, read past our own code. */
interface Audit {
  version: number;
  keys: string[];
  /** Articles without a text, texts without an article, wrong lists. */
  broken: string[];
  trashed: number;
}

interface Round {
  browser: TestBrowser;
  server: PageServer;
  /** From 0. */
  number: number;
  /** 0..1: how late the kill comes. */
  when: number;
}

interface After {
  /** By what is on the disk before the library is opened again. */
  unfinished(found: Audit): boolean;
  /** What does not hold of the library that was opened again. */
  wrong(library: View): Promise<string[]>;
}

/** Does what is to be interrupted, up to the moment of the kill; gives what must hold afterwards. */
type Scenario = (round: Round) => Promise<After>;

const SETTLED_MS = 2_000;
/** A page of ours that opens no library. */
const EMPTY_PAGE = 'third-party-notices.txt';
const MANY = 1_500;
/** Of these, where a trash is to be emptied. */
const KEPT = 100;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** `times` rounds, each with a browser of its own on one profile; `seed` says when the kills come. */
export async function killRounds(
  name: BrowserName,
  kill: Kill,
  { times, seed, onRound }: { times: number; seed: number; onRound?: (done: number, lost: number) => void },
): Promise<KillReport> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  const server = await startServer();
  const random = randomFrom(seed);
  const report: KillReport = { rounds: 0, unfinished: 0, lost: [] };
  let after: After | null = null;
  try {
    for (let number = 0; number <= times; number++) {
      const browser = await openBrowser(name, { profileDir: home, proxyPort: server.port });
      if (after) {
        const { wrong, unfinished } = await verify(browser, after);
        report.rounds++;
        if (unfinished) report.unfinished++;
        report.lost.push(...wrong.map((words) => `round ${number}: ${words}`));
        onRound?.(report.rounds, report.lost.length);
      }
      if (number === times) {
        await browser.close();
        break;
      }
      after = await SCENARIOS[kill]({ browser, server, number, when: random() });
      await browser.kill();
    }
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  return report;
}

/** The library opens, nothing in it is half, and what the scenario says of it is true. */
async function verify(browser: TestBrowser, after: After): Promise<{ wrong: string[]; unfinished: boolean }> {
  let unfinished = false;
  try {
    const page = await browser.extensionPage(EMPTY_PAGE);
    unfinished = after.unfinished(await audit(page));
    await page.close();
    const library = await openLibrary(browser);
    const { broken } = await audit(library);
    const wrong = [...broken, ...(await after.wrong(library))];
    await library.close();
    return { wrong, unfinished };
  } catch (error) {
    return { wrong: [String(error).slice(0, 400)], unfinished };
  }
}

const SCENARIOS: Record<Kill, Scenario> = {
  /** Saves go on without waiting for each other. */
  async save({ browser, server, number, when }) {
    const addresses = [0, 1, 2].map((one) => `http://aldermoor.example/kill-${number}-${one}`);
    for (const [index, address] of addresses.entries()) {
      server.serve(address, articlePage({ title: `Kill ${number} ${index}`, note: `Note ${index}.` }));
    }
    for (const address of addresses) await browser.pressShortcut(await browser.page(address), 'save');
    await pause(when * 600);
    const library = await browser.extensionPage(EMPTY_PAGE);
    const { keys } = await audit(library);
    await pause(when * 400);
    const saved = (found: Audit) => addresses.filter((address) => found.keys.includes(address)).length;
    return { unfinished: (found) => saved(found) < addresses.length, wrong: contains(keys) };
  },

  async import({ browser, number, when }) {
    const library = await openLibrary(browser);
    const before = (await audit(library)).keys;
    const rows = Array.from(
      { length: MANY },
      (_, row) => `Row ${row},https://harbour.example/${number}/${row},16000${10_000 + row},quay,unread`,
    );
    await giveFile(library, 'list.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    await library.waitForText(plural('import_go', MANY));
    await pause(SETTLED_MS);
    await library.click('dialog .btn.primary');
    await pause(when * 900);
    const wrong = async (reopened: View) => {
      const gone = await contains(before)(reopened);
      const { keys } = await audit(reopened);
      if (keys.length === before.length || keys.length === before.length + MANY) return gone;
      // Half-way: it says so, and can be gone on with or, every other time, taken back.
      await reopened.waitForText(t('import_interrupted_title'));
      const goesOn = number % 2 === 0;
      await reopened.click(`"${t(goesOn ? 'import_go_on' : 'import_take_back')}"`);
      await reopened.waitFor(() => !document.querySelector('dialog'));
      await reopened.waitFor(() => !!document.querySelector('.toast'));
      const after = (await audit(reopened)).keys;
      if (goesOn && after.length !== before.length + MANY) gone.push('going on left rows out');
      if (!goesOn && after.join() !== before.join()) gone.push('taking back left something');
      return gone;
    };
    return { unfinished: ({ keys }) => keys.length < before.length + MANY, wrong };
  },

  async upgrade({ browser, when }) {
    const page = await browser.extensionPage(EMPTY_PAGE);
    await page.evaluate(makeOldLibrary, MANY, MANY);
    await pause(SETTLED_MS);
    await page.evaluate(() => void setTimeout(() => location.assign('/library.html')));
    await pause(when * 1_200);
    const wrong = async (library: View) => {
      const { keys, version } = await audit(library);
      return [
        ...(keys.length === MANY ? [] : [`${keys.length} of ${MANY} articles are left`]),
        ...(version > 1 ? [] : ['it was not upgraded']),
      ];
    };
    return { unfinished: ({ version }) => version === 1, wrong };
  },

  async 'empty-trash'({ browser, when }) {
    const page = await browser.extensionPage(EMPTY_PAGE);
    await page.evaluate(makeOldLibrary, MANY, KEPT);
    await page.evaluate(() => location.assign('/library.html?shelf=trash'));
    await page.waitUpTo(30_000, () => document.querySelectorAll('li.row').length > 0);
    await pause(SETTLED_MS);
    await page.click(`"${t('empty_trash')}"`);
    await page.click('dialog .danger');
    await pause(when * 700);
    const wrong = async (reopened: View) => {
      const { keys, trashed } = await audit(reopened);
      const kept = keys.length - trashed;
      return [
        ...(kept === KEPT ? [] : [`${kept} of ${KEPT} kept`]),
        ...(trashed === 0 || trashed === MANY - KEPT
          ? []
          : [`${trashed} of ${MANY - KEPT} left in the trash`]),
      ];
    };
    return { unfinished: ({ trashed }) => trashed > 0, wrong };
  },
};

async function openLibrary(browser: TestBrowser): Promise<View> {
  const library = await browser.extensionPage('library.html');
  await library.waitUpTo(30_000, () => !!document.querySelector('.searchbar'));
  return library;
}

const contains = (wanted: readonly string[]) => async (library: View) => {
  const keys = new Set((await audit(library)).keys);
  const missing = wanted.filter((key) => !keys.has(key));
  return missing.length > 0 ? [`${missing.length} of ${wanted.length} are gone: ${missing[0]}`] : [];
};

/** Runs in a page of ours. */
function audit(view: View): Promise<Audit> {
  return view.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening a database that is not there would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'dateline')) {
      return { version: 0, keys: [], broken: [], trashed: 0 };
    }
    const db = await done(indexedDB.open('dateline'));
    try {
      if (!db.objectStoreNames.contains('articles'))
        return { version: db.version, keys: [], broken: [], trashed: 0 };
      const look = db.transaction(['articles', 'bodies', 'versions']);
      interface Listed {
        key: string;
        trashedAt: number | null;
        lists: unknown[][];
        versionCount: number;
      }
      const articles = (await done(look.objectStore('articles').getAll())) as Listed[];
      const texts = new Set((await done(look.objectStore('bodies').getAllKeys())) as string[]);
      const versions = (await done(look.objectStore('versions').getAllKeys())) as Array<[string, number]>;
      const keys = articles.map(({ key }) => key);
      const known = new Set(keys);
      const broken = [
        ...keys.filter((key) => !texts.has(key)).map((key) => `no text: ${key}`),
        ...[...texts].filter((key) => !known.has(key)).map((key) => `only a text: ${key}`),
        ...versions.filter(([key]) => !known.has(key)).map(([key]) => `only a version: ${key}`),
        ...articles
          .filter(({ trashedAt, lists }) => lists[0]?.[0] !== (trashedAt === null ? 'kept' : 'trash'))
          .map(({ key }) => `in the wrong list: ${key}`),
      ];
      const trashed = articles.filter(({ trashedAt }) => trashedAt !== null).length;
      return { version: db.version, keys, broken: broken.slice(0, 5), trashed };
    } finally {
      db.close();
    }
  });
}

/** Runs in a page of ours: in place of all there is, a library as version 1 had it; what is not kept is in the trash. */
async function makeOldLibrary(count: number, kept: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // The background opens the library when the browser starts; Firefox fails whoever comes in between.
  const patiently = async <T>(ask: () => IDBRequest<T>, left = 10): Promise<T> => {
    try {
      return await done(ask());
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return patiently(ask, left - 1);
    }
  };
  for (const { name } of await indexedDB.databases()) await patiently(() => indexedDB.deleteDatabase(name!));
  const db = await patiently(() => {
    const opening = indexedDB.open('dateline', 1);
    opening.onupgradeneeded = () => {
      const articles = opening.result.createObjectStore('articles', { keyPath: 'key' });
      articles.createIndex('lists', 'lists', { multiEntry: true });
      articles.createIndex('url', 'url');
      articles.createIndex('entities', 'entities', { multiEntry: true });
      opening.result.createObjectStore('bodies', { keyPath: 'key' });
      opening.result.createObjectStore('versions', { keyPath: ['key', 'number'] });
    };
    return opening;
  });
  const transaction = db.transaction(['articles', 'bodies'], 'readwrite');
  const text = 'The council of Aldermoor voted to rebuild the covered market.\n'.repeat(20).trim();
  for (let number = 0; number < count; number++) {
    const key = `https://aldermoor.example/old/${number}`;
    const savedAt = 1_600_000_000_000 + number;
    const trashedAt = number < kept ? null : Date.now();
    const common = {
      siteName: null,
      byline: [],
      lang: 'en',
      excerpt: '',
      wordCount: 200,
      title: `Old ${number}`,
    };
    transaction.objectStore('articles').put({
      ...{ key, url: key, ...common, site: 'aldermoor.example', published: null, datelineDate: null },
      ...{ datelinePlace: null, tags: ['market'], entities: [], savedAt, updatedAt: savedAt, trashedAt },
      ...{ versionCount: 0, textHash: String(number) },
      lists:
        trashedAt === null
          ? [
              ['kept', -savedAt, key],
              ['tag', 'market', -savedAt, key],
              ['site', 'aldermoor.example', -savedAt, key],
            ]
          : [['trash', -trashedAt, key]],
    });
    transaction.objectStore('bodies').put({
      ...{ key, savedAt, annotations: { entities: [], times: [], keyDates: [], engine: '' } },
      article: {
        ...{ url: key, canonicalUrl: key, ...common, section: null, published: null, modified: null },
        ...{ dateline: null, provenance: [], lead: '', html: '', text },
      },
    });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}

/** mulberry32: the same kills for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
