import type { Entity, EntityType, SavedArticle } from '../../article';
import { datelineText } from './entity-words';
import { listFile } from './format';
import { cleanText, oneLine, uriOf } from './plain';
import { languageTag } from './reference';

/** schema.org NewsArticle as JSON-LD. It may stand in a page's `script`: no `<` is written as itself. */
export const openJsonLd = listFile(() => ({
  head: '{"@context":"https://schema.org","@graph":[\n',
  between: ',\n',
  tail: '\n]}\n',
  item: (saved) => JSON.stringify(withoutNull(newsArticle(saved))).replaceAll('<', '\\u003c'),
}));

const THINGS: Partial<Record<EntityType, string>> = {
  ...{ PER: 'Person', ORG: 'Organization', LOC: 'Place', EVENT: 'Event' },
};

/** By schema.org's names; what is not known is null, undefined or empty. */
export function newsArticle(saved: SavedArticle): Record<string, unknown> {
  const { article, annotations, tags } = saved;
  const dateline = datelineText(article);
  return {
    '@type': 'NewsArticle',
    '@id': uriOf(saved.key) ?? oneLine(saved.key),
    url: uriOf(article.url),
    headline: oneLine(article.title),
    datePublished: article.published?.value,
    dateModified: article.modified?.value,
    author: article.byline.map((name) => ({ '@type': 'Person', name: oneLine(name) })),
    publisher: article.siteName && { '@type': 'Organization', name: oneLine(article.siteName) },
    articleSection: article.section && oneLine(article.section),
    inLanguage: languageTag(article.lang),
    dateline: dateline && oneLine(dateline),
    locationCreated: article.dateline?.place && { '@type': 'Place', name: oneLine(article.dateline.place) },
    description: oneLine(article.excerpt),
    keywords: tags.map(oneLine),
    wordCount: article.wordCount,
    ...(article.partial && { isAccessibleForFree: false }),
    articleBody: cleanText(article.text),
    mentions: annotations.entities.flatMap(mention),
    isBasedOn: article.provenance
      .filter(({ kind }) => kind !== 'licence')
      .map(({ name, url, text }) => ({
        '@type': 'CreativeWork',
        name: oneLine(name ?? text),
        url: url && uriOf(url),
      })),
  };
}

function mention({ name, type, aliases, roles }: Entity): Array<Record<string, unknown>> {
  const thing = THINGS[type];
  if (!thing) return [];
  return [
    {
      ...{ '@type': thing, name: oneLine(name), alternateName: aliases.map(oneLine) },
      ...(type === 'PER' && { jobTitle: roles.map(oneLine) }),
    },
  ];
}

/** What is not known is not said: no nulls, no empty texts and lists, at any depth. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, one]) => one !== null && one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutNull(one)]));
}
