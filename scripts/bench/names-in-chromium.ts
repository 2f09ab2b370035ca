import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { ensureChromium } from '../browsers.mjs';

export interface ChromiumTimes {
  version: string;
  /** From bytes to an engine, milliseconds. */
  load: number;
  /** Each article in turn, milliseconds; the first is cold. */
  articles: number[];
}

type ReaderModule = typeof import('./names-in-page');

/** Bundles the name engine for a browser and times it in headless Chromium, with the given weights and texts. */
export async function timeInChromium(weights: Uint8Array, articles: string[]): Promise<ChromiumTimes> {
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const base64 = Buffer.from(weights).toString('base64');
    const times = await page.evaluate(
      async (source: string, encoded: string, texts: string[]) => {
        const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
        const { createReader } = (await import(address)) as ReaderModule;
        const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)).buffer;
        const time = <T>(work: () => T): [T, number] => {
          const begin = performance.now();
          const result = work();
          return [result, performance.now() - begin];
        };
        const [read, load] = time(() => createReader(bytes));
        return { load, articles: texts.map((text) => time(() => read(text))[1]) };
      },
      code,
      base64,
      articles,
    );
    return { version: await browser.version(), ...times };
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'scripts/bench/names-in-page.ts'), formats: ['es'], fileName: 'names' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk =
    output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The name engine could not be bundled');
  return chunk.code;
}
