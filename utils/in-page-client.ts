/** Brings the in-page script into a tab. Works under `activeTab`: after a click, key or menu of ours on that tab. */
import { type Browser, browser } from 'wxt/browser';
import { RestrictedPageError } from './article';
import { hideCss } from './clutter/hide-style';
import type { GivenContent } from './extract/given-html';
import { BAR_CSS } from './in-page/bar-style';
import type { Glance } from './messages';
import { openedLinks } from './settings';

const SCRIPT = '/in-page.js';
const GLANCE_SCRIPT = '/glance.js';
const CLEANING_SCRIPT = '/cleaning.js';
const PICKER_SCRIPT = '/picker.js';
const SECOND_OPINION_SCRIPT = '/readability.js';
const SELECTION_SCRIPT = '/selection.js';

type Target = { tabId: number; frameIds?: number[] };

/**
 * Makes sure that the in-page script answers in the tab's top frame; a script that is there already stays.
 * @throws RestrictedPageError where the browser does not let extensions in
 */
export async function injectInPage(tabId: number): Promise<void> {
  const { styled } = await startInPage(tabId);
  await styled;
}

/** As `injectInPage`, for who cannot wait: once this resolves the script answers, and what hides comes with `styled`. */
export async function startInPage(tabId: number): Promise<{ styled: Promise<void> }> {
  const target = { tabId };
  try {
    const outcome = await runOnClick(target, SCRIPT);
    // Firefox, having granted activeTab on an about: page, refuses by giving no outcome instead of an error.
    if (!outcome) refused(new Error('The script was not run'));
    // The sheet goes in once a page, with the script: sheets of the same text would pile up.
    const isNew = outcome.result !== 'running';
    const styled = isNew ? browser.scripting.insertCSS({ target, css: hideCss(), origin: 'USER' }) : null;
    return { styled: Promise.resolve(styled).then(() => {}, refused) };
  } catch (cause) {
    return refused(cause);
  }
}

/** Brings what hides in beside the in-page script; once is enough. */
export async function injectCleaning(tabId: number): Promise<void> {
  const target = { tabId };
  const [outcome] = await browser.scripting.executeScript({ target, files: [CLEANING_SCRIPT] });
  if (outcome?.result !== 'running')
    await browser.scripting.insertCSS({ target, css: BAR_CSS, origin: 'USER' });
}

/** Brings in what lets the reader choose something on the page. */
export async function injectPicker(tabId: number): Promise<void> {
  await injectCleaning(tabId); // the style sheet is the same
  await browser.scripting.executeScript({ target: { tabId }, files: [PICKER_SCRIPT] });
}

/** Hides by a style sheet alone what is known before the page has been looked at; '' hides nothing. */
export async function hideEarly(tabId: number, css: string): Promise<void> {
  if (css) await browser.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' });
}

/** Takes that style sheet away again. */
export async function showEarly(tabId: number, css: string): Promise<void> {
  if (css) await browser.scripting.removeCSS({ target: { tabId }, css, origin: 'USER' });
}

/** Brings Readability in beside the in-page script. */
export async function injectSecondOpinion(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [SECOND_OPINION_SCRIPT] });
}

/**
 * Key of the saved link for which the library has opened this tab, as long as nothing else was opened in it: its page may
 * be at another address, which a link that redirects does not say. Null: there is none.
 */
export async function linkOpenedIn(tabId: number): Promise<string | null> {
  const key = (await openedLinks.getValue())[tabId];
  if (key === undefined) return null;
  const [outcome] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => history.length, // a redirect adds nothing, a page that was gone to does
  });
  return outcome?.result === 1 ? key : null;
}

/** What is selected in a frame of a tab, sanitised there. Null: nothing. @throws RestrictedPageError */
export async function readSelection(tabId: number, frameId: number): Promise<GivenContent | null> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const outcome = await runOnClick(target, SELECTION_SCRIPT);
    return (outcome?.result as GivenContent | null | undefined) ?? null;
  } catch (cause) {
    return refused(cause);
  }
}

/** What the page in a tab says of itself. Null where that is not sure enough. */
export async function glanceAtTab(tabId: number): Promise<Glance | null> {
  const [outcome] = await browser.scripting.executeScript({ target: { tabId }, files: [GLANCE_SCRIPT] });
  return (outcome?.result as Glance | null | undefined) ?? null;
}

/** What Chromium says where the browser let the script pass and the page's own process did not know yet of the grant. */
const NOT_YET = /^Cannot access contents of the page\./;
const WAITS_MS = [30, 120, 400];

/**
 * The first script after a click or key of the reader's. Chromium sends the grant and the script to the page's process on
 * two ways, and on a busy machine the script comes first: it is sent again.
 */
async function runOnClick(
  target: Target,
  file: typeof SCRIPT | typeof SELECTION_SCRIPT,
  [wait, ...later]: number[] = WAITS_MS,
): Promise<Browser.scripting.InjectionResult<unknown> | undefined> {
  try {
    return (await browser.scripting.executeScript({ target, files: [file] }))[0];
  } catch (error) {
    if (wait === undefined || !(error instanceof Error && NOT_YET.test(error.message))) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return runOnClick(target, file, later);
  }
}

function refused(cause: unknown): never {
  throw new RestrictedPageError('The browser refused the script', { cause });
}
