import { describe, expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import type { LedgerItem } from '../../utils/messages';
import { articlePage, FERRY, FORUM, LATE_RELATED, LOCKED, RELATED, SENTENCES, SHADOW, still } from './pages';
import { openPopup, pageState, serialised, shown } from './product';
import { inBrowsers, type Setting } from './setup';
import type { View } from './view';

const countOf = (ledger: LedgerItem[], kind: string) => ledger.filter((item) => item.kind === kind).length;

inBrowsers('cleaning a page', (setting: Setting) => {
  const open = async (address: string, html: string): Promise<{ page: View; popup: View }> => {
    setting.server.serve(address, html);
    const page = await setting.browser.page(address);
    return { page, popup: await openPopup(setting.browser, page) };
  };

  it('hides what is not the article, by kind, and says why', async () => {
    const { page, popup } = await open('http://harbour-review.example/2025/ocean-forum', FORUM);
    const { ledger, article } = await pageState(popup);
    expect(article?.title).toBe('Kenya, Portugal Set for Ocean Research Forum in September');
    expect(countOf(ledger, 'see-also')).toBe(1);
    expect(countOf(ledger, 'author-box')).toBe(1);
    expect(countOf(ledger, 'related')).toBeGreaterThanOrEqual(1);
    expect(ledger.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(await shown(page, '.k5, .k6, .k7, .k9')).toBe(0);
    expect(await shown(page, '.k3 > p')).toBeGreaterThanOrEqual(6);
    await popup.waitForText('hidden on this page');
  });

  it('shows names, places and dates of the article and none of the clutter', async () => {
    const { popup } = await open('http://harbour-review.example/2025/names', FORUM);
    const text = await popup.text();
    expect(text).toContain('Otieno-Mbeki');
    expect(text).not.toMatch(/Singapore|Chennai|Kingston|1982/);
  });

  it('restores single things and all, to the letter, on a page that stands still', async () => {
    const { page, popup } = await open('http://harbour-review.example/still', still(FORUM));
    const { ledger } = await pageState(popup);
    await popup.click(`"${t('what_and_why')}"`);
    const before = await shown(page, '.k5');
    await popup.waitFor(() => document.querySelectorAll('.ledger-row button').length > 0);
    const seeAlso = ledger.find(({ kind }) => kind === 'see-also')!;
    const name = t(
      'ledger_restore_one',
      seeAlso.text.length > 60 ? `${seeAlso.text.slice(0, 59).trimEnd()}…` : seeAlso.text,
    );
    await popup.click(`"${name}"`);
    await page.waitFor(
      (count) =>
        [...document.querySelectorAll('.k5')].filter((box) => box.getClientRects().length > 0).length > count,
      before,
    );
    expect(await shown(page, '.k6')).toBe(0);

    await popup.click(`"${t('show_all')}"`);
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    setting.server.serve('http://harbour-review.example/control', still(FORUM));
    const control = await setting.browser.page('http://harbour-review.example/control');
    await expect.poll(() => serialised(page), { timeout: 5_000 }).toBe(await serialised(control));
  });

  it('gives open shadow roots back as they were', async () => {
    const { page, popup } = await open('http://aldermoor.example/shadow', SHADOW);
    setting.server.serve('http://aldermoor.example/shadow-control', SHADOW);
    expect((await pageState(popup)).ledger.length).toBeGreaterThan(0);
    await popup.click('input[role=switch]');
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    const control = await setting.browser.page('http://aldermoor.example/shadow-control');
    await expect.poll(() => serialised(page), { timeout: 5_000 }).toBe(await serialised(control));
  });

  it('takes pages over from before an update of the extension, words cut out of a text included', async () => {
    const line = 'Also See: <a href="/w/2">A weir that nobody wanted, and what became of it</a>';
    const broken = `<!doctype html><html lang="en"><title>The market is rebuilt</title><h1>The market is rebuilt</h1><div id="t">${SENTENCES.join('<br><br>')}<br><br>${line}</div></html>`;
    const htmls = {
      'http://aldermoor.example/update-cut': broken,
      'http://aldermoor.example/update': still(FORUM),
    };
    const pages: View[] = [];
    for (const [address, html] of Object.entries(htmls)) {
      const { page, popup } = await open(address, html);
      await popup.close();
      await page.waitFor(() => !!document.querySelector('[data-dateline-bar]'));
      pages.push(page);
    }
    const said = () => document.getElementById('t')?.innerText.includes('Also See');
    expect(await pages[0]!.evaluate(said)).toBe(false);
    await setting.browser.update();
    for (const [nth, [address, html]] of Object.entries(htmls).entries()) {
      const page = pages[nth]!;
      const next = await openPopup(setting.browser, page);
      const { cleaning, article } = await pageState(next);
      expect(cleaning).toBe(true);
      expect(article?.text).not.toContain('Also See');
      expect(await shown(page, '.k5, .k6, .k7, .k9')).toBe(0);
      expect(await page.evaluate(() => document.querySelectorAll('[data-dateline-bar]').length)).toBe(1);
      await next.click('input[role=switch]');
      await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
      await next.close();
      setting.server.serve(`${address}-control`, html);
      const control = await setting.browser.page(`${address}-control`);
      await expect.poll(() => serialised(page), { timeout: 5_000 }).toBe(await serialised(control));
    }
  });

  it('lets a page scroll whose overlay is hidden, and locks it again', async () => {
    const { page, popup } = await open('http://aldermoor.example/locked', LOCKED);
    const scrolls = () =>
      page.evaluate(() => {
        scrollTo(0, 400);
        const under = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return { top: scrollY, veiled: under?.className === 'veil' };
      });
    expect((await pageState(popup)).ledger.some(({ kind }) => kind === 'notice')).toBe(true);
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length > 1);
    expect(await scrolls()).toEqual({ top: 400, veiled: false });
    await popup.click('input[role=switch]');
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    expect((await scrolls()).veiled).toBe(true);
    setting.server.serve('http://aldermoor.example/locked-control', LOCKED);
    const control = await setting.browser.page('http://aldermoor.example/locked-control');
    await expect.poll(() => serialised(page), { timeout: 5_000 }).toBe(await serialised(control));
  });

  it('ends with the address what it decided, on a page that changes its address without loading', async () => {
    const { page, popup } = await open('http://harbour-review.example/2025/first', FORUM);
    const first = await pageState(popup);
    expect(first.ledger.length).toBeGreaterThan(0);
    await popup.close();
    await page.evaluate(() => {
      history.pushState(null, '', '/2025/second');
      document.title = 'Pier reopens after the repairs';
      const text =
        'The pier reopened on Friday, the harbour office said, after repairs that took eleven weeks.';
      const paragraphs = Array.from({ length: 6 }, (_, nth) => `${nth + 1}. ${text}`);
      const heading = document.createElement('h1');
      heading.textContent = document.title;
      const article = document.createElement('article');
      article.append(
        heading,
        ...paragraphs.map((words) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = words;
          return paragraph;
        }),
      );
      document.body.replaceChildren(article);
    });
    const second = await pageState(await openPopup(setting.browser, page));
    expect(second.url).toBe('http://harbour-review.example/2025/second');
    expect(second.article?.title).toBe('Pier reopens after the repairs');
    expect(second.article?.text).not.toContain('Kenya');
    expect(second.ledger).toEqual([]);
    expect(await shown(page, '[data-dateline-hidden]')).toBe(0);
  });

  it('sweeps a ticker that refills, and gives a changed page back as it would be without us', async () => {
    const { page, popup } = await open('http://baltic-wire.example/ferry', FERRY);
    const ticker = countOf((await pageState(popup)).ledger, 'ticker');
    expect(ticker).toBeGreaterThan(0);
    await page.waitFor(() => document.querySelectorAll('.row').length === 11);
    await page.waitFor(() =>
      [...document.querySelectorAll('.row')].every((row) => row.getClientRects().length === 0),
    );
    expect(await popup.text()).not.toContain('1 minute ago');

    await popup.click('input[role=switch]');
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    setting.server.serve('http://baltic-wire.example/control', FERRY);
    const control = await setting.browser.page('http://baltic-wire.example/control');
    await control.waitFor(() => document.querySelectorAll('.row').length === 11);
    await expect.poll(() => serialised(page), { timeout: 5_000 }).toBe(await serialised(control));
  });

  it('sweeps a related box that comes late', async () => {
    const { page, popup } = await open('http://aldermoor.example/late', LATE_RELATED);
    await page.waitFor(() => !!document.getElementById('late'));
    await page.waitFor(() =>
      [...document.querySelectorAll('.q1')].every((box) => box.getClientRects().length === 0),
    );
    expect((await pageState(popup)).ledger.length).toBeGreaterThan(0);
  });

  it('lets the page alone when it is turned off', async () => {
    const { page, popup } = await open(
      'http://aldermoor.example/off',
      articlePage({ title: 'Aldermoor, off', after: RELATED }),
    );
    await popup.click('input[role=switch]');
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    await page.evaluate((html) => {
      document
        .querySelector('main')!
        .insertAdjacentHTML('beforeend', html.replace('id="late"', 'id="later"'));
    }, RELATED);
    await new Promise((done) => setTimeout(done, 2500));
    expect(await shown(page, '#later .q1')).toBe(3);
  });
});

inBrowsers('the price of watching', (setting) => {
  describe('on a page that does nothing', () => {
    it('no further look is taken', async () => {
      setting.server.serve(
        'http://aldermoor.example/quiet',
        articlePage({ title: 'Aldermoor, quiet', after: RELATED }),
      );
      const page = await setting.browser.page('http://aldermoor.example/quiet');
      const popup = await openPopup(setting.browser, page);
      await popup.close();
      await new Promise((done) => setTimeout(done, 1000));
      const longTasks = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let changes = 0;
            const seen = new MutationObserver((records) => {
              changes += records.length;
            });
            seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            setTimeout(() => done(changes), 2000);
          }),
      );
      expect(longTasks).toBe(0);
    });
  });
});
