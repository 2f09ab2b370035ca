/**
 * Articles that nobody wrote, of the length and the word distribution of real ones: a Zipf-Mandelbrot vocabulary of
 * made-up words, a topic for every article (its words come again and again), names, key dates, tags. The same seed
 * gives the same library, in every browser.
 */
import type {
  Annotations,
  Article,
  Entity,
  EntityType,
  KeyDate,
  TimeExpression,
} from '../../../utils/article';

export interface Synthetic {
  article: Article;
  annotations: Annotations;
  tags: string[];
  savedAt: number;
  state: { unread: boolean; archived: boolean; favourite: boolean };
  trashedAt: number | null;
}

export type Random = () => number;

/** Mulberry32, 0 ≤ x < 1. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const VOCABULARY = 200_000;
const TOPICS = 400;
const TOPIC_WORDS = 60;
const DAY = 86_400_000;
/** The day the library ends on, so that no run depends on its clock. */
const LAST_DAY = Date.UTC(2026, 5, 30);

const ONSETS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w z'.split(
    ' ',
  );
const NUCLEI = 'a e i o u ai ea ee ie oa ou'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'nt', 'r', 'rd', 's', 'st', 't', 'ck'];
const ENDINGS = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ly', 'ness', 'ation', 'al'];

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function stem(random: Random, syllables: number): string {
  let word = '';
  for (let at = 0; at < syllables; at++)
    word += pick(random, ONSETS) + pick(random, NUCLEI) + pick(random, CODAS);
  return word;
}

/** Frequent words are short; families of one stem, as in language. */
function makeVocabulary(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables =
      words.size < 200 ? 1 : words.size < 20_000 ? 1 + Math.round(random()) : 2 + Math.round(random());
    const base = stem(random, syllables);
    words.add(base);
    if (words.size > 200) words.add(base + pick(random, ENDINGS));
  }
  return [...words].slice(0, VOCABULARY);
}

/** Draws ranks with frequency 1 / (rank + 2.7) ^ 1.07: Mandelbrot's form of Zipf's law, as fitted to English news. */
function zipf(size: number, exponent = 1.07): (random: Random) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 2.7) ** exponent;
    sums[rank] = sum;
  }
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

export interface World {
  words: string[];
  /** One article after another, each by its number alone. */
  article(number: number): Synthetic;
}

export interface WorldOptions {
  seed: number;
  /** Words in an article, on average. */
  length: number;
}

export function createWorld({ seed, length }: WorldOptions): World {
  const random = randomOf(seed);
  const words = makeVocabulary(random);
  const topics = Array.from({ length: TOPICS }, () =>
    Array.from({ length: TOPIC_WORDS }, () => words[200 + Math.floor(random() * 30_000)]!),
  );
  const name = (parts: number) => Array.from({ length: parts }, () => capital(stem(random, 2))).join(' ');
  const people = Array.from({ length: 6_000 }, () => name(2));
  const organisations = Array.from({ length: 2_000 }, () => name(1 + Math.round(random())));
  const places = Array.from({ length: 1_500 }, () => name(1));
  const authors = Array.from({ length: 3_000 }, () => name(2));
  const sites = Array.from({ length: 300 }, () => `${stem(random, 2)}.example`);
  const tags = Array.from({ length: 250 }, (_, at) =>
    at % 5 === 0 ? `${stem(random, 1)}/${stem(random, 1)}` : stem(random, 2),
  );
  const draw = {
    ...{
      word: zipf(VOCABULARY),
      person: zipf(people.length, 0.9),
      organisation: zipf(organisations.length, 0.9),
    },
    ...{
      place: zipf(places.length),
      author: zipf(authors.length, 0.8),
      site: zipf(sites.length),
      tag: zipf(tags.length),
    },
  };

  function sentence(own: Random, topic: string[]): string {
    const size = 8 + Math.floor(own() * 20);
    const said: string[] = [];
    for (let at = 0; at < size; at++) said.push(own() < 0.22 ? pick(own, topic) : words[draw.word(own)]!);
    return `${capital(said.join(' '))}.`;
  }

  function article(number: number): Synthetic {
    const own = randomOf(seed * 7919 + number * 104_729 + 1);
    const topic = topics[Math.floor(own() * TOPICS)]!;
    const savedAt = LAST_DAY - Math.floor(own() * 2_500) * DAY - Math.floor(own() * DAY);
    const published = savedAt - Math.floor(own() * 5) * DAY;
    const cast: Array<[name: string, type: EntityType]> = [
      ...Array.from({ length: 4 }, () => [people[draw.person(own)]!, 'PER'] as [string, EntityType]),
      ...Array.from(
        { length: 3 },
        () => [organisations[draw.organisation(own)]!, 'ORG'] as [string, EntityType],
      ),
      ...Array.from({ length: 3 }, () => [places[draw.place(own)]!, 'LOC'] as [string, EntityType]),
    ];
    const wanted = length * (0.5 + own());
    const paragraphs: string[] = [];
    let count = 0;
    while (count < wanted) {
      const paragraph = [
        sentence(own, topic),
        `${pick(own, cast)[0]} ${sentence(own, topic)}`,
        sentence(own, topic),
      ].join(' ');
      paragraphs.push(paragraph);
      count += paragraph.split(' ').length;
    }
    const text = paragraphs.join('\n');
    const site = sites[draw.site(own)]!;
    const url = `https://www.${site}/${isoDay(published).replaceAll('-', '/')}/${pick(own, topic)}-${pick(own, topic)}-${number}`;
    const title = capital(
      Array.from({ length: 7 + Math.floor(own() * 4) }, () =>
        own() < 0.6 ? pick(own, topic) : words[draw.word(own)]!,
      ).join(' '),
    );
    const tagged = Array.from({ length: Math.floor(own() * 4) }, () => tags[draw.tag(own)]!);
    return {
      ...{ savedAt, trashedAt: own() < 0.01 ? savedAt + DAY : null, tags: [...new Set(tagged)] },
      state: { unread: own() < 0.4, archived: own() < 0.3, favourite: own() < 0.05 },
      annotations: annotationsOf(text, cast, published, own),
      article: {
        ...{ url, canonicalUrl: url, title, siteName: capital(site.split('.')[0]!), section: null },
        ...{ byline: [authors[draw.author(own)]!], lang: own() < 0.9 ? 'en' : pick(own, ['de', 'fr', 'es']) },
        published: { value: isoDay(published), source: 'json-ld', certain: true },
        ...{
          modified: null,
          dateline: null,
          provenance: [],
          lead: paragraphs[0]!,
          excerpt: text.slice(0, 280),
        },
        html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
        ...{ text, wordCount: count },
      },
    };
  }
  return { words, article };
}

function annotationsOf(
  text: string,
  cast: Array<[string, EntityType]>,
  published: number,
  own: Random,
): Annotations {
  const entities: Entity[] = [...new Map(cast)].map(([name, type]) => {
    const mentions = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      mentions.push({ start: at, end: at + name.length, text: name, type });
    return { name, type, aliases: [name.split(' ').at(-1)!], roles: [], mentions, salience: own() };
  });
  const times: TimeExpression[] = Array.from({ length: 6 }, (_, at) => {
    const value = isoDay(published + Math.floor((own() - 0.4) * 60) * DAY);
    return { start: at * 50, end: at * 50 + 10, text: value, type: 'DATE', value, stated: true };
  });
  const keyDates: KeyDate[] = times.slice(0, 3).map((time) => ({
    ...{
      value: time.value,
      granularity: 'day',
      what: null,
      expressions: [time],
      sentence: { start: time.start, end: time.start + 120 },
    },
    ...{ kind: 'past', certain: true, candidates: [] },
  }));
  return { entities, times, keyDates, engine: 'synthetic/1' };
}
