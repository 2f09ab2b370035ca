import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { readPageFile } from '../batch/read-file';
import { loadPages } from '../bench/pages/load';
import type { Gold, Scorer } from '../bench/pages/types';
import { ensureChromium } from '../browsers.mjs';
import type { Dump } from './dump-world';
import { FOLDS, foldOf, labelBlocks, registeredDomain } from './labels';

const SETS = ['fundus', 'fundus-eval', 'aaed', 'sh181', 'wcxb'];
/** Pages whose labelled blocks do not make up their gold text teach nothing. */
const LEAST_F1 = 0.85;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome121',
      lib: { entry: 'scripts/train-blocks/dump-world.ts', formats: ['iife'], name: 'dumper' },
    },
  });
  return (built as unknown as [{ output: [{ code: string }] }])[0].output[0].code;
}

/**
 * Writes WORK/features.bin (f32, a row for each block), rows.bin (f32: label, weight, fold, page) and names.json from the
 * pages of a bench directory, parsed in Chromium.
 */
export async function dumpPages(bench: string, work: string): Promise<void> {
  const { evaluate } = (await import(
    /* @vite-ignore */ pathToFileURL(join(resolve(bench), 'score.mjs')).href
  )) as Scorer;
  const [features, rows] = ['features.bin', 'rows.bin'].map((name) => join(work, name)) as [string, string];
  for (const file of [features, rows]) rmSync(file, { force: true });
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(await bundle());
    const pages = loadPages(bench, { sets: SETS, every: 1, offset: 0 });
    for (const [nth, { file, url, gold }] of pages.entries()) {
      const { text: html } = await readPageFile(file);
      const dump = await page.evaluate(
        (input) => (globalThis as unknown as { dumpBlocks(input: unknown): Dump }).dumpBlocks(input),
        { html, url },
      );
      const { optional = [] } = gold as Gold & { optional?: string[] };
      const { label, weight } = labelBlocks(dump.texts, gold.text ?? '', optional);
      const text = dump.texts.filter((_, at) => label[at]).join('\n');
      const made = { id: gold.id, text, title: '', author: [], date: null };
      const fits = (evaluate([gold], [made]).pages[0]?.f1 ?? 0) >= LEAST_F1;
      const fold = foldOf(registeredDomain(url), FOLDS);
      const table = label.flatMap((value, at) => [value, fits ? weight[at]! : 0, fold, nth]);
      appendFileSync(features, Buffer.from(dump.features, 'base64'));
      appendFileSync(rows, Buffer.from(Float32Array.from(table).buffer));
      if (nth === 0) writeFileSync(join(work, 'names.json'), JSON.stringify(dump.names));
      if (nth % 200 === 199) console.log(`${nth + 1} of ${pages.length} pages`);
    }
  } finally {
    await browser.close();
  }
}
