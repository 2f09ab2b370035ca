/** The dates of a page, gathered from everything that states one. */
import type { Dated } from '../article';
import { chooseDates } from './choose-dates';
import { foldSpace } from './fold';
import type { Header } from './headline';
import { textOf, typesOf } from './json-ld';
import type { Line } from './lines';
import type { PageSources } from './page-sources';
import { type DateCandidate, readDateLine, readMachineDate, readUrlDate } from './publication-date';

/** When the article was published and modified, as the best of the sources say. */
export function readDates(page: PageSources): {
  published: Dated | null;
  modified: Dated | null;
} {
  const { lang, header } = page;
  const visible = visibleDates(header, lang);
  const declared = declaredDates(page);
  const shown = (kind: VisibleDate['kind']) =>
    visible.filter((date) => date.kind === kind).map(({ candidate }) => candidate);
  return chooseDates(
    [...declared.published, ...shown('published')],
    [...declared.modified, ...shown('modified')],
    { isNews: page.article !== null && typesOf(page.article).includes('NewsArticle') },
  );
}

/** Dates of the head, the data and the address; nothing of the page is looked at. */
export function declaredDates({
  article,
  meta,
  url,
  lang,
}: Pick<PageSources, 'article' | 'meta' | 'url' | 'lang'>): Record<VisibleDate['kind'], DateCandidate[]> {
  const data = [article?.datePublished, article?.dateCreated, article?.uploadDate].map((value) =>
    textOf(value),
  );
  const published = [
    ...machine('json-ld', data, lang),
    ...machine('meta', meta.all(...PUBLISHED_META), lang),
  ];
  const urlDay = readUrlDate(url);
  if (urlDay) published.push({ value: urlDay, source: 'url', certain: true });
  const modified = [
    ...machine('json-ld', [textOf(article?.dateModified)], lang),
    ...machine('meta', meta.all(...MODIFIED_META), lang),
  ];
  return { published, modified };
}

const PUBLISHED_META = (
  'article:published_time article:published og:published_time og:article:published_time datepublished parsely-pub-date sailthru.date ' +
  'dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created citation_publication_date citation_date ' +
  'pubdate publishdate publish-date publish_date publication_date publicationdate published published_time publishtime ptime date.published ' +
  'datecreated date_published article.published displaydate cxenseparse:recs:publishtime rnews:datepublished bt:pubdate ' +
  'originalpublicationdate created article.created dc:date dc:created date'
).split(' ');
const MODIFIED_META = (
  'article:modified_time article:modified og:updated_time article:updated_time datemodified dcterms.modified dc.date.modified ' +
  'lastmod last-modified revised updated_time modified article.updated'
).split(' ');

function machine(
  source: 'json-ld' | 'meta',
  values: readonly (string | null)[],
  lang: string | null,
): DateCandidate[] {
  return values.flatMap((value) => {
    const date = readMachineDate(value, lang);
    return date ? [{ ...date, source }] : [];
  });
}

export interface VisibleDate {
  kind: 'published' | 'modified';
  candidate: DateCandidate;
}

/** `<time>` and written dates of the header: below the headline first, then just above it. */
export function visibleDates(header: Pick<Header, 'above' | 'below'>, lang: string | null): VisibleDate[] {
  const found: VisibleDate[] = [];
  const seen = new Set<Element>();
  for (const line of [...header.below, ...header.above.slice(0, 4)]) {
    for (const time of timesIn(line, seen)) {
      const date = readMachineDate(
        time.getAttribute('datetime') ??
          time.getAttribute('content') ??
          (time.getAttribute('title') || time.textContent),
        lang,
      );
      const kind =
        /modif|updat/i.test(`${time.getAttribute('itemprop') ?? ''} ${time.className}`) ||
        isUpdateLabel(line.text)
          ? 'modified'
          : 'published';
      if (date) found.push({ kind, candidate: { ...date, source: 'time' } });
    }
    const { published, modified } = readDateLine(line.text, lang);
    if (published) found.push({ kind: 'published', candidate: published });
    if (modified) found.push({ kind: 'modified', candidate: modified });
  }
  return found;
}

function isUpdateLabel(text: string): boolean {
  return /^\W*(?:last\s+)?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)\b/i.test(text);
}

/** Times that the line shows: its element may be the whole page, for words that stand straight in it. */
function timesIn({ element, text }: Line, seen: Set<Element>): Element[] {
  const times = [
    ...element.getElementsByTagName('time'),
    ...(element.tagName === 'TIME' ? [element] : []),
    // Microformats write the date where a tooltip shows it.
    ...[...element.getElementsByTagName('abbr')].filter(({ title }) => /^\d{4}-\d\d-\d\d/.test(title)),
  ].filter((time) => !seen.has(time) && text.includes(foldSpace(time.textContent ?? '')));
  for (const time of times) seen.add(time);
  return times;
}
