/** The built extension in one language, whatever language the browser has (most have only their own at hand). */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from './browser';
import type { View } from './view';

/** @returns the folder of a copy that has no other words than those of `language` */
export function builtIn(language: string, browser: BrowserName): string {
  const built = `.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
  const copy = resolve(`.output/${browser}-${language}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true, filter: (path) => !/_locales.(?!en)\w+$/.test(path) });
  cpSync(`${built}/_locales/${language}`, `${copy}/_locales/en`, { recursive: true });
  return copy;
}

/** The message of a language, without anything filled in. */
export function wordsOf(language: string, key: string): string {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return (messages as Record<string, { message: string }>)[key]!.message;
}

/** What stands wider than its place: the page itself, and words that a box cuts off without dots. */
export function cutOff(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`page: ${scrollWidth} px in ${clientWidth} px`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('button, a, label, h1, h2, summary, dt')) {
      if (element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth + 1) continue; // 1 px: for ears only
      if (getComputedStyle(element).display === 'inline') continue;
      if (getComputedStyle(element).textOverflow === 'ellipsis') continue;
      found.push(`${element.tagName.toLowerCase()} “${element.innerText.trim()}”`);
    }
    return found;
  });
}
