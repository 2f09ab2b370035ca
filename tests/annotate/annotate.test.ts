import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotate, annotateInSlices } from '../../utils/annotate/annotate';
import { tagTokens } from '../../utils/annotate/bio';
import type { AnnotateReply, AnnotateRequest } from '../../utils/annotate/messages';
import fc from '../properties';
import { articleOf, CAPTURED } from './article';

const TEXT = Array.from(
  { length: 30 },
  (_, i) => `Mayor Tavi Orlund opened bridge ${i} in Lima on Monday. “It is done,” Orlund said at 9 p.m.`,
).join('\n');

describe('annotate', () => {
  it('gives the same in slices, and lets go in between', async () => {
    const pause = vi.fn(async () => {});
    const article = articleOf(TEXT, { published: '2025-04-03' });
    const sliced = await annotateInSlices(article, { captured: CAPTURED, pause });
    expect(sliced).toEqual(annotate(article, { captured: CAPTURED }));
    expect(pause.mock.calls.length).toBeGreaterThan(2);
  });

  it('does not change its article and gives the same twice', () => {
    const article = Object.freeze(articleOf(TEXT));
    expect(annotate(article, { captured: CAPTURED })).toEqual(annotate(article, { captured: CAPTURED }));
  });

  it('takes empty text', () => {
    expect(annotate(articleOf(''), { captured: CAPTURED })).toMatchObject({
      entities: [],
      times: [],
      keyDates: [],
    });
  });

  it('resolves nothing by the time of capture', () => {
    const article = articleOf('They met yesterday. The fair is on May 4.');
    const early = annotate(article, { captured: '2011-01-01T00:00:00Z' });
    expect(annotate(article, { captured: CAPTURED })).toEqual(early);
  });

  it('tells which dates another date of the text made what they are', () => {
    const fromText = (text: string) =>
      annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED })
        .times.filter((time) => time.fromText)
        .map((time) => `${time.text}=${time.value}`);
    expect(fromText('The lock was closed in May 2023 and opened again a year later.')).toEqual([
      'a year later=2024',
    ]);
    expect(
      fromText('It was closed on Tuesday. The council met on Wednesday and meets again next week.'),
    ).toEqual([]);
    expect(fromText('The lock was closed in May 2023. It opens on Friday.')).toEqual([]);
  });

  it('names its engines', () => {
    expect(annotate(articleOf(TEXT), { captured: CAPTURED }).engine).toMatch(/^names-\S+ times-\S+$/);
  });
});

describe('on any text', () => {
  const piece = fc.constantFrom(
    ...'Minister|Mr.|Tavi|Orlund|of|for|the|and|US|Pak|-|(|)|,|.|:|\n|“|’s|March|5|2021|Monday|two|days|ago|later|last|year|9 p.m.|Ministry|Health|Afghan|e|al|𝒳|é|🚲|TTP'.split(
      '|',
    ),
  );

  it('names slices of the text, in order, without overlap and within a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), {
          maxLength: 60,
        }),
        fc.boolean(),
        (pieces, dated) => {
          const text = pieces.join(' ');
          const { entities, times } = annotate(articleOf(text, dated ? { published: '2025-04-03' } : {}), {
            captured: CAPTURED,
          });
          for (const spans of [entities.flatMap(({ mentions }) => mentions), times]) {
            let end = 0;
            for (const span of [...spans].sort((a, b) => a.start - b.start)) {
              expect(text.slice(span.start, span.end)).toBe(span.text);
              expect(span.start).toBeGreaterThanOrEqual(end);
              expect(span.text).not.toContain('\n');
              end = span.end;
            }
          }
          for (const { value } of times) expect(value).toMatch(/^(?:P[\dTX.]|[\dX]{2,4}(?:$|[-/T]))/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('tagTokens', () => {
  it('tags tokens in BIO, with the document as evidence', () => {
    const lines = [
      { id: 'a', doc: 'd', tokens: 'Mayor Tavi Orlund spoke in Lima .'.split(' ') },
      { id: 'b', doc: 'd', tokens: 'Orlund left the U . S . for Umm al - Qura .'.split(' ') },
    ];
    const [first, second] = tagTokens(lines);
    expect(first).toEqual({ id: 'a', tags: ['O', 'B-PER', 'I-PER', 'O', 'O', 'B-LOC', 'O'] });
    expect(second?.tags.slice(0, 8)).toEqual(['B-PER', 'O', 'O', 'B-LOC', 'I-LOC', 'I-LOC', 'I-LOC', 'O']);
    expect(second?.tags).toHaveLength(lines[1]!.tokens.length);
  });

  it('takes odd tokens and empty lines', () => {
    expect(tagTokens([{ id: 'x', doc: null, tokens: [] }])).toEqual([{ id: 'x', tags: [] }]);
    expect(tagTokens([{ id: 'x', doc: null, tokens: ['', ' ', '\n'] }])[0]?.tags).toHaveLength(3);
    expect(tagTokens([])).toEqual([]);
  });
});

describe('annotateInWorker', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('answers without workers', async () => {
    vi.stubGlobal('SharedWorker', undefined);
    const { annotateInWorker, warmUp } = await import('../../utils/annotate/client');
    warmUp();
    const article = articleOf(TEXT);
    expect(await annotateInWorker(article, CAPTURED)).toEqual(annotate(article, { captured: CAPTURED }));
  });

  it('asks one worker, tells answers apart and passes failures on', async () => {
    const workers: FakeWorker[] = [];
    class FakeWorker extends EventTarget {
      asked: AnnotateRequest[] = [];
      /** Its own end: what is sent there is asked of the worker. */
      readonly port = this;
      constructor() {
        super();
        workers.push(this);
      }
      start() {}
      postMessage(request: AnnotateRequest) {
        this.asked.push(request);
      }
      answer(reply: AnnotateReply) {
        this.dispatchEvent(new MessageEvent('message', { data: reply }));
      }
    }
    vi.stubGlobal('SharedWorker', FakeWorker);
    // Only scripts of the page's own place may be started.
    vi.stubGlobal('location', new URL('https://dateline.example/popup.html'));
    const { annotateInWorker, warmUp } = await import('../../utils/annotate/client');
    warmUp();
    const first = annotateInWorker(articleOf('One.'), CAPTURED);
    const second = annotateInWorker(articleOf('Two.'), CAPTURED);
    await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(2));
    const [one, two] = workers[0]!.asked;
    const annotations = annotate(articleOf('Two.'), { captured: CAPTURED });
    workers[0]!.answer({ id: two!.id, annotations });
    workers[0]!.answer({ id: one!.id, error: 'broken' });
    await expect(second).resolves.toEqual(annotations);
    await expect(first).rejects.toThrow('broken');
    expect(workers).toHaveLength(1);
  });
});
