import { expect, it } from 'vitest';
import { LETTERS, LETTERS_PAGE } from '../letters-page';
import { violations } from './axe';
import { articlePage, RELATED } from './pages';
import { openPopup, pageState, shown, storedArticles } from './product';
import { inBrowsers, type Setting } from './setup';
import type { View } from './view';

const p = (text: string) => `<p>${text}</p>`;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Title, language, direction and paragraphs of a story in other scripts; invented. */
const SCRIPTS = [
  {
    name: 'Urdu',
    lang: 'ur',
    dir: 'rtl',
    title: 'دریا کے کنارے نیا پل بنے گا',
    text: [
      'شہر کی کونسل نے منگل کو فیصلہ کیا کہ دریا کے کنارے پرانے پل کی جگہ ایک نیا پل بنایا جائے گا، جس پر کام اگلے موسم بہار میں شروع ہو گا۔',
      'کونسل کی سربراہ نازیہ بخاری نے کہا کہ پرانا پل سیلاب کے بعد سے بند ہے اور گاؤں کے لوگ دو سال سے کشتی کے ذریعے بازار جاتے ہیں۔',
      'انجینئروں کے مطابق نئے پل پر پیدل چلنے والوں کے لیے الگ راستہ ہو گا اور رات کو روشنی کا انتظام بھی کیا جائے گا۔',
    ],
  },
  {
    name: 'Devanagari',
    lang: 'hi',
    dir: 'ltr',
    title: 'नदी किनारे बनेगा नया पुल',
    text: [
      'नगर परिषद ने मंगलवार को तय किया कि नदी किनारे पुराने पुल की जगह नया पुल बनाया जाएगा, जिसका काम अगले वसंत में शुरू होगा।',
      'परिषद की अध्यक्ष सुमेधा वर्णेकर ने कहा कि बाढ़ के बाद से पुराना पुल बंद है और गाँव के लोग दो साल से नाव से बाज़ार जाते हैं।',
      'इंजीनियरों के अनुसार नए पुल पर पैदल चलने वालों के लिए अलग रास्ता होगा और रात में रोशनी का प्रबंध भी किया जाएगा।',
    ],
  },
  {
    name: 'Chinese',
    lang: 'zh',
    dir: 'ltr',
    title: '河边将建新桥',
    text: [
      '市议会周二决定，在河边的旧桥原址上建造一座新桥，工程将于明年春天开始，预计两年内完工，费用由市里和省里共同承担。',
      '议会主席林若溪表示，自洪水以来旧桥一直关闭，村民两年来只能乘船去市场，老人和孩子尤其不便，大家都盼望早日通车。',
      '工程师介绍说，新桥将为行人设置单独的通道，夜间也会有照明，桥的两端还将种植从上游移来的柳树和枫树。',
    ],
  },
  {
    name: 'Arabic',
    lang: 'ar',
    dir: 'rtl',
    title: 'جسر جديد على ضفة النهر',
    text: [
      'قرر مجلس المدينة يوم الثلاثاء بناء جسر جديد على ضفة النهر مكان الجسر القديم، على أن يبدأ العمل في الربيع المقبل وينتهي بعد عامين.',
      'وقالت رئيسة المجلس سلمى الدروبي إن الجسر القديم مغلق منذ الفيضان وإن أهل القرية يذهبون إلى السوق بالقوارب منذ عامين.',
      'وأوضح المهندسون أن الجسر الجديد سيضم ممرا منفصلا للمشاة وإضاءة في الليل وأشجارا على الجانبين.',
    ],
  },
];
const STORY = [
  'The lock at Aldermoor will be opened by hand again, the river office said on Tuesday, since the motor that was put in last year has failed three times.',
  'Keeper Jonne Wrede, who had been sent home, was called back the same evening. She said that the wheel had never failed her in nineteen years.',
  'Boats wait for about an hour at present. The office asks skippers to come before noon and to have two people on deck.',
];

/** How wide a page of ours lays itself out in a window of 320 px, once it says `words`. */
async function narrow(view: View, words: string): Promise<number> {
  await view.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.id = 'narrow';
    frame.style.cssText = 'width: 320px; height: 500px; border: 0';
    frame.src = location.href;
    document.body.append(frame);
  });
  await view.waitFor(
    (text) =>
      document
        .querySelector<HTMLIFrameElement>('#narrow')
        ?.contentDocument?.body?.textContent?.includes(text) ?? false,
    words,
  );
  return view.evaluate(
    () => document.querySelector<HTMLIFrameElement>('#narrow')!.contentDocument!.documentElement.scrollWidth,
  );
}

inBrowsers('odd pages', (setting: Setting) => {
  let count = 0;
  const read = async (html: string) => {
    const address = `http://aldermoor.example/odd/${++count}`;
    setting.server.serve(address, html);
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    return { page, popup, ...(await pageState(popup)) };
  };
  const bare = (body: string, head = '') =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The lock is opened by hand again</title>${head}</head><body>${body}</body></html>`;

  it.each(SCRIPTS.map((script) => [script.name, script] as const))(
    'a story in %s',
    async (_, { lang, dir, title, text }) => {
      // Teasers in the page's own language.
      let nth = 0;
      const links = RELATED.replace(
        />([^<>]{25,})</g,
        () => `>${title} ${++nth}: ${text[nth % 3]!.slice(0, 50)}<`,
      );
      const { article, page } = await read(
        `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${text.map(p).join('')}${links}</main></body></html>`,
      );
      expect(article?.title).toBe(title);
      expect(article?.text.split('\n')).toEqual(text);
      expect(article?.lang?.slice(0, 2)).toBe(lang);
      expect(await shown(page, '.q1')).toBe(0);
      expect(await shown(page, 'main > p')).toBe(text.length);
    },
  );

  it('text in an open shadow root, and clutter in it', async () => {
    const inside = `<article><h1>The lock is opened by hand again</h1>${STORY.map(p).join('')}${RELATED}</article>`;
    const { article, page } = await read(
      bare(
        `<x-story></x-story><script>customElements.define('x-story', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inside)} } })</script>`,
      ),
    );
    expect(article?.text.split('\n')).toEqual(STORY);
    const seen = await page.evaluate(
      () =>
        [...document.querySelector('x-story')!.shadowRoot!.querySelectorAll('.q1')].filter(
          (card) => card.getClientRects().length > 0,
        ).length,
    );
    expect(seen).toBe(0);
  });

  it('text in a frame of the page’s own', async () => {
    const { article } = await read(
      bare(
        `<h1>The lock is opened by hand again</h1><iframe srcdoc="${STORY.map(p).join('').replaceAll('"', '&quot;')}"></iframe>`,
      ),
    );
    expect(article?.text.split('\n')).toEqual(STORY);
  });

  it('pictures that were never scrolled to', async () => {
    const figures = [
      `<img src="${PIXEL}" data-src="/p/1.jpg" alt="One" width="600" height="400">`,
      `<img src="${PIXEL}" data-srcset="/p/2s.jpg 300w, /p/2.jpg 900w" alt="Two">`,
      `<picture><source srcset="/p/3.jpg 800w"><img src="${PIXEL}" alt="Three"></picture>`,
      `<img class="lazy" src="${PIXEL}" alt="Four"><noscript><img src="/p/4.jpg"></noscript>`,
      '<img loading="lazy" src="/p/5.jpg" alt="Five">',
    ];
    const body = STORY.map(
      (text, nth) =>
        `${p(text)}<figure>${figures[nth] ?? ''}<figcaption>Picture ${nth + 1}.</figcaption></figure>`,
    ).join('');
    const rest = figures
      .slice(3)
      .map((figure) => `<figure>${figure}</figure>`)
      .join('');
    const { article } = await read(
      bare(
        `<main><h1>The lock is opened by hand again</h1>${body}${p(STORY[0]!.replace('lock', 'sluice'))}${rest}${p(STORY[1]!.replace('Jonne', 'Gerke'))}</main>`,
      ),
    );
    const found = [...(article?.html ?? '').matchAll(/<img[^>]*src="([^"]+)"/g)].map(([, src]) =>
      src?.replace(/.*\/p\//, ''),
    );
    expect(found).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg']);
  });

  it('text cut by line breaks alone, on a page without a single tag that means something', async () => {
    const { article, page } = await read(
      bare(
        `<div><div><span>The lock is opened by hand again</span></div><div id="t">${STORY.join('<br><br>')}<br><br>Also See: <a href="/w/2">A weir that nobody wanted, and what became of it</a></div></div>`,
        '<meta property="og:title" content="The lock is opened by hand again">',
      ),
    );
    expect(article?.text.split('\n')).toEqual(STORY);
    expect(await page.evaluate(() => document.getElementById('t')!.innerText)).not.toContain('Also See');
  });

  it('tables and lists that are text', async () => {
    const times = [
      ['Monday', '7 to 12'],
      ['Friday', '9 to 15'],
    ];
    const { article } = await read(
      bare(
        `<main><h1>The lock is opened by hand again</h1>${STORY.map(p).join('')}<h2>When it is open</h2><table><tr><th>Day</th><th>Hours</th></tr>${times.map(([day, hours]) => `<tr><td>${day}</td><td>${hours}</td></tr>`).join('')}</table><ul><li>Two people on deck</li><li>Engines off in the chamber</li></ul>${p(STORY[1]!.replace('Jonne', 'Gerke'))}</main>`,
      ),
    );
    expect(article?.text).toContain('Monday | 7 to 12');
    expect(article?.text).toContain('Engines off in the chamber');
    expect(article?.html).toMatch(/<table>.*<th>Day<\/th>/s);
    expect(article?.html).toMatch(/<ul><li>Two people on deck/);
  });

  it('an article of several pages: said, joined when its next page is opened, and never fetched', async () => {
    const address = 'http://aldermoor.example/long';
    const pageOf = (nth: number) =>
      articlePage({
        title: 'Aldermoor, a long story',
        paragraphs: STORY.map((text) => `${nth}. ${text}`),
        head: `<link rel="canonical" href="${address}">`,
        after: `<div>${[1, 2, 3].map((to) => (to === nth ? `<b>${to}</b>` : `<a href="${to === 1 ? '/long' : `/long?page=${to}`}">${to}</a>`)).join(' ')}</div>`,
      });
    setting.server.serve(address, pageOf(1));
    setting.server.serve(`${address}?page=2`, pageOf(2));
    const first = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, first);
    await popup.waitForText('Page 1 of 3');
    expect(await violations(popup)).toEqual([]);
    await popup.click('footer .btn.primary');
    await popup.waitForText('Saved');
    expect(setting.server.seen.some(({ url }) => url.includes('page=2'))).toBe(false);
    await popup.close();

    const second = await setting.browser.page(`${address}?page=2`);
    const again = await openPopup(setting.browser, second);
    await again.waitForText('Page 2 of 3');
    expect(await violations(again)).toEqual([]);
    await again.click('"Add this page to it"');
    await again.waitForText('This page is part of the article in your library.');
    const reader = await setting.browser.extensionPage(`reader.html?key=${encodeURIComponent(address)}`);
    await reader.waitForText('Pages 1 and 2 of 3');
    expect(await violations(reader)).toEqual([]);
    const text = await reader.text();
    for (const nth of [1, 2]) expect(text.split(`${nth}. The lock at Aldermoor`)).toHaveLength(2);
    expect(text.indexOf('1. Boats wait')).toBeLessThan(text.indexOf('2. The lock'));
    setting.server.serve(`${address}?page=2`, pageOf(2).replace('about an hour', 'half an hour'));
    await setting.browser.pressShortcut(await setting.browser.page(`${address}?page=2`), 'save');
    const kept = async () => (await storedArticles(reader)).find(({ key }) => key === address)?.text;
    await expect.poll(kept, { timeout: 20_000 }).toContain('2. Boats wait for half an hour');
    expect(await kept()).toContain('1. Boats wait for about an hour');
    expect(await narrow(reader, 'Pages 1 and 2 of 3')).toBeLessThanOrEqual(320);
  });

  it('a page of which only the free part is there says so', async () => {
    const { popup, article } = await read(
      articlePage({
        title: 'Aldermoor, behind a wall',
        head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Aldermoor, behind a wall","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}}</script>',
        after:
          '<div class="rest"></div><div id="wall"><p>Subscribe to continue reading</p><a href="/abo">Subscribe</a></div>',
      }),
    );
    expect(article?.partial).toBe(true);
    await popup.waitForText('Only the free part of this article was on the page');
    expect(await violations(popup)).toEqual([]);
  });

  it('a second reader is brought in where the trees see nothing', async () => {
    const { article, page } = await read(LETTERS_PAGE);
    expect(article?.text.split('\n')).toEqual(expect.arrayContaining(LETTERS));
    expect(await shown(page, '.reply p')).toBe(LETTERS.length);
  });
});
