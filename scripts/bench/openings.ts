/** What the benches of the popup and the reader share: an extension that does next to nothing, and the table. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { median, percentile } from './figures';

const MANIFEST = {
  ...{ manifest_version: 3, name: 'Empty', version: '1' },
  permissions: ['activeTab', 'scripting'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js' },
};

/** As `markPainted` in components/paint.ts. */
const PAINTED = `const painted = () => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark('dateline:painted');
  port2.postMessage(null);
});\n`;

const FILES: Record<string, string> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'background.js': '',
  'popup.html':
    '<!doctype html><meta charset="utf-8"><title>Empty</title><body><h1></h1><script src="popup.js"></script>',
  'popup.js': `${PAINTED}chrome.tabs.query({ active: true, currentWindow: true }).then(async ([{ id }]) => {
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title });
  document.querySelector('h1').textContent = result;
  painted();
});`,
  'reader.html':
    '<!doctype html><meta charset="utf-8"><title>Empty</title><body><p></p><script src="reader.js"></script>',
  'reader.js': `${PAINTED}document.querySelector('p').textContent = 'A paragraph.';\npainted();`,
};

/** An extension whose popup shows its tab's title and whose reader.html one sentence: what no extension can be below. */
export async function openEmptyExtension(proxyPort: number): Promise<TestBrowser> {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-empty-'));
  try {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text);
    const browser = await openBrowser('chromium', { proxyPort, extensionDir: dir });
    void browser.gone.then(() => rmSync(dir, { recursive: true, force: true }));
    return browser;
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** Time of all processors since the start, ms: with work and without. */
function processorTime(): { busy: number; idle: number } {
  const sums = { busy: 0, idle: 0 };
  for (const { times } of cpus()) {
    sums.idle += times.idle;
    sums.busy += times.user + times.nice + times.sys + times.irq;
  }
  return sums;
}

/** Starts a watch; its end prints how busy the machine was: on a busy one the figures say as much of the others as of us. */
export function watchMachine(): () => void {
  const before = processorTime();
  return () => {
    const after = processorTime();
    const busy = after.busy - before.busy;
    const share = (100 * busy) / (busy + after.idle - before.idle);
    console.log(
      `${cpus().length} processors, ${share.toFixed(0)} % busy meanwhile, load ${loadavg()[0]?.toFixed(1)}`,
    );
  };
}

/** Rows of times, ms: median, p95, slowest. */
export function printTimes(rows: Readonly<Record<string, readonly number[]>>): void {
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  console.log(`${' '.repeat(width)}    median     p95   slowest`);
  for (const [name, times] of Object.entries(rows)) {
    const cells = [median(times), percentile(times, 0.95), Math.max(...times)].map((ms) =>
      `${ms.toFixed(0)} ms`.padStart(8),
    );
    console.log(`${name.padEnd(width)}  ${cells.join(' ')}`);
  }
}
