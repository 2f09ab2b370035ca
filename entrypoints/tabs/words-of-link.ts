import { browser } from 'wxt/browser';

/** What a link says on the page of a tab; '' where that cannot be read. */
export async function wordsOfLink(tabId: number, url: string): Promise<string> {
  try {
    const [outcome] = await browser.scripting.executeScript({
      target: { tabId },
      args: [url],
      func: (sought: string) =>
        [...document.querySelectorAll('a')]
          .filter(({ href }) => href === sought)
          .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
          .reduce((longest, words) => (words.length > longest.length ? words : longest), ''),
    });
    return outcome?.result ?? '';
  } catch {
    return '';
  }
}
