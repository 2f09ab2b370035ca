import { describe, expect, it } from 'vitest';
import { saveArticle, trash } from '../../utils/library/articles';
import { titlesWith } from '../../utils/library/titles';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

describe('titles by their words', () => {
  it('finds kept articles by beginnings of words, newest first', async () => {
    const db = await freshLibrary();
    const save = async (title: string, now: number, tags: string[] = []) => {
      const article = makeArticle({ title, url: `https://www.courier.example/${now}`, text: `${title}.` });
      return (await saveArticle(db, { article, annotations: makeAnnotations(), tags }, { now })).key;
    };
    await save('Dyke breaks at Oberfeld', 1);
    await save('Élan for the dykes of Oberfeld', 2);
    await save('A walk along the river', 3, ['dyke']);
    const gone = await save('Dykes, and who pays', 4);
    await trash(db, [gone], { now: 5 });
    const titles = async (words: string, most = 6) =>
      (await titlesWith(db, words, { most })).map(({ title }) => title);
    expect(await titles('dyke')).toEqual([
      'A walk along the river',
      'Élan for the dykes of Oberfeld',
      'Dyke breaks at Oberfeld',
    ]);
    expect(await titles('ober dyk')).toEqual(['Élan for the dykes of Oberfeld', 'Dyke breaks at Oberfeld']);
    expect(await titles('elan')).toEqual(['Élan for the dykes of Oberfeld']);
    expect(await titles('courier', 2)).toHaveLength(2);
    expect(await titles('yke')).toEqual([]);
    expect(await titles(' ')).toEqual([]);
    db.close();
  });
});
