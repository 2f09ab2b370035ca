import { browser } from 'wxt/browser';

/** Whether the browser lets us into a tab now: after a click, a key or a menu entry there, or with access to its site. */
export async function mayRead(tabId: number): Promise<boolean> {
  try {
    const [outcome] = await browser.scripting.executeScript({ target: { tabId }, func: () => true });
    return outcome?.result === true;
  } catch {
    return false;
  }
}
