import { expect, it } from 'vitest';
import { packWordList } from '../../scripts/words/pack';
import { WORD_LIST } from '../../utils/annotate/lexicon/word-list';
import { wordSort } from '../../utils/annotate/names/word-knowledge';

it('the word list is the one that its script makes', () => {
  expect(WORD_LIST[0] === packWordList()).toBe(true);
});

it('every word of the list is found, the first and the last too', () => {
  const rows = WORD_LIST[0].split('|').slice(0, -1);
  const names = rows.filter((row) => row.endsWith('P')).map((row) => row.slice(0, -1));
  expect(rows.length).toBeGreaterThan(20_000);
  expect(names.length).toBeGreaterThan(1_000);
  const lost = names.filter((name) => wordSort(name) !== 'place');
  // What is a function word, month or weekday as well is no place.
  expect(lost.length).toBeLessThan(names.length * 0.01);
  for (const row of [rows[0]!, rows.at(-1)!]) expect(wordSort(row.slice(0, -1)), row).not.toBe('unknown');
});

it('words that are not in the list are told by their ending or not at all', () => {
  expect(wordSort('Islamabad')).toBe('place');
  expect(wordSort('rezonification')).toBe('common');
  expect(wordSort('zzyzx')).toBe('unknown');
  expect(wordSort('')).toBe('unknown');
});
