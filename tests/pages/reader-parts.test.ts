import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isTextFile } from '../../components/library/file-kind';
import { minutesToRead } from '../../components/minutes-to-read';
import { paintMarks, spansByMark } from '../../components/reader/marks';
import { currentPart, progressOf } from '../../components/reader/progress';
import { applyStyle, resized, styleProperties } from '../../components/reader/reader-style';
import type { Annotations, Entity } from '../../utils/article';
import { DEFAULT_READER_STYLE, READER_SIZES_PX } from '../../utils/reader-choices';

const mention = (type: Entity['type'], start: number, end: number): Entity => ({
  ...{ name: 'x', type, aliases: [], roles: [], salience: 1 },
  mentions: [{ text: 'x', type, start, end }],
});
const ANNOTATIONS: Annotations = {
  entities: [mention('PER', 0, 5), mention('ORG', 10, 15), mention('LOC', 20, 25), mention('EVENT', 30, 40)],
  times: [
    { start: 34, end: 38, text: 'June', type: 'DATE', value: '2025-06', stated: false },
    { start: 50, end: 58, text: 'two days', type: 'DURATION', value: 'P2D', stated: true },
  ],
  keyDates: [],
  engine: 'test',
};

describe('marks', () => {
  it('says who, what, where and when; a date wins over a name it lies in; a duration is no date', () => {
    expect(spansByMark(ANNOTATIONS)).toEqual({
      who: [{ start: 0, end: 5 }],
      what: [{ start: 10, end: 15 }],
      where: [{ start: 20, end: 25 }],
      when: [{ start: 34, end: 38 }],
    });
  });

  it('paints what is chosen, takes the rest away, and does nothing where the browser cannot', () => {
    const painted = new Map<string, number>([['when', 9]]);
    class Painted {
      size: number;
      constructor(...ranges: unknown[]) {
        this.size = ranges.length;
      }
    }
    const registry = {
      delete: (name: string) => painted.delete(name),
      set: (name: string, highlight: Painted) => painted.set(name, highlight.size),
    };
    const view = { CSS: { highlights: registry }, Highlight: Painted } as unknown as Parameters<
      typeof paintMarks
    >[0];
    const range = {} as AbstractRange;
    const options = {
      chosen: { who: true, what: false, where: true, when: false },
      rangesOf: () => [range, range],
    };
    paintMarks(view, ANNOTATIONS, options);
    expect([...painted]).toEqual([
      ['who', 2],
      ['where', 2],
    ]);
    expect(() => paintMarks({ CSS: {} }, ANNOTATIONS, options)).not.toThrow();
  });
});

describe('progress', () => {
  it.each([
    [0, 0],
    [500, 50],
    [1000, 100],
    [1400, 100],
    [-20, 0],
  ])('at %i px it is %i', (topPx, expected) => {
    expect(progressOf({ topPx, viewportPx: 800, endPx: 1800 })).toBe(expected);
  });
  it('is done where everything fits', () =>
    expect(progressOf({ topPx: 0, viewportPx: 800, endPx: 700 })).toBe(100));
  it('knows the part being read', () => {
    const headings = [
      { id: 'a', topPx: -400 },
      { id: 'b', topPx: 100 },
      { id: 'c', topPx: 700 },
    ];
    expect(currentPart(headings, 900)).toBe('b');
    expect(currentPart([{ id: 'a', topPx: 600 }], 900)).toBeNull();
  });
});

describe('reader style', () => {
  it('stays within the sizes', () => {
    const { least, most } = READER_SIZES_PX;
    expect(resized({ ...DEFAULT_READER_STYLE, sizePx: most }, 1).sizePx).toBe(most);
    expect(resized({ ...DEFAULT_READER_STYLE, sizePx: least }, -1).sizePx).toBe(least);
    expect(resized(DEFAULT_READER_STYLE, 1).sizePx).toBe(DEFAULT_READER_STYLE.sizePx + READER_SIZES_PX.step);
  });
  it('keeps the number of characters in a line when the type grows', () => {
    const measure = (sizePx: number) =>
      Number.parseFloat(styleProperties({ ...DEFAULT_READER_STYLE, sizePx })['--reader-measure']!) / sizePx;
    expect(measure(28)).toBeCloseTo(measure(14), 3);
  });
  it('leaves light and dark to the system unless one is chosen', () => {
    const root = new JSDOM('').window.document.documentElement;
    applyStyle(root, { ...DEFAULT_READER_STYLE, paper: 'sepia' });
    expect(root.dataset.theme).toBe('sepia');
    applyStyle(root, { ...DEFAULT_READER_STYLE, paper: 'auto' });
    expect(root.hasAttribute('data-theme')).toBe(false);
  });
});

describe('isTextFile', () => {
  it.each([
    ['note.txt', 'text/plain', true],
    ['note.md', '', true],
    ['README', '', true],
    ['export.json', 'application/json', false],
    ['photo.jpg', 'image/jpeg', false],
    ['page.html', 'text/html', false],
    ['archive.zip', '', false],
  ])('%s (%s): %s', (name, type, expected) => expect(isTextFile({ name, type })).toBe(expected));
});

describe('minutesToRead', () => {
  it('is never nothing', () => {
    expect(minutesToRead(3)).toBe(1);
    expect(minutesToRead(2380)).toBe(10);
  });
});
