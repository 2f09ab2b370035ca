/** What the browser is told of the engine's script. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s: the engine is to be compiled whole', (dir) => {
  const engines = readdirSync(`${dir}/assets`).filter((file) => /^answer-.*\.js$/.test(file));
  expect(engines).toHaveLength(1);
  expect(readFileSync(`${dir}/assets/${engines[0]}`, 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});
