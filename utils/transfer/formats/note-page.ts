/** Variables of the clipper that ask for parts of the page, as far as a saved article still has them. */
import { parseSanitised } from '../../html';
import { newsArticle } from './json-ld';
import { NOTE_VARIABLES, type NoteValue, type Variable } from './note-variables';

/** What a page says of itself in `meta`, where the article has it, by the article's own variable. */
const META: Readonly<Record<string, string>> = {
  ...{ 'name:description': 'description', 'property:og:description': 'description' },
  ...{
    'name:twitter:description': 'description',
    'name:author': 'author',
    'property:article:author': 'author',
  },
  ...{ 'property:og:title': 'title', 'name:twitter:title': 'title', 'property:og:url': 'url' },
  ...{ 'property:og:site_name': 'site', 'name:application-name': 'site', 'property:og:locale': 'language' },
  ...{ 'property:og:image': 'image', 'name:twitter:image': 'image', 'property:article:section': 'section' },
  ...{ 'property:article:published_time': 'published', 'property:article:modified_time': 'modified' },
};

/** Of schema.org's NewsArticle (json-ld.ts). */
const SCHEMA = [
  ...['articleBody', 'articleSection', 'author', 'dateModified', 'datePublished', 'dateline', 'description'],
  ...[
    'headline',
    'inLanguage',
    'isAccessibleForFree',
    'isBasedOn',
    'keywords',
    'locationCreated',
    'mentions',
  ],
  ...['publisher', 'url', 'wordCount'],
];

/** Attributes that saved articles keep, as far as anybody asks for them. */
const ATTRIBUTES = ['href', 'src', 'alt', 'title', 'lang', 'dir', 'datetime', 'cite', 'width', 'height'];

/** Why a variable of the page cannot be had. */
export type Refusal =
  | { refused: 'not-kept'; kept: readonly string[] }
  | { refused: 'selector' }
  | { refused: 'no-selector' };

/** A variable with a prefix; null: it has none of them. */
export function pageVariable(name: string): Variable | Refusal | null {
  const colon = name.indexOf(':');
  const [prefix, rest] = [name.slice(0, colon), name.slice(colon + 1).trim()];
  if (colon < 0) return null;
  if (prefix === 'meta') return metaVariable(rest);
  if (prefix === 'schema') return schemaVariable(rest);
  if (prefix === 'selector' || prefix === 'selectorHtml')
    return selectorVariable(rest, prefix === 'selectorHtml');
  return null;
}

function metaVariable(name: string): Variable | Refusal {
  const of = Object.hasOwn(META, name) ? META[name] : undefined;
  return of
    ? NOTE_VARIABLES[of]!
    : { refused: 'not-kept', kept: Object.keys(META).map((one) => `meta:${one}`) };
}

/** `@NewsArticle:author[0].name`; the type may be left out. */
function schemaVariable(asked: string): Variable | Refusal {
  const path = asked
    .replace(/^@\w+:/, '')
    .split(/[.[\]]+/)
    .filter(Boolean);
  const [key] = path;
  if (!key || !SCHEMA.includes(key))
    return { refused: 'not-kept', kept: SCHEMA.map((one) => `schema:${one}`) };
  return (saved) => noteValue(path.reduce(stepInto, newsArticle(saved) as unknown));
}

/** A list is gone into as a whole where no place in it is named. */
function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    if (step === '*') return value;
    return /^\d+$/.test(step) ? value[Number(step)] : value.map((one) => stepInto(one, step));
  }
  const isRecord = typeof value === 'object' && value !== null;
  return isRecord && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : null;
}

function noteValue(value: unknown): NoteValue {
  if (Array.isArray(value)) return { list: value.map(wordsOf).filter((text) => text !== '') };
  return { text: wordsOf(value) || null };
}

/** Of a person, an organisation or a place its name. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { name } = value as { name?: unknown };
  return typeof name === 'string' ? name : JSON.stringify(value);
}

/** `h2`, or `a?href` for an attribute. Of the article's own HTML: the page is gone. */
function selectorVariable(asked: string, asHtml: boolean): Variable | Refusal {
  const [, selector = '', attribute] = /^(.*?)(?:\?([\w-]+))?$/s.exec(asked) ?? [];
  const bare = selector.replace(/"[^"]*"|'[^']*'/g, '""');
  const named = [...bare.matchAll(/\[\s*([\w-]+)/g)].map((found) => found[1]!);
  const kept = [...named, ...(attribute ? [attribute] : [])].every((one) => ATTRIBUTES.includes(one));
  if (!kept || /[.#]/.test(bare.replace(/\[[^\]]*\]/g, ''))) return { refused: 'selector' };
  if (!isSelector(selector)) return { refused: 'no-selector' };
  return ({ article }, { view }) => {
    const found = [...parseSanitised(article.html, view).body.querySelectorAll(selector)];
    const texts = found.map((element) =>
      attribute
        ? (element.getAttribute(attribute) ?? '')
        : asHtml
          ? element.outerHTML
          : (element.textContent ?? ''),
    );
    const said = texts.map((text) => text.trim()).filter(Boolean);
    if (asHtml && !attribute) return { markdown: said.join('\n') };
    return said.length > 1 ? { list: said } : { text: said[0] ?? null };
  };
}

/** Compounds of element names, attributes and pseudo-classes of places: what is a selector in every browser. */
const ATTRIBUTE = String.raw`\[ ?[\w-]+ ?(?:[~|^$*]?= ?(?:"[^"\\]*"|'[^'\\]*'|[a-z][\w-]*) ?)?\]`;
const PLACE = String.raw`:(?:(?:first|last|only)-(?:child|of-type)|nth-(?:child|of-type)\((?:\d+|odd|even|\d*n(?: ?\+ ?\d+)?)\))`;
const COMPOUND = `(?:(?:[a-z][a-z0-9]*|\\*)(?:${ATTRIBUTE}|${PLACE})*|(?:${ATTRIBUTE}|${PLACE})+)`;
const SELECTOR = new RegExp(`^${COMPOUND}(?: ?[>+~,] ?${COMPOUND}| ${COMPOUND})*$`, 'i');

function isSelector(text: string): boolean {
  return SELECTOR.test(text.replace(/\s+/g, ' ').trim());
}
