import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mention } from '../utils/article';
import {
  MENTION_MARKS,
  markOnPage,
  PASSAGE_MARKS,
  type Sought,
  soughtMentions,
  soughtPassages,
} from '../utils/page-marks';

const TEXT = 'Mara Velt spoke to Orlo.\nVelt left early, and Orlo stayed with Velt & Sons.';
const mentions = (words: string): Mention[] =>
  [...TEXT.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    ...{ start: index, end: index + words.length, text: words },
    type: 'PER',
  }));

const markMentions = (sought: Sought[], step: number) => markOnPage(sought, { ...MENTION_MARKS, step });

class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

/** A page, with the globals that a script in it finds; jsdom has no layout and no highlights. */
function pageOf(body: string, { highlights = true } = {}) {
  const { window } = new JSDOM(`<body>${body}</body>`);
  const registry = new Map<string, FakeHighlight>();
  const scrolled: string[] = [];
  window.Range.prototype.getClientRects = function (this: Range) {
    const hidden = this.startContainer.parentElement?.closest('[hidden]');
    return (hidden ? [] : [{}]) as unknown as DOMRectList;
  };
  window.Range.prototype.getBoundingClientRect = () => ({ top: 10, bottom: 20 }) as DOMRect;
  window.Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this.id);
  };
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  vi.stubGlobal('getSelection', () => window.getSelection());
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('CSS', highlights ? { highlights: registry } : {});
  if (highlights) vi.stubGlobal('Highlight', FakeHighlight);
  const marked = (name: string) => [...(registry.get(name) ?? [])].map(String);
  return { window, marked, scrolled, registry };
}
afterEach(() => vi.unstubAllGlobals());

const PAGE =
  '<script>"Velt left early, and Orlo"</script><p hidden>Velt left early, and Orlo stayed</p>' +
  '<p id="one">Mara <b>Ve</b>lt spoke to Orlo.</p><p id="two">Velt left early,\n and Orlo stayed with Velt &amp; Sons.</p>';

describe('mentions on the page', () => {
  it('are all marked where they are visible, across elements and other spaces', () => {
    const page = pageOf(PAGE);
    expect(markMentions(soughtMentions(TEXT, mentions('Velt')), 0)).toEqual({ count: 3, at: 0 });
    expect(page.marked('dateline-mentions')).toEqual(['Velt', 'Velt', 'Velt']);
    expect(page.marked('dateline-mention')).toEqual(['Velt']);
    expect([...page.registry.get('dateline-mention')!][0]!.startContainer.parentElement!.localName).toBe('b');
  });
  it('are stepped through, round and round', () => {
    const page = pageOf(PAGE);
    const sought = soughtMentions(TEXT, mentions('Velt'));
    expect([1, 2, 3, -1].map((step) => markMentions(sought, step).at)).toEqual([1, 2, 0, 2]);
    expect(page.scrolled.slice(0, 2)).toEqual(['two', 'two']);
  });
  it('are told from the same words elsewhere', () => {
    pageOf('<p>Velt is a brand of oats.</p><p id="two">Velt left early, and Orlo stayed with them.</p>');
    const second = mentions('Velt')[1]!;
    expect(markMentions(soughtMentions(TEXT, [second]), 0)).toEqual({ count: 1, at: 0 });
  });
  it('are none where the page shows none, and the marks go when no name is chosen', () => {
    const page = pageOf(PAGE);
    markMentions(soughtMentions(TEXT, mentions('Orlo')), 0);
    expect(page.marked('dateline-mentions')).toHaveLength(2);
    expect(markMentions([], 0)).toEqual({ count: 0, at: 0 });
    expect(page.registry.size).toBe(0);
    expect(markMentions([{ text: 'Nobody', contexts: [['x', 'y']] }], 0)).toEqual({ count: 0, at: 0 });
  });
  it('are selected one by one where the browser has no highlights', () => {
    const page = pageOf(PAGE, { highlights: false });
    expect(markMentions(soughtMentions(TEXT, mentions('Velt')), 1)).toEqual({ count: 3, at: 1 });
    expect(String(page.window.getSelection())).toBe('Velt');
  });
});

describe('a passage on the page', () => {
  it('is the first of the wanted that is visible, whatever else is marked', () => {
    const page = pageOf(PAGE);
    markMentions(soughtMentions(TEXT, mentions('Orlo')), 0);
    const wanted = ['Nobody said a word.', 'Velt left early, and Orlo', 'Mara Velt spoke'];
    expect(markOnPage(soughtPassages(wanted), PASSAGE_MARKS)).toEqual({ count: 1, at: 0 });
    expect(page.marked('dateline-passage').map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Velt left early, and Orlo',
    ]);
    expect(page.marked('dateline-mentions')).toHaveLength(2);
  });
  it('is none where the page shows none', () => {
    pageOf('<p hidden>Velt left early.</p>');
    expect(markOnPage(soughtPassages(['Velt left early.', '']), PASSAGE_MARKS).count).toBe(0);
  });
});
