import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Article, EntityType, KeyDate, SavedArticle } from '../article';
import { dayOf, dayStated } from './dates';
import type { WriteOptions } from './formats';

/** A property as Obsidian types them: text, list, date (a bare day), or empty. */
type Property = { text: string | null } | { list: string[] } | { day: string | null };

/**
 * Obsidian properties of an article: first those of Obsidian's own clipper, in its order and typing, then ours.
 * Text is double-quoted, lists stand one entry a line, dates are bare.
 */
export function frontMatter(saved: SavedArticle, { timeZone }: Pick<WriteOptions, 'timeZone'>): string {
  const { article, annotations } = saved;
  const named = (type: EntityType) => {
    const entities = annotations.entities.filter((entity) => entity.type === type);
    return { list: entities.map(({ name }) => wikilink(name)) };
  };
  return write({
    title: { text: article.title },
    source: { text: article.url },
    author: { list: article.byline.map(wikilink) },
    published: publishedOf(article),
    created: { day: dayOf(saved.savedAt, timeZone) },
    description: { text: article.excerpt },
    tags: { list: [...new Set(['clippings', ...saved.tags.map(obsidianTag).filter(Boolean)])] },
    dateline: { text: datelineOf(article) },
    people: named('PER'),
    places: named('LOC'),
    organisations: named('ORG'),
    keydates: { list: annotations.keyDates.map(keyDateOf) },
    provenance: {
      list: article.provenance.map(({ text, name, url }) => text || [name, url].filter(Boolean).join(' ')),
    },
  });
}

function write(properties: Record<string, Property>): string {
  const map = new YAMLMap();
  for (const [key, property] of Object.entries(properties)) map.set(key, nodeOf(property));
  return new Document(map).toString({ lineWidth: 0, nullStr: '' });
}

function nodeOf(property: Property): Scalar | YAMLSeq {
  if ('day' in property) return new Scalar(property.day);
  if ('text' in property) return property.text === null ? new Scalar(null) : quoted(property.text);
  const list = new YAMLSeq();
  for (const text of property.list) list.add(quoted(text));
  if (property.list.length === 0) list.flow = true; // []
  return list;
}

/** On one line: a property of several is shown by none of Obsidian's editors. */
function quoted(text: string): Scalar {
  const scalar = new Scalar(text.replace(/\s+/g, ' ').trim());
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

function publishedOf({ published }: Article): Property {
  if (!published) return { day: null };
  const day = dayStated(published.value);
  return day ? { day } : { text: published.value };
}

/** "ISLAMABAD, XXXX-03-06 (APP)" */
function datelineOf({ dateline }: Article): string | null {
  if (!dateline) return null;
  const placeAndDate = [dateline.place, dateline.date].filter(Boolean).join(', ');
  return dateline.agency ? `${placeAndDate} (${dateline.agency})` : placeAndDate;
}

function keyDateOf({ value, what }: KeyDate): string {
  return what ? `${value}: ${what}` : value;
}

/** A link to the note of that name; characters that end or split a link are left out. */
function wikilink(name: string): string {
  return `[[${name
    .replace(/[[\]|#^]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}]]`;
}

/** Obsidian's tags: letters, digits, `_ - /`, no spaces, not digits alone. Empty where nothing is left. */
function obsidianTag(tag: string): string {
  const plain = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '');
  return /^[\d/-]+$/.test(plain) ? `_${plain}` : plain;
}
