import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Timeline } from '../../components/timeline/Timeline';
import { plural, t } from '../../utils/i18n';
import { type DatedArticle, timelineEntries } from '../../utils/timeline/entries';
import { useScreen } from './dom';

const TODAY = '2025-04-24';

const article = (
  key: string,
  source: string,
  published: string,
  dates: DatedArticle['dates'] = [],
): DatedArticle => ({
  ...{ key, title: `Title ${key}`, lang: 'en', source, dates },
  published: { value: published, certain: true },
});
const date = (value: string, what: string, over: Partial<DatedArticle['dates'][number]> = {}) => ({
  ...{ value, what, glyph: 'stated' as const, sentence: { start: 4, end: 20 }, candidates: [], ...over },
});

const ARTICLES = [
  article('a', 'Halden Post', '2025-04-03', [
    date('2025-05-07', 'Caucus meets'),
    date('2025-06', 'Dialogue', { glyph: 'period' }),
  ]),
  article('b', 'Northwire', '2025-03-24', [
    date('2025-03-22', 'Attack on the bridge'),
    date('XXXX-03-06', 'Talks open', { glyph: 'uncertain' }),
  ]),
];

class NoObserver {
  observe() {}
  disconnect() {}
}

describe('a timeline', () => {
  const screen = useScreen();
  let widthPx = 900;
  beforeEach(() => {
    widthPx = 900;
    vi.stubGlobal('ResizeObserver', NoObserver);
    vi.stubGlobal('getComputedStyle', () => ({ direction: 'ltr' }));
    vi.stubGlobal('SVGElement', Element);
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => widthPx });
  });
  afterEach(() => vi.unstubAllGlobals());

  const draw = (articles = ARTICLES) =>
    screen.draw(
      <Timeline
        entries={timelineEntries(articles)}
        today={TODAY}
        hrefOf={({ key, sentence }) => `#${key}${sentence ? ` ${sentence.start}-${sentence.end}` : ''}`}
        alone={false}
      />,
    );
  const marks = () => screen.all('.tl-mark').map((mark) => mark.getAttribute('aria-label'));

  it('has a lane for each source, and every date is a link to its sentence that says itself', () => {
    draw();
    expect(screen.texts('.tl-name bdi')).toEqual(['Halden Post', 'Northwire']);
    expect(marks()).toHaveLength(5);
    const meets = screen.all('.tl-mark').find((mark) => /Caucus/.test(mark.getAttribute('aria-label') ?? ''));
    expect(meets?.getAttribute('href')).toBe('#a 4-20');
    expect(meets?.getAttribute('aria-label')).toMatch(/7.*Caucus meets.*Halden Post/);
  });

  it('tells of dates that no year is known for, off the axis', () => {
    draw();
    expect(screen.texts('.tl-unplaced summary')).toEqual([plural('timeline_unplaced', 1)]);
    expect(screen.texts('.tl-unplaced a')).toEqual(['Talks open']);
  });

  it('has the same as a list, with a rule at today, and the list alone where there is little room', () => {
    widthPx = 320;
    draw();
    expect(screen.all('.tl-chart')).toHaveLength(0);
    expect(screen.texts('.tl-short .tl-row a')).toEqual([
      ...['Attack on the bridge', 'Title b', 'Title a', 'Caucus meets', 'Dialogue'],
    ]);
    const rows = screen.texts('.tl-short > li');
    const today = rows.findIndex((row) => row.startsWith(t('date_today', '').trim().split(' ')[0]!));
    expect(rows.slice(today).join(' ')).toMatch(/Caucus meets/);
    expect(rows.slice(0, today).join(' ')).toMatch(/Title a/);
  });

  it('keeps to what is published, mentioned or ahead', () => {
    draw();
    const choose = (value: string) => screen.click(screen.find(`input[name=timeline-shown][value=${value}]`));
    choose('published');
    expect(marks()).toHaveLength(2);
    choose('ahead');
    expect(marks().join()).toMatch(/Caucus.*Dialogue/);
    expect(marks()).toHaveLength(2);
  });

  it('is gone through by arrow keys, one mark in the Tab order', () => {
    draw();
    const inTabOrder = () => screen.all('.tl-mark[tabindex="0"]').map((mark) => mark.dataset.mark);
    // In this document drawings take no focus: what is told to take it is what counts.
    const focused: string[] = [];
    for (const mark of screen.all('.tl-mark')) mark.focus = () => focused.push(mark.dataset.mark!);
    const press = (key: string) => {
      const event = new Event('keydown', { bubbles: true, cancelable: true });
      const unused = screen.find('.tl-mark').dispatchEvent(Object.assign(event, { key }));
      const last = screen.all('.tl-mark').find((mark) => mark.dataset.mark === focused.at(-1));
      if (last) screen.fire(last, 'focus');
      return unused;
    };
    expect(inTabOrder()).toHaveLength(1);
    const [first] = inTabOrder();
    screen.fire(screen.find('.tl-mark[tabindex="0"]'), 'focus');
    expect(press('ArrowDown')).toBe(false);
    expect(inTabOrder()).toEqual([focused[0]]);
    expect(focused[0]).not.toBe(first);
    press('ArrowUp');
    expect(inTabOrder()).toEqual([first]);
    press('End');
    press('Home');
    expect(focused.slice(-2)).toEqual(['a#1*1', 'b#0']);
    expect(press('x')).toBe(true);
  });

  it('makes one mark of many that would lie on each other, and lists them when it is opened', () => {
    draw(Array.from({ length: 30 }, (_, at) => article(`k${at}`, 'Halden Post', '2025-04-03')));
    const [mark] = screen.all('.tl-mark');
    expect(screen.all('.tl-mark')).toHaveLength(1);
    expect(mark!.getAttribute('aria-label')).toContain('30');
    screen.fire(mark!, 'click');
    expect(screen.all('.tl-card.pinned a')).toHaveLength(30);
    screen.press('Escape');
    expect(screen.all('.tl-card.pinned')).toHaveLength(0);
  });

  it('comes closer, and says how much lies beside what is in sight', () => {
    draw([...ARTICLES, article('c', 'Northwire', '2024-01-02'), article('d', 'Northwire', '2025-12-30')]);
    screen.click(screen.button(t('timeline_whole')));
    expect(screen.all('.tl-ends button')).toHaveLength(0);
    for (let times = 0; times < 4; times++) screen.click(screen.button(t('timeline_zoom_in')));
    expect(screen.texts('.tl-ends button').join(' ')).toMatch(/1 earlier.*later/);
    screen.click(screen.button(t('timeline_whole')));
    expect(screen.all('.tl-ends button')).toHaveLength(0);
  });

  it('says so where there is nothing', () => {
    screen.draw(
      <Timeline entries={{ placed: [], unplaced: [] }} today={TODAY} hrefOf={() => ''} alone={false} />,
    );
    expect(screen.root.textContent).toContain(t('timeline_empty_title'));
  });
});
