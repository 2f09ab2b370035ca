/** A very long article goes from the page to who asked in several messages, and arrives whole. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Article, TabGoneError } from '../utils/article';
import type { PageState } from '../utils/messages';

// What follows looks for its browser when it is loaded.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
const { answerCalls, callTab, hearPage, tellPages } = await import('../utils/messages');

type Listener = (message: unknown, sender: object, reply: (value: unknown) => void) => unknown;

const own = { id: 'dateline', url: 'chrome-extension://dateline/popup.html' };
const tab = { id: 'dateline', url: 'https://gazette.example/a', tab: { id: 7 } };

/** A tab whose page answers with what `state` says when it is asked; all that is sent is kept as it travels. */
function world(state: () => PageState) {
  const listeners: Listener[] = [];
  const sent: string[] = [];
  const travel = (value: unknown): unknown => {
    sent.push(JSON.stringify(value ?? null));
    return JSON.parse(sent.at(-1)!);
  };
  const deliver = (message: unknown, sender: object) =>
    new Promise<unknown>((resolve) => {
      for (const listener of [...listeners])
        listener(travel(message), sender, (value) => resolve(travel(value)));
    });
  Object.assign(fakeBrowser.runtime, { id: 'dateline', getURL: () => 'chrome-extension://dateline/' });
  Object.assign(fakeBrowser.runtime.onMessage, {
    addListener: (listener: Listener) => void listeners.push(listener),
    removeListener: (listener: Listener) => void listeners.splice(listeners.indexOf(listener), 1),
  });
  Object.assign(fakeBrowser.tabs, { sendMessage: (_: number, message: unknown) => deliver(message, own) });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: unknown) => void deliver(message, tab),
  });
  answerCalls({ read: state, clean: state, setHidden: state, pick: () => null });
  return { longest: () => Math.max(...sent.map(({ length }) => length)), sent };
}

const stateOf = (html: string, text: string): PageState => ({
  ...{ url: 'https://gazette.example/a', ledger: [], cleaning: true, headlineCount: 0 },
  article: { title: 'A title', html, text } as Article,
});
const long = (length: number) => `${'The tide. '.repeat(length / 10 - 1)}The end.\n🌊`;

it('goes in pieces that no character is torn between', async () => {
  const state = stateOf(long(2_400_000), `🌊${'🌊'.repeat(700_000)}`);
  const { longest } = world(() => state);
  expect(await callTab(7, 'read', { clean: true })).toEqual(state);
  expect(longest()).toBeLessThan(1_300_000); // with what stands around it
});

it('goes in pieces where a page had thousands of things hidden', async () => {
  const item = (nth: number): PageState['ledger'][number] => ({
    ...{ id: `c${nth}`, kind: 'related', reasons: [], hidden: true },
    text: 'The ferry leaves at noon from the old pier',
  });
  const ledger = Array.from({ length: 20_000 }, (_, nth) => item(nth));
  for (const state of [
    { ...stateOf('<p>Tides</p>', 'Tides'), ledger },
    { ...stateOf(long(2_000_000), long(10)), ledger },
    { ...stateOf('', ''), article: null, ledger },
  ]) {
    const { longest } = world(() => state);
    expect(await callTab(7, 'read', { clean: true })).toEqual(state);
    expect(longest()).toBeLessThan(1_300_000);
  }
});

it('goes in one message where it is not long', async () => {
  const state = stateOf(long(50_000), long(40_000));
  const { sent } = world(() => state);
  expect(await callTab(7, 'clean', { on: true })).toEqual(state);
  expect(sent).toHaveLength(2);
});

it('is none where the page has come to another meanwhile', async () => {
  const states = [stateOf(long(2_000_000), ''), stateOf(long(3_000_000), '')];
  world(() => states.shift()!);
  const first = callTab(7, 'read', { clean: true });
  await expect(Promise.all([first, callTab(7, 'read', { clean: true })])).rejects.toThrow(TabGoneError);
});

it('comes whole with news, too', async () => {
  const state = stateOf(long(2_000_000), long(10));
  world(() => state);
  const hear = vi.fn();
  hearPage(7, 'changed', hear);
  tellPages('changed', state);
  await vi.waitFor(() => expect(hear).toHaveBeenCalledWith(state));
});
