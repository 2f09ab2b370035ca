import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage } from './pages';
import { openPopup, save } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

const MAYOR = 'Henrike Saalfeld';

interface Runtime {
  getContexts(filter: { contextTypes: string[] }): Promise<Array<{ documentUrl: string }>>;
}

/** Runs in a page of the extension: its pages without a window. */
async function engineHolders(): Promise<string[]> {
  const { chrome } = globalThis as unknown as { chrome: { offscreen?: object; runtime: Runtime } };
  if (!chrome.offscreen) return [];
  const found = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return found.map(({ documentUrl }) => new URL(documentUrl).pathname);
}

/** What stands marked on the page: by highlights, or selected where the browser has none. */
const marked = (page: View) =>
  page.evaluate(() => {
    const all = [...(CSS.highlights?.get('dateline-mentions') ?? [])].map(String);
    return all.length > 0 ? all : [String(getSelection())].filter(Boolean);
  });

const namesIn = (popup: View) =>
  popup.evaluate(() => [...document.querySelectorAll('.entity .name, .chips bdi')].map((e) => e.textContent));

inBrowsers('names', (setting) => {
  const story = (name: string) => `http://aldermoor.example/names-${name}`;
  const serve = (name: string) =>
    setting.server.serve(
      story(name),
      articlePage({
        title: `Aldermoor: ${name}`,
        note: 'Saalfeld was not there, and Saalfeld’s office was shut.',
      }),
    );

  it('are marked on the page and stepped through', async () => {
    serve('steps');
    const page = await setting.browser.page(story('steps'));
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${MAYOR}"`);
    await popup.waitForText(t('mention_at', 1, 3));
    expect(await marked(page)).toContain('Saalfeld');
    await popup.click(`[aria-label="${t('mention_next')}"]`);
    await popup.waitForText(t('mention_at', 2, 3));
    await popup.click(`"${MAYOR}"`);
    await popup.waitFor(() => document.querySelector('.entity-panel') === null);
    await page.waitFor(() => (CSS.highlights?.size ?? 0) === 0);
  });

  it('are found by an engine that outlives the popup where the browser has a page to hold it', async () => {
    serve('kept');
    const page = await setting.browser.page(story('kept'));
    const popup = await openPopup(setting.browser, page);
    const holders = setting.browser.name === 'chromium' ? ['/keeper.html'] : [];
    await popup.waitForText(MAYOR);
    await expect.poll(() => popup.evaluate(engineHolders)).toEqual(holders);
    await popup.close();
    const again = await openPopup(setting.browser, page);
    expect(await again.evaluate(engineHolders)).toEqual(holders);
    await again.waitForText(MAYOR);
    await again.close();
  });

  it('are corrected for good: in what is saved, and in the next article', async () => {
    serve('first');
    serve('second');
    const first = await openPopup(setting.browser, await setting.browser.page(story('first')));
    await first.click(`"${MAYOR}"`);
    await first.click(`[aria-label="${t('name_actions')}"]`);
    await first.click('.entity-steps [role=menuitem]');
    await first.fill('.entity-form input', 'Henrike A. Saalfeld');
    await first.click(`"${t('name_save')}"`);
    await first.waitForText('Henrike A. Saalfeld');
    await save(first);
    await first.close();
    const second = await openPopup(setting.browser, await setting.browser.page(story('second')));
    const names = await namesIn(second);
    expect(names).toContain('Henrike A. Saalfeld');
    expect(names).not.toContain(MAYOR);
    await second.click('"Henrike A. Saalfeld"');
    await second.click(`[aria-label="${t('name_actions')}"]`);
    await second.click(`"${t('name_drop')}"`);
    await second.waitFor(() => document.querySelector('.left-out-names') !== null);
    expect(await namesIn(second)).not.toContain('Henrike A. Saalfeld');
    await second.click('.left-out-names summary');
    await second.click(`"${t('name_put_back')}"`);
    await second.waitFor(() => document.querySelector('.left-out-names') === null);
  });

  it('are told to be English so far where the article is in another language', async () => {
    const german = articlePage({
      title: 'Der Markt wird neu gebaut',
      paragraphs: [
        'Der Gemeinderat von Aldermoor hat am Dienstag beschlossen, die abgebrannte Markthalle wieder aufzubauen, nach einer Debatte bis Mitternacht.',
        'Bürgermeisterin Henrike Saalfeld sagte, die Händler seien geduldig gewesen. Sie versprach, dass die ersten Stände noch vor Ende des Jahres öffnen.',
        'Das Feuer hatte vierzig Stände und die alte Uhr zerstört. Die Feuerwehr fand heraus, dass ein Heizgerät im Keller angelassen worden war.',
      ],
    }).replace('<html lang="en">', '<html lang="de">');
    setting.server.serve(story('german'), german);
    const popup = await openPopup(setting.browser, await setting.browser.page(story('german')));
    await popup.waitForText(t('names_english_only'));
    expect(await namesIn(popup)).toEqual([]);
  });
});
