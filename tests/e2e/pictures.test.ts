import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage } from './pages';
import { savePage } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

const ADDRESS = 'http://aldermoor.example/pictured';

/** What the page's policy says to a picture from the web. */
function askForPicture(reader: View): Promise<string> {
  return reader.evaluate(
    () =>
      new Promise<string>((answer) => {
        addEventListener('securitypolicyviolation', (event) => answer(event.effectiveDirective), {
          once: true,
        });
        const picture = new Image();
        picture.onerror = () => setTimeout(() => answer('allowed'), 100); // the name leads nowhere
        picture.src = 'https://pictures.example/bridge.png';
      }),
  );
}

inBrowsers('pictures', (setting) => {
  it('load in a saved article only after the reader has asked for them, and stay so', async () => {
    setting.server.serve(ADDRESS, articlePage({ title: 'Aldermoor, pictured' }));
    await savePage(setting.browser, ADDRESS);
    const address = `reader.html?key=${encodeURIComponent(ADDRESS)}`;
    const reader = await setting.browser.extensionPage(address);
    await reader.waitFor(() => !!document.querySelector('article h1'));
    expect(await askForPicture(reader)).toBe('img-src');

    await reader.click(`[title="${t('typeAndMarks')}"]`);
    await reader.click(`"${t('picturesFromWeb')}"`);
    await reader.waitFor(
      () => !document.querySelector('meta[http-equiv]') && !!document.querySelector('h1.head'),
    );
    expect(await askForPicture(reader)).toBe('allowed');
    await reader.close();

    const again = await setting.browser.extensionPage(address);
    await again.waitFor(() => !!document.querySelector('article h1'));
    expect(await askForPicture(again)).toBe('allowed');
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    expect(await askForPicture(library)).toBe('img-src');
  });
});
