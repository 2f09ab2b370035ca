import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SavedArticle } from '../../utils/article';
import { FILTER_NAMES } from '../../utils/transfer/formats/note-filters';
import { noteName, writeNote } from '../../utils/transfer/formats/obsidian';
import { makeAnnotations, makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { options } from './written';

const article = makeArticle({
  title: 'The "River" rose: 2.5 metres',
  byline: ['Tomas Brandl', 'Ines Roth'],
  html: '<h2>North</h2><p>One <a href="https://a.example/1">link</a></p><h2>South</h2><p><img src="https://a.example/p.jpg" alt="A"></p>',
});
const saved = makeSaved({ article, savedAt: Date.UTC(2026, 4, 3, 14, 5), tags: ['b', 'a', 'b'] });
const body = (text: string, one: SavedArticle = saved, more = {}) =>
  writeNote(one, { ...options, timeZone: 'UTC', ...more, template: { name: 'n', text } }).trimEnd();
const property = (text: string) =>
  (parse(body(`---\np: ${text}\n---\n`).replace(/^---\n|---\n*$/g, '')) as { p: unknown }).p;

describe('a filter', () => {
  it.each([
    ['{{title|lower}}', 'the "river" rose: 2.5 metres'],
    ['{{title|upper|slice:0,9}}', 'THE "RIVE'],
    ['{{title|slice:-6}}', 'metres'],
    ['{{title|title}}', 'The "River" Rose: 2.5 Metres'],
    ['{{site|capitalize}}', 'The courier'],
    [
      '{{site|kebab}} {{site|snake}} {{site|camel}} {{site|pascal}}',
      'the-courier the\\_courier theCourier TheCourier',
    ],
    ['{{title|replace:"River":"Lenna"}}', 'The "Lenna" rose: 2.5 metres'],
    ['{{title|replace:("\\"":"","rose":"fell")}}', 'The River fell: 2.5 metres'],
    ['{{title|replace:"/\\d+(\\.\\d+)?/g":"n"}}', 'The "River" rose: n metres'],
    ['{{title|safe_name}}', 'The River rose 2.5 metres'],
    ['{{site|length}}', '11'],
    ['{{author|join:" and "}}', 'Tomas Brandl and Ines Roth'],
    // As the clipper's own template has it, where the author is one text.
    ['{{author|split:", "|wikilink|join}}', '[[Tomas Brandl]],[[Ines Roth]]'],
    ['{{author|first|split:" "|last}}', 'Brandl'],
    ['{{author|reverse|nth:1}}', 'Ines Roth'],
    ['{{author|list}}', '- Tomas Brandl\n- Ines Roth'],
    ['{{author|list:numbered-task}}', '1. [ ] Tomas Brandl\n2. [ ] Ines Roth'],
    ['{{author|wikilink:"him"|first}}', '[[Tomas Brandl|him]]'],
    ['{{tags|merge:("c","a")|unique|join:"\n"}}', null],
    ['{{site|split:""|unique|length}}', '9'],
    ['{{description|blockquote|slice:0,5}}', '> The'],
    ['{{site|callout:("quote","From",true)}}', '> [!quote]- From\n> The Courier'],
    ['{{author|footnote}}', '[^1]: Tomas Brandl\n\n[^2]: Ines Roth'],
    ['{{url|link:"read"}}', '[read](<https://www.courier.example/flood>)'],
    ['{{image|image}}', '![](<https://a.example/p.jpg>)'],
    ['{{contentHtml|strip_tags}}', 'NorthOne linkSouth'],
    ['{{contentHtml|markdown|slice:0,8}}', '## North'],
    ['{{words|calc:"*0"|calc:"+10"|calc:"/4"|round:1}}', '2.5'],
    ['{{words|calc:"*0"|calc:"+1234567.891"|number_format:2}}', '1,234,567.89'],
    ['{{date|date:"D MMMM YYYY, dddd"}}', '3 May 2026, Sunday'],
    ['{{time|date:"h:mm a [on] DD/MM/YY"}}', '2:05 pm on 03/05/26'],
    // The clock of where it was published, not of here.
    ['{{published|date:"HH:mm Z"}}', '06:30 +02:00'],
    ['{{published|date_modify:"-1 month"}}', '2026-04-02'],
    ['{{published|date_modify:"+1 year"|date:YYYY}}', '2027'],
    [
      '{{title|replace:"The ":""|trim|replace:"\\"":""|lower|replace:"river rose: 2.5 metres":"03/05/2026"|date:("YYYY","DD/MM/YYYY")}}',
      '2026',
    ],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => body(text)).toThrow();
    else expect(body(text)).toBe(expected);
  });

  it('does not make up what a date does not say', () => {
    const month = makeSaved({
      article: makeArticle({ published: { value: '2026-05', source: 'meta', certain: true } }),
    });
    expect(body('{{published|date:"MMMM YYYY"}} {{published|date:"D MMM"}}', month)).toBe('May 2026 2026-05');
    const last = makeSaved({
      article: makeArticle({ published: { value: '2026-01-31', source: 'meta', certain: true } }),
    });
    expect(body('{{published|date_modify:"+1 month"}} {{published|date:"HH:mm"}}', last)).toBe(
      '2026-02-28 2026-01-31',
    );
  });

  it('gives properties their kinds: lists, days, texts', () => {
    expect(property('{{author|wikilink}}')).toEqual(['[[Tomas Brandl]]', '[[Ines Roth]]']);
    expect(property('{{author|split:", "|upper}}')).toEqual(['TOMAS BRANDL', 'INES ROTH']);
    expect(body('---\np: {{published|date}}\n---\n')).toContain('\np: 2026-05-02\n');
    expect(property('{{title|replace:"River":"a: \\"b\\" # c"}}')).toBe('The "a: "b" # c" rose: 2.5 metres');
    expect(property('"{{site|lower}}: {{title|slice:0,3}}"')).toBe('the courier: The');
    expect(property('{{section|lower}}')).toBeNull();
  });

  it('goes into the name of a note', () => {
    const template = { name: '{{date|date:"YYYY-MM"}} {{title|lower}}', text: '' };
    expect(noteName(saved, { ...options, timeZone: 'UTC', template })).toBe(
      '2026-05 the river rose 2.5 metres',
    );
  });

  it('takes a story’s name where the article is in one', () => {
    expect(body('{{story}}', saved, { story: 'Floods on the *Lenna*' })).toBe('Floods on the \\*Lenna\\*');
    expect(body('[{{story|upper}}]')).toBe('[]');
  });

  it('of whatever kind never fails on what an article holds', () => {
    const usable = FILTER_NAMES.map((name) => {
      const given = { calc: ':"+1"', replace: ':"a":"b"', nth: ':1', date_modify: ':"+1 day"' }[name] ?? '';
      return `{{title|${name}${given}}}{{author|${name}${given}}}{{content|${name}${given}}}`;
    });
    const text = `---\n${usable.map((one, at) => `p${at}: '${one}'`).join('\n')}\n---\n${usable.join('\n')}`;
    fc.assert(
      fc.property(anySaved, (any) => void body(text, any)),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('a variable of the page', () => {
  it.each([
    ['{{meta:name:author}}', '[[Tomas Brandl]], [[Ines Roth]]'],
    ['{{meta:property:og:site_name}}', 'The Courier'],
    ['{{meta:property:article:published_time|date:"YYYY"}}', '2026'],
    ['{{schema:@NewsArticle:headline|lower|slice:0,3}}', 'the'],
    ['{{schema:author}}', 'Tomas Brandl, Ines Roth'],
    ['{{schema:author[1].name}}', 'Ines Roth'],
    ['{{schema:author[*].name|join:"; "}}', 'Tomas Brandl; Ines Roth'],
    ['{{schema:publisher}}', 'The Courier'],
    ['{{schema:isBasedOn}}', ''],
    ['{{selector:h2}}', 'North, South'],
    ['{{selector:p > a?href}}', '<https://a.example/1>'.slice(1, -1)],
    ['{{selector:img[alt="A"]?src}}', 'https://a.example/p.jpg'],
    ['{{selectorHtml:h2:first-of-type}}', '<h2>North</h2>'],
    ['{{selector:table}}', ''],
  ])('%s', (text, expected) => {
    expect(body(text)).toBe(expected);
  });

  it('knows of schema.org what an export says', () => {
    const all = makeSaved({ article: { ...article, partial: true }, annotations: makeAnnotations() });
    expect(
      body('{{schema:isAccessibleForFree}} {{schema:wordCount}} {{schema:mentions|first}}', all),
    ).toMatch(/^false \d+ Ines Halvorsen$/);
  });
});
