import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NamePage } from '../../components/stories/NamePage';
import { StoryPage, type StoryPageProps } from '../../components/stories/StoryPage';
import { t } from '../../utils/i18n';
import type { EntityPage, StoryArticle, StoryView } from '../../utils/library/stories/types';
import { placeNames } from '../../utils/name-graph';
import { useScreen } from './dom';

const TODAY = '2025-04-24';

const article = (id: string, day: string, source: string): StoryArticle => ({
  ...{ id, title: `Title ${id}`, url: `https://${id}.example/`, source, lang: 'en', published: day, day },
  ...{ agency: null, wordCount: 100, byReader: false },
});
const story = {
  ...{ id: 's1', title: 'Caucus pushed back', named: false, pinned: false, count: 3 },
  ...{ firstDay: '2025-04-02', lastDay: '2025-04-19', subject: 'x' },
};
const claim = (articleId: string, value: string, publishedDay: string) => ({
  ...{ value, startDay: value, endDay: value, articleId, source: `Source ${articleId}`, publishedDay },
  ...{ what: 'Caucus meets', sentence: { start: 0, end: 9 }, quote: `It meets on ${value}.` },
  current: value === '2025-05-07',
});
const VIEW: StoryView = {
  story: {
    ...story,
    articleIds: ['a', 'b', 'c'],
    why: {
      names: [{ id: 'PER:mara velt', name: 'Mara Velt', type: 'PER', articles: 3, weight: 1 }],
      ...{ words: [], copies: 2, byReader: 0 },
    },
  },
  articles: [
    article('a', '2025-04-02', 'Northwire'),
    article('b', '2025-04-03', 'Ledger'),
    article('c', '2025-04-19', 'Post'),
  ],
  marks: [],
  moved: [
    {
      ...{ id: 'caucus', what: 'Caucus meets', days: 7, kind: 'moved' },
      claims: [
        claim('c', '2025-05-07', '2025-04-19'),
        claim('b', '2025-04-30', '2025-04-03'),
        claim('a', '2025-04-30', '2025-04-02'),
      ],
    },
  ],
  copies: [{ articleId: 'b', otherId: 'a', similarity: 0.92, containment: 1, agency: 'Northwire' }],
  sources: [
    { articleIds: ['a', 'b'], because: ['copy'], name: 'Northwire', quotes: [] },
    { articleIds: ['c'], because: [], name: null, quotes: [] },
  ],
  graph: {
    nodes: [
      { id: 'PER:mara velt', name: 'Mara Velt', type: 'PER', articles: 3, weight: 1 },
      { id: 'LOC:orlo', name: 'Orlo', type: 'LOC', articles: 2, weight: 0.5 },
    ],
    links: [{ from: 0, to: 1, articles: 2 }],
  },
  related: [],
};

function stubs(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('getComputedStyle', () => ({ direction: 'ltr' }));
}

describe('the page of a story', () => {
  const screen = useScreen();
  beforeEach(stubs);
  afterEach(() => vi.unstubAllGlobals());
  function draw(over: Partial<StoryPageProps> = {}) {
    const deeds = {
      ...{ onIndependent: vi.fn(), onChoose: vi.fn(), onChoosing: vi.fn(), onSplit: vi.fn(), onGo: vi.fn() },
      ...{ onPin: vi.fn(), onRename: vi.fn(), onJoin: vi.fn(), onExport: vi.fn(), onCompare: vi.fn() },
      onApart: vi.fn(),
    };
    screen.draw(
      <StoryPage
        {...{ view: VIEW, entries: null, today: TODAY, independent: false, chosen: null }}
        formats={[{ id: 'csv', label: 'Table' }]}
        readHref={(id) => `#read-${id}`}
        entryHref={() => '#'}
        claimHref={({ articleId }) => `#claim-${articleId}`}
        {...deeds}
        {...over}
      />,
    );
    return deeds;
  }
  const titles = () => screen.texts('.story-articles h3');

  it('says why it is one: who is named in how many articles, with the way to them', () => {
    const { onGo } = draw();
    expect(screen.texts('.story-why p')[0]).toMatch(/3.*Mara Velt/);
    screen.click(screen.find('.story-why a'));
    expect(onGo).toHaveBeenCalledWith(expect.objectContaining({ view: 'name', of: 'PER:mara velt' }));
  });

  it('says only what is true of all names that it says it of', () => {
    const shared = (name: string, articles: number) => ({
      ...{ id: `PER:${name.toLowerCase()}` as const, name, type: 'PER' as const, articles, weight: 1 },
    });
    const why = { ...VIEW.story.why, names: [shared('Ada', 2), shared('Bo', 3), shared('Cy', 2)] };
    draw({ view: { ...VIEW, story: { ...VIEW.story, why } } });
    expect(screen.texts('.story-why p').slice(0, 2)).toEqual([
      '3 articles share Bo',
      '2 articles share Ada, Cy',
    ]);
  });

  it('leads to each of the articles that rest on one source', () => {
    draw();
    const links = screen.all('.story-resting a').map((one) => [one.textContent, one.getAttribute('href')]);
    expect(links).toEqual([
      ['Title a', '#read-a'],
      ['Title b', '#read-b'],
    ]);
  });

  it('lists its articles newest first, and whose text one has, with the differences', () => {
    const { onCompare } = draw();
    expect(titles()).toEqual(['Title c', 'Title b', 'Title a']);
    expect(screen.texts('.story-copy').join()).toMatch(/Title a.*92/);
    screen.click(screen.button(t('story_differences')));
    expect(onCompare).toHaveBeenCalledWith(VIEW.copies[0]);
  });

  it('keeps to one article of each source', () => {
    draw({ independent: true });
    expect(titles()).toEqual(['Title c', 'Title a']);
    expect(screen.root.textContent).toContain('1 article that repeats');
  });

  it('tells of a moved date with both sentences, the newest first', () => {
    draw();
    const links = screen.all('.claim div > a').map((one) => [one.textContent, one.getAttribute('href')]);
    expect(links).toEqual([
      ['It meets on 2025-05-07.', '#claim-c'],
      ['It meets on 2025-04-30.', '#claim-b'],
    ]);
    expect(screen.texts('.story-box .flag')).toEqual(['Moved 7 days later']);
    expect(screen.all('.claim s')).toHaveLength(1);
  });

  it('takes it from the reader that dates are of two events', () => {
    const { onApart } = draw();
    screen.click(screen.button(t('story_two_events')));
    expect(onApart).toHaveBeenCalledWith(VIEW.moved[0]);
  });

  it('can be pinned, renamed, and exported', () => {
    const { onPin, onRename, onExport } = draw();
    screen.click(screen.find(`button[title="${t('story_pin')}"]`));
    expect(onPin).toHaveBeenCalled();
    screen.click(screen.find(`button[title="${t('story_rename')}"]`));
    expect(onRename).toHaveBeenCalled();
    screen.click(screen.button(t('story_export')));
    screen.click(screen.find('[role=menuitem]'));
    expect(onExport).toHaveBeenCalledWith('csv');
  });

  it('is split by choosing articles, not none and not all', () => {
    const { onChoose } = draw({ chosen: new Set() });
    expect(screen.button(t('story_split')).disabled).toBe(true);
    screen.click(screen.find('.story-articles input'));
    expect(onChoose).toHaveBeenCalledWith('c');
    draw({ chosen: new Set(['a', 'b', 'c']) });
    expect(screen.button(t('story_split')).disabled).toBe(true);
    draw({ chosen: new Set(['a']) });
    expect(screen.button(t('story_split')).disabled).toBe(false);
  });

  it('has a table of who stands with whom', () => {
    draw();
    expect(screen.texts('.name-table tbody tr')[0]).toMatch(/Mara Velt.*3.*Orlo \(2\)/);
  });
});

describe('the page of a name', () => {
  const screen = useScreen();
  beforeEach(stubs);
  afterEach(() => vi.unstubAllGlobals());
  const PAGE: EntityPage = {
    ...{ id: 'PER:mara velt', name: 'Mara Velt', type: 'PER', count: 40, partial: true, marks: [] },
    aliases: [{ name: 'Velt', articles: 12 }],
    roles: [{ role: 'Minister', firstDay: '2025-01-02', lastDay: '2025-04-02', articles: 9 }],
    articles: Array.from({ length: 25 }, (_, at) => article(`n${at}`, '2025-04-02', 'Northwire')),
    others: [{ id: 'LOC:orlo', name: 'Orlo', type: 'LOC', articles: 3 }],
    stories: [story],
  };
  function draw() {
    const [onCorrect, onGo] = [vi.fn(), vi.fn()];
    screen.draw(
      <NamePage
        {...{ page: PAGE, entries: null, today: TODAY, onCorrect, onGo }}
        readHref={(id) => `#${id}`}
        entryHref={() => '#'}
      />,
    );
    return { onCorrect, onGo };
  }

  it('tells other forms, offices and their time, articles, stories and company', () => {
    draw();
    expect(screen.texts('dd')).toEqual(['Velt 12', expect.stringMatching(/Minister 9 articles/)]);
    expect(screen.all('.story-articles li')).toHaveLength(20);
    screen.click(screen.button('5 more articles'));
    expect(screen.all('.story-articles li')).toHaveLength(25);
    expect(screen.texts('.story-box h2')).toEqual([t('stories'), t('name_with')]);
  });

  it('is corrected there: another name, the same as another, or none', () => {
    const { onCorrect } = draw();
    const choose = (at: number) => {
      screen.click(screen.button(t('name_correct_menu')));
      screen.click(screen.all('[role=menuitem]')[at]!);
    };
    choose(0);
    screen.type(screen.find<HTMLInputElement>('.entity-form input'), 'Mara Velten');
    screen.fire(screen.find('.entity-form'), 'submit');
    expect(onCorrect).toHaveBeenLastCalledWith({ name: 'Mara Velten', type: 'PER' });
    choose(1);
    screen.fire(screen.find('.entity-form'), 'submit');
    expect(onCorrect).toHaveBeenLastCalledWith({ name: 'Orlo', type: 'LOC' });
    choose(2);
    expect(onCorrect).toHaveBeenLastCalledWith(null);
  });
});

describe('places of names', () => {
  const nodes = Array.from({ length: 20 }, (_, at) => ({ name: `N${at}`, articles: 20 - at }));
  const links = nodes.slice(1).map((_, at) => ({ from: 0, to: at + 1, articles: 1 + (at % 5) }));
  const field = { widthPx: 500, heightPx: 380 };

  it('are the same each time, inside the field, and apart', () => {
    const places = placeNames(nodes, links, field);
    expect(placeNames(nodes, links, field)).toEqual(places);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(500);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(380);
    }
    const gaps = places.flatMap((a, at) => places.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(20);
  });
});
