/** What articles share: the names that hold a story together, and which of them stand in the same articles. */
import type { EntityType } from '../../article';
import type { StoryFacts } from '../schema';
import type { RarityOf } from './pair';
import { headlineWords } from './story-words';
import type { NameId, SharedName, StoryGraph, StoryWhy } from './types';

const MOST_NAMES = 40;
const MOST_WORDS = 8;
const MOST_NODES = 30;

export const typeOf = (id: NameId): EntityType => id.slice(0, id.indexOf(':')) as EntityType;

/** Names with the articles (by place) that have them, and the form that most of them write. */
export function namesIn(articles: readonly StoryFacts[]): Array<{
  id: NameId;
  name: string;
  share: number;
  articles: number[];
}> {
  const found = new Map<NameId, { forms: Map<string, number>; share: number; articles: number[] }>();
  for (const [at, { names }] of articles.entries()) {
    for (const { id, name, share } of names) {
      const known = found.get(id) ?? { forms: new Map<string, number>(), share: 0, articles: [] };
      known.forms.set(name, (known.forms.get(name) ?? 0) + 1);
      known.share += share;
      known.articles.push(at);
      found.set(id, known);
    }
  }
  return [...found].map(([id, { forms, share, articles: having }]) => ({
    ...{ id, share: share / having.length, articles: having },
    name: [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0],
  }));
}

/** Names that at least `least` articles have, those first that say most of the story. */
function tellingNames(
  articles: readonly StoryFacts[],
  rarityOf: RarityOf,
  least: number,
): Array<SharedName & { at: number[] }> {
  const shared = namesIn(articles).filter((name) => name.articles.length >= least);
  const scored = shared.map(({ id, name, share, articles: at }) => ({
    ...{ id, name, type: typeOf(id), articles: at.length, at },
    weight: rarityOf(id) * share * (at.length / articles.length),
  }));
  const most = Math.max(...scored.map(({ weight }) => weight), Number.MIN_VALUE);
  return scored
    .map((one) => ({ ...one, weight: one.weight / most }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** Why these articles are one story. */
export function whyOf(
  articles: readonly StoryFacts[],
  rarityOf: RarityOf,
  held: ReadonlySet<string>,
): StoryWhy {
  const keys = new Set(articles.map(({ key }) => key));
  const copied = new Set(
    articles.flatMap(({ key, copyOf }) => copyOf.flatMap((other) => (keys.has(other) ? [key, other] : []))),
  );
  return {
    names: tellingNames(articles, rarityOf, 2)
      .slice(0, MOST_NAMES)
      .map(({ at: _, ...name }) => name),
    words: sharedWords(articles, rarityOf),
    copies: copied.size,
    byReader: articles.filter(({ key }) => held.has(key)).length,
  };
}

/** Words of headlines that are no names, most telling first, in the form of the newest headline. */
function sharedWords(articles: readonly StoryFacts[], rarityOf: RarityOf): string[] {
  const found = new Map<string, { word: string; count: number }>();
  for (const { title } of articles) {
    for (const { id, word } of headlineWords(title))
      found.set(id, { word, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found]
    .filter(([, { count }]) => count > 1)
    .sort(([a, x], [b, y]) => y.count * rarityOf(b) - x.count * rarityOf(a) || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([, { word }]) => word);
}

/** The names of a story that say most, and how many articles have both of two. */
export function graphOf(articles: readonly StoryFacts[], rarityOf: RarityOf): StoryGraph {
  const telling = tellingNames(articles, rarityOf, Math.min(2, articles.length)).slice(0, MOST_NODES);
  const links: StoryGraph['links'] = [];
  const places = telling.map(({ at }) => new Set(at));
  for (let from = 0; from < telling.length; from++) {
    for (let to = from + 1; to < telling.length; to++) {
      const both = telling[to]!.at.filter((at) => places[from]!.has(at)).length;
      if (both > 0) links.push({ from, to, articles: both });
    }
  }
  return { nodes: telling.map(({ at: _, ...node }) => node), links };
}
