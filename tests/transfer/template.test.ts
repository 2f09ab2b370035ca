import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SavedArticle } from '../../utils/article';
import { t } from '../../utils/i18n';
import { FILTER_NAMES } from '../../utils/transfer/formats/note-filters';
import {
  compileTemplate,
  DEFAULT_TEMPLATE,
  namesStory,
  TemplateError,
} from '../../utils/transfer/formats/note-template';
import { NOTE_VARIABLES } from '../../utils/transfer/formats/note-variables';
import { noteName, writeNote } from '../../utils/transfer/formats/obsidian';
import { makeAnnotations, makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { hostileSaved } from './hostile';
import { options } from './written';

const write = (text: string, saved: SavedArticle = makeSaved()) =>
  writeNote(saved, { ...options, template: { name: 'n', text } });
/** The properties of a note as a YAML parser reads them, and what comes after. */
function read(note: string): { properties: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(note) ?? [];
  return { properties: (parse(yaml) as Record<string, unknown> | null) ?? {}, body };
}
const problem = (text: string, name = 'n') => {
  try {
    compileTemplate({ name, text });
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(TemplateError);
    return (error as Error).message;
  }
};

describe('the story of an article', () => {
  it('is asked for where a note names it, and nowhere else', () => {
    const naming = { name: '{{title}}', text: 'Part of {{ story | upper }}.' };
    expect(namesStory('obsidian', naming)).toBe(true);
    expect(namesStory('obsidian', { name: '{{story}}', text: '' })).toBe(true);
    expect(namesStory('html', naming)).toBe(false);
    expect(namesStory('obsidian', { name: '{{title}}', text: 'A story.' })).toBe(false);
    expect(namesStory('obsidian', null)).toBe(false);
  });
});

describe('a template', () => {
  it('of Dateline’s own is used where the reader has none', () => {
    const saved = makeSaved();
    expect(writeNote(saved, { ...options, template: null })).toBe(
      writeNote(saved, { ...options, template: DEFAULT_TEMPLATE }),
    );
    expect(noteName(saved, options)).toBe('Dyke breaks at Oberfeld');
  });

  it('puts values into properties by their kind', () => {
    const { properties } = read(
      write(
        [
          '---',
          'plain: kept # a remark',
          'number: 5',
          'text: {{title}}',
          'mixed: "{{site}}: {{title}}, {{words}} words"',
          'list: {{people}}',
          'tags: [news, {{tags}}, news]',
          'day: {{published}}',
          'none: {{section}}',
          'nested:',
          '  site: {{domain}}',
          '"key {{site}}": x',
          '---',
          'Body',
        ].join('\n'),
        makeSaved({ tags: ['news', 'Two words'], article: makeArticle({ title: 'A: "b" # c' }) }),
      ),
    );
    expect(properties).toEqual({
      ...{
        plain: 'kept',
        number: 5,
        text: 'A: "b" # c',
        mixed: expect.stringMatching(/^The Courier: A: "b" # c, \d+ words$/) as string,
      },
      ...{ list: ['[[Ines Halvorsen]]'], tags: ['news', 'Two-words'], day: '2026-05-02', none: null },
      ...{ nested: { site: 'www.courier.example' }, 'key The Courier': 'x' },
    });
  });

  it('puts values into the text as Markdown that shows them', () => {
    const annotations = makeAnnotations();
    annotations.entities.push({ ...annotations.entities[0]!, name: 'A [b]|c' });
    const article = makeArticle({
      title: '*A* #b',
      url: 'https://a.example/x_(y)',
      html: '<p>Text <b>b</b></p>',
    });
    expect(
      write(
        '# {{title}}\n[read]({{url}}) {{people}} {{ published }}\n\n{{content}}\n\n> {{image}}{{section}}',
        makeSaved({ article, annotations }),
      ),
    ).toBe(
      '# \\*A\\* \\#b\n[read](https://a.example/x_%28y%29) [[Ines Halvorsen]], [[A b c]] 2026-05-02\n\nText **b**\n\n>\n',
    );
  });

  it('names the note, as a name that every system takes', () => {
    const template = { name: '{{published}} {{site}}: {{title}}', text: '' };
    const saved = makeSaved({ article: makeArticle({ title: 'a/b?' }) });
    expect(noteName(saved, { ...options, template })).toBe('2026-05-02 The Courier a b');
  });

  it('may have no properties', () => {
    expect(write('Only {{title}}\n---\nmore')).toBe('Only Dyke breaks at Oberfeld\n---\nmore\n');
    expect(write('---\n---\nBody')).toBe('Body\n');
  });

  it('knows every variable it offers', () => {
    for (const name of Object.keys(NOTE_VARIABLES)) {
      const { properties, body } = read(write(`---\np: {{${name}}}\n---\n{{${name}}}`));
      expect(Object.keys(properties), name).toEqual(['p']);
      expect(body, name).not.toContain('{{');
    }
  });

  it.each([
    ['{{titel}}', t('template_unknown', '{{titel}}')],
    ['---\na: {{nothing}}\n---\n', t('template_unknown', '{{nothing}}')],
    ['{{constructor}}', t('template_unknown', '{{constructor}}')],
    ['{{favicon}}', t('template_notKept', '{{favicon}}')],
    ['{{"Sum it up"}}', t('template_prompt', '{{"Sum it up"}}')],
    ['{% if title %}', t('template_logic')],
    ['{{title|map:x => x}}', t('template_noFilter', 'map', FILTER_NAMES.join(', '))],
    ['{{title|replace:"/(/":"x"}}', t('template_filterArgument', '{{title|replace:"/(/":"x"}}', 'replace')],
    ['{{selector:.byline}}', t('template_selector', '{{selector:.byline}}')],
    ['{{selector:p[itemprop]}}', t('template_selector', '{{selector:p[itemprop]}}')],
    ['{{selector:p:has(>a)}}', t('template_noSelector', '{{selector:p:has(>a)}}')],
    ['{{title|lower', t('template_open')],
    ['{{title', t('template_open')],
    ['---\na: [1\nb: 2\n---\n', t('template_yaml', 3)],
    ['---\njust text\n---\n', t('template_yaml', 2)],
    ['{{title}} } {', null],
  ])('with a mistake says which: %j', (text, message) => {
    expect(problem(text)).toBe(message);
  });

  it('refuses what is not kept of a page, and says what is', () => {
    expect(problem('{{meta:name:robots}}')).toContain('meta:property:og:image');
    expect(problem('{{schema:@NewsArticle:commentCount}}')).toContain('schema:headline');
  });

  it('says which field is wrong', () => {
    const fieldOf = (name: string, text: string) => {
      try {
        compileTemplate({ name, text });
        return null;
      } catch (error) {
        return (error as TemplateError).field;
      }
    };
    expect([fieldOf('{{bad}}', ''), fieldOf('n', '{{bad}}'), fieldOf(' ', '')]).toEqual([
      'name',
      'text',
      'name',
    ]);
  });

  it('needs a name for the note', () => {
    expect(problem('x', '  ')).toBe(t('template_noName'));
    expect(problem('x', '{{bad}}')).toBe(t('template_unknown', '{{bad}}'));
  });

  it('never takes an article’s words for a template', () => {
    const note = writeNote(hostileSaved('a'), options);
    const { properties } = read(note);
    expect(Object.keys(properties)).toHaveLength(13);
    expect(properties.title).toContain('{{content}} [[x|y]]');
    expect(properties.evil).toBeUndefined();
  });

  it('makes readable properties of whatever the texts hold', () => {
    const names = Object.keys(NOTE_VARIABLES);
    const text = `---\n${names.map((name) => `${name}: {{${name}}}\nx-${name}: a {{${name}}} b`).join('\n')}\n---\n`;
    const template = { name: 'n', text };
    fc.assert(
      fc.property(anySaved, (saved) => {
        const { properties } = read(`${writeNote(saved, { ...options, template })}\n`);
        expect(Object.keys(properties)).toHaveLength(names.length * 2);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
