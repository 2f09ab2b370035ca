import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from '../../tests/e2e/browser';
import { giveFile } from '../../tests/e2e/product';
import type { View } from '../../tests/e2e/view';
import { writeBackup } from '../../tests/transfer/backup-text';
import { datedLibrary } from './dated-library';
import { median, percentile } from './figures';

const FRAMES = 120;
const STEP_PX = 14;

/**
 * A library of invented articles in Chromium: from the dates being read to the timeline painted, and the time from
 * frame to frame while it is dragged aside by 14 px a frame.
 */
export async function timeline(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string', default: '1000' }, times: { type: 'string', default: '5' } },
  });
  const count = Number(values.articles);
  const browser = await openBrowser('chromium', {});
  try {
    const library = await browser.extensionPage('library.html');
    await giveFile(library, 'dateline.json', writeBackup(datedLibrary(count), { now: 1 }));
    await library.click('dialog > .sheet > .acts .primary');
    await library.waitUpTo(
      600_000,
      (all) => Number(document.querySelector('.listhead b')?.textContent?.replace(/\D/g, '')) === all,
      count,
    );
    const drawn: number[] = [];
    const read: number[] = [];
    for (let time = 0; time < Number(values.times); time++) {
      const { ready, painted } = await openTimeline(library);
      read.push(ready);
      drawn.push(painted);
    }
    const frames = await dragged(library);
    const line = (what: string, figures: number[]) =>
      console.log(
        `${what.padEnd(34)} ${[Math.min(...figures), median(figures), percentile(figures, 0.95), Math.max(...figures)].map((ms) => `${ms.toFixed(0)} ms`.padStart(9)).join('')}`,
      );
    console.log(
      `${await browser.version()}, headless; ${count} articles; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
    );
    console.log(`${''.padEnd(34)}   fastest   median      p95  slowest`);
    line('from the click to all dates read', read);
    line('from all dates read to painted', drawn);
    line('from frame to frame while dragged', frames);
    return 0;
  } finally {
    await browser.close();
  }
}

/** Goes to the list and to the timeline; times in ms. */
async function openTimeline(library: View): Promise<{ ready: number; painted: number }> {
  await library.click('.listhead .seg label:first-child');
  await library.waitFor(() => !document.querySelector('.timeline'));
  await library.evaluate(() => {
    for (const name of ['dateline:dated', 'dateline:timeline']) performance.clearMarks(name);
    performance.mark('bench:click');
    document.querySelector<HTMLElement>('.listhead .seg label:last-child')?.click();
  });
  return library.waitFor(() => {
    const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime;
    const [click, dated, painted] = [at('bench:click'), at('dateline:dated'), at('dateline:timeline')];
    if (!click || !dated || !painted || !document.querySelector('.tl-mark')) return null;
    return { ready: dated - click, painted: painted - dated };
  }) as Promise<{ ready: number; painted: number }>;
}

/** Drags the chart to and fro; the times between frames, ms. */
function dragged(library: View): Promise<number[]> {
  return library.evaluate(
    async (frames, stepPx) => {
      const chart = document.querySelector<HTMLElement>('.tl-track')!;
      chart.setPointerCapture = () => {}; // there is no pointer
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const send = (type: string, clientX: number) =>
        chart.dispatchEvent(
          new PointerEvent(type, { clientX, isPrimary: true, button: 0, pointerId: 7, bubbles: true }),
        );
      // Closer first: all of it cannot be pushed anywhere.
      for (let times = 0; times < 3; times++)
        document.querySelector<HTMLElement>('.tl-zoom button:nth-child(2)')?.click();
      await frame();
      await frame();
      send('pointerdown', 600);
      const times: number[] = [];
      let [x, last] = [600, await frame()];
      for (let at = 0; at < frames; at++) {
        x += at < frames / 2 ? stepPx : -stepPx;
        send('pointermove', x);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      send('pointerup', x);
      return times;
    },
    FRAMES,
    STEP_PX,
  );
}
