import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage, FORUM, FRONT_PAGE, RELATED, still, VALLEY_TEXT } from './pages';
import { openPopup, pageState, phaseOf, save, shown, storedArticles } from './product';
import { inBrowsers } from './setup';

inBrowsers('pages of every kind', (setting) => {
  it('works under a strict policy with Trusted Types', async () => {
    const address = 'http://strict.example/forum';
    const policy =
      "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin";
    setting.server.serve(address, { body: still(FORUM), headers: { 'content-security-policy': policy } });
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    expect(await phaseOf(popup)).toBe('article');
    expect(await shown(page, '.k5, .k6')).toBe(0);
    await save(popup);
  });

  it('survives a page that redefines what it can', async () => {
    const address = 'http://rogue.example/story';
    const script = `<script>
      for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'createTreeWalker', 'createElement'])
        Document.prototype[name] = () => { throw new Error('mine'); };
      Array.prototype.map = () => { throw new Error('mine'); };
      Object.defineProperty(Node.prototype, 'textContent', { get() { throw new Error('mine'); } });
      window.addEventListener = () => { throw new Error('mine'); };
    </script>`;
    setting.server.serve(
      address,
      articlePage({ title: 'Aldermoor, the rogue page', head: script, after: RELATED }),
    );
    const page = await setting.browser.page(address);
    const popup = await setting.browser.clickToolbar(page);
    await popup.waitFor(() => document.querySelector('main.popup')?.getAttribute('data-phase') === 'article');
    expect(await popup.text()).toContain('Aldermoor, the rogue page');
  });

  it('leaves nothing of ours in the page for the page to see', async () => {
    const address = 'http://aldermoor.example/globals';
    setting.server.serve(
      address,
      articlePage({
        title: 'Aldermoor, globals',
        head: '<script>before = Object.keys(window)</script>',
        after: RELATED,
      }),
    );
    const page = await setting.browser.page(address);
    await openPopup(setting.browser, page);
    const added = await page.evaluate(() => {
      const { before } = window as unknown as { before: string[] };
      return Object.keys(window).filter((key) => !before.includes(key) && key !== 'before');
    });
    expect(added).toEqual([]);
  });

  it('says so on the browser’s own pages', async () => {
    const page = await setting.browser.page(
      setting.name === 'chromium' ? 'chrome://version/' : 'about:license',
    );
    const popup = await openPopup(setting.browser, page);
    expect(await phaseOf(popup)).toBe('restricted');
    expect(await popup.text()).toContain(t('restricted_title'));
  });

  it('says so where there is no article', async () => {
    setting.server.serve('http://aldermoor.example/', FRONT_PAGE);
    const page = await setting.browser.page('http://aldermoor.example/');
    const popup = await openPopup(setting.browser, page);
    expect(await phaseOf(popup)).toBe('no-article');
    expect(await popup.text()).toContain(t('no_article_title'));
  });

  it('reads a tab of plain text like a page', async () => {
    const address = 'http://upland.example/valley-line.txt';
    setting.server.serve(address, { body: VALLEY_TEXT, type: 'text/plain; charset=utf-8' });
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    const { article } = await pageState(popup);
    expect(article?.title).toBe('Valley rail line to reopen before the autumn');
    expect(article?.text).toContain('shut since the flood of February 2022');
    expect(article?.text).not.toMatch(/Read also|rack railway|Read More|trusted source/);
    expect(article?.provenance.map(({ name }) => name).join()).toContain('Upland Courier');
    await save(popup);
    const library = await setting.browser.extensionPage('library.html');
    const stored = await storedArticles(library);
    expect(stored.find(({ key }) => key === address)?.title).toBe(
      'Valley rail line to reopen before the autumn',
    );
  });
});

inBrowsers('our own pages', (setting) => {
  it('take no HTML as text, and no policy but the one', async () => {
    const page = await setting.browser.extensionPage('library.html');
    await page.waitFor(() => document.querySelector('.searchbar') !== null);
    const refused = await page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      const element = document.createElement('div');
      const tries: Record<string, () => unknown> = {
        innerHTML: () => {
          element.innerHTML = '<b>a</b>';
        },
        outerHTML: () => {
          document.body.appendChild(element).outerHTML = '<b>a</b>';
        },
        insertAdjacentHTML: () => element.insertAdjacentHTML('beforeend', '<b>a</b>'),
        parseFromString: () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
        srcdoc: () => {
          document.createElement('iframe').srcdoc = '<b>a</b>';
        },
        script: () => {
          document.createElement('script').text = 'a';
        },
        worker: () => new Worker('search-worker.js'),
        another: () => trustedTypes.createPolicy('another', {}),
        twice: () => trustedTypes.createPolicy('dateline', {}),
      };
      return Object.entries(tries)
        .filter(([, attempt]) => {
          try {
            attempt();
            return false;
          } catch {
            return true;
          }
        })
        .map(([name]) => name);
    });
    expect(refused).toEqual([
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'parseFromString',
      'srcdoc',
      'script',
      'worker',
      'another',
      'twice',
    ]);
  });
});

inBrowsers('the network', (setting) => {
  it('is not used by the extension at all', async () => {
    const { browser, server } = setting;
    const address = 'http://harbour-review.example/quiet';
    server.serve(address, still(FORUM));
    const page = await browser.page(address);
    await new Promise((done) => setTimeout(done, 500));
    const before = server.seen.length;
    const popup = await openPopup(browser, page);
    await save(popup);
    await popup.click(`"${t('reader')}"`);
    const reader = await browser.findPage('reader.html');
    await reader.waitForText('Kenya, Portugal');
    await browser.extensionPage('library.html');
    await new Promise((done) => setTimeout(done, 1000));
    const made = server.seen.slice(before).filter(({ url }) => !isBrowsersOwn(url));
    expect(made).toEqual([]);
  });
});

/** What Chromium and Firefox ask of their makers by themselves (updates, time, settings). */
function isBrowsersOwn(url: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com)[:/]/.test(
    `${url}/`,
  );
}
