/** What is sound of stored records that a fault of the disk or of a program damaged. */
import type { Article, Highlight } from '../article';
import {
  count,
  type Fields,
  isSound,
  listOf,
  orMissing,
  orNull,
  soundFields,
  text,
  time,
  truth,
  words,
} from '../check';
import { ARTICLE_FIELDS, annotations, HIGHLIGHT_FIELDS, state } from '../saved-form';
import type { ArticleBody, ArticleRecord, ArticleSummary } from './schema';

const SUMMARY_FIELDS: Fields<ArticleSummary> = {
  ...{ key: words, url: text, title: text, site: orNull(text), siteName: orNull(text), byline: listOf(text) },
  ...{ lang: orNull(text), published: orNull(text), datelineDate: orNull(text), datelinePlace: orNull(text) },
  ...{ excerpt: text, wordCount: count, tags: listOf(words), entities: listOf(text) as never, state },
  ...{ highlightCount: count, noted: truth, versionCount: count, textHash: text },
  ...{ savedAt: time, updatedAt: time, trashedAt: orNull(time) },
  partial: orMissing((value) => value as true),
};

/** Those fields of a list's record that are what they should be. */
export function soundRecord(record: ArticleRecord | undefined): Partial<ArticleSummary> {
  return soundFields(SUMMARY_FIELDS, record);
}

export function isSoundRecord(record: ArticleRecord): boolean {
  const sound = soundRecord(record);
  return Object.keys(SUMMARY_FIELDS).every((field) => field in sound || field === 'partial');
}

/**
 * A body with what is sound of it, the rest from `fallback`.
 * @returns undefined where there is no text to keep
 */
export function soundBody(
  body: Omit<ArticleBody, 'key'> | undefined,
  fallback: Article,
): Omit<ArticleBody, 'key'> | undefined {
  const article: Partial<Article> = soundFields(ARTICLE_FIELDS, body?.article);
  if (!body || article.text === undefined) return undefined;
  return {
    article: { ...fallback, ...article },
    annotations: isSound(annotations, body.annotations) ? body.annotations : NO_ANNOTATIONS,
    savedAt: isSound(time, body.savedAt) ? body.savedAt : 0,
  };
}

export const NO_ANNOTATIONS: ArticleBody['annotations'] = {
  entities: [],
  times: [],
  keyDates: [],
  engine: '',
};

/** A highlight with what is sound of it; undefined where no words of the text or of the reader are left in it. */
export function soundHighlight(mark: Highlight): Highlight | undefined {
  const sound = soundFields(HIGHLIGHT_FIELDS, mark);
  if (sound.quote === undefined && !sound.note) return undefined;
  return {
    ...{ id: sound.id ?? String(mark.id), quote: sound.quote ?? { exact: '…', prefix: '', suffix: '' } },
    ...{ position: sound.position ?? null, colour: sound.colour ?? 'yellow', note: sound.note ?? null },
    ...{ createdAt: sound.createdAt ?? 0, updatedAt: sound.updatedAt ?? 0 },
  };
}
