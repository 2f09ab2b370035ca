import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Article, NotAnArticleError, RestrictedPageError } from '../../utils/article';
import { createCleaning } from '../../utils/clutter/cleaning';
import { HIDDEN_ATTRIBUTE } from '../../utils/clutter/hide-style';
import type { OwnRules } from '../../utils/clutter/own-rules';
import { createSession, type SessionState, type SessionWorld } from '../../utils/extract/session';

const articleOf = (doc: Document): Article | null => {
  const text = [...doc.querySelectorAll('p')].map((p) => p.textContent).join('\n');
  return text ? ({ title: 'A title', text } as Article) : null;
};

/** A page whose clutter is every `li`; idle time comes when the test says so. */
function world(html: string, own: Partial<OwnRules> = {}) {
  const { window } = new JSDOM(html, { url: 'https://gazette.example/a' });
  const told: SessionState[] = [];
  const idle: Array<() => void> = [];
  const moves: Array<() => void> = [];
  const movedTo: string[] = [];
  const rules: OwnRules = { clean: 'ask', hide: [], keep: [], ...own };
  let reads = 0;
  let brought = 0;
  let address = 'https://gazette.example/a';
  const given: SessionWorld = {
    doc: window.document,
    address: () => address,
    capturedAt: () => '2025-04-03T10:00:00Z',
    now: () => 0,
    whenIdle: (callback) => {
      idle.push(callback);
      return () => void idle.splice(idle.indexOf(callback), 1);
    },
    readPage: async (doc) => {
      reads++;
      const found = [...doc.querySelectorAll('li')].map((li) => ({
        removal: { id: '', kind: 'ticker' as const, reasons: [], text: li.textContent ?? '' },
        elements: [li],
        texts: [],
      }));
      return {
        article: articleOf(doc),
        found,
        headlineCount: 3,
        kept: { all: [], text: [], headline: null },
      };
    },
    ownRules: async () => rules,
    createCleaning: async (own) => {
      brought++;
      return createCleaning({
        ...own,
        doc: window.document,
        face: null,
        now: given.now,
        pause: async () => {},
        whenIdle: given.whenIdle,
      });
    },
    watchAddress: (callback) => {
      moves.push(callback);
      return () => void moves.splice(moves.indexOf(callback), 1);
    },
    onMove: (url) => movedTo.push(url),
    onChange: (state) => told.push(state),
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    for (const callback of idle.splice(0)) callback();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    given,
    doc: window.document,
    told,
    idle,
    settle,
    reads: () => reads,
    brought: () => brought,
    goTo: (url: string) => (address = url),
    tellMove: () => {
      for (const callback of moves) callback();
    },
    moves,
    movedTo,
  };
}
const PAGE =
  '<p>Body.</p><ul><li>3 minutes ago: one</li><li>4 minutes ago: two</li></ul><b id="clock">10:00</b>';
const hiddenCount = (doc: Document) => doc.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`).length;

describe('a page session', () => {
  it('looks again while there is no article, and then hides', async () => {
    const { given, doc, reads } = world('<ul><li>3 minutes ago: one</li></ul>');
    const session = createSession(given);
    expect(await session.read({ clean: true })).toMatchObject({ article: null, cleaning: false });
    doc.body.insertAdjacentHTML('beforeend', '<p>Body.</p>');
    expect(await session.read({ clean: true })).toMatchObject({ article: { text: 'Body.' }, cleaning: true });
    await session.read({ clean: true });
    expect(reads()).toBe(2);
    expect(hiddenCount(doc)).toBe(1);
  });

  it('is asked for its article and to hide at once, and looks at the page once for both', async () => {
    const none = world('<ul><li>3 minutes ago: one</li></ul>', { hide: ['li'] });
    const session = createSession(none.given);
    const both = [session.read({ clean: false }), session.read({ clean: true, looked: true })];
    expect((await Promise.all(both)).map(({ article }) => article)).toEqual([null, null]);
    expect(none.reads()).toBe(1);

    const { given, doc, reads } = world(PAGE);
    const page = createSession(given);
    const read = page.read({ clean: false });
    const done = page.read({ clean: true, looked: true });
    expect(await read).toMatchObject({ article: { text: 'Body.' }, cleaning: false });
    expect(await done).toMatchObject({ article: { text: 'Body.' }, cleaning: true });
    expect([reads(), hiddenCount(doc)]).toEqual([1, 2]);
  });

  it('hides all once the article has come, though what is always hidden there was looked for before', async () => {
    const { given, doc } = world('<ul><li>3 minutes ago: one</li></ul>', { hide: ['.chat'] });
    given.readPage = async () => ({
      article: articleOf(doc),
      found: [...doc.querySelectorAll('p + ul li')].map((li) => ({
        removal: { id: '', kind: 'ticker' as const, reasons: [], text: li.textContent ?? '' },
        elements: [li],
        texts: [],
      })),
      headlineCount: 0,
      kept: { all: [], text: [], headline: null },
    });
    const session = createSession(given);
    const open = async () => {
      const read = session.read({ clean: false });
      return { read: await read, done: await session.read({ clean: true, looked: true }) };
    };
    expect((await open()).done).toMatchObject({ article: null, cleaning: false });
    doc.body.insertAdjacentHTML('afterbegin', '<p>Body.</p>');
    expect((await open()).done).toMatchObject({ article: { text: 'Body.' }, cleaning: true });
    expect(hiddenCount(doc)).toBe(1);
    await session.clean(false);
    expect((await open()).done.cleaning).toBe(false); // decided
  });

  it('reads once, hides, and gives the page back', async () => {
    const { given, doc, reads } = world(PAGE);
    const before = doc.documentElement.outerHTML;
    const session = createSession(given);
    expect(await session.read({ clean: true })).toMatchObject({ cleaning: true, headlineCount: 3 });
    expect(hiddenCount(doc)).toBe(2);
    await session.read({ clean: true });
    expect(reads()).toBe(1);
    await session.clean(false);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('hides when asked to after a quiet save has read the page, but not what the reader has shown again', async () => {
    const { given, doc, reads } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: false });
    expect(await session.read({ clean: true })).toMatchObject({ cleaning: true });
    expect([hiddenCount(doc), reads()]).toEqual([2, 1]);
    await session.clean(false);
    expect(await session.read({ clean: true })).toMatchObject({ cleaning: false });
    expect(hiddenCount(doc)).toBe(0);
  });

  it('brings what hides once, when something is to be hidden', async () => {
    const { given, doc, brought } = world(PAGE);
    const session = createSession(given);
    const { ledger } = await session.read({ clean: false });
    await session.clean(false);
    expect([ledger.map(({ id, hidden }) => [id, hidden]), brought()]).toEqual([
      [
        ['c1', false],
        ['c2', false],
      ],
      0,
    ]);
    await session.setHidden(['c2'], true);
    expect(doc.querySelectorAll('li')[1]!.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
    expect(await session.clean(true)).toMatchObject({ cleaning: true, ledger: [{ id: 'c1' }, { id: 'c2' }] });
    expect([hiddenCount(doc), brought()]).toEqual([2, 1]);
  });

  it('hides what the reader always hides, keeps what is to stay, and lets a site alone', async () => {
    const html = `${PAGE}<div id="box">Our apps<b>Get them</b></div>`;
    const own = world(html, { hide: ['#box', '#box b', ':::'], keep: ['li:first-child'] });
    const { ledger } = await createSession(own.given).read({ clean: true });
    expect(ledger.map(({ kind, text, hidden }) => [kind, text, hidden])).toEqual([
      ['ticker', '4 minutes ago: two', true],
      ['picked', 'Our appsGet them', true],
    ]);
    expect(hiddenCount(own.doc)).toBe(2);

    const never = world(html, { clean: 'never', hide: ['#box'] });
    const session = createSession(never.given);
    expect((await session.read({ clean: true })).cleaning).toBe(false);
    expect((await session.clean(true)).cleaning).toBe(true); // asked for outright
  });

  it('hides what the reader always hides on a page that is no article, and gives it back', async () => {
    const { given, doc } = world('<ul><li>only links here</li></ul><div id="box">Apps</div>', {
      hide: ['#box'],
    });
    const before = doc.documentElement.outerHTML;
    const session = createSession(given);
    expect(await session.read({ clean: true })).toMatchObject({ article: null, cleaning: true });
    expect(doc.querySelector('#box')!.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
    await session.clean(false);
    expect(doc.documentElement.outerHTML).toBe(before);
    expect(await session.clean(true)).toMatchObject({ cleaning: true });
  });

  it('reads a page where what hides cannot come, and says so when asked to hide', async () => {
    const { given, doc } = world(PAGE);
    given.createCleaning = () => Promise.reject(new Error('gone'));
    const session = createSession(given);
    expect(await session.read({ clean: true })).toMatchObject({
      cleaning: false,
      article: { text: 'Body.' },
    });
    await expect(session.clean(true)).rejects.toThrow('gone');
    expect(hiddenCount(doc)).toBe(0);
  });

  it('does not hide again on a later read what the reader has shown', async () => {
    const { given, doc } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: true });
    await session.clean(false);
    expect((await session.read({ clean: true })).cleaning).toBe(false);
    expect(hiddenCount(doc)).toBe(0);
  });

  it('sweeps what comes late, in idle time, and tells', async () => {
    const { given, doc, told, settle } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: true });
    doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    expect(hiddenCount(doc)).toBe(2);
    await settle();
    expect(hiddenCount(doc)).toBe(3);
    expect(told).toHaveLength(1);
    expect(told[0]!.ledger).toHaveLength(3);
  });

  it('looks again for what came while it was reading', async () => {
    const { given, doc, settle } = world(PAGE);
    const { readPage } = given;
    const late = '<li>just now: a headline that came while the page was read</li>';
    given.readPage = async (...args) => {
      const reading = await readPage(...args);
      if (doc.querySelectorAll('li').length === 2)
        doc.querySelector('ul')!.insertAdjacentHTML('beforeend', late);
      return reading;
    };
    await createSession(given).read({ clean: true });
    expect(hiddenCount(doc)).toBe(2);
    await settle();
    expect(hiddenCount(doc)).toBe(3);
  });

  it('does nothing for a clock, for changes inside hidden things, or for its own changes', async () => {
    const { given, doc, idle, reads, settle } = world(PAGE);
    await createSession(given).read({ clean: true });
    doc.querySelector('#clock')!.textContent = '10:01';
    doc.querySelector('li')!.innerHTML = '<a href="/x">5 minutes ago: something quite new here</a>';
    await new Promise((resolve) => setTimeout(resolve));
    expect(idle).toHaveLength(0);
    await settle();
    expect(reads()).toBe(1);
  });

  it('stops watching when cleaning is turned off', async () => {
    const { given, doc, reads, settle } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: true });
    await session.clean(false);
    doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    await settle();
    expect(reads()).toBe(1);
  });

  it.each([
    ['another path', 'https://gazette.example/b', true],
    ['a route in the fragment', 'https://gazette.example/a#/b', true],
    ['another page of it', 'https://gazette.example/a?page=2', true],
    ['a place on the page', 'https://gazette.example/a#comments', false],
    ['where the reader came from', 'https://gazette.example/a?utm_source=mail', false],
  ])('ends with the address, as soon as that is told: %s', async (_, address, ends) => {
    const { given, doc, goTo, tellMove, movedTo, told, settle } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: true });
    goTo(address);
    tellMove();
    expect(hiddenCount(doc)).toBe(ends ? 0 : 2);
    expect(movedTo).toEqual(ends ? [address] : []);
    await settle();
    expect(hiddenCount(doc)).toBe(2);
    expect(told.map(({ url }) => url)).toEqual(ends ? [address] : []);
  });

  describe('gives back what an address before has hidden, of a large page', () => {
    const LARGE = `<p>Body.</p><ul>${'<li>3 minutes ago: one of many</li>'.repeat(1_000)}</ul>`;
    /** Moved on in the middle of a page whose time is up with every look at the clock. */
    async function moved() {
      const scene = world(LARGE);
      const before = scene.doc.documentElement.outerHTML;
      let time = 0;
      scene.given.now = () => (time += 20);
      const session = createSession(scene.given);
      await session.read({ clean: true });
      expect(hiddenCount(scene.doc)).toBe(1_000);
      scene.goTo('https://gazette.example/b');
      scene.tellMove();
      const left = hiddenCount(scene.doc);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(1_000);
      return { ...scene, session, before };
    }

    it('at a pace, before the next one is read', async () => {
      const { doc, given, session, before } = await moved();
      let found = '';
      const { readPage } = given;
      given.readPage = (...args) => {
        found = doc.documentElement.outerHTML;
        return readPage(...args);
      };
      await session.read({ clean: true });
      expect(found).toBe(before);
      expect(hiddenCount(doc)).toBe(1_000);
      await session.clean(false);
      expect(doc.documentElement.outerHTML).toBe(before);
    });

    it('at once where the extension goes', async () => {
      const { doc, session, before } = await moved();
      session.end();
      expect(doc.documentElement.outerHTML).toBe(before);
    });
  });

  it('stays off on the next page where it was off, and lets go of the address at the end', async () => {
    const { given, doc, goTo, tellMove, moves, settle } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: false });
    goTo('https://gazette.example/b');
    tellMove();
    await settle();
    expect(hiddenCount(doc)).toBe(0);
    session.end();
    expect(moves).toEqual([]);
  });

  it('starts anew when a single-page application has moved on, but not for a fragment', async () => {
    const { given, reads, goTo, doc } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: true });
    goTo('https://gazette.example/a#comments');
    await session.read({ clean: true });
    expect(reads()).toBe(1);
    goTo('https://gazette.example/b');
    doc.querySelector('p')!.textContent = 'B.';
    expect((await session.read({ clean: true })).article?.text).toBe('B.');
  });

  it('keeps the fuller text when the page takes text away', async () => {
    const { given, doc, settle } = world(PAGE);
    const session = createSession(given);
    await session.read({ clean: true });
    doc.querySelector('p')!.textContent = '';
    doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    await settle();
    expect((await session.read({ clean: true })).article?.text).toBe('Body.');
  });

  it('leaves a page alone that is no article, and refuses to clean it', async () => {
    const { given, doc } = world('<ul><li>only links here</li></ul>');
    const session = createSession(given);
    expect(await session.read({ clean: true })).toMatchObject({ article: null, cleaning: false });
    expect(hiddenCount(doc)).toBe(0);
    await expect(session.clean(true)).rejects.toThrow(NotAnArticleError);
  });

  it('says that a PDF cannot be read', async () => {
    const { given, doc } = world(PAGE);
    Object.defineProperty(doc, 'contentType', { value: 'application/pdf' });
    const session = createSession(given);
    for (const looked of [false, true])
      await expect(session.read({ clean: true, looked })).rejects.toThrow(RestrictedPageError);
  });

  it('answers calls in turn while a long page is read, and hides nothing once it has ended', async () => {
    const { given, doc, reads } = world(PAGE);
    const readings: Array<() => void> = [];
    const slow: SessionWorld = {
      ...given,
      readPage: async (...args) => {
        await new Promise<void>((resolve) => readings.push(resolve));
        return given.readPage(...args);
      },
    };
    const session = createSession(slow);
    const answers = Promise.all([session.read({ clean: true }), session.clean(false)]);
    await new Promise((resolve) => setTimeout(resolve));
    readings.shift()!();
    expect((await answers).map(({ cleaning }) => cleaning)).toEqual([true, false]);
    expect(reads()).toBe(1);
    session.end();
    const late = session.read({ clean: true });
    await new Promise((resolve) => setTimeout(resolve));
    session.end();
    readings.shift()!();
    expect((await late).cleaning).toBe(false);
    expect(hiddenCount(doc)).toBe(0);
  });

  it('sees what comes while it looks', async () => {
    const { given, doc, settle } = world(PAGE);
    const session = createSession({
      ...given,
      readPage: async (...args) => {
        const reading = await given.readPage(...args);
        await new Promise((resolve) => setTimeout(resolve));
        return reading;
      },
    });
    await session.read({ clean: true });
    const add = () =>
      doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    add();
    const looking = settle();
    add();
    await looking;
    await settle();
    await settle();
    expect(hiddenCount(doc)).toBe(4);
  });
});
