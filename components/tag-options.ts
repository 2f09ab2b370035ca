import { cleanTag, sameTag } from '../utils/library/tags';

export interface TagCount {
  tag: string;
  count: number;
}

/** One line of the list under the tag field. */
export interface TagOption {
  tag: string;
  /** Uses in the library; null for a suggestion or a new tag. */
  count: number | null;
  kind: 'own' | 'suggested' | 'new';
}

const MOST_OPTIONS = 6;

function mostUsedFirst(own: readonly TagCount[]): TagCount[] {
  return [...own].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** The spelling already in use, if there is one; of several the one used most. */
export function spellingOf(tag: string, own: readonly TagCount[]): string {
  return mostUsedFirst(own).find((known) => sameTag(known.tag, tag))?.tag ?? tag;
}

/** One for each tag, whatever its spellings, with the uses of all of them. */
function withoutSpellings(own: readonly TagCount[]): TagCount[] {
  const one: TagCount[] = [];
  for (const { tag, count } of mostUsedFirst(own)) {
    const known = one.find((other) => sameTag(other.tag, tag));
    if (known) known.count += count;
    else one.push({ tag, count });
  }
  return mostUsedFirst(one);
}

interface Choices {
  chosen: readonly string[];
  own: readonly TagCount[];
  suggestions: readonly string[];
}

/**
 * What to offer for `typed`: own tags that begin with it, then those with a later word that does, then suggestions,
 * then the typed words as a new tag. With nothing typed: suggestions, then the tags used most.
 */
export function tagOptions(typed: string, { chosen, own, suggestions }: Choices): TagOption[] {
  const query = cleanTag(typed).toLowerCase();
  const free = (tag: string) => !chosen.some((taken) => sameTag(taken, tag));
  const byUse = withoutSpellings(own).filter(({ tag }) => free(tag));
  const mine = byUse.map(({ tag, count }): TagOption => ({ tag, count, kind: 'own' }));
  const offered = suggestions
    .filter((tag) => free(tag) && !own.some((known) => sameTag(known.tag, tag)))
    .map((tag): TagOption => ({ tag, count: null, kind: 'suggested' }));
  if (!query) return [...offered.slice(0, MOST_OPTIONS / 2), ...mine].slice(0, MOST_OPTIONS);
  const begins = ({ tag }: TagOption) => tag.toLowerCase().startsWith(query);
  const contains = (option: TagOption) => !begins(option) && option.tag.toLowerCase().includes(` ${query}`);
  const found = [
    ...mine.filter(begins),
    ...mine.filter(contains),
    ...offered.filter(begins),
    ...offered.filter(contains),
  ];
  const listed = found.slice(0, MOST_OPTIONS);
  const known = found.some(({ tag }) => sameTag(tag, query)) || !free(query);
  return known ? listed : [...listed, { tag: cleanTag(typed), count: null, kind: 'new' }];
}
