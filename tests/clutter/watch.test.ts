import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { watchPage } from '../../utils/clutter/watch';

it('goes through a large page with rests, and watches the shadow roots that it comes upon', async () => {
  const { document } = new JSDOM(`<main>${'<p>Low tide</p>'.repeat(2000)}</main><div></div>`).window;
  const host = document.querySelector('div')!;
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
  const root = inner.attachShadow({ mode: 'open' });
  let resting = 0;
  const sweep = vi.fn(async () => {});
  const stop = watchPage(document, {
    isStale: false,
    sweep,
    scrolled() {},
    covers: () => false,
    rest: async () => void resting++,
    now: () => 0,
    whenIdle: (callback) => {
      callback();
      return () => {};
    },
  });
  expect(resting).toBe(1); // the others are waited for
  await vi.waitFor(() => expect(resting).toBe(4));
  await new Promise((done) => setTimeout(done));
  const line = document.createElement('p');
  line.textContent = 'More of the same that came in late';
  root.append(line);
  await vi.waitFor(() => expect(sweep).toHaveBeenCalledOnce());
  stop();
});

it('watches no more once it was stopped on its way', async () => {
  const { document } = new JSDOM(`${'<p>Low tide</p>'.repeat(2000)}<div></div>`).window;
  const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
  const sweep = vi.fn(async () => {});
  let resting = 0;
  const stop = watchPage(document, {
    ...{ isStale: false, sweep, scrolled() {}, covers: () => false, now: () => 0 },
    rest: async () => void resting++,
    whenIdle: (callback) => {
      callback();
      return () => {};
    },
  });
  stop();
  await new Promise((done) => setTimeout(done));
  root.append('More of the same that came in late, too late');
  await new Promise((done) => setTimeout(done));
  expect(resting).toBe(1);
  expect(sweep).not.toHaveBeenCalled();
});

it('looks again for what changed while looking has failed', async () => {
  const { document } = new JSDOM('<main><p>Low tide</p></main>').window;
  const add = () => {
    const line = document.querySelector('main')!.appendChild(document.createElement('p'));
    line.textContent = 'More of the same that came in late';
  };
  const failed: unknown[] = [];
  const sweep = vi.fn(async () => {
    if (sweep.mock.calls.length > 1) return;
    add();
    await new Promise((done) => setTimeout(done));
    throw new Error('The background did not answer');
  });
  const stop = watchPage(document, {
    ...{ isStale: false, sweep, scrolled() {}, covers: () => false, now: () => 0 },
    whenIdle: (callback: () => unknown) => {
      setTimeout(() => void Promise.resolve(callback()).catch((error) => failed.push(error)));
      return () => {};
    },
  });
  add();
  await vi.waitFor(() => expect(failed).toHaveLength(1));
  await vi.waitFor(() => expect(sweep).toHaveBeenCalledTimes(2));
  stop();
});
