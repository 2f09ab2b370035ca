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
      for (const name of ['title', 'body', 'head', 'documentElement'])
        Object.defineProperty(document, name, { get() { throw new Error('mine'); } });
      JSON.parse = Array.from = Object.entries = Object.keys = () => { throw new Error('mine'); };
      Object.prototype.dateline = 'call';
      Element.prototype.attachShadow = window.MutationObserver = window.requestIdleCallback = null;
      for (const kind of [Object, Array, String, Promise, Map, Element, Node]) Object.freeze(kind.prototype);
    </script>`;
    setting.server.serve(
      address,
      articlePage({ title: 'Aldermoor, the rogue page', head: script, after: RELATED }),
    );
    const page = await setting.browser.page(address);
    const popup = await setting.browser.clickToolbar(page);
    await popup.waitFor(() => document.querySelector('main.popup')?.getAttribute('data-phase') === 'article');
    await popup.waitForText('Aldermoor, the rogue page');
    const { ledger } = await pageState(popup);
    expect(ledger.length).toBeGreaterThan(0);
    expect(ledger.every(({ hidden }) => hidden)).toBe(true);
  });

  it('reads and cleans a page whose forms are their own ancestors', async () => {
    const address = 'http://rogue.example/circle';
    const names = ['parentElement', 'parentNode', 'ownerDocument', 'hasAttribute', 'nodeType'];
    const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
    const late = `<form style="position:fixed;inset:auto 0 0 auto;width:300px;height:99px">${fields}<p>Subscribe to our newsletter</p></form>`;
    setting.server.serve(
      address,
      articlePage({ title: 'Aldermoor in a circle', note: `<form>${fields}</form>`, after: RELATED + late }),
    );
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    expect(await phaseOf(popup)).toBe('article');
    expect(await shown(page, '.q1')).toBe(0);
  });

  it('takes no word and no click from a page', async () => {
    const library = await setting.browser.extensionPage('library.html');
    const before = (await storedArticles(library)).length;
    const own = new URL(await library.url()).origin;
    const address = 'http://forger.example/story';
    setting.server.serve(address, articlePage({ title: 'Aldermoor, the forger', after: RELATED }));
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    await popup.close();
    const opened = await page.evaluate(async (origin) => {
      const forged = [
        { dateline: 'call', name: 'clean', args: { on: false } },
        { dateline: 'ask', name: 'save' },
        { dateline: 'errand', name: 'library', args: { method: 'emptyTrash', args: [] } },
        { dateline: 'news', name: 'moved', value: { url: 'http://a.example/' } },
      ];
      const got: string[] = [];
      const runtimes = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?(...args: unknown[]): unknown } } | undefined
      >;
      for (const message of forged) {
        postMessage(message, '*');
        for (const target of [window, document, document.documentElement]) {
          for (const type of ['dateline', 'message', `${message.dateline}`]) {
            target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true, composed: true }));
          }
        }
        for (const name of ['chrome', 'browser']) {
          try {
            runtimes[name]?.runtime?.sendMessage?.(new URL(origin).hostname, message);
          } catch (error) {
            if (!(error instanceof Error)) throw error;
          }
        }
      }
      // Everything there is, pressed by the page; its own links lead away.
      document.addEventListener('click', (event) => event.preventDefault());
      for (const element of document.querySelectorAll<HTMLElement>('*')) {
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
      }
      for (const path of ['library.html', 'reader.html?key=x', 'in-page.js', 'manifest.json']) {
        const answer = await fetch(`${origin}/${path}`).catch(() => null);
        if (answer?.ok) got.push(path);
        const frame = document.createElement('iframe');
        frame.src = `${origin}/${path}`;
        document.body.append(frame);
      }
      for (const element of document.querySelectorAll('*'))
        if (element.shadowRoot) got.push('an open shadow root');
      await new Promise((done) => setTimeout(done, 600));
      return got;
    }, own);
    expect(opened).toEqual([]);
    expect(await shown(page, '.q1')).toBe(0);
    expect(await storedArticles(library)).toHaveLength(before);
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
    await popup.waitForText(t('restricted_title'));
  });

  it('says so where there is no article', async () => {
    setting.server.serve('http://aldermoor.example/', FRONT_PAGE);
    const page = await setting.browser.page('http://aldermoor.example/');
    const popup = await openPopup(setting.browser, page);
    expect(await phaseOf(popup)).toBe('no-article');
    await popup.waitForText(t('no_article_title'));
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
  it('is not used for pictures of what is kept', async () => {
    const { browser, server } = setting;
    const address = 'http://harbour-review.example/pictures';
    const far =
      '<figure><img src="https://pictures.example/a.jpg" srcset="http://pictures.example/b.jpg 2x" alt="The quay"></figure>';
    server.serve(address, articlePage({ title: 'Aldermoor in pictures', note: far }));
    const page = await browser.page(address);
    const popup = await openPopup(browser, page);
    await save(popup);
    await popup.close();
    await page.close();
    const before = server.seen.length;
    const library = await browser.extensionPage('library.html');
    await library.click('li.row h2 a');
    await library.waitForText('Aldermoor in pictures');
    const reader = await browser.extensionPage(`reader.html?key=${encodeURIComponent(address)}`);
    await reader.waitFor(() => !!document.querySelector('.article p'));
    await new Promise((done) => setTimeout(done, 700));
    const asked = server.seen.slice(before).filter(({ url }) => !isBrowsersOwn(url));
    expect(asked).toEqual([]);
  });

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
