import { describe, expect, it } from 'vitest';
import { hostOf, restrictionOf } from '../../entrypoints/popup/restriction';
import {
  articleOf,
  OPENING,
  publicationCandidates,
  recordOf,
  saveKind,
  tagSuggestions,
} from '../../entrypoints/popup/state';
import { textChange } from '../../entrypoints/popup/text-change';
import { changeWords, savedWords } from '../../entrypoints/popup/words';
import { ANNOTATIONS, ARTICLE, heldOf, pageOf, UNDATED } from './world';

describe('restrictionOf', () => {
  it.each([
    ['chrome://settings', 'browser'],
    ['about:config', 'browser'],
    ['', 'browser'],
    ['https://addons.example/store', 'browser'],
    ['file:///home/reader/story.html', 'file'],
    ['file:///home/reader/story.pdf', 'pdf'],
    ['https://aldermoor.example/report.PDF?page=2', 'pdf'],
    ['https://aldermoor.example/a?file=x.pdf', 'browser'],
  ])('%s: %s', (url, restriction) => {
    expect(restrictionOf(url)).toBe(restriction);
  });
  it('names hosts of web pages only', () => {
    expect(hostOf('https://www.aldermoor.example:8080/a')).toBe('aldermoor.example:8080');
    expect(hostOf('chrome://version')).toBeNull();
    expect(hostOf('')).toBeNull();
  });
});

describe('saveKind', () => {
  const base = { ...OPENING, phase: 'article' as const };
  it.each([
    ['first', { ...base, page: pageOf(ARTICLE) }],
    ['undated', { ...base, page: pageOf(UNDATED) }],
    ['first', { ...base, page: pageOf(UNDATED), given: '2023-03-06' }],
    ['version', { ...base, page: pageOf(ARTICLE), held: heldOf(ARTICLE, { changed: true }) }],
    [null, { ...base, page: pageOf(ARTICLE), held: heldOf(ARTICLE) }],
    ['date', { ...base, page: pageOf(UNDATED), held: heldOf(UNDATED), given: '2023-03-06' }],
    [null, { ...base, page: pageOf(null) }],
  ])('%s', (kind, state) => {
    expect(saveKind(state)).toBe(kind);
  });
});

describe('articleOf', () => {
  it('takes the given day only where the page has none', () => {
    expect(articleOf({ page: pageOf(UNDATED), given: '2023-03-06' })?.published).toEqual({
      value: '2023-03-06',
      source: 'given',
      certain: true,
    });
    expect(articleOf({ page: pageOf(ARTICLE), given: '2023-03-06' })?.published?.value).toBe('2025-04-03');
  });
});

describe('publicationCandidates', () => {
  it('are the days that fit the dateline, and nothing else', () => {
    expect(publicationCandidates(UNDATED, ANNOTATIONS)).toEqual(['2023-03-06', '2017-03-06']);
    expect(publicationCandidates({ ...UNDATED, dateline: null }, ANNOTATIONS)).toEqual([]);
    const other = { place: 'Port Sella', date: 'XXXX-03-09', agency: null };
    expect(publicationCandidates({ ...UNDATED, dateline: other }, ANNOTATIONS)).toEqual([]);
  });
});

describe('recordOf', () => {
  it('keeps the times of a saved article and is null before names are there', () => {
    const state = { ...OPENING, page: pageOf(ARTICLE), held: heldOf(ARTICLE), tags: ['rivers'] };
    expect(recordOf(state, 5000)).toBeNull();
    expect(recordOf({ ...state, annotations: ANNOTATIONS }, 5000)).toMatchObject({
      savedAt: 1000,
      tags: ['rivers'],
    });
    expect(recordOf({ ...state, held: null, annotations: ANNOTATIONS }, 5000)).toMatchObject({
      savedAt: 5000,
    });
  });
});

describe('words', () => {
  it('suggest names as tags, but no nationalities', () => {
    expect(tagSuggestions(ANNOTATIONS)).toEqual(['Mara Velt', 'Port Sella']);
    expect(tagSuggestions(null)).toEqual([]);
  });
  it('tell how a page has changed', () => {
    const words = (title: string, text: string) => changeWords(textChange(ARTICLE, { title, text }));
    expect(words('Another', ARTICLE.text)).toEqual(['New headline.']);
    expect(words(ARTICLE.title, `${ARTICLE.text}\nMore.\n\nMore.`)).toEqual(['2 paragraphs longer.']);
    expect(words('Another', 'One.')).toEqual(['New headline.', '1 paragraph shorter.']);
    expect(words(ARTICLE.title, 'Other words.\nIt closes later.')).toEqual(['Some words changed.']);
  });
  it('tell when it was saved', () => {
    const { saved } = heldOf(ARTICLE);
    const textSavedAt = new Date(2025, 3, 19, 23).getTime();
    expect(savedWords({ ...saved, textSavedAt }, false, '2025-04-24')).toBe('Saved Apr 19');
    expect(savedWords({ ...saved, textSavedAt }, true, '2025-04-24')).toBe('Saved');
    expect(savedWords({ ...saved, textSavedAt }, false, '2025-04-19')).toBe('Saved');
  });
});
