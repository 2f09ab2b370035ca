import type { TestBrowser } from '../../tests/e2e/browser';
import { openPopup, save } from '../../tests/e2e/product';
import type { PageServer } from '../../tests/e2e/server';
import { ARTICLES, addressOf, pageOf } from './articles';

/** Saves the invented news from its pages, with tags, as a reader would. */
export async function saveArticles(browser: TestBrowser, server: PageServer): Promise<void> {
  for (const told of ARTICLES) {
    server.serve(addressOf(told), pageOf(told));
    const popup = await openPopup(browser, await browser.page(addressOf(told)));
    for (const tag of told.tags) await popup.fill('.tag-input input', `${tag},`);
    await save(popup);
    await browser.closePages();
  }
}
