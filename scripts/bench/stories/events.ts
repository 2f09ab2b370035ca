/** Events that nobody lived through, told by several papers: some take an agency's text, some write their own. */
import type { Annotations, Article, Entity, EntityType } from '../../../utils/article';
import { createWorld, type Random, randomOf, type World } from '../library/synthetic';
import type { Told } from './grouping';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

export interface EventOptions {
  seed: number;
  events: number;
  /** Days over which the events are spread. */
  days: number;
  world?: World;
}

/** Articles with the event each is about; every third event is of a single article. */
export function eventArticles({ seed, events, days, world }: EventOptions): Array<Told & { event: string }> {
  const own = randomOf(seed);
  const from = world ?? createWorld({ seed: seed + 1, length: 300 });
  return Array.from({ length: events }, (_, at) => eventOf(from, at, own, days)).flat();
}

/** The cast is drawn from the world's own, where some names are in many articles; the words from its vocabulary. */
function eventOf(world: World, event: number, own: Random, days: number): Array<Told & { event: string }> {
  const begin = world.article(event * 3);
  const first = FIRST_DAY + Math.floor(own() * days) * DAY;
  const cast = begin.annotations.entities.map(({ name, type }) => [name, type] as [string, EntityType]);
  const matter = Array.from({ length: 14 }, () => world.words[300 + Math.floor(own() ** 2 * 40_000)]!);
  const size = event % 3 === 0 ? 1 : 2 + Math.floor(own() * 6);
  let wire: string | null = null;
  return Array.from({ length: size }, (_, at) => {
    const filler = world.article(event * 3 + 1 + (at % 2) + at * 50_021);
    const named = cast.filter(() => own() < 0.7);
    const others = filler.annotations.entities
      .slice(0, 3)
      .map(({ name, type }) => [name, type] as [string, EntityType]);
    const all = [...named, ...others];
    const copied: boolean = wire !== null && own() < 0.25;
    const text: string = copied
      ? `${wire}\n${filler.article.text.split('\n')[0]}`
      : textOf(filler.article.text, matter, all, own);
    wire ??= text;
    const published = first + Math.floor(own() ** 2 * 9) * DAY;
    const title = [...shuffle(matter, own).slice(0, 4), ...filler.article.title.split(' ').slice(0, 3)];
    if (named[0] && own() < 0.6) title.unshift(named[0][0]);
    return {
      ...{ id: `e${event}-${at}`, event: `e${event}`, savedAt: published },
      ...told(title.join(' '), text, copied ? [...cast, ...others] : all, published),
    };
  });
}

const shuffle = <T>(from: readonly T[], own: Random): T[] =>
  from
    .map((one) => ({ one, at: own() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** The filler's text with every sixth word one of the matter, and the names in it. */
function textOf(
  filler: string,
  matter: readonly string[],
  cast: ReadonlyArray<[string, EntityType]>,
  own: Random,
): string {
  const words = filler.split(/\s+/).slice(0, 320);
  const said = words.map((word) => (own() < 0.14 ? matter[Math.floor(own() * matter.length)]! : word));
  for (const [name] of cast) said.splice(Math.floor(own() * said.length), 0, name);
  return said.join(' ');
}

function told(
  title: string,
  text: string,
  cast: ReadonlyArray<[string, EntityType]>,
  published: number,
): { article: Article; annotations: Annotations } {
  const entities = [...new Map(cast)].map(([name, type], at): Entity => {
    const start = text.indexOf(name);
    const mentions = start < 0 ? [] : [{ start, end: start + name.length, text: name, type }];
    return { name, type, aliases: [], roles: [], mentions, salience: Math.max(0.05, 0.9 - at * 0.1) };
  });
  const nothing = { url: '', canonicalUrl: '', siteName: null, section: null, byline: [], html: '' };
  return {
    annotations: { entities, times: [], keyDates: [], engine: 'synthetic/1' },
    article: {
      ...nothing,
      ...{ title, text, lang: 'en', lead: '', excerpt: '', provenance: [], modified: null, dateline: null },
      published: { value: new Date(published).toISOString().slice(0, 10), source: 'given', certain: true },
      wordCount: 320,
    },
  };
}
