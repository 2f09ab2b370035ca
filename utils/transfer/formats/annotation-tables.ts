import type { KeyDate, SavedArticle } from '../../article';
import { csvHead, csvRow, listCell } from './csv-text';
import { listFile } from './format';

/** A row for each name in each article, RFC 4180. */
export const openNamesCsv = listFile(() => ({
  head: csvHead(['url', 'title', 'name', 'type', 'aliases', 'roles', 'mentions', 'salience']),
  item: ({ article, annotations }) =>
    rows(annotations.entities, ({ name, type, aliases, roles, mentions, salience }) => [
      ...[article.url, article.title, name, type, listCell(aliases), listCell(roles), mentions.length],
      Math.round(salience * 1000) / 1000,
    ]),
}));

/** A row for each key date in each article, RFC 4180. Values are TIMEX3. */
export const openDatesCsv = listFile(() => ({
  head: csvHead([
    ...['url', 'title', 'value', 'granularity', 'kind', 'certain', 'candidates', 'what', 'sentence'],
  ]),
  item: (saved) =>
    rows(saved.annotations.keyDates, (date) => [
      ...[saved.article.url, saved.article.title, date.value, date.granularity, date.kind],
      ...[date.certain ? 'true' : 'false', listCell(date.candidates), date.what, sentenceOf(saved, date)],
    ]),
}));

/** Names and dates of each article as JSON, with the sentences that dates rest on. Positions are UTF-16 units. */
export const openAnnotations = listFile(() => ({
  head: '[\n',
  between: ',\n',
  tail: '\n]\n',
  item: (saved) => {
    const { article, annotations, key } = saved;
    const { entities, times, keyDates, engine } = annotations;
    return JSON.stringify({
      ...{ key, url: article.url, title: article.title, language: article.lang },
      published: article.published?.value ?? null,
      ...{ engine, entities, times },
      keyDates: keyDates.map((date) => ({ ...date, sentenceText: sentenceOf(saved, date) })),
    });
  },
}));

/** The sentence that a key date rests on. */
export function sentenceOf({ article }: SavedArticle, { sentence }: KeyDate): string {
  return article.text.slice(sentence.start, sentence.end);
}

function rows<T>(values: readonly T[], cellsOf: (value: T) => Parameters<typeof csvRow>[0]): string | null {
  return values.length > 0 ? values.map((value) => csvRow(cellsOf(value))).join('') : null;
}
