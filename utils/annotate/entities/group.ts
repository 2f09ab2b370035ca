import type { EntityType, Mention } from '../../article';
import { DEMONYMS } from '../lexicon/demonyms';
import { knownOrganisation } from '../lexicon/organisations';
import { isCountry, knownPlace } from '../lexicon/places';

/** Mentions of one thing. */
export interface Group {
  type: EntityType;
  /** A name given from outside the text ("United States" for "US"); null when the text's fullest form is the name. */
  canonical: string | null;
  mentions: Mention[];
}

/** Joins mentions to groups: by known names, introduced acronyms, shared words of a person's name. */
export function groupMentions(mentions: readonly Mention[], acronyms: ReadonlyMap<string, string>): Group[] {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const { key, canonical } = identity(mention, acronyms);
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { type: mention.type, canonical, mentions: [mention] });
  }
  const all = [...groups.values()];
  const people = joinPeople(all.filter((group) => group.type === 'PER'));
  const organisations = joinOrganisations(all.filter((group) => group.type === 'ORG'));
  const others = all.filter((group) => group.type !== 'PER' && group.type !== 'ORG');
  return [...people, ...organisations, ...others];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[’']/g, "'").replace(/\s+/g, ' ').replace(/^the /, '');
}

function identity(
  mention: Mention,
  acronyms: ReadonlyMap<string, string>,
): { key: string; canonical: string | null } {
  const { type, text } = mention;
  const long = acronyms.get(text);
  if (long !== undefined) return { key: `${type}|${plain(long)}`, canonical: null };
  if (type === 'LOC') {
    const place = knownPlace(text);
    if (place) return { key: `LOC|${plain(place)}`, canonical: place };
  }
  if (type === 'ORG') {
    const name = knownOrganisation(text);
    if (name && name !== text) return { key: `ORG|${plain(name)}`, canonical: name };
  }
  if (type === 'NORP') return { key: `NORP|${plain(text).replace(/s$/, '')}`, canonical: null };
  return { key: `${type}|${plain(text)}`, canonical: null };
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[\s-]+/)
    .filter((word) => !/^(?:jr\.?|sr\.?|ii|iii|iv)$/.test(word));
}

export function fullest(group: Group): string {
  let longest = '';
  for (const { text } of group.mentions) if (text.length > longest.length) longest = text;
  return longest;
}

/** Short names go to the full name they are part of; where two people share it, to the one last named before. */
function joinPeople(groups: readonly Group[]): Group[] {
  const ordered = [...groups].sort((a, b) => wordsOf(fullest(b)).length - wordsOf(fullest(a)).length);
  const kept: Group[] = [];
  for (const group of ordered) {
    const words = wordsOf(fullest(group));
    const hosts = kept.filter((host) => isShortFor(words, wordsOf(fullest(host))));
    if (hosts.length === 0) kept.push({ ...group, mentions: [...group.mentions] });
    else for (const mention of group.mentions) nearestBefore(hosts, mention).mentions.push(mention);
  }
  for (const group of kept) group.mentions.sort((a, b) => a.start - b.start);
  return kept;
}

function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  if (short.length === 1) return long.includes(short[0]!) && short[0]!.length > 2;
  // Both ends, or the family name and one more: "Haider Shah" for "Syed Haider Shah".
  const initial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
  return short.every(
    (word) => long.includes(word) || (initial(word) && long.some((other) => other[0] === word[0])),
  );
}

function nearestBefore(hosts: readonly Group[], mention: Mention): Group {
  let chosen = hosts[0]!;
  let nearest = -1;
  for (const host of hosts) {
    for (const { start } of host.mentions)
      if (start < mention.start && start > nearest) [nearest, chosen] = [start, host];
  }
  return chosen;
}

const FOREIGN_MINISTRY = /\bministry of (?:foreign|external) affairs$|\bforeign ministry$|\bmofa$/;
const FOREIGN_OFFICE = /\bforeign office$/;

/** "Ministry of X" goes to the one "Country Ministry of X"; a Foreign Office is the foreign ministry of the text. */
function joinOrganisations(groups: readonly Group[]): Group[] {
  const ordered = [...groups].sort((a, b) => fullest(b).length - fullest(a).length);
  const kept: Group[] = [];
  for (const group of ordered) {
    const name = plain(group.canonical ?? fullest(group));
    const hosts = kept.filter((host) => isSameOrganisation(name, plain(host.canonical ?? fullest(host))));
    const host = hosts.length === 1 ? hosts[0] : undefined;
    if (host) host.mentions.push(...group.mentions);
    else kept.push({ ...group, mentions: [...group.mentions] });
  }
  for (const group of kept) group.mentions.sort((a, b) => a.start - b.start);
  return kept;
}

function isSameOrganisation(short: string, long: string): boolean {
  if (FOREIGN_OFFICE.test(short) && FOREIGN_MINISTRY.test(long)) return sameCountry(short, long);
  if (!long.endsWith(` ${short}`)) return false;
  const lead = long.slice(0, long.length - short.length - 1);
  return isCountry(lead) || DEMONYMS.has(lead) || knownPlace(lead) !== null;
}

/** True unless both names begin with different countries. */
function sameCountry(a: string, b: string): boolean {
  const lead = (name: string): string | null => {
    const first = name.split(' ')[0] ?? '';
    return knownPlace(first) ?? DEMONYMS.get(first) ?? null;
  };
  const [first, second] = [lead(a), lead(b)];
  return first === null || second === null || first === second;
}
