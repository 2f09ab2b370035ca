/**
 * Shared module worker: annotates one article a message, for every page of ours that is open. The weights are asked for
 * before the engine's code is there, since both take their time to come; messages wait for both.
 */
import { type AnnotateRequest, USES } from './messages';
import { NAMES_FILE, readWeights } from './weights';

const weights = readWeights(NAMES_FILE);
const engine = import('./answer');
const ready = engine.then(({ prepare }) => prepare(weights));
const uses = new BroadcastChannel(USES);

self.addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  port?.addEventListener('message', async ({ data }: MessageEvent<AnnotateRequest>) => {
    const { answer } = await engine;
    port.postMessage(await answer(data, ready));
    uses.postMessage(null);
  });
  port?.start();
});
