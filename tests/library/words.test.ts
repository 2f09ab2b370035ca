import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../utils/library/search/query';
import { askedPhrases } from '../../utils/library/search/ranking';
import { makeSnippet, markingOf, openingOf } from '../../utils/library/search/snippet';
import { loadStemmers } from '../../utils/library/search/stemming';
import { tokensOf } from '../../utils/library/search/tokens';
import { similarity } from '../../utils/library/similarity';
import { siteOf } from '../../utils/library/summary';
import { changeTags, mergeTags } from '../../utils/library/tags';
import { fold, words } from '../../utils/library/words';
import fc from '../properties';
import { anyText } from './any-text';

const stemmers = await loadStemmers(['', 'en'], new Map());
const snippetOf = (text: string, query: string) => {
  const forms = new Set([...words(text)].map((word) => word.text));
  const asked = askedPhrases(parseQuery(query).terms, query, stemmers);
  const marking = markingOf(asked, { inTitle: false, forms });
  return makeSnippet(text, marking, stemmers.get('en')!) ?? openingOf(text);
};

describe('terms', () => {
  const terms = (text: string) =>
    [...tokensOf(text, 'text', stemmers.get('')!)].map(({ term }) => term.slice(0, -1));

  it.each([
    ['Mayor’s office, 3 o’clock; l’eau', ['mayor', 'office', '3', 'clock', 'eau']],
    ['Straße ÆRØ naïve İstanbul', ['strasse', 'aero', 'naive', 'istanbul']],
    ['الأَخْبَار أخبار', ['الاخبار', 'اخبار']],
    ['Ёлка Ελλάδας', ['елка', 'ελλαδασ']],
    ['東京都Tokyo', ['東京', '京都', '都', 'tokyo']],
    ['नमस्ते हिन्दी', ['नमस्ते', 'हिन्दी']],
    ['한국어 뉴스', ['한국어', '뉴스']],
    ['ｗｉｄｅ ①', ['wide', '1']],
  ])('of %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('are the same however a text is composed', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 12 }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('know where they stand', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 12 }), (text) => {
        for (const word of words(text)) expect(fold(text.slice(word.start, word.end))).toBe(word.text);
      }),
    );
  });
});

describe('a snippet', () => {
  const filler = 'nothing of note is said here in these plain words '.repeat(20);

  it('is the passage where the words stand together', () => {
    const text = `river first. ${filler}the river broke the dyke at night. ${filler}`;
    const shown = snippetOf(text, 'dyke river');
    expect(shown.filter(({ hit }) => hit).map(({ text: hit }) => hit)).toEqual(['river', 'dyke']);
    expect(shown[0]).toEqual({ text: '…', hit: false });
    expect(shown.at(-1)).toEqual({ text: '…', hit: false });
    expect(shown.map((part) => part.text).join('').length).toBeLessThan(260);
  });

  it('is always a passage of the text, with no character cut in two', () => {
    const text = fc.array(fc.constantFrom('river ', '東京', '🌊', 'ßé ', '\n', 'dyke', ' x ', '𠮷野家'), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('river', '東', '東京 dyke', 'ss', '野家', 'none'), (parts, query) => {
        const whole = parts.join('');
        const shown = snippetOf(whole, query).filter((part) => part.text !== '…');
        const joined = shown.map((part) => part.text).join('');
        expect(whole).toContain(joined);
        expect(() => encodeURIComponent(joined)).not.toThrow();
      }),
    );
  });
});

describe('similarity', () => {
  it('is 1 for a text that has grown, 0 for another', () => {
    const text = 'The river rose by two metres overnight and broke through the dyke.';
    expect(similarity(text, `${text} More rain is expected on Monday, the weather service said.`)).toBe(1);
    expect(similarity(text, 'Parliament passed the bill on fisheries after a long night of talks.')).toBe(0);
    expect(similarity('', '')).toBe(1);
    expect(similarity('', text)).toBe(0);
    expect(similarity('東京都は土曜日に避難を呼びかけた', '東京都は土曜日に避難を呼びかけた。')).toBe(1);
  });
});

describe('tags', () => {
  it('merge without doubles, in the first spelling', () => {
    expect(mergeTags(['Oil', ' oil '], ['OIL', 'Gas'], [''])).toEqual(['Oil', 'Gas']);
    expect(changeTags(['Oil', 'Gas'], { remove: ['oil'], add: ['Coal'] })).toEqual(['Gas', 'Coal']);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.courier.example/a', 'courier.example'],
    ['http://news.courier.example:8080/', 'news.courier.example'],
    ['urn:sha256:0', null],
    ['https://', null],
  ])('%s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});
