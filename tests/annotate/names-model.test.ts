import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnnotateReply } from '../../utils/annotate/messages';
import { ruleRecogniser } from '../../utils/annotate/names/rule-recogniser';
import { namesFrom } from '../../utils/annotate/names-model';
import { NAMES_FILE, readWeights } from '../../utils/annotate/weights';
import { articleOf, CAPTURED } from './article';
import { shippedWeights } from './weights';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const FAILURES: Array<[string, () => Promise<Response>]> = [
  ['the file is not there', async () => new Response('', { status: 404 })],
  ['nothing can be read', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the file is something else', async () => new Response('no weights at all, and long enough to look')],
];

describe('namesFrom', () => {
  it('falls back to the rules for damaged weights', () => {
    const weights = shippedWeights();
    new Uint8Array(weights)[100_000]! ^= 1;
    expect(namesFrom(weights)).toBe(ruleRecogniser);
    expect(namesFrom(new ArrayBuffer(0))).toBe(ruleRecogniser);
  });
});

describe('readWeights', () => {
  const load = () => readWeights(NAMES_FILE).then(namesFrom);

  it('asks for one address and reads the weights there', async () => {
    const fetched = vi.fn(async (_address: string) => new Response(shippedWeights()));
    vi.stubGlobal('fetch', fetched);
    expect((await load()).id).toContain('tagger');
    expect(fetched.mock.calls).toEqual([[NAMES_FILE]]);
  });

  it.each(FAILURES)('gives the rules when %s', async (_, fetched) => {
    vi.stubGlobal('fetch', fetched);
    expect(await load()).toBe(ruleRecogniser);
  });
});

/** The engine is a module of its own; transforming it for a test takes a while. */
const ENGINE_LOADS = { timeout: 10_000 };

describe('the worker', () => {
  /** Starts the worker's module in a scope of its own and connects to it; `ask` posts to it. */
  async function startWorker(fetched: () => Promise<Response>) {
    const scope = new EventTarget();
    const replies: AnnotateReply[] = [];
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('self', scope);
    await import('../../utils/annotate/worker');
    const { port1: page, port2: inside } = new MessageChannel();
    page.onmessage = ({ data }) => replies.push(data);
    scope.dispatchEvent(new MessageEvent('connect', { ports: [inside] }));
    const ask = (id: number) =>
      page.postMessage({ id, article: articleOf('Mayor Tavi Orlund spoke in Lima.'), captured: CAPTURED });
    return { ask, replies };
  }
  const engineOf = (reply: AnnotateReply | undefined) =>
    reply && 'annotations' in reply ? reply.annotations.engine : null;

  it('lets what is asked early wait for the weights', async () => {
    let arrive = (_: Response) => {};
    const { ask, replies } = await startWorker(() => new Promise((resolve) => (arrive = resolve)));
    ask(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(replies).toEqual([]);
    arrive(new Response(shippedWeights()));
    await vi.waitFor(() => expect(replies).toHaveLength(1), ENGINE_LOADS);
    expect(engineOf(replies[0])).toContain('tagger');
  });

  it.each(FAILURES)('answers by the rules when %s', async (_, fetched) => {
    const { ask, replies } = await startWorker(fetched);
    ask(7);
    await vi.waitFor(() => expect(replies).toHaveLength(1), ENGINE_LOADS);
    expect(replies[0]?.id).toBe(7);
    expect(engineOf(replies[0])).toMatch(/^names-rules-\S+ /);
  });
});
