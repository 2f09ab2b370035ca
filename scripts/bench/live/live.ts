import { articlePage, RELATED } from '../../../tests/e2e/pages';
import { LOADS } from '../load-pages';
import { slicesDuring } from './slices';
import { buildWithNames, fillLibrary, heapOf, type Live, listenersIn, observersIn, openLive } from './world';

const TOGGLES = 100;
const TABS = 30;
const MOST_GROWTH = 2_000_000;
/** Browsers call a task long from here on, ms. */
const LONG_TASK = 50;
const WATCHED_MS = 8_000;
/** The browser itself takes minutes to lay out what is nested 10,000 deep. */
const MOST_LEVELS = 1_000;

/** Ten nodes every 10 ms: five come and five go. */
const MUTATING = `<ul id="feed"></ul><script>setInterval(() => {
  for (let nth = 0; nth < 5; nth++) {
    const item = document.createElement('li');
    item.textContent = 'At ' + performance.now() + ' a line came in that is as long as a headline is.';
    feed.prepend(item);
    if (feed.children.length > 50) feed.lastChild.remove();
  }
}, 10)</script>`;

/** More of the same whenever the end is near; the scrolling is the page's own. */
const ENDLESS = `<script>setInterval(() => {
  if (document.getElementsByTagName('*').length < 20000) document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(RELATED.repeat(5)).replaceAll('</', '<\\/')});
  scrollTo(0, document.body.scrollHeight);
}, 50)</script>`;

const deepen = (levels: number) => `<script>{
  let at = document.body;
  for (let level = 0; level < ${levels}; level++) {
    at = at.appendChild(document.createElement('div'));
    if (level % 3 === 0) at.append('A line of text that stands at level ' + level + ' of the page and says so.');
  }
}</script>`;

interface LiveLoad {
  /** In the library. */
  articles: number;
  /** At scale 1 pages are of full size. */
  scale: number;
  /** Only those whose name has this, and nothing else. */
  pages: string;
  /** Tells what the longest slice of each page was spent on, by a build in which functions have their names. */
  why: boolean;
}

/**
 * The built extension where it lives: on pages that are large or restless, switched a hundred times, in many tabs at
 * once, over a library of so many articles. Gives the number of what is over its ceiling.
 */
export async function loadLive({ articles, scale, pages, why }: LiveLoad): Promise<number> {
  const live = await openLive(why ? await buildWithNames() : undefined);
  try {
    await fillLibrary(live, articles);
    console.log(
      `\nThe built extension, over a library of ${articles} articles: button pressed, page read and cleaned,`,
    );
    console.log(
      `watched for ${WATCHED_MS / 1000} s; slices of our scripts in the page, longest by clock and by\nthread, with what the browser collected of garbage in the latter\n`,
    );
    let bad = 0;
    for (const [name, html] of pagesAt(scale))
      if (name.includes(pages)) bad += await slices(live, { name, html, why });
    if (pages) return bad;
    return bad + (await toggles(live)) + (await manyTabs(live));
  } finally {
    await live.close();
  }
}

function pagesAt(scale: number): Array<[string, string]> {
  const restless = (script: string) =>
    articlePage({ title: 'Aldermoor, restless', after: `${RELATED}${script}` });
  return [
    ...LOADS.map(({ name, html, levels }): [string, string] =>
      levels
        ? [`nested ${MOST_LEVELS} deep`, html(scale).replace('</body>', `${deepen(MOST_LEVELS)}</body>`)]
        : [name, html(scale)],
    ),
    ['1,000 mutations a second', restless(MUTATING)],
    ['endless scroll', restless(ENDLESS)],
  ];
}

let served = 0;

async function slices(
  { browser, serve, press }: Live,
  { name, html, why }: { name: string; html: string; why: boolean },
): Promise<number> {
  const address = `http://live-${served++}.example/story`;
  serve(address, { body: Buffer.from(html) });
  const page = await browser.newPage();
  // Pictures that are not there are asked for one by one, which takes minutes.
  await page.goto(address, { timeout: 120_000, waitUntil: 'domcontentloaded' });
  await page.bringToFront(); // the welcome may have opened over it: what is behind draws no frames
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const watched = async () => {
    await press(page);
    await new Promise((done) => setTimeout(done, WATCHED_MS));
  };
  const found = await slicesDuring(page, watched, why);
  const hidden = await page.$$eval('[data-dateline-hidden]', (all) => all.length);
  const { count, clock, thread, garbage, total } = found;
  console.log(
    `${name.padEnd(38)}${String(count).padStart(6)} slices${ms(clock)}${ms(thread)} (garbage${ms(garbage)}), all together${ms(total)}, ${hidden} hidden`,
  );
  for (const line of found.spent) console.log(`    ${line}`);
  await page.close();
  return Number(thread >= LONG_TASK);
}

const ms = (time: number) => `${time.toFixed(1)} ms`.padStart(12);

async function toggles({ browser, serve, press, toggle }: Live): Promise<number> {
  const address = 'http://toggles.example/story';
  serve(address, articlePage({ title: 'Aldermoor, a hundred times', after: RELATED.repeat(20) }));
  const page = await browser.newPage();
  await page.goto(address);
  await press(page);
  const session = await page.createCDPSession();
  await toggle(address, 10);
  const [heap, listeners] = [await heapOf(session), await listenersIn(session)];
  await toggle(address, TOGGLES);
  const growth = (await heapOf(session)) - heap;
  const more = (await listenersIn(session)) - listeners;
  const observers = await observersIn(session);
  console.log(
    `\n${TOGGLES} times on and off: heap ${(growth / 1000).toFixed(0)} kB more, ${more} listeners more, ${observers} observers left`,
  );
  await page.close();
  return Number(growth >= MOST_GROWTH) + Number(more > 0) + Number(observers > 0);
}

async function manyTabs({ browser, serve, press }: Live): Promise<number> {
  const began = performance.now();
  const tabs = [];
  for (let nth = 0; nth < TABS; nth++) {
    const address = `http://tab-${nth}.example/story`;
    serve(address, articlePage({ title: `Aldermoor, tab ${nth}`, after: `${RELATED}${MUTATING}` }));
    const page = await browser.newPage();
    await page.goto(address);
    await press(page);
    tabs.push(page);
  }
  const took = (performance.now() - began) / TABS;
  const hidden = await Promise.all(
    tabs.map((page) => page.$$eval('[data-dateline-hidden]', (all) => all.length)),
  );
  const left = hidden.filter((count) => count === 0).length;
  console.log(
    `${TABS} tabs at once, each with 1,000 mutations a second: all cleaned but ${left}, ${took.toFixed(0)} ms each from opening to read`,
  );
  return left;
}
