import type { SavedArticle } from '../../article';
import type { DateParts } from './date-parts';
import { listFile, type WriteOptions } from './format';
import type { PersonName } from './person-name';
import { referenceOf } from './reference';

/** CSL-JSON (Zotero, Pandoc, citeproc): a list of items of type `article-newspaper`. */
export const openCsl = listFile((options) => ({
  head: '[\n',
  between: ',\n',
  tail: '\n]\n',
  item: (saved) => JSON.stringify(cslItem(saved, options)),
}));

function cslItem(saved: SavedArticle, { timeZone }: WriteOptions): Record<string, unknown> {
  const { authors, container, place, issued, accessed, url, ...rest } = referenceOf(saved, timeZone);
  const item: Record<string, unknown> = {
    id: saved.key,
    type: 'article-newspaper',
    title: rest.title,
    author: authors.map(cslName),
    'container-title': container,
    'publisher-place': place,
    issued: issued && cslDate(issued),
    accessed: cslDate(accessed),
    URL: url,
    abstract: rest.abstract,
    language: rest.language,
    section: rest.section,
    keyword: rest.keywords.map((tag) => tag.replaceAll(',', ' ')).join(', '),
    source: rest.sources.join(', '),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const cslDate = (parts: DateParts) => ({ 'date-parts': [parts] });

function cslName(name: PersonName): Record<string, string> {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return {
    ...{ family, given },
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}
