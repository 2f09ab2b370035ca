/** The popup beside what else is open: its tab, the reader, the library. */
import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage } from './pages';
import { openPopup, phaseOf, storedArticles } from './product';
import { inBrowsers } from './setup';

inBrowsers('the popup and what else is open', (setting) => {
  const serve = (address: string, page: string) => {
    setting.server.serve(address, page);
    return address;
  };

  it('says so when another site comes into its tab, and saves nothing of it', async () => {
    const here = serve('http://aldermoor.example/here', articlePage({ title: 'Aldermoor: here' }));
    const there = serve('http://elsewhere.example/there', articlePage({ title: 'Elsewhere: there' }));
    const page = await setting.browser.page(here);
    const popup = await openPopup(setting.browser, page);
    await page.evaluate((address) => void setTimeout(() => location.assign(address)), there);
    await popup.waitForText(t('gone_text'));
    await popup.press('s');
    expect(await storedArticles(popup)).toEqual([]);
    await popup.click(`"${t('try_again')}"`);
    await new Promise((done) => setTimeout(done, 500));
    expect(await phaseOf(popup)).toBe('gone');
  });

  it('hands the day given to an undated page on to the reader', async () => {
    const undated = articlePage({
      title: 'Aldermoor: the undated page',
      paragraphs: [
        'ALDERMOOR, March 6: The town council will meet on Monday to talk about the covered market, officials said.',
        ...Array.from(
          { length: 5 },
          (_, i) => `The traders of row ${i} have waited for the hall since the fire.`,
        ),
      ],
    }).replace(/<meta property="article:published_time"[^>]*>/, '');
    const page = await setting.browser.page(serve('http://aldermoor.example/undated', undated));
    const popup = await openPopup(setting.browser, page);
    await popup.click('.answers .chip');
    await popup.waitForText(t('date_given'));
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    await reader.waitForText('The traders of row 4');
    expect(await reader.text()).not.toContain(t('reader_undated'));
  });

  it('goes to the library’s tab where there is one', async () => {
    const library = await setting.browser.extensionPage('library.html');
    const page = await setting.browser.page(
      serve('http://aldermoor.example/tab', articlePage({ title: 'Aldermoor: the tab' })),
    );
    expect(await library.evaluate(() => document.visibilityState)).toBe('hidden');
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('open_library')}"`).catch(() => {}); // the popup closes under the click
    await library.waitFor(() => document.visibilityState === 'visible');
    expect((await setting.browser.urls()).filter((url) => url.includes('library.html'))).toHaveLength(1);
  });
});
