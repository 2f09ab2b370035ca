/** What stories need to know of an article: some kilobytes, made once when it comes in, so that no text is read again. */
import type { Annotations, Article, Entity, KeyDate, Span } from '../../article';
import type { ArticleRecord, StoryDate, StoryFacts, StoryName } from '../schema';
import { dayOfIso } from '../search/periods';
import { type DatePhase, datePhase } from './date-phase';
import { fingerprintOf } from './minhash';
import { nameId } from './name-id';
import { IN_HEADLINE, quotations, tellingWords } from './story-words';

const DAY_MS = 86_400_000;

/** As `StoryFacts`, before the article has its place in a story. */
export type FreshFacts = Omit<StoryFacts, 'story' | 'place' | 'copies' | 'copyOf' | 'norms'>;

export function factsOf(
  record: ArticleRecord,
  { article, annotations }: { article: Article; annotations: Annotations },
): FreshFacts {
  const published = record.published ? dayOfIso(record.published) : null;
  const day = published ?? Math.floor(record.savedAt / DAY_MS);
  const { signature, bands, shingles } = fingerprintOf(article.text);
  const names = namesOf(annotations.entities);
  // A link whose text is not there yet tells of no event: a headline alone is too little to judge by.
  const words = article.text === '' ? [] : tellingWords(article.title, article.text);
  const headline = words.slice(0, INDEXED_WORDS).filter(({ share }) => share >= IN_HEADLINE);
  return {
    key: record.key,
    ...{
      title: article.title,
      source: article.siteName ?? record.site ?? '',
      url: record.url,
      lang: article.lang,
    },
    ...{ day, dated: published !== null, published: record.published, wordCount: record.wordCount },
    ...{ agency: agencyOf(article), basis: basisOf(article) },
    ...{ names, words, dates: datesOf(article.text, annotations, names) },
    ...{ signature, bands, shingles },
    quotes: quotations(article.text).map(({ hash }) => hash),
    spots: [...names, ...headline].map(({ id }) => [id, -day]),
  };
}

/** Words that other articles are looked up by: those of the headline. */
const INDEXED_WORDS = 10;

function namesOf(entities: readonly Entity[]): StoryName[] {
  const found = new Map<string, StoryName>();
  for (const entity of entities) {
    const id = nameId(entity);
    if (id.endsWith(':') || found.has(id)) continue;
    const { name, aliases, roles, salience } = entity;
    const share = Math.round((0.25 + 0.75 * Math.min(1, salience)) * 100) / 100;
    found.set(id, {
      id,
      name,
      share,
      ...(aliases.length > 0 && { aliases }),
      ...(roles.length > 0 && { roles }),
    });
  }
  return [...found.values()];
}

function datesOf(
  text: string,
  { keyDates, entities, times }: Annotations,
  names: readonly StoryName[],
): StoryDate[] {
  const places = new Map(names.map(({ id }, at) => [id, at]));
  const mentions = entities.flatMap((entity) => {
    const at = places.get(nameId(entity));
    return at === undefined ? [] : entity.mentions.map(({ start }) => ({ start, at }));
  });
  return keyDates
    .filter(({ kind }) => kind !== 'published')
    .map((date) => {
      const { value, granularity, kind, certain, what, candidates, sentence } = date;
      const { start, end } = sentence;
      const phase = phaseOf(text, date, times);
      return {
        ...{ value, granularity, certain, what, start, end, ...(candidates.length > 0 && { candidates }) },
        upcoming: kind === 'upcoming',
        who: [...new Set(mentions.flatMap((one) => (one.start >= start && one.start < end ? [one.at] : [])))],
        ...(phase && { phase }),
      };
    });
}

/** A span of days has both a beginning and an end. */
function phaseOf(
  text: string,
  { value, expressions, sentence }: KeyDate,
  times: readonly Span[],
): DatePhase | null {
  const date = expressions.find(({ start }) => start >= sentence.start && start < sentence.end);
  if (!date || value.includes('/')) return null;
  return datePhase(text, sentence, date, times);
}

/** The agency an article credits, in its dateline or in a note. */
function agencyOf({ dateline, provenance }: Article): string | null {
  return dateline?.agency ?? provenance.find(({ kind, name }) => kind === 'agency' && name)?.name ?? null;
}

/** Outlets it names as its source. */
function basisOf({ provenance }: Article): string[] {
  return [
    ...new Set(provenance.flatMap(({ kind, name }) => (kind === 'sourced-from' && name ? [name] : []))),
  ];
}
