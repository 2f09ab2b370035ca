import { describe, expect, it } from 'vitest';
import { WordTable } from '../../utils/annotate/word-table';

const table = new WordTable([
  ['may', 5],
  ['march', 3],
  ['mirth', 0],
  ["won't", 7],
  ['–', 8],
]);
const read = (text: string, start = 0, end = text.length) => table.get(text, start, end);

describe('a table of words', () => {
  it.each([
    ['may', 5],
    ['MARCH', 3],
    ["Won't", 7],
    ['–', 8],
  ])('knows %s in any case', (word, value) => expect(read(word)).toBe(value));

  it.each(['', 'm', 'mayo', 'mach', 'merch', 'mar-h', 'máy', '-', 'marches on'])(
    'does not know “%s”',
    (word) => expect(read(word)).toBeNull(),
  );

  it('reads a word where it stands in a text', () => {
    expect(read('in May, so', 3, 6)).toBe(5);
    expect(read('in May, so', 2, 6)).toBeNull();
  });

  it('keeps the last of two rows of one word', () =>
    expect(
      new WordTable([
        ['no', 1],
        ['no', 2],
      ]).get('No', 0, 2),
    ).toBe(2));
});
