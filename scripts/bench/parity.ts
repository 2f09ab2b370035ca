import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { pageState } from '../../tests/e2e/product';
import { type PageServer, startServer } from '../../tests/e2e/server';
import type { OutputLine } from '../batch/lines';
import { readPageFile } from '../batch/read-file';
import { work } from '../batch/work';
import { addressOf, choose, POLICY, type Sample } from './sample';

const CAPTURED = '2026-01-01T00:00:00Z';
async function inBatch(sample: Sample): Promise<string | null> {
  const line = { ...sample.line, url: addressOf(sample), captured: CAPTURED };
  const [result] = (await work([{ line }], { baseDir: sample.dir, now: CAPTURED })) as [OutputLine];
  return 'text' in result ? result.text : null;
}

async function inChromium(
  sample: Sample,
  { browser, server }: { browser: TestBrowser; server: PageServer },
): Promise<string | null> {
  const { text } = await readPageFile(join(sample.dir, sample.line.file));
  const address = addressOf(sample);
  server.serve(address, { body: Buffer.from(text), headers: { 'content-security-policy': POLICY } });
  const page = await browser.page(address);
  const popup = await browser.clickToolbar(page);
  await popup.waitUpTo(30_000, () => {
    const phase = document.querySelector('main.popup')?.getAttribute('data-phase');
    return phase !== null && phase !== undefined && phase !== 'opening';
  });
  const { article } = await pageState(popup);
  await popup.close();
  await page.close();
  return article?.text ?? null;
}

/** The first place where two texts part, with a little around it. */
function difference(batch: string | null, real: string | null): string {
  if (batch === null || real === null)
    return `${batch === null ? 'no article' : 'an article'} in the batch, ${real === null ? 'none' : 'one'} in Chromium`;
  const at = [...batch].findIndex((char, index) => char !== real[index]);
  const place = at < 0 ? batch.length : at;
  const cut = (text: string) => JSON.stringify(text.slice(Math.max(0, place - 20), place + 60));
  return `${batch.length} and ${real.length} characters; at ${place}: ${cut(batch)} / ${cut(real)}`;
}

/** Same text from the batch command's way and from the real extension in Chromium? */
export async function parity(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { pages: { type: 'string', default: '48' } },
  });
  const [dir] = positionals;
  if (!dir) {
    console.error('Usage: npm run bench -- parity DIR [--pages N]');
    return 2;
  }
  const samples = choose(dir, Number(values.pages));
  const server = await startServer();
  const browser = await openBrowser('chromium', { proxyPort: server.port });
  let equal = 0;
  let failed = 0;
  try {
    for (const sample of samples) {
      const name = `${sample.dir.split('/').at(-1)}/${sample.line.id}`;
      try {
        const [batch, real] = [await inBatch(sample), await inChromium(sample, { browser, server })];
        if (batch === real) equal++;
        else console.log(`${name}: ${difference(batch, real)}`);
      } catch (error) {
        failed++;
        console.log(`${name}: ${(error as Error).message.split('\n')[0]}`);
        await browser.closePages();
      }
    }
    console.log(
      `${await browser.version()}: ${equal} of ${samples.length} texts equal (${((100 * equal) / samples.length).toFixed(1)} %), ${failed} could not be compared`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}
