import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FindBar } from '../../components/reader/FindBar';
import { finderOf, firstInView, shownText } from '../../components/reader/find';
import { t } from '../../utils/i18n';
import { useScreen } from './dom';

const found = (text: string, words: string) =>
  finderOf(text)(words).map(({ start, end }) => text.slice(start, end));

describe('finding words', () => {
  it.each([
    ['Café and CAFE', 'cafe', ['Café', 'CAFE']],
    ['It’s the dyke’s end', "it's", ['It’s']],
    ['the   dyke', 'the dyke', ['the   dyke']],
    ['Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['so\u00adcie\u00adty', 'society', ['so\u00adcie\u00adty']],
    ['كِتَاب اور کتاب', 'کتاب', ['كِتَاب', 'کتاب']],
    ['سن ۲۰۲۵ میں', '2025', ['۲۰۲۵']],
    ['aaa', 'aa', ['aa']],
    ['one', '  ', []],
    ['𝒟yke', 'dyke', ['𝒟yke']],
  ])('in %j: %j', (text, words, expected) => expect(found(text, words)).toEqual(expected));

  it('does not go over the end of a line', () => expect(found('the\ndyke', 'the dyke')).toEqual([]));
});

describe('the text that is shown', () => {
  const { document, StaticRange } = new JSDOM(
    '<h1>The dyke</h1><div><p>It <b>bro</b>ke<br>late.</p><ul><li>One</li><li>Two</li></ul></div>',
  ).window;
  vi.stubGlobal('StaticRange', StaticRange);
  const { text, rangeOf } = shownText([...document.querySelectorAll('h1, div')]);

  it('has a line for each block', () => expect(text).toBe('The dyke\nIt brokelate.\nOne\nTwo'));
  it('leads back to the nodes, over the edges of inline elements', () => {
    const range = rangeOf({ start: text.indexOf('broke'), end: text.indexOf('broke') + 5 });
    expect([range.startContainer.textContent, range.startOffset]).toEqual(['bro', 0]);
    expect([range.endContainer.textContent, range.endOffset]).toEqual(['ke', 2]);
  });
});

it('the first place below the bar is shown first', () => {
  const tops = [-300, -20, 80, 400];
  expect(firstInView(4, (at) => tops[at]!, 60)).toBe(2);
  expect(firstInView(2, (at) => tops[at]!, 60)).toBe(0);
  expect(firstInView(0, () => 0, 60)).toBe(0);
});

describe('the search field', () => {
  const screen = useScreen();
  const highlights = new Map<string, Range[]>();
  const scrollBy = vi.fn();
  let top = 200;
  class FakeHighlight extends Array<Range> {
    priority = 0;
  }
  beforeEach(() => {
    highlights.clear();
    vi.stubGlobal('StaticRange', (window as unknown as { StaticRange: unknown }).StaticRange);
    top = 200;
    scrollBy.mockClear();
    Object.assign(window.Range.prototype, { getClientRects: () => [{ top, bottom: top + 20 }] });
    Object.assign(window, { scrollBy });
  });
  const view = {
    CSS: { highlights: highlights as unknown as HighlightRegistry },
    Highlight: FakeHighlight as unknown as typeof Highlight,
    getSelection: () => null,
  };
  const draw = () => {
    const onClose = vi.fn();
    const article = document.createElement('div');
    article.append('Rain and rain, then RAIN.');
    document.body.append(article);
    const roots = [article];
    screen.draw(<FindBar {...{ roots, view, onClose }} />);
    return onClose;
  };
  const field = () => screen.find<HTMLInputElement>('input');
  const nowAt = () => (highlights.get('found-now')?.[0] as Range | undefined)?.startOffset;

  it('counts, and walks round both ways', () => {
    draw();
    screen.type(field(), 'rain');
    expect(screen.texts('[role=status]')).toEqual([t('find_count', 1, 3)]);
    expect(highlights.get('found')).toHaveLength(3);
    expect(screen.press('Enter')).toBe(false);
    expect(nowAt()).toBe(9);
    screen.press('Enter', { shiftKey: true });
    screen.press('Enter', { shiftKey: true });
    expect(screen.texts('[role=status]')).toEqual([t('find_count', 3, 3)]);
    screen.click(screen.button(t('find_next')));
    expect(nowAt()).toBe(0);
  });
  it('brings a place into sight that is not', () => {
    draw();
    screen.type(field(), 'rain');
    expect(scrollBy).not.toHaveBeenCalled();
    top = 5_000;
    screen.press('Enter');
    expect(scrollBy).toHaveBeenCalledWith({ top: 5_000 - window.innerHeight * 0.4 });
  });
  it('says that there is nothing', () => {
    draw();
    screen.type(field(), 'snow');
    expect(screen.texts('[role=status]')).toEqual([t('find_none')]);
    expect(screen.button(t('find_next')).disabled).toBe(true);
    expect(highlights.size).toBe(0);
  });
  it('takes its marks away when it is closed', () => {
    const onClose = draw();
    screen.type(field(), 'rain');
    screen.press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
    screen.draw(null);
    expect(highlights.size).toBe(0);
  });
});
