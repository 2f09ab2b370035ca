/** How many of the articles found have which site, author, tag, name, language, year and state. */
import { BLOCK_SIZE, type Columns, STATES } from './columns';
import { NAME_KINDS, type NameKind } from './dictionary';
import { countMentioned, type Mentioned } from './mentioned';

export interface FacetValue {
  value: string;
  count: number;
}

export interface Facets {
  /** Articles counted. */
  total: number;
  names: Record<NameKind, { values: FacetValue[]; all: number }>;
  /** By the names of `is:` and `has:`. */
  states: Record<StateFacet, number>;
  /** Of what times they speak; null where none does, or no values were asked for. */
  mentioned: Mentioned | null;
}

const STATE_BITS = {
  unread: STATES.unread,
  archived: STATES.archived,
  favourite: STATES.favourite,
  highlight: STATES.highlighted,
  note: STATES.noted,
  link: STATES.link,
} as const;
export type StateFacet = keyof typeof STATE_BITS | 'read';

/** The tags of what is found stand in a tree, which has a way to show all of them. */
const WHOLE: NameKind = 'tag';

/**
 * Counts the articles in `pass`; of every kind the `most` most frequent values, by count, then by name; of tags all,
 * unless no values are asked for.
 */
export function countFacets(columns: Columns, pass: Uint8Array, most: number): Facets {
  const { dictionary } = columns;
  const counts = new Uint32Array(dictionary.size);
  const bits = Object.entries(STATE_BITS) as Array<[keyof typeof STATE_BITS, number]>;
  const states = Object.fromEntries(bits.map(([state]) => [state, 0])) as Record<StateFacet, number>;
  let total = 0;
  for (const block of columns.blocks) {
    const base = block.block * BLOCK_SIZE;
    for (let at = 0; at < block.keys.length; at++) {
      if (!pass[base + at]) continue;
      total++;
      for (let name = block.nameStarts[at]!; name < block.nameStarts[at + 1]!; name++)
        counts[block.names[name]!]!++;
      for (const [state, bit] of bits) if (block.state[at]! & bit) states[state]++;
    }
  }
  const ids: Record<string, number[]> = Object.fromEntries(Object.keys(NAME_KINDS).map((kind) => [kind, []]));
  for (let id = 0; id < counts.length; id++) if (counts[id]) ids[dictionary.kindOf(id)]!.push(id);
  states.read = total - states.unread;
  const names = Object.fromEntries(
    Object.entries(ids).map(([kind, found]) => {
      const listed = kind === WHOLE && most > 0 ? found.length : most;
      const values = mostFrequent(found, counts, listed).map((id) => ({
        value: dictionary.nameOf(id),
        count: counts[id]!,
      }));
      return [kind, { values: values.sort(byCount), all: found.length }];
    }),
  );
  const mentioned = most > 0 ? countMentioned(columns, pass) : null;
  return { total, names: names as Facets['names'], states, mentioned };
}

const byCount = (a: FacetValue, b: FacetValue) => b.count - a.count || a.value.localeCompare(b.value);

/** Those with the highest counts, without sorting a hundred thousand names that occur once. */
function mostFrequent(ids: number[], counts: Uint32Array, most: number): number[] {
  if (ids.length <= most) return ids;
  const highest = 1024;
  const histogram = new Uint32Array(highest + 1);
  for (const id of ids) histogram[Math.min(counts[id]!, highest)]!++;
  let least = highest;
  for (let seen = histogram[highest]!; least > 1 && seen < most; ) seen += histogram[--least]!;
  return ids
    .filter((id) => counts[id]! >= least)
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, most);
}
