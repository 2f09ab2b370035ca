// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdEngine, REST } from '../../entrypoints/keeper/hold';
import { USES } from '../../utils/annotate/messages';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** The worker was asked something, and all who listen have heard of it. */
async function use(): Promise<void> {
  const [worker, other] = [new BroadcastChannel(USES), new BroadcastChannel(USES)];
  const heard = new Promise((done) => other.addEventListener('message', done));
  worker.postMessage(null);
  await heard;
  for (const channel of [worker, other]) channel.close();
}

it('lets the engine go once nothing was asked of it for long, and not before', async () => {
  const letGo = vi.fn();
  const stop = holdEngine(letGo);
  vi.advanceTimersByTime(REST - 1000);
  await use();
  vi.advanceTimersByTime(REST - 1000);
  expect(letGo).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(letGo).toHaveBeenCalledOnce();
  stop();
});
