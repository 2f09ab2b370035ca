import {
  type Annotations,
  type Article,
  type ArticlePart,
  type ArticleState,
  type ArticleVersion,
  type DateCorrection,
  type Dated,
  type Dateline,
  type Entity,
  HIGHLIGHT_COLOURS,
  type Highlight,
  type KeyDate,
  type Mention,
  NEW_STATE,
  type Provenance,
  type SavedArticle,
  type Span,
  type TimeExpression,
} from './article';
import {
  type Check,
  CheckError,
  count,
  type Fields,
  listOf,
  number,
  oneOf,
  orElse,
  orMissing,
  orNull,
  record,
  text,
  time,
  truth,
  words,
} from './check';

/** The form of every noun of article.ts, in a backup or in the library; the compiler holds these rows to the types. */

const dateSource = oneOf('json-ld', 'meta', 'time', 'url', 'visible', 'dateline', 'given');
const dated = record<Dated>({
  ...{ value: words, source: dateSource, certain: truth },
  against: orMissing(record<NonNullable<Dated['against']>>({ value: words, source: dateSource })),
});

const dateline = record<Dateline>({ place: text, date: orNull(text), agency: orNull(text) });

const provenance = record<Provenance>({
  kind: oneOf('sourced-from', 'agency', 'licence'),
  name: orNull(text),
  url: orNull(text),
  text,
});

const part = record<ArticlePart>({
  page: count,
  pages: orNull(count),
  next: orNull(text),
  first: text,
  held: orMissing(
    listOf(
      record<NonNullable<ArticlePart['held']>[number]>({
        page: count,
        html: count,
        text: count,
        words: count,
      }),
    ),
  ),
});

/** Field by field, so that what is sound of a damaged one can be kept. */
export const ARTICLE_FIELDS: Fields<Article> = {
  url: words,
  canonicalUrl: words,
  title: text,
  siteName: orNull(text),
  section: orNull(text),
  byline: listOf(text),
  lang: orNull(text),
  published: orNull(dated),
  modified: orNull(dated),
  dateline: orNull(dateline),
  provenance: listOf(provenance),
  lead: text,
  excerpt: text,
  html: text,
  text,
  wordCount: count,
  partial: orMissing(isTrue),
  part: orMissing(part),
};

const article = record(ARTICLE_FIELDS);

const entityType = oneOf('PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'MISC');

const span = ordered(record<Span>({ start: count, end: count }));
const mention = ordered(record<Mention>({ start: count, end: count, text, type: entityType }));

const entity = record<Entity>({
  name: text,
  type: entityType,
  aliases: listOf(text),
  roles: listOf(text),
  mentions: listOf(mention),
  salience: number,
});

const timeExpression = ordered(
  record<TimeExpression>({
    start: count,
    end: count,
    text,
    type: oneOf('DATE', 'TIME', 'DURATION', 'SET'),
    value: text,
    stated: truth,
    fromText: orMissing(isTrue),
    mod: orMissing(
      oneOf('START', 'MID', 'END', 'APPROX', 'MORE_THAN', 'LESS_THAN', 'EQUAL_OR_MORE', 'EQUAL_OR_LESS'),
    ),
    corrected: orMissing(isTrue),
  }),
);

const keyDate = record<KeyDate>({
  value: text,
  granularity: oneOf('day', 'month', 'year', 'range'),
  what: orNull(text),
  expressions: listOf(timeExpression),
  sentence: span,
  kind: oneOf('past', 'upcoming', 'published'),
  certain: truth,
  candidates: listOf(text),
});

const correction = record<DateCorrection>({
  quote: record<DateCorrection['quote']>({ exact: text, prefix: text, suffix: text }),
  value: orNull(text),
});

export const annotations = record<Annotations>({
  entities: listOf(entity),
  times: listOf(timeExpression),
  keyDates: listOf(keyDate),
  engine: text,
  corrections: orMissing(listOf(correction)),
});

const version = record<ArticleVersion>({ article, annotations, savedAt: time });

export const state = record<ArticleState>({ unread: truth, archived: truth, favourite: truth });

/** Field by field, as ARTICLE_FIELDS. */
export const HIGHLIGHT_FIELDS: Fields<Highlight> = {
  id: words,
  quote: record<Highlight['quote']>({ exact: words, prefix: text, suffix: text }),
  position: orNull(span),
  colour: oneOf(...HIGHLIGHT_COLOURS),
  note: orNull(text),
  createdAt: time,
  updatedAt: time,
};

const highlight = record(HIGHLIGHT_FIELDS);

/** A saved article as a backup holds it. Its HTML is not yet sanitised. */
export const savedArticle = record<SavedArticle>({
  key: words,
  article,
  annotations,
  tags: listOf(words),
  state: orElse(state, NEW_STATE),
  note: orElse(text, ''),
  highlights: orElse(listOf(highlight), []),
  savedAt: time,
  textSavedAt: time,
  updatedAt: time,
  trashedAt: orNull(time),
  versions: listOf(version),
});

function isTrue(value: unknown, path: ReadonlyArray<string | number>): true {
  if (value !== true) throw new CheckError(path, 'true');
  return true;
}

function ordered<T extends Span>(check: Check<T>): Check<T> {
  return (value, path) => {
    const checked = check(value, path);
    if (checked.start > checked.end) throw new CheckError(path, 'a start before its end');
    return checked;
  };
}
