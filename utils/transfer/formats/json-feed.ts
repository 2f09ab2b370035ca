import type { SavedArticle } from '../../article';
import { sanitise } from '../../html';
import { listFile, type WriteOptions } from './format';
import { cleanText, oneLine, uriOf } from './plain';
import { languageTag } from './reference';

/** JSON Feed 1.1, with what Dateline knows more in the extension object `_dateline`. */
export const openJsonFeed = listFile((options) => {
  const opening = { version: 'https://jsonfeed.org/version/1.1', title: 'Dateline' };
  return {
    head: `${JSON.stringify(opening).slice(0, -1)},"items":[\n`,
    between: ',\n',
    tail: '\n]}\n',
    item: (saved) => JSON.stringify(feedItem(saved, options)),
  };
});

function feedItem(saved: SavedArticle, { view }: WriteOptions): Record<string, unknown> {
  const { article, annotations } = saved;
  const url = uriOf(article.url);
  const language = languageTag(article.lang);
  const published = article.published && rfc3339(article.published.value);
  const modified = article.modified && rfc3339(article.modified.value);
  return {
    id: saved.key,
    ...(url && { url }),
    title: oneLine(article.title),
    content_html: sanitise(cleanText(article.html), view),
    summary: oneLine(article.excerpt),
    ...(published && { date_published: published }),
    ...(modified && { date_modified: modified }),
    authors: article.byline.map((name) => ({ name: oneLine(name) })),
    tags: saved.tags.map(oneLine),
    ...(language && { language }),
    _dateline: {
      ...{ site: article.siteName, section: article.section, dateline: article.dateline },
      // As the page wrote them: the feed's own dates must have a time, which a day does not.
      ...{ published: article.published?.value ?? null, modified: article.modified?.value ?? null },
      savedAt: new Date(saved.savedAt).toISOString(),
      provenance: article.provenance,
      ...{ state: saved.state, note: saved.note, highlights: saved.highlights },
      people: annotations.entities.filter(({ type }) => type === 'PER').map(({ name }) => name),
      organisations: annotations.entities.filter(({ type }) => type === 'ORG').map(({ name }) => name),
      places: annotations.entities.filter(({ type }) => type === 'LOC').map(({ name }) => name),
      keyDates: annotations.keyDates.map(({ value, what, certain, candidates }) => ({
        ...{ value, what, certain, candidates },
      })),
    },
  };
}

/** The value as RFC 3339 wants it, in UTC where it names no zone and from its first minute where it names no time; null for less than a day. */
function rfc3339(value: string): string | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(value);
  if (!match) return null;
  const [, day, minute = '00:00', second = ':00', zone = 'Z'] = match;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  const written = `${day}T${minute}${second}${offset}`;
  return Number.isNaN(Date.parse(written)) ? null : written;
}
