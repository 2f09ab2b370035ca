/** What one does with the library page, timed in the page as a person would see it. */
import type { TestBrowser } from '../../../tests/e2e/browser';
import { exportLibrary, giveFile, nextDownload } from '../../../tests/e2e/product';
import type { View } from '../../../tests/e2e/view';
import { plural, t } from '../../../utils/i18n';
import { printRow } from './report';

const MINUTES = 60_000;
const OPENINGS = 10;

async function openPage(browser: TestBrowser): Promise<View> {
  const view = await browser.extensionPage('library.html');
  await view.waitUpTo(MINUTES, () => performance.getEntriesByName('dateline:rows').length > 0);
  return view;
}

/** Marks of the page itself: rows painted, search answering. */
export async function opened(browser: TestBrowser): Promise<void> {
  const [rows, search]: [number[], number[]] = [[], []];
  for (let time = 0; time < OPENINGS; time++) {
    const view = await openPage(browser);
    const marks = await view.waitUpTo(MINUTES, () => {
      const [first] = performance.getEntriesByName('dateline:rows');
      const [found] = performance.getEntriesByName('dateline:search');
      return first && found ? [first.startTime, found.startTime] : null;
    });
    rows.push(marks![0]!);
    search.push(marks![1]!);
    await view.close();
  }
  printRow('library page: rows painted after opening', rows, { asked: { most: 400, of: 'median' } });
  printRow('library page: counts shown, search answers', search);
  console.log(
    `    the first, after a start of the browser: ${rows[0]!.toFixed(0)} and ${search[0]!.toFixed(0)} ms`,
  );
}

/** From the last letter to painted results, the pause while typing included. */
export async function typed(browser: TestBrowser): Promise<void> {
  const view = await openPage(browser);
  const ms = await view.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#search')!;
    const list = document.querySelector('main.list')!;
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    const words = [...document.querySelectorAll('li.row h2')].flatMap((head) =>
      head.textContent!.toLowerCase().split(' '),
    );
    const times: number[] = [];
    for (let at = 0; at < 20; at++) {
      const query = `${words[at * 3]} ${words[at * 3 + 2]} `;
      const begin = performance.now();
      field.focus();
      value.set!.call(field, query);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (!list.querySelector('mark')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(done));
        });
        observer.observe(list, { childList: true, subtree: true, characterData: true });
        setTimeout(done, 5000);
      });
      times.push(performance.now() - begin);
      await new Promise((next) => setTimeout(next, 150));
    }
    return times;
  });
  printRow('typed to painted, with the pause of 140 ms', ms);
  await view.close();
}

/** Scrolls the whole list, a window and a half a frame, and looks at every frame whether rows are there. */
export async function scrolled(browser: TestBrowser, articles: number): Promise<void> {
  const view = await openPage(browser);
  const before = await heapOf(view);
  const result = await view.waitUpTo(20 * MINUTES, scrollInPage);
  const after = await heapOf(view);
  const { blankMs, frames, seconds, last, total } = result as Exclude<typeof result, null>;
  console.log(
    `    scrolled to row ${last} of ${total} (${articles}) in ${seconds.toFixed(0)} s, ${frames} frames`,
  );
  printRow('scroll through all: longest without rows', [blankMs], { asked: { most: 100, of: 'median' } });
  if (before !== null && after !== null) {
    printRow('JS heap of the page before', [before], { unit: 'MB' });
    printRow('JS heap of the page after scrolling', [after], {
      unit: 'MB',
      asked: { most: 250, of: 'median' },
    });
  }
  await view.close();
}

/** JavaScript heap of the page's own thread, MB; null where the browser does not say. */
function heapOf(view: View): Promise<number | null> {
  return view.evaluate(() => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return memory ? memory.usedJSHeapSize / 1e6 : null;
  });
}

/** Runs in the page; null until it has come to the end. */
function scrollInPage(): null | {
  blankMs: number;
  frames: number;
  seconds: number;
  last: number;
  total: number;
} {
  type Result = { blankMs: number; frames: number; seconds: number; last: number; total: number };
  const world = globalThis as unknown as { __scroll?: { result: Result | null } };
  if (world.__scroll) return world.__scroll.result;
  const state: { result: Result | null } = { result: null };
  world.__scroll = state;
  const rows = document.querySelector('.rows')!;
  const begin = performance.now();
  const box = rows.getBoundingClientRect();
  let [blankSince, blankMs, frames, still]: [number | null, number, number, number] = [null, 0, 0, 0];
  const step = () => {
    frames++;
    const now = performance.now();
    const whole = [0.1, 0.5, 0.9].every((part) =>
      document
        .elementFromPoint(box.left + box.width / 2, box.top + box.height * part)
        ?.closest('li.row:not(.waiting)'),
    );
    if (whole) blankSince = null;
    else {
      blankSince ??= now;
      blankMs = Math.max(blankMs, now - blankSince);
    }
    const before = rows.scrollTop;
    rows.scrollTop += 1.5 * box.height;
    still = rows.scrollTop === before ? still + 1 : 0;
    if (still < 120) requestAnimationFrame(step);
    else {
      const last = document.querySelector('li.row:last-child');
      state.result = {
        ...{ blankMs, frames, seconds: (now - begin) / 1000 },
        last: Number(last?.getAttribute('aria-posinset')),
        total: Number(last?.getAttribute('aria-setsize')),
      };
    }
  };
  requestAnimationFrame(step);
  return null;
}

export async function exported(browser: TestBrowser, downloads: string): Promise<void> {
  const view = await openPage(browser);
  const begin = performance.now();
  await exportLibrary(view, 'markdown');
  await nextDownload(downloads, [], 10 * MINUTES);
  printRow('all exported as Markdown in a zip', [(performance.now() - begin) / 1000], {
    ...{ unit: 's', asked: { most: 60, of: 'median' } },
  });
  await view.close();
}

const ROWS = 20_000;

/** As Pocket wrote them: no text, only links; others in every run, on a profile that is kept. */
function pocketCsv(run: number): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const tags = at % 3 === 0 ? `bench ${at % 40}|kept` : '';
    return `A headline that was kept once ${at},https://site${at % 500}.example/story/${run}-${at},${1_400_000_000 + at * 997},${tags},${at % 2 ? 'unread' : 'archive'}`;
  });
  return ['title,url,time_added,tags,status', ...rows].join('\n');
}

export async function imported(browser: TestBrowser): Promise<void> {
  const view = await openPage(browser);
  const begin = performance.now();
  await giveFile(view, 'part_000000.csv', pocketCsv(Date.now()));
  await view.waitUpTo(
    5 * MINUTES,
    (words) => document.body.innerText.includes(words),
    plural('import_go', ROWS),
  );
  const checked = performance.now();
  await view.click('dialog .btn.primary');
  await view.waitUpTo(
    10 * MINUTES,
    (words) => document.body.innerText.replace(/\s+/g, ' ').includes(words),
    plural('imported_new', ROWS),
  );
  const end = performance.now();
  printRow(`Pocket CSV of ${ROWS} rows: checked`, [(checked - begin) / 1000], { unit: 's' });
  printRow(`Pocket CSV of ${ROWS} rows: imported`, [(end - checked) / 1000], {
    ...{ unit: 's', asked: { most: 20, of: 'median' } },
  });
  await view.click(`"${t('undo')}"`).catch(() => {});
  await view.close();
}
