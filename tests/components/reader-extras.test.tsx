import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { neighboursIn, rememberedOrder, rememberOrder } from '../../components/library/reading-order';
import { preparePictures } from '../../components/reader/body';
import { FigureDialog } from '../../components/reader/FigureDialog';
import { figureAt, figuresOf, makeFiguresOpen } from '../../components/reader/figures';
import { MarginNotes } from '../../components/reader/MarginNotes';
import { marginNotes, stacked } from '../../components/reader/margin';
import { NeighbourLinks } from '../../components/reader/Neighbours';
import { giveRoom, takeRoomBack, underBlocks } from '../../components/reader/note-room';
import { OutlineButton, OutlinePanel } from '../../components/reader/Outline';
import type { Annotations, Highlight, TimeExpression } from '../../utils/article';
import { t } from '../../utils/i18n';
import { type ReadingPlaces, readingPlace, withReadingPlace } from '../../utils/reader-places';
import { useScreen } from './dom';

const screen = useScreen();

describe('pictures', () => {
  const page = () => {
    const { document, Event } = new JSDOM(
      `<div><figure><img src="a.png" alt=""><figcaption>The  dyke</figcaption></figure>
       <a href="/x"><img src="b.png" alt="A link"></a><p>Text <img src="c.png" alt="A map"></p></div>`,
    ).window;
    const root = document.querySelector('div')!;
    preparePictures(root, { notShown: 'not shown' });
    makeFiguresOpen(root, (words) => `Enlarge: ${words}`);
    return { document, root, Event };
  };
  it('get a button named after what they show; links stay links', () => {
    const { root } = page();
    const names = [...root.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Enlarge: The dyke', 'Enlarge: A map']);
    expect(root.querySelector('a > img')).not.toBeNull();
    expect(figuresOf(root).map(({ alt, caption }) => [alt, caption])).toEqual([
      ['', 'The dyke'],
      ['A map', ''],
    ]);
  });
  it('know which of them was pressed', () => {
    const { root } = page();
    expect(figureAt(root, root.querySelector('p img'))).toBe(1);
    expect(figureAt(root, root.querySelector('a img'))).toBeNull();
  });
  it('that fail to load leave no button behind', () => {
    const { root, Event } = page();
    root.querySelector('p img')!.dispatchEvent(new Event('error'));
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });
  it('large: arrows lead round, the caption stands below, Escape closes', () => {
    const figures = [
      { src: 'a.png', alt: '', caption: 'The dyke' },
      { src: 'c.png', alt: 'A map', caption: '' },
    ];
    Object.assign(window.HTMLDialogElement.prototype, { showModal: vi.fn(), close: vi.fn() });
    const onClose = vi.fn();
    screen.draw(<FigureDialog figures={figures} first={0} lang="en" onClose={onClose} />);
    expect(screen.texts('.figure-foot p')).toEqual(['The dyke']);
    screen.button(t('figure_next')).focus();
    expect(screen.press('ArrowLeft')).toBe(false);
    expect(screen.texts('.figure-foot p')).toEqual(['A map']);
    expect(screen.texts('[role=status]')).toEqual([t('find_count', 2, 2)]);
    screen.click(screen.button(t('figure_next')));
    expect(screen.find<HTMLImageElement>('img').getAttribute('src')).toBe('a.png');
    screen.fire(screen.find('dialog'), 'cancel');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

const time = (start: number, value: string, type: TimeExpression['type'] = 'DATE'): TimeExpression => ({
  ...{ start, end: start + 5, text: 'May 4', type, value, stated: true },
});
const annotations: Annotations = {
  ...{ entities: [], keyDates: [], engine: '' },
  times: [time(30, '2026-05-04'), time(60, '2026-05-04'), time(5, 'P2D', 'DURATION'), time(80, '2026-06')],
};
const highlight = (over: Partial<Highlight>): Highlight => ({
  ...{ id: 'h', quote: { exact: 'x', prefix: '', suffix: '' }, position: { start: 40, end: 45 } },
  ...{ colour: 'green', note: 'Ask', createdAt: 0, updatedAt: Date.UTC(2026, 4, 4), ...over },
});

describe('notes in the margin', () => {
  it('are of dates, each once, and of the reader, in the order of the text', () => {
    const highlights = [
      highlight({}),
      highlight({ id: 'n', note: null }),
      highlight({ id: 'l', position: null }),
    ];
    const ids = (dates: boolean) => marginNotes(annotations, highlights, { dates }).map(({ id }) => id);
    expect(ids(true)).toEqual(['d30', 'h', 'd80']);
    expect(ids(false)).toEqual(['h']);
  });
  it('stand at their lines, never over one another; ours are left out far from theirs', () => {
    const note = (top: number, own = false) => ({ top, height: 60, own });
    expect(stacked([note(0), note(10), note(300)])).toEqual([0, 72, 300]);
    expect(stacked([note(0), note(1), note(2), note(3, true), note(4)])).toEqual([0, 72, null, 144, null]);
  });
  it('stand beside the text where there is room, else under it; the reader’s own open their highlight', () => {
    const observe = vi.fn();
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = observe;
        disconnect() {}
      },
    );
    Object.defineProperty(window.document.documentElement, 'clientWidth', { value: 900, configurable: true });
    const box = document.createElement('div');
    let right = 500;
    box.getBoundingClientRect = () => ({ left: 0, right, top: 0 }) as DOMRect;
    const notes = marginNotes(annotations, [highlight({})], { dates: true });
    const onOwn = vi.fn();
    const draw = () =>
      screen.draw(
        <MarginNotes
          {...{ notes, annotations, box, onOwn, reference: 'published', today: '2026-05-01' }}
          text={'x'.repeat(100)}
          rangesOf={() => []}
        />,
      );
    draw();
    expect(screen.find('aside').hidden).toBe(false);
    expect(screen.find('aside').className).toBe('margin-notes');
    expect(screen.all('.margin-note')).toHaveLength(3);
    expect(screen.texts('.meaning b')[0]).toMatch(/May 4/);
    screen.click(screen.button('Ask'));
    expect(onOwn).toHaveBeenCalledWith(expect.objectContaining({ id: 'h' }));
    screen.draw(null);
    right = 800;
    draw();
    expect(screen.find('aside').hidden).toBe(false);
    expect(screen.find('aside').className).toBe('margin-notes under');
  });
  it('have room made for them under their paragraphs, and give it back', () => {
    const box = document.createElement('div');
    const [first, second, cell] = ['p', 'p', 'td'].map((name) => {
      const made = document.createElement(name);
      made.textContent = 'on Monday';
      return made;
    }) as [HTMLElement, HTMLElement, HTMLElement];
    const wide = document.createElement('div');
    wide.className = 'wide';
    wide.append(cell);
    box.append(first, second, wide);
    const rooms = underBlocks([first.firstChild, first.firstChild, null, cell.firstChild], [20, 30, 9, 20]);
    expect([...rooms]).toEqual([
      [
        first,
        {
          heightPx: 68,
          places: [
            { index: 0, belowPx: 6 },
            { index: 1, belowPx: 32 },
          ],
        },
      ],
      [wide, { heightPx: 32, places: [{ index: 3, belowPx: 6 }] }],
    ]);
    giveRoom(box, rooms);
    expect(first.style.getPropertyValue('--notes-room')).toBe('68px');
    expect(second.hasAttribute('data-notes')).toBe(false);
    giveRoom(box, underBlocks([second.firstChild], [20]));
    expect([first, second, wide].map((one) => one.hasAttribute('data-notes'))).toEqual([false, true, false]);
    takeRoomBack(box);
    expect(box.querySelectorAll('[data-notes]')).toHaveLength(0);
  });
});

describe('the articles beside', () => {
  const storage = () => {
    const held = new Map<string, string>();
    return {
      getItem: (name: string) => held.get(name) ?? null,
      setItem: (name: string, value: string) => void held.set(name, value),
    };
  };
  it('are those of the list it was opened from, as many as a tab can keep', () => {
    const tab = storage();
    const keys = Array.from({ length: 2000 }, (_, index) => `k${index}`);
    rememberOrder(tab, keys, 'k1000');
    const order = rememberedOrder(tab);
    expect(order).toHaveLength(600);
    expect(neighboursIn(order, 'k1000')?.after[0]).toBe('k1001');
    expect(neighboursIn(order, 'k1000')?.before[0]).toBe('k999');
    expect(neighboursIn(order, 'other')).toBeNull();
    expect(rememberedOrder(storage())).toEqual([]);
  });
  it('are links with their titles; at the ends of the list there is one', () => {
    screen.draw(<NeighbourLinks previous={null} next={{ href: '#n', title: 'The dyke', lang: 'en' }} />);
    expect(screen.texts('a')).toEqual([`${t('article_next')}The dyke`]);
    screen.draw(<NeighbourLinks previous={null} next={null} />);
    expect(screen.all('nav')).toEqual([]);
  });
});

describe('the place where reading stopped', () => {
  it('is kept by article, newest last, and forgotten at the beginning', () => {
    let places: ReadingPlaces = [];
    places = withReadingPlace(places, 'a', 400);
    places = withReadingPlace(places, 'b', 90);
    places = withReadingPlace(places, 'a', 500);
    expect(places).toEqual([
      ['b', 90],
      ['a', 500],
    ]);
    expect(readingPlace(places, 'a')).toBe(500);
    expect(readingPlace(withReadingPlace(places, 'a', 0), 'a')).toBe(0);
  });
  it('is of the last five hundred articles', () => {
    const places = Array.from({ length: 600 }, (_, index) => `k${index}`).reduce<ReadingPlaces>(
      (before, key) => withReadingPlace(before, key, 1),
      [],
    );
    expect(places).toHaveLength(500);
    expect(readingPlace(places, 'k0')).toBe(0);
  });
});

it('the outline is at hand where there is no room beside the text, and closes when it has led somewhere', () => {
  const hidePopover = vi.fn();
  Object.assign(window.HTMLElement.prototype, { hidePopover });
  screen.draw(
    <>
      <OutlineButton />
      <OutlinePanel entries={[{ id: 'part-1', text: 'The dyke' }]} current="part-1" lang="en" />
    </>,
  );
  expect(screen.find('button').getAttribute('popovertarget')).toBe(screen.find('nav').id);
  expect(screen.find('a').getAttribute('aria-current')).toBe('true');
  screen.click(screen.find('a'));
  expect(hidePopover).toHaveBeenCalledOnce();
});
