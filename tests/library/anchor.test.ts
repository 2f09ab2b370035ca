import { describe, expect, it } from 'vitest';
import { anchor, quoteOf } from '../../utils/library/anchor';
import fc from '../properties';
import { anyText } from './any-text';

const TEXT = [
  'The river Lenna rose by two metres overnight and broke through the dyke at Oberfeld.',
  'Mayor Ines Halvorsen asked the three hundred people of the lower town to leave their houses.',
  'The water is expected to fall on May 4. The mayor asked for patience.',
].join('\n');

/** The passage as it stands in `text`; null where it is not found. */
function found(text: string, exact: string, hint: { start: number; end: number } | null = null) {
  const at = TEXT.indexOf(exact);
  const quote =
    at < 0 ? { exact, prefix: '', suffix: '' } : quoteOf(TEXT, { start: at, end: at + exact.length });
  const span = anchor(text, quote, hint);
  return span && text.slice(span.start, span.end);
}

describe('anchor', () => {
  it('finds a passage where it stood, wherever that is now', () => {
    const exact = 'three hundred people of the lower town';
    expect(found(TEXT, exact)).toBe(exact);
    expect(found(`A line before.\n${TEXT}`, exact, { start: 110, end: 148 })).toBe(exact);
  });

  it('tells passages of the same words by what stands around them', () => {
    const twice = TEXT.indexOf('asked', TEXT.indexOf('asked') + 1);
    const quote = quoteOf(TEXT, { start: twice, end: twice + 5 });
    const moved = `Patience was asked for. ${TEXT}`;
    expect(anchor(moved, quote, { start: twice, end: twice + 5 })?.start).toBe(twice + 24);
    const first = TEXT.indexOf('asked');
    expect(anchor(TEXT, quoteOf(TEXT, { start: first, end: first + 5 }), null)?.start).toBe(first);
  });

  it('takes the nearest to where it stood where nothing else tells them apart', () => {
    const text = 'no no no no no';
    const quote = { exact: 'no', prefix: '', suffix: '' };
    expect(anchor(text, quote, { start: 7, end: 9 })?.start).toBe(6);
  });

  const changed: Array<[what: string, from: string, to: string, expected: string]> = [
    [
      'other white space',
      'three hundred people',
      'three\n hundred  people',
      'three\n hundred  people of the lower town',
    ],
    ['another word', 'three hundred', 'four hundred', 'four hundred people of the lower town'],
    ['a word more', 'hundred people', 'hundred or so people', 'three hundred or so people of the lower town'],
    ['a word less', 'the lower town', 'lower town', 'three hundred people of lower town'],
    ['other capitals and accents', 'lower town', 'Lowér Town', 'three hundred people of the Lowér Town'],
  ];
  it.each(changed)('finds it with %s', (_what, from, to, expected) => {
    expect(found(TEXT.replace(from, to), 'three hundred people of the lower town')).toBe(expected);
  });

  it('finds a long passage in a text where much was added, by its beginning and end', () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const exact = words.join(' ');
    const text = `Before. ${[...words.slice(0, 150), 'something', 'new', ...words.slice(150)].join(' ')} After.`;
    const span = anchor(text, { exact, prefix: '', suffix: '' }, null);
    expect(span && [text.slice(span.start, span.start + 5), text.slice(span.end - 7, span.end)]).toEqual([
      ...['word0', 'word299'],
    ]);
  });

  it('finds text of scripts without spaces', () => {
    const text = '市长要求三百名居民离开家园。水位预计下降。';
    expect(anchor(text, { exact: '三百多名居民离开', prefix: '', suffix: '' }, null)).toEqual({
      ...{ start: 4, end: 11 },
    });
  });

  it('finds nothing where the passage is gone, and never a passage that says something else', () => {
    const exact = 'three hundred people of the lower town';
    expect(found('The ferry talks resume in June, the harbour says.', exact)).toBeNull();
    expect(found(TEXT, 'May 5')).toBeNull();
    expect(found(TEXT, 'The mayor was asked about bridges')).toBeNull();
    expect(found(TEXT, '   ')).toBeNull();
    expect(found(TEXT, '…')).toBeNull();
    expect(found('', exact)).toBeNull();
  });

  it('finds every passage of any text again, and its answer stays the same', () => {
    fc.assert(
      fc.property(
        anyText({ maxLength: 60 }),
        fc.nat(59),
        fc.nat(59),
        anyText({ maxLength: 9 }),
        (text, a, b, more) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          const exact = text.slice(start, end);
          if (!exact.trim() || end > text.length) return;
          const quote = quoteOf(text, { start, end });
          expect(anchor(text, quote, { start, end })).toEqual({ start, end });
          const other = more + text;
          const again = anchor(other, quote, { start, end });
          expect(again && other.slice(again.start, again.end)).toBe(exact);
          expect(anchor(other, quote, again)).toEqual(again);
        },
      ),
    );
  });
});
