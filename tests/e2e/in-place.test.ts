import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage, RELATED, SENTENCES } from './pages';
import { openPopup, pageState, save, serialised, shown } from './product';
import { inBrowsers, type Setting } from './setup';
import type { View } from './view';

const FOOT =
  '<div class="bar"><b>The Aldermoor Post, every morning on your phone</b> <button>Get it</button></div>';
const FLOATING = articlePage({
  title: 'Aldermoor: what floats over a page',
  head: `<style>.bar { position: fixed; inset: auto 0 0 0; height: 60px; background: #fea }
.film { position: fixed; right: 10px; bottom: 90px; width: 220px; height: 130px; background: #000 }
.up { position: fixed; left: 10px; bottom: 90px; width: 80px }
.round { position: fixed; right: 20px; bottom: 240px; width: 40px; height: 24px; background: #edd }
.top { position: sticky; top: 0; background: #eee; height: 50px } main { padding-bottom: 2000px }
.late { display: none } .scrolled .late { display: block; position: fixed; left: 0; top: 200px; width: 90px; background: #def }</style>
<script>addEventListener('scroll', () => document.documentElement.className = 'scrolled', { once: true })</script>`,
  after: `</main>${FOOT}<footer><div class="up">Back to top</div><div class="round">Help</div></footer><div class="film"><video muted></video><span>Up next</span></div><div class="late">Tell your friends about this page</div>
<nav class="top"><a href="/">The Aldermoor Post</a> <a href="/news">News</a> <a href="/river">River</a></nav><main>`,
}).replace('<main>', '<div class="late risen"><a href="/">The Aldermoor Post</a></div><main>');

const paragraphs = SENTENCES.map((words) => `<p>${words} ${words}</p>`).join('');
const rail = (name: string) =>
  `<aside class="${name}"><h3>Most read</h3>${[1, 2, 3, 4]
    .map(
      (nth) => `<p><a href="/m/${nth}">The ${nth}. story that readers of Aldermoor liked this week</a></p>`,
    )
    .join('')}</aside>`;
const layout = (css: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Aldermoor: the page and its columns</title>
<meta property="article:published_time" content="2025-02-11T08:00:00Z"><style>body { margin: 0; font: 16px sans-serif } ${css}</style></head>
<body><header><a href="/">Post</a> <a href="/n">News</a> <a href="/r">River</a> <a href="/l">Letters</a></header>${body}</body></html>`;
const GROWS = layout(
  '.cols { display: flex } .text { flex: 1 } .side { width: 45% }',
  `<div class="cols"><main class="text"><h1>Aldermoor: the page and its columns</h1><div id="story">${paragraphs}</div></main>${rail('side')}</div>`,
);
const SHRINKS = layout(
  '.cols { display: grid; grid-template-columns: 240px 1fr } ',
  `<div class="cols">${rail('side')}<main class="text"><h1>Aldermoor: the page and its columns</h1><div id="story">${paragraphs}</div></main></div>`,
);
const WALL = articlePage({
  title: 'Aldermoor: behind the wall',
  head: '<style>html, body { height: 100%; overflow: hidden } .wall { position: fixed; inset: 40% 0 0 0; background: #fff }</style>',
  after: `</main><div class="wall" role="dialog"><p>Subscribe to continue reading this story</p><a href="/abo">Subscribe</a> <a href="/in">Log in</a></div><main>`,
});

inBrowsers('in place', (setting: Setting) => {
  const open = async (address: string, html: string): Promise<{ page: View; popup: View }> => {
    setting.server.serve(address, html);
    const page = await setting.browser.page(address);
    return { page, popup: await openPopup(setting.browser, page) };
  };
  /** Turns cleaning off and compares with the same page that was never cleaned. */
  const expectGivenBack = async (page: View, popup: View, html: string) => {
    await popup.click('input[role=switch]');
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    setting.server.serve('http://aldermoor.example/untouched', html);
    const control = await setting.browser.page('http://aldermoor.example/untouched');
    await expect.poll(() => serialised(page), { timeout: 5_000 }).toBe(await serialised(control));
  };
  const widthOf = (page: View, selector: string) =>
    page.evaluate((one) => Math.round(document.querySelector(one)!.getBoundingClientRect().width), selector);

  it('hides what floats over the page, keeps the bar on top, and sees what comes with scrolling', async () => {
    const { page, popup } = await open('http://aldermoor.example/floating', FLOATING);
    expect(await shown(page, '.bar, .film, .up, .round')).toBe(0);
    expect(await shown(page, '.top')).toBe(1);
    const { ledger } = await pageState(popup);
    const floating = ledger.filter(({ reasons }) => reasons.some(({ id }) => /^floating/.test(id)));
    expect(floating.map(({ text }) => text)).toEqual(['Back to top', 'Help']);

    // It has no place on the page before it is scrolled, and is none of the clutter that the text gives away.
    expect(
      await page.evaluate(() => document.querySelector('.risen')?.hasAttribute('data-dateline-hidden')),
    ).toBe(false);
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitFor(() => document.querySelector('.risen')?.hasAttribute('data-dateline-hidden'));
    await popup.click('input[role=switch]');
    await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length === 0);
    expect(await shown(page, '.bar, .film, .up, .round, .late')).toBe(6);
  });

  it('keeps a column that grows at a comfortable measure', async () => {
    const { page, popup } = await open('http://aldermoor.example/grows', GROWS);
    await page.waitFor(() => document.querySelector('.side')?.getClientRects().length === 0);
    const width = await widthOf(page, '#story p');
    expect(width).toBeGreaterThan(400);
    expect(width).toBeLessThan(75 * 9);
    await expectGivenBack(page, popup, GROWS);
  });

  it('does not squeeze a column into the track of its neighbour', async () => {
    const { page, popup } = await open('http://aldermoor.example/shrinks', SHRINKS);
    await page.waitFor(() => document.querySelector('.side')?.hasAttribute('data-dateline-hidden'));
    expect(await widthOf(page, '#story p')).toBeGreaterThan(400);
    const isSeen = await page.evaluate(
      () => getComputedStyle(document.querySelector('.side a')!).visibility === 'visible',
    );
    expect(isSeen).toBe(false);
    await expectGivenBack(page, popup, SHRINKS);
  });

  it('has a bar over a cleaned page that the page can neither look into nor press', async () => {
    const html = articlePage({ title: 'Aldermoor, under the bar', after: RELATED });
    const { page, popup } = await open('http://aldermoor.example/bar', html);
    const host = await page.waitFor(() => {
      const [bar, ...more] = document.querySelectorAll('[data-dateline-bar]');
      if (!bar || more.length > 0) return null;
      for (const type of ['click', 'pointerdown', 'keydown'])
        bar.dispatchEvent(new Event(type, { bubbles: true }));
      const { left, bottom, width } = bar.getBoundingClientRect();
      const under = document.elementFromPoint(left + 60, bottom - 40);
      return {
        isOpen: bar.shadowRoot !== null,
        text: bar.textContent,
        wide: width > 300,
        isOnTop: under === bar,
      };
    });
    expect(host).toEqual({ isOpen: false, text: '', wide: true, isOnTop: true });
    expect((await pageState(popup)).ledger.every(({ hidden }) => hidden)).toBe(true);
    await expectGivenBack(page, popup, html);
  });

  it('leaves a wall that holds the page: there is no other way on', async () => {
    const { page } = await open('http://aldermoor.example/wall', WALL);
    expect(await shown(page, '.wall')).toBe(1);
  });

  it('ends with the address, whatever changed it, and takes the mark of the saved page away', async () => {
    const html = articlePage({ title: 'Aldermoor, one', after: RELATED });
    const { page, popup } = await open('http://aldermoor.example/one', html);
    await save(popup);
    const badge = () =>
      setting.browser.evaluateInBackground(async () => {
        type Browser = {
          tabs: { query(filter: object): Promise<Array<{ id: number }>> };
          action: { getBadgeText(of: object): Promise<string> };
        };
        const world = globalThis as unknown as { browser?: Browser; chrome: Browser };
        const { tabs, action } = world.browser ?? world.chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        return action.getBadgeText({ tabId: tab!.id });
      });
    await popup.close();
    expect(await badge()).toBe('✓');
    const steps: Array<[string, () => void]> = [
      ['pushState', () => history.pushState(null, '', '/two')],
      ['replaceState', () => history.replaceState(null, '', '/three')],
      ['a route in the fragment', () => location.assign('#/four')],
      ['back', () => history.back()],
    ];
    for (const [name, step] of steps) {
      await page.evaluate(
        (title, source) => {
          new Function(source)();
          document.title = title;
          document.querySelector('h1')!.textContent = title;
          document.querySelector('main p')!.textContent =
            `${title}: the council of Aldermoor met again on Friday and voted for another roof.`;
        },
        `Aldermoor, ${name}`,
        `(${step.toString()})()`,
      );
      await page.waitFor(() => document.querySelectorAll('[data-dateline-hidden]').length > 0);
      const again = await openPopup(setting.browser, page);
      await again.waitForText(`Aldermoor, ${name}`);
      const state = await pageState(again);
      expect(state.url).toBe(await page.url());
      expect(state.article?.text).toContain(`Aldermoor, ${name}: the council`);
      expect(await again.text()).not.toContain(t('saved_flag'));
      await again.close();
      expect(await badge()).toBe('');
    }
  });
});
