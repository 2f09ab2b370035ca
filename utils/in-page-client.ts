/** Brings the in-page script into a tab. Works under `activeTab`: after a click, key or menu of ours on that tab. */
import { browser } from 'wxt/browser';
import { RestrictedPageError } from './article';
import { HIDE_CSS } from './clutter/hide-style';

const SCRIPT = '/in-page.js';

/**
 * Makes sure that the in-page script answers in the tab's top frame; a script that is there already stays.
 * @throws RestrictedPageError where the browser does not let extensions in
 */
export async function injectInPage(tabId: number): Promise<void> {
  const target = { tabId };
  try {
    const [outcome] = await browser.scripting.executeScript({ target, files: [SCRIPT] });
    // The sheet goes in once a page, with the script: sheets of the same text would pile up.
    if (outcome?.result !== 'running')
      await browser.scripting.insertCSS({ target, css: HIDE_CSS, origin: 'USER' });
  } catch (cause) {
    throw new RestrictedPageError('The browser refused the script', { cause });
  }
}
