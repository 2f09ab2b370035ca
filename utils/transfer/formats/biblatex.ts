import type { SavedArticle } from '../../article';
import { isoOf } from './date-parts';
import { listFile, type WriteOptions } from './format';
import type { PersonName } from './person-name';
import { type Reference, referenceOf } from './reference';

/** BibLaTeX (LaTeX with biber), UTF-8: `@article` with `entrysubtype = {newspaper}`, as Zotero writes them. */
export const openBiblatex = listFile((options) => {
  const keyOf = citationKeys();
  return { between: '\n', item: (saved) => entry(saved, keyOf, options) };
});

type KeyOf = (reference: Reference) => string;

function entry(saved: SavedArticle, keyOf: KeyOf, { timeZone }: WriteOptions): string {
  const reference = referenceOf(saved, timeZone);
  const { issued, url } = reference;
  const fields: Array<[name: string, value: string | null]> = [
    ['author', reference.authors.map(texName).join(' and ')],
    ['title', tex(reference.title)],
    ['journaltitle', reference.container && tex(reference.container)],
    ['entrysubtype', 'newspaper'],
    ['date', issued && isoOf(issued)],
    ['location', reference.place && tex(reference.place)],
    // Taken as it stands by BibLaTeX; uriOf has encoded what could end it.
    ['url', url],
    ['urldate', url && isoOf(reference.accessed)],
    ['abstract', tex(reference.abstract)],
    ['langid', reference.language],
    ['keywords', reference.keywords.map((tag) => tex(tag.replaceAll(',', ' '))).join(', ')],
    ['note', reference.sources.map(tex).join(', ')],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${keyOf(reference)},\n${lines.join('')}}\n`;
}

const TEX: Record<string, string> = {
  ...{ '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' },
  ...{ '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_' },
};

/** Text that TeX sets as it is. */
function tex(text: string): string {
  return text.replace(/[\\^~{}$&#%_]/g, (character) => TEX[character]!);
}

/** `family, suffix, given`; braces hold together what is one name, and an "and" within it. */
function texName(name: PersonName): string {
  if ('literal' in name) return `{${tex(name.literal)}}`;
  const { family, given, particle, suffix } = name;
  const whole = particle === undefined ? part(family) : `${tex(particle)} ${part(family)}`;
  return [whole, ...(suffix === undefined ? [] : [part(suffix)]), part(given)].join(', ');
}

function part(text: string): string {
  return /,|\band\b/i.test(text) ? `{${tex(text)}}` : tex(text);
}

/** Keys such as `brandl2026dyke`, each once in the file. */
function citationKeys(): KeyOf {
  const taken = new Map<string, number>();
  return ({ authors: [author], issued, title }) => {
    const name = author && ('literal' in author ? author.literal : author.family);
    const word =
      title
        .split(' ')
        .map(ascii)
        .find((each) => each.length > 3) ?? ascii(title);
    const base = [ascii(name ?? '').slice(0, 20), issued?.[0] ?? '', word.slice(0, 20)].join('') || 'article';
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
