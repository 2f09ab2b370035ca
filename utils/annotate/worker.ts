/**
 * Module worker: annotates one article a message. The weights are asked for before the engine's code is there, since
 * both take their time to come; messages wait for both.
 */
import type { AnnotateRequest } from './messages';
import { NAMES_FILE, readWeights } from './weights';

const weights = readWeights(NAMES_FILE);
const engine = import('./answer');
const ready = engine.then(({ prepare }) => prepare(weights));

self.addEventListener('message', async ({ data }: MessageEvent<AnnotateRequest>) => {
  const { answer } = await engine;
  self.postMessage(await answer(data, ready));
});
