/** Which articles rest on the same source, so that what they say counts once. */
import type { StoryFacts } from '../schema';
import { fold } from '../words';
import { Groups } from './groups';
import type { SourceGroup } from './types';

type Because = SourceGroup['because'][number];

/** Two quotations in common are no chance: both have them from one speech, statement or text. */
const SHARED_QUOTES = 2;

interface Grouped extends Omit<SourceGroup, 'quotes'> {
  /** Hashes of quotations that at least two of the group have. */
  quotes: number[];
}

/** Every article in exactly one group; `articles` oldest first. */
export function sourceGroups(articles: readonly StoryFacts[]): Grouped[] {
  const groups = new Groups(articles.length);
  const reasons: Array<[at: number, because: Because, name: string | null]> = [];
  const link = (a: number, b: number, because: Because, name: string | null) => {
    groups.join(a, b);
    reasons.push([a, because, name]);
  };
  const places = new Map(articles.map(({ key }, at) => [key, at]));
  for (const [at, { copyOf }] of articles.entries()) {
    for (const other of copyOf) {
      const place = places.get(other);
      if (place !== undefined) link(at, place, 'copy', null);
    }
  }
  linkNamed(articles, link);
  linkQuoting(articles, link);
  return groups.all().map((members) => {
    const own = reasons.filter(([at]) => members.includes(at));
    return {
      articleIds: members.map((at) => articles[at]!.key),
      because: [...new Set(own.map(([, because]) => because))],
      name:
        own.find(([, , name]) => name !== null)?.[2] ??
        copiedFrom(
          members.map((at) => articles[at]!),
          own,
        ),
      quotes: sharedQuotes(members.map((at) => articles[at]!)),
    };
  });
}

/** Of copies the agency that one of them credits: the others have its text too. */
function copiedFrom(
  members: readonly StoryFacts[],
  reasons: ReadonlyArray<readonly [at: number, because: Because, name: string | null]>,
): string | null {
  if (!reasons.some(([, because]) => because === 'copy')) return null;
  return members.find(({ agency }) => agency !== null)?.agency ?? null;
}

type Link = (a: number, b: number, because: Because, name: string | null) => void;

/** The same agency credited; the same outlet named as the source, which may be one of the articles itself. */
function linkNamed(articles: readonly StoryFacts[], link: Link): void {
  const agencies = new Map<string, number>();
  const outlets = new Map<string, number>();
  for (const [at, { source }] of articles.entries()) {
    if (source && !outlets.has(fold(source))) outlets.set(fold(source), at);
  }
  for (const [at, { agency, basis }] of articles.entries()) {
    if (agency) {
      const first = agencies.get(fold(agency));
      if (first === undefined) agencies.set(fold(agency), at);
      else link(first, at, 'agency', agency);
    }
    for (const name of basis) {
      const first = outlets.get(fold(name));
      if (first === undefined) outlets.set(fold(name), at);
      else if (first !== at) link(first, at, 'source', name);
    }
  }
}

function linkQuoting(articles: readonly StoryFacts[], link: Link): void {
  const quoting = new Map<number, number[]>();
  for (const [at, { quotes }] of articles.entries()) {
    for (const quote of quotes) quoting.set(quote, [...(quoting.get(quote) ?? []), at]);
  }
  const common = new Map<string, number>();
  for (const members of quoting.values()) {
    for (const [index, a] of members.entries()) {
      for (const b of members.slice(index + 1)) {
        const pair = `${a} ${b}`;
        const count = (common.get(pair) ?? 0) + 1;
        common.set(pair, count);
        if (count === SHARED_QUOTES) link(a, b, 'quotes', null);
      }
    }
  }
}

function sharedQuotes(articles: readonly StoryFacts[]): number[] {
  const counts = new Map<number, number>();
  for (const { quotes } of articles)
    for (const quote of quotes) counts.set(quote, (counts.get(quote) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([quote]) => quote);
}
