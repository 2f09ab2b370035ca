import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Article, NotAnArticleError, RestrictedPageError } from '../../utils/article';
import { HIDDEN_ATTRIBUTE } from '../../utils/clutter/hide-style';
import { createSession, type SessionState, type SessionWorld } from '../../utils/extract/session';

const articleOf = (doc: Document): Article | null => {
  const text = [...doc.querySelectorAll('p')].map((p) => p.textContent).join('\n');
  return text ? ({ title: 'A title', text } as Article) : null;
};

/** A page whose clutter is every `li`; idle time comes when the test says so. */
function world(html: string) {
  const { window } = new JSDOM(html, { url: 'https://gazette.example/a' });
  const told: SessionState[] = [];
  const idle: Array<() => void> = [];
  let reads = 0;
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
    readPage: (doc) => {
      reads++;
      const found = [...doc.querySelectorAll('li')].map((li) => ({
        removal: { id: '', kind: 'ticker' as const, reasons: [], text: li.textContent ?? '' },
        elements: [li],
        texts: [],
      }));
      return { article: articleOf(doc), found, headlineCount: 3 };
    },
    onChange: (state) => told.push(state),
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    for (const callback of idle.splice(0)) callback();
  };
  return {
    given,
    doc: window.document,
    told,
    idle,
    settle,
    reads: () => reads,
    goTo: (url: string) => (address = url),
  };
}
const PAGE =
  '<p>Body.</p><ul><li>3 minutes ago: one</li><li>4 minutes ago: two</li></ul><b id="clock">10:00</b>';
const hiddenCount = (doc: Document) => doc.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`).length;

describe('a page session', () => {
  it('looks again while there is no article, and then hides', () => {
    const { given, doc, reads } = world('<ul><li>3 minutes ago: one</li></ul>');
    const session = createSession(given);
    expect(session.read({ clean: true })).toMatchObject({ article: null, cleaning: false });
    doc.body.insertAdjacentHTML('beforeend', '<p>Body.</p>');
    expect(session.read({ clean: true })).toMatchObject({ article: { text: 'Body.' }, cleaning: true });
    session.read({ clean: true });
    expect(reads()).toBe(2);
    expect(hiddenCount(doc)).toBe(1);
  });

  it('reads once, hides, and gives the page back', () => {
    const { given, doc, reads } = world(PAGE);
    const before = doc.documentElement.outerHTML;
    const session = createSession(given);
    expect(session.read({ clean: true })).toMatchObject({ cleaning: true, headlineCount: 3 });
    expect(hiddenCount(doc)).toBe(2);
    session.read({ clean: true });
    expect(reads()).toBe(1);
    session.clean(false);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('does not hide again on a later read what the reader has shown', () => {
    const { given, doc } = world(PAGE);
    const session = createSession(given);
    session.read({ clean: true });
    session.clean(false);
    expect(session.read({ clean: true }).cleaning).toBe(false);
    expect(hiddenCount(doc)).toBe(0);
  });

  it('sweeps what comes late, in idle time, and tells', async () => {
    const { given, doc, told, settle } = world(PAGE);
    const session = createSession(given);
    session.read({ clean: true });
    doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    expect(hiddenCount(doc)).toBe(2);
    await settle();
    expect(hiddenCount(doc)).toBe(3);
    expect(told).toHaveLength(1);
    expect(told[0]!.ledger).toHaveLength(3);
  });

  it('does nothing for a clock, for changes inside hidden things, or for its own changes', async () => {
    const { given, doc, idle, reads, settle } = world(PAGE);
    createSession(given).read({ clean: true });
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
    session.read({ clean: true });
    session.clean(false);
    doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    await settle();
    expect(reads()).toBe(1);
  });

  it('starts anew when a single-page application has moved on, but not for a fragment', () => {
    const { given, reads, goTo, doc } = world(PAGE);
    const session = createSession(given);
    session.read({ clean: true });
    goTo('https://gazette.example/a#comments');
    session.read({ clean: true });
    expect(reads()).toBe(1);
    goTo('https://gazette.example/b');
    doc.querySelector('p')!.textContent = 'B.';
    expect(session.read({ clean: true }).article?.text).toBe('B.');
  });

  it('keeps the fuller text when the page takes text away', async () => {
    const { given, doc, settle } = world(PAGE);
    const session = createSession(given);
    session.read({ clean: true });
    doc.querySelector('p')!.textContent = '';
    doc.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li>just now: a late headline comes in</li>');
    await settle();
    expect(session.read({ clean: true }).article?.text).toBe('Body.');
  });

  it('leaves a page alone that is no article, and refuses to clean it', () => {
    const { given, doc } = world('<ul><li>only links here</li></ul>');
    const session = createSession(given);
    expect(session.read({ clean: true })).toMatchObject({ article: null, cleaning: false });
    expect(hiddenCount(doc)).toBe(0);
    expect(() => session.clean(true)).toThrow(NotAnArticleError);
  });

  it('says that a PDF cannot be read', () => {
    const { given, doc } = world(PAGE);
    Object.defineProperty(doc, 'contentType', { value: 'application/pdf' });
    expect(() => createSession(given).read({ clean: true })).toThrow(RestrictedPageError);
  });
});
