/** Kills of the real browser in the middle of what writes to the library, and what must be true afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plural, t } from '../../utils/i18n';
import { type Audit, audit, makeOldLibrary } from './bare-library';
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
  wrong(library: View, browser: TestBrowser): Promise<string[]>;
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
    const wrong = [...broken, ...(await after.wrong(library, browser))];
    await library.close();
    return { wrong, unfinished };
  } catch (error) {
    return { wrong: [String(error).slice(0, 400)], unfinished };
  }
}

const SCENARIOS: Record<Kill, Scenario> = {
  /**
   * Saves go on without waiting for each other. What the first ones have left is looked at before the last are asked for:
   * looking takes longer than saving.
   */
  async save({ browser, server, number, when }) {
    const addresses = [0, 1, 2].map((one) => `http://aldermoor.example/kill-${number}-${one}`);
    for (const [index, address] of addresses.entries()) {
      server.serve(address, articlePage({ title: `Kill ${number} ${index}`, note: `Note ${index}.` }));
    }
    const library = await browser.extensionPage(EMPTY_PAGE);
    const [first, ...rest] = await pagesOf(browser, addresses);
    await browser.pressShortcut(first!, 'save');
    await pause(when * 600);
    const { keys } = await audit(library);
    for (const page of rest) await browser.pressShortcut(page, 'save');
    await pause(when * 250);
    const saved = (found: Audit) => addresses.filter((address) => found.keys.includes(address)).length;
    const wrong = async (library: View, next: TestBrowser) => {
      const gone = await contains(keys)(library);
      if (keys.length > 0) await library.waitFor(() => !!document.querySelector('li.row'));
      // And saving goes on: what was cut short is saved the second time.
      await next.pressShortcut(await next.page(addresses.at(-1)!), 'save');
      if (!(await comes(library, addresses.at(-1)!))) gone.push('nothing can be saved');
      return gone;
    };
    return { unfinished: (found) => saved(found) < addresses.length, wrong };
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

async function pagesOf(browser: TestBrowser, addresses: readonly string[]): Promise<View[]> {
  const pages: View[] = [];
  for (const address of addresses) pages.push(await browser.page(address));
  return pages;
}

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

/** Whether the library holds it within ten seconds. */
async function comes(library: View, key: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await audit(library)).keys.includes(key)) return true;
    await pause(100);
  }
  return false;
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
