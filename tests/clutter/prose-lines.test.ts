/** Paragraphs of plain text: hard-wrapped ones are put together, lists and headlines are not. */
import { describe, expect, it } from 'vitest';
import { proseLines } from '../../utils/clutter/lines';

const paragraphs = (text: string) =>
  proseLines(text).map(({ start, end }) => text.slice(start, end).replace(/\s*[\r\n]+[>\s]*/g, ' / '));

/** Breaks words at a margin. */
function wrap(text: string, margin: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= margin) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
const ONE =
  'The harbour board met on Monday and heard from the keeper, her two sons, and two old men from the mill, who had come by boat in the fog and were in no mood to wait for the end of it.';
const TWO =
  'Nobody had thought that the ramp would be torn down before the winter, least of all the men who had built it with their own hands in the year of the great flood, and said so.';
const count = (text: string) => proseLines(text).length;

describe('white space', () => {
  it.each<[text: string, lines: string[]]>([
    ['', []],
    ['\n\n', []],
    ['ferry', ['ferry']],
    ['  ferry \n\t crane', ['ferry', 'crane']],
    ['ferry\r\ncrane\rseals\n\nmill', ['ferry', 'crane', 'seals', 'mill']],
    ['\u00a0\u200b\ufeffferry\u2028\u2029\u3000\n', ['ferry']],
    ['ferry \u200b crane', ['ferry \u200b crane']],
  ])('%j', (text, lines) => {
    expect(paragraphs(text)).toEqual(lines);
  });

  it('gives places in the text', () => {
    expect(proseLines(' ferry\n crane ')).toEqual([
      { start: 1, end: 6 },
      { start: 8, end: 13 },
    ]);
  });
});

describe('quotation marks of mails', () => {
  it.each<[text: string, lines: string[]]>([
    ['> ferry\n> crane\n>> seals', ['ferry', 'crane', 'seals']],
    ['> ferry\n> crane', ['> ferry', '> crane']],
    ['> ferry\n\n> crane\n>\n> seals', ['ferry', 'crane', 'seals']],
    ['> ferry\n> crane\n> seals\nmill', ['> ferry', '> crane', '> seals', 'mill']],
    [`${'> ferry\n'.repeat(9)}mill`, [...Array<string>(9).fill('ferry'), 'mill']],
    [`${'> ferry\n'.repeat(8)}mill`, [...Array<string>(8).fill('> ferry'), 'mill']],
  ])('%j', (text, lines) => {
    expect(paragraphs(text)).toEqual(lines);
  });
});

describe('hard wrapping', () => {
  it.each([50, 60, 72, 100])('at a margin of %i', (margin) => {
    // The last word fills the line to its margin.
    const text = wrap(`${ONE} ${TWO} ${ONE}`, margin);
    const longest = Math.max(...text.split('\n').map(({ length }) => length));
    expect(count(`${text}\n\n${wrap(TWO, margin)}`)).toBe(
      longest < 50 ? text.split('\n').length + wrap(TWO, margin).split('\n').length : 2,
    );
  });

  it.each([
    ['too narrow', 45],
    ['too wide', 130],
  ])('%s a margin is none', (_, margin) => {
    const text = wrap(`${ONE} ${TWO} ${ONE} ${TWO}`, margin);
    expect(count(text)).toBe(text.split('\n').length);
  });

  it('ends at an empty line', () => {
    expect(paragraphs(`${wrap(ONE, 60)}\n\n${wrap(TWO, 60)}`)).toEqual([
      wrap(ONE, 60).replaceAll('\n', ' / '),
      wrap(TWO, 60).replaceAll('\n', ' / '),
    ]);
  });

  it('ends at a line that had room for the next word', () => {
    expect(count(`${wrap(ONE, 60)}\n${wrap(TWO, 60)}`)).toBe(2);
    expect(count(`${wrap(ONE, 60)}\n${wrap(TWO, 60)}\nSo it went`)).toBe(3);
  });

  it('ends at an item, a time and the same line again', () => {
    const text = wrap(`${ONE} ${TWO}`, 60);
    const last = text.split('\n').at(-1)!;
    for (const next of [
      '- tides',
      '* tides',
      '• tides',
      '12. tides',
      '3) tides',
      '10:05',
      '3 hours ago',
      last,
    ])
      expect(count(`${text}\n${next}`), next).toBe(2);
    expect(count(`${text}\n10:05\n${text}`)).toBe(3);
  });

  it('is none in a list of headlines', () => {
    const headlines = [
      'Ferry returns to Lower Orrin after a winter of repairs now',
      'Harbour board votes for a new crane on the north quay again',
      'Seals are back on the sandbanks of Port Halden, says board',
      'Council buys the old cannery for a museum of all the tides',
    ];
    expect(count(headlines.join('\n'))).toBe(4);
    expect(count([...headlines, ...headlines].join('\n'))).toBe(8);
  });

  it('is none where only few lines are full', () => {
    const short = 'A line.\n'.repeat(20);
    expect(count(`${short}${wrap(ONE, 60)}`)).toBe(20 + wrap(ONE, 60).split('\n').length);
  });

  it('puts paragraphs of a sentence apart where they follow each other without an empty line', () => {
    const terse = [ONE, TWO, ONE, TWO].map((text) => wrap(text, 60)).join('\n');
    expect(count(terse)).toBe(4);
  });

  it('goes on behind a full line that ends a sentence within a paragraph', () => {
    const first = 'The harbour board met on Monday, and it heard the keeper now.';
    const lines = [
      first,
      'Nobody had thought that the ramp would go. It went before the',
      'winter, and the men who had built it said so. Then the fog',
      'came in from the sea, and they went home. All of them slept',
      'badly, for the wind had turned. It blew from the north now.',
    ];
    expect(count(lines.join('\n'))).toBe(1);
  });

  it('bears with a ragged margin where a line plainly goes on', () => {
    const lines = wrap(`${ONE} ${TWO}`, 72).split('\n');
    const cut = lines.map((line, nth) => (nth === 1 ? line.slice(0, -9).trim() : line));
    expect(count(cut.join('\n'))).toBeLessThan(3);
    const short = lines.map((line, nth) => (nth === 1 ? line.slice(0, -30).trim() : line));
    expect(count(short.join('\n'))).toBeGreaterThan(1);
  });
});
