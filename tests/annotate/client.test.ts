import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotateRequest } from '../../utils/annotate/messages';
import type { Annotations, Article } from '../../utils/article';

/** Those made so far, with the worker's end of each. */
let made: FakeSharedWorker[] = [];

class FakeSharedWorker extends EventTarget {
  readonly port: MessagePort;
  readonly inside: MessagePort;
  readonly asked: AnnotateRequest[] = [];
  constructor(readonly address: string) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.inside = port2;
    port2.onmessage = ({ data }) => this.asked.push(data);
    made.push(this);
  }
}

const article = (title: string) => ({ title, text: title }) as Article;
const found = (name: string) => ({ entities: [{ name }] }) as unknown as Annotations;

describe('the engine all our pages share', () => {
  beforeEach(() => {
    made = [];
    vi.stubGlobal('SharedWorker', FakeSharedWorker);
    vi.stubGlobal('location', new URL('https://own.example/popup.html'));
    vi.resetModules();
  });
  afterEach(() => vi.unstubAllGlobals());
  const client = () => import('../../utils/annotate/client');

  it('is connected to once, and each answer goes to who asked', async () => {
    const { annotateInWorker, warmUp } = await client();
    warmUp();
    const [first, second] = [annotateInWorker(article('First'), ''), annotateInWorker(article('Second'), '')];
    expect(made).toHaveLength(1);
    const [{ asked, inside }] = made as [FakeSharedWorker];
    await vi.waitUntil(() => asked.length === 2);
    for (const { id, article } of asked.toReversed())
      inside.postMessage({ id, annotations: found(article.title) });
    expect(await first).toEqual(found('First'));
    expect(await second).toEqual(found('Second'));
  });

  it('fails with what went wrong inside', async () => {
    const { annotateInWorker } = await client();
    const reading = annotateInWorker(article('First'), '');
    const [{ asked, inside }] = made as [FakeSharedWorker];
    await vi.waitUntil(() => asked.length === 1);
    inside.postMessage({ id: asked[0]!.id, error: 'The weights are not whole' });
    await expect(reading).rejects.toThrow('The weights are not whole');
  });

  it('that cannot load fails who waits; the next call starts another', async () => {
    const { annotateInWorker } = await client();
    const reading = annotateInWorker(article('First'), '');
    made[0]!.dispatchEvent(new Event('error'));
    await expect(reading).rejects.toThrow('The annotation worker failed');
    void annotateInWorker(article('Second'), '');
    await vi.waitUntil(() => made[1]?.asked.length === 1);
  });
});
