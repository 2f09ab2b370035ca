import { beforeEach, describe, expect, it } from 'vitest';
import type { Highlight } from '../../utils/article';
import {
  addHighlight,
  changeHighlight,
  colourTag,
  countStates,
  countTags,
  getSaved,
  listArticles,
  listKeys,
  removeHighlight,
  removeTag,
  renameTag,
  saveArticle,
  setNote,
  setState,
  setTags,
  tagColours,
  trash,
} from '../../utils/library/articles';
import { hearChanges, type LibraryChange } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';
import { listSearches, putSearch, removeSearch } from '../../utils/library/searches';
import { cleanTag, renamed, tagsAbove } from '../../utils/library/tags';
import { dump, freshLibrary, makeAnnotations, makeArticle, makeHighlight } from './samples';

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});

const urlOf = (name: string) => `https://courier.example/${name}`;

async function save(name: string, tags: string[] = []): Promise<string> {
  const article = makeArticle({ url: urlOf(name), title: name, text: `${name} tells its own story.` });
  return (await saveArticle(db, { article, annotations: makeAnnotations(), tags }, { now: 5 })).key;
}
const tagsOf = async (key: string) => (await getSaved(db, key))?.tags;
const in_ = async (state: 'unread' | 'archived' | 'favourite' | 'highlighted') =>
  (await listArticles(db, { limit: 9, state })).articles.map(({ title }) => title);

describe('tags', () => {
  it('are nested by a slash, however it was typed', () => {
    expect(['a / b', '/a//b/', '#a/b', 'a/ b , c'].map(cleanTag)).toEqual(['a/b', 'a/b', 'a/b', 'a/b c']);
    expect(tagsAbove('a/b/c')).toEqual(['a', 'a/b']);
    expect(renamed('A/b/c', { from: 'a/B', to: 'x' })).toBe('x/c');
    expect(renamed('ab', { from: 'a', to: 'x' })).toBeNull();
  });

  it('hold what stands under them, and count it once', async () => {
    await save('one', ['a/b', 'a/c']);
    await save('two', ['a']);
    expect(await countTags(db)).toEqual([
      { tag: 'a', count: 2 },
      { tag: 'a/b', count: 1 },
      { tag: 'a/c', count: 1 },
    ]);
    expect(await listKeys(db, { tag: 'a' })).toHaveLength(2);
    expect((await listArticles(db, { limit: 9, tag: 'a', site: 'courier.example' })).articles).toHaveLength(
      2,
    );
  });

  it('get another name everywhere: in all spellings, under it, in the trash; and it can be taken back', async () => {
    const one = await save('one', ['Ports/North', 'tides']);
    const two = await save('two', ['ports']);
    const gone = await save('gone', ['ports']);
    await save('other', ['portsmouth']);
    await trash(db, [gone], { now: 6 });
    await colourTag(db, 'ports', 'blue');
    await colourTag(db, 'ports/north', 'red');
    const before = [await dump(db), await tagColours(db)];
    const { keys, undo } = await renameTag(db, { from: 'PORTS', to: ' Harbours / old ' }, { now: 7 });
    expect(keys.toSorted()).toEqual([gone, one, two].toSorted());
    expect(await tagsOf(one)).toEqual(['Harbours/old/North', 'tides']);
    expect(await tagsOf(two)).toEqual(['Harbours/old']);
    expect(await tagsOf(gone)).toEqual(['Harbours/old']);
    expect(await tagColours(db)).toEqual(
      new Map([
        ['harbours/old', 'blue'],
        ['harbours/old/north', 'red'],
      ]),
    );
    await undo();
    expect([await dump(db), await tagColours(db)]).toEqual(before);
  });

  it('become one where the other name is taken, which keeps its colour', async () => {
    const one = await save('one', ['ports', 'harbours']);
    await colourTag(db, 'ports', 'blue');
    await colourTag(db, 'harbours', 'green');
    const { undo } = await renameTag(db, { from: 'ports', to: 'harbours' }, { now: 7 });
    expect(await tagsOf(one)).toEqual(['harbours']);
    expect(await tagColours(db)).toEqual(new Map([['harbours', 'green']]));
    await undo();
    expect(await tagsOf(one)).toEqual(['ports', 'harbours']);
    expect((await tagColours(db)).get('ports')).toBe('blue');
  });

  it('go with those under them', async () => {
    const one = await save('one', ['ports/north', 'ports', 'tides']);
    const { undo } = await removeTag(db, 'Ports', { now: 7 });
    expect(await tagsOf(one)).toEqual(['tides']);
    await undo();
    expect(await tagsOf(one)).toEqual(['ports/north', 'ports', 'tides']);
  });

  it('change their spelling too', async () => {
    const one = await save('one', ['ports']);
    await renameTag(db, { from: 'ports', to: 'Ports' }, { now: 7 });
    expect(await tagsOf(one)).toEqual(['Ports']);
  });

  it('have colours, which every window is told of', async () => {
    const heard: LibraryChange[] = [];
    const stop = hearChanges(db, (change) => heard.push(change));
    const { undo } = await colourTag(db, 'Ports', 'violet');
    expect(await tagColours(db)).toEqual(new Map([['ports', 'violet']]));
    await undo();
    expect(await tagColours(db)).toEqual(new Map());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.map(({ kind }) => kind)).toEqual(['coloured', 'coloured']);
    stop();
  });

  it('are set on thousands at once, or on none', async () => {
    const keys = await Promise.all(Array.from({ length: 1_200 }, (_, at) => save(`n${at}`)));
    const seen: number[] = [];
    const { keys: done } = await setTags(
      db,
      keys,
      { add: ['many'] },
      { now: 6, onProgress: (count) => seen.push(count) },
    );
    expect(done).toHaveLength(1_200);
    expect(seen).toEqual([500, 1_000, 1_200]);
    const stop = new AbortController();
    const work = renameTag(
      db,
      { from: 'many', to: 'few' },
      { now: 7, signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await countTags(db)).toEqual([{ tag: 'many', count: 1_200 }]);
  }, 30_000);
});

describe('states', () => {
  it('begin as unread; archiving ends that; each has its list', async () => {
    const [one, two] = [await save('one'), await save('two')];
    expect((await in_('unread')).toSorted()).toEqual(['one', 'two']);
    const { undo } = await setState(db, [one], { archived: true }, { now: 6 });
    await setState(db, [two], { favourite: true }, { now: 6 });
    expect([await in_('unread'), await in_('archived'), await in_('favourite')]).toEqual([
      ...[['two'], ['one'], ['two']],
    ]);
    expect(await countStates(db)).toEqual({ unread: 1, archived: 1, favourite: 1, highlighted: 0 });
    expect((await getSaved(db, one))?.state).toEqual({ unread: false, archived: true, favourite: false });
    await undo();
    expect((await getSaved(db, one))?.state).toEqual({ unread: true, archived: false, favourite: false });
  });

  it('changes only what is not so already', async () => {
    const one = await save('one');
    expect((await setState(db, [one, 'gone'], { unread: true }, { now: 6 })).keys).toEqual([]);
  });

  it('stay when the article is saved again, and in the trash', async () => {
    const one = await save('one');
    await setState(db, [one], { unread: false, favourite: true }, { now: 6 });
    await save('one', ['again']);
    await trash(db, [one], { now: 7 });
    expect(await countStates(db)).toEqual({ unread: 0, archived: 0, favourite: 0, highlighted: 0 });
    expect((await getSaved(db, one))?.state).toEqual({ unread: false, archived: false, favourite: true });
  });
});

describe('highlights and notes', () => {
  const marks = async (key: string) => (await getSaved(db, key))?.highlights;
  const words = (list: Highlight[] | undefined) => list?.map(({ quote }) => quote.exact);

  async function flood(): Promise<string> {
    return (await saveArticle(db, { article: makeArticle(), annotations: makeAnnotations() }, { now: 5 }))
      .key;
  }

  it('are added, changed and removed, each step undone for itself', async () => {
    const key = await flood();
    const first = makeHighlight();
    await addHighlight(db, key, first, { now: 6 });
    const second = makeHighlight({
      id: 'mark-2',
      quote: { exact: 'river', prefix: 'The ', suffix: ' Lenna' },
    });
    const added = await addHighlight(db, key, { ...second, position: { start: 4, end: 9 } }, { now: 7 });
    expect(words(await marks(key))).toEqual(['river', first.quote.exact]);
    expect((await listArticles(db, { limit: 1, state: 'highlighted' })).articles[0]?.highlightCount).toBe(2);
    const noted = await changeHighlight(db, key, 'mark-1', { note: 'Who else?', colour: 'green', now: 8 });
    expect((await marks(key))?.[1]).toMatchObject({ note: 'Who else?', colour: 'green', updatedAt: 8 });
    await added.undo();
    expect(words(await marks(key))).toEqual([first.quote.exact]);
    await noted.undo();
    expect(await marks(key)).toEqual([first]);
    const removed = await removeHighlight(db, key, 'mark-1', { now: 9 });
    expect(await in_('highlighted')).toEqual([]);
    await removed.undo();
    expect(await marks(key)).toEqual([first]);
    expect(await changeHighlight(db, key, 'nobody', { note: 'x', now: 9 })).toMatchObject({ done: false });
    expect(await addHighlight(db, 'gone', first, { now: 9 })).toMatchObject({ done: false });
  });

  it('keep a note of the article, which undo gives back', async () => {
    const key = await flood();
    await setNote(db, key, ' Ask the mayor. ', { now: 6 });
    const { undo } = await setNote(db, key, '', { now: 7 });
    expect(await in_('highlighted')).toEqual([]);
    await undo();
    expect((await getSaved(db, key))?.note).toBe('Ask the mayor.');
    expect(await in_('highlighted')).toEqual(['Dyke breaks at Oberfeld']);
  });

  it('are found again in a changed text, told where they are gone, and are back with the old one', async () => {
    const key = await flood();
    const text = makeArticle().text;
    const exact = 'three hundred people';
    const start = text.indexOf(exact);
    const quote = { exact, prefix: '', suffix: '' };
    const one = makeHighlight({ quote, position: { start, end: start + exact.length } });
    const gone = { exact: 'rose by two metres overnight', prefix: '', suffix: '' };
    const other = makeHighlight({ id: 'mark-2', quote: gone, position: { start: 16, end: 44 } });
    await addHighlight(db, key, one, { now: 6 });
    await addHighlight(db, key, other, { now: 6 });
    const changed = `Updated.\n${text.replace('rose by two metres overnight', 'is falling again').replace('hundred', 'thousand')}`;
    const saved = await saveArticle(
      db,
      { article: makeArticle({ text: changed }), annotations: makeAnnotations() },
      { now: 8 },
    );
    const [found, lost] = (await marks(key))!;
    expect(changed.slice(found!.position!.start, found!.position!.end)).toBe('three thousand people');
    expect(found?.quote.exact).toBe(exact);
    expect(lost).toMatchObject({ id: 'mark-2', position: null });
    await saved.undo();
    expect((await marks(key))?.map(({ position }) => position?.start)).toEqual([16, start]);
  });
});

describe('searches with a name', () => {
  it('stand by name; what was put, changed or let go can be taken back, and is told', async () => {
    const db = await freshLibrary();
    const heard: LibraryChange[] = [];
    const stop = hearChanges(db, (change) => heard.push(change));
    const names = async () => (await listSearches(db)).map(({ name, query }) => `${name}: ${query}`);
    await putSearch(db, { name: 'Tides', query: 'tide', createdAt: 1 });
    const away = await putSearch(db, { name: 'Dykes', query: 'dyke', createdAt: 2 });
    expect(await names()).toEqual(['Dykes: dyke', 'Tides: tide']);
    const { id } = (await listSearches(db))[0]!;
    const back = await putSearch(db, { id, name: 'Zinc', query: 'dyke zinc', createdAt: 2 });
    expect(await names()).toEqual(['Tides: tide', 'Zinc: dyke zinc']);
    await back();
    expect(await names()).toEqual(['Dykes: dyke', 'Tides: tide']);
    const again = await removeSearch(db, id);
    expect(await names()).toEqual(['Tides: tide']);
    await again();
    expect(await names()).toEqual(['Dykes: dyke', 'Tides: tide']);
    await away();
    expect(await names()).toEqual(['Tides: tide']);
    expect(heard.map(({ kind }) => kind)).toEqual(Array(7).fill('searches'));
    stop();
  });
});
