/**
 * Pictures of popup, reader and library in other languages, for who reviews them:
 * `node scripts/run.mjs scripts/languages.ts ar ur de` after a build; they go to `.output/languages/`.
 * Says what is wider than its place, and fails if anything is.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../tests/e2e/browser';
import { builtIn, cutOff, wordsOf } from '../tests/e2e/languages';
import { FERRY, FORUM, still } from '../tests/e2e/pages';
import { openPopup } from '../tests/e2e/product';
import { type PageServer, startServer } from '../tests/e2e/server';
import type { View } from '../tests/e2e/view';

const OUT = join('.output', 'languages');
const LANGUAGES = process.argv.slice(2).filter((argument) => /^[a-z]{2}/.test(argument));

type Show = (view: View, name: string) => Promise<void>;

async function popups(browser: TestBrowser, server: PageServer, language: string, show: Show): Promise<void> {
  const say = (key: string) => `"${wordsOf(language, key)}"`;
  const popup = await openPopup(browser, await browser.page(`${server.origin}/forum`));
  await show(popup, 'popup');
  await popup.click(say('what_and_why'));
  await show(popup, 'popup-ledger');
  await popup.click(say('close'));
  await popup.click('footer .btn.primary');
  await popup.waitForText(wordsOf(language, 'saved_new'));
  await show(popup, 'popup-saved');
  await popup.click(say('reader'));
  const reader = await browser.findPage('reader.html');
  await reader.waitFor(() => (document.querySelector('article')?.innerText.length ?? 0) > 600);
  await show(reader, 'reader');
  await reader.close();
  const undated = await openPopup(browser, await browser.page(`${server.origin}/ferry`));
  await show(undated, 'popup-undated');
  await undated.click('footer .btn.primary');
  await undated.waitForText(wordsOf(language, 'saved_new'));
  await undated.close();
}

async function library(browser: TestBrowser, language: string, show: Show): Promise<void> {
  const page = await browser.extensionPage('library.html');
  await page.waitFor(() => document.querySelectorAll('li.row').length > 1);
  await show(page, 'library');
  await page.click('li.row h2 a');
  await page.waitFor(() => !!document.querySelector('aside.detail h2'));
  await show(page, 'library-detail');
  await page.click(`"${wordsOf(language, 'timeline')}"`);
  await page.waitFor(() => document.querySelectorAll('.timeline svg, .timeline li').length > 0);
  await show(page, 'library-timeline');
  await page.click(`.searchbar .btn[title="${wordsOf(language, 'import')}"]`);
  await page.waitForText(wordsOf(language, 'import_choose_safe'));
  await show(page, 'library-import');
  await page.press('Escape');
}

async function pictures(language: string, server: PageServer): Promise<string[]> {
  const browser = await openBrowser('chromium', { extensionDir: builtIn(language, 'chromium') });
  const wide: string[] = [];
  const show: Show = async (view, name) => {
    await view.screenshot(join(OUT, `${language}-${name}.png`));
    wide.push(...(await cutOff(view)).map((what) => `${language} ${name}: ${what}`));
  };
  await browser.setColorScheme('light');
  await popups(browser, server, language, show);
  await library(browser, language, show);
  await browser.close();
  return wide;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const server = await startServer();
server.serve('/forum', still(FORUM));
server.serve('/ferry', still(FERRY));
for (const language of LANGUAGES.length > 0 ? LANGUAGES : ['ar', 'ur', 'de']) {
  const wide = await pictures(language, server);
  console.log(`${language}: ${wide.length === 0 ? 'everything has its place' : wide.join('\n')}`);
  if (wide.length > 0) process.exitCode = 1;
}
await server.close();
