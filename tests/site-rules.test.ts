import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isSelector } from '../utils/selector-text';
import { patternsOf, ruleFor, type SiteRule, siteOf } from '../utils/site';
import { changed, earlyCss, joinRules, noRule, readRules, withHidden, writeRules } from '../utils/site-rules';
import fc from './properties';

const rule = (site: string, more: Partial<SiteRule> = {}): SiteRule => ({ ...noRule(site), ...more });

describe('sites', () => {
  it.each([
    ['https://www.courier.example/a?b#c', 'courier.example'],
    ['http://News.Courier.example./a', 'news.courier.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['file:///tmp/a.html', null],
    ['about:blank', null],
    ['https://[::1]/', null],
    ['nonsense', null],
  ])('%s is %s', (url, site) => expect(siteOf(url)).toBe(site));

  it('has the narrowest rule', () => {
    const rules = [rule('courier.example'), rule('news.courier.example'), rule('ourier.example')];
    expect(ruleFor(rules, 'https://news.courier.example/a')?.site).toBe('news.courier.example');
    expect(ruleFor(rules, 'https://sport.courier.example/a')?.site).toBe('courier.example');
    expect(ruleFor(rules, 'https://other.example/a')).toBeNull();
  });

  it('asks the browser for the site and what is below it', () => {
    expect(patternsOf('courier.example')).toEqual(['*://*.courier.example/*']);
    expect([patternsOf('localhost'), patternsOf('10.0.0.7')]).toEqual([
      ['*://localhost/*'],
      ['*://10.0.0.7/*'],
    ]);
  });
});

describe('rules of sites', () => {
  it('change one at a time; one that says nothing goes', () => {
    const one = changed([rule('b.example', { clean: 'never' })], 'a.example', (own) =>
      withHidden(own, '.promo'),
    );
    expect(one.map(({ site, hide }) => [site, hide])).toEqual([
      ['a.example', ['.promo']],
      ['b.example', []],
    ]);
    expect(changed(one, 'a.example', (own) => ({ ...own, hide: [] })).map(({ site }) => site)).toEqual([
      'b.example',
    ]);
    expect(withHidden(rule('a.example', { keep: ['.x'] }), '.x')).toMatchObject({ hide: ['.x'], keep: [] });
    expect(withHidden(rule('a.example'), '} body {')).toEqual(rule('a.example'));
  });

  it('go into a file and come back', () => {
    const rules = [
      rule('a.example', { clean: 'always', hide: ['#promo > .x', '[data-a="}"]'], keep: ['aside'] }),
      rule('b.example', { clean: 'never', bar: false }),
    ];
    expect(readRules(writeRules(rules))).toEqual({ rules, refused: 0 });
  });

  it('come from a file only as far as they are sound', () => {
    const sites = [
      { site: 'a.example', hide: ['.promo'], run: 'alert(1)' },
      { site: 'https://b.example/', hide: [] },
      { site: '*', clean: 'always' },
      { site: 'c.example', hide: ['x{}body{background:url(https://d.example)'] },
      { site: 'd.example', clean: 'sometimes' },
      { site: 'e.example', hide: Array.from({ length: 201 }, (_, nth) => `.x${nth}`) },
      null,
      'f.example',
    ];
    const file = JSON.stringify({ form: 'dateline-site-rules', version: 1, sites });
    expect(readRules(file)).toEqual({ rules: [rule('a.example', { hide: ['.promo'] })], refused: 7 });
    for (const bad of [
      '',
      '{',
      '[]',
      'null',
      '{"form":"else","version":1,"sites":[]}',
      file.replace('1,', '2,'),
    ])
      expect(readRules(bad)).toBeNull();
  });

  it('are put together with those that are here', () => {
    const here = [rule('a.example', { clean: 'never', hide: ['.mine'], keep: ['.text'] })];
    const given = [
      rule('a.example', { clean: 'always', hide: ['.theirs', '.text'] }),
      rule('b.example', { hide: ['.x'] }),
    ];
    expect(joinRules(here, given)).toEqual([
      rule('a.example', { clean: 'never', hide: ['.mine', '.theirs'], keep: ['.text'] }),
      rule('b.example', { hide: ['.x'] }),
    ]);
  });
});

describe('selectors', () => {
  it.each(['.a', '#a > b:nth-of-type(2)', 'a[href*="}"]', ":is(.a, [b='('])", '.a\\:b'])(
    '%s is one',
    (text) => expect(isSelector(text)).toBe(true),
  );
  it.each([
    '',
    ' ',
    '.a {',
    '}',
    '.a; b',
    '@import "x"',
    '.a /* b',
    '[a="b',
    '[a',
    ':is(a',
    'a)',
    '.a\\',
    'a\nb',
    ':not(url(a"b)c))',
    '<!--',
    'a'.repeat(501),
  ])('%j is none', (text) => expect(isSelector(text)).toBe(false));

  it('never leave their place in the early style sheet', () => {
    const { document } = new JSDOM('<style></style>').window;
    const sheet = document.querySelector('style')!;
    const signs = fc.constantFrom(
      ...'a.#[]()"\'\\{}@;/*!<>:=, u(-'.split(''),
      'url(',
      ':is(',
      '/*',
      '\u0007',
      '}b{',
    );
    const check = fc.property(fc.array(signs, { maxLength: 12 }), (given) => {
      const text = given.join('');
      fc.pre(isSelector(text));
      sheet.textContent = `${earlyCss(rule('a.example', { hide: [text] }))}\n.last { color: red; }`;
      const rules = [...sheet.sheet!.cssRules].map((one) => one.cssText.replace(/\s+/g, ' '));
      const own = rules.filter((one) => !one.startsWith('.last'));
      expect(rules.at(-1)).toBe('.last { color: red; }');
      expect(own.every((one) => /\{ ?display: none !important; ?\}$/.test(one))).toBe(true);
    });
    fc.assert(check, { numRuns: 300 });
  });
});
