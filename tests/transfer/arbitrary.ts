import {
  type Annotations,
  type Article,
  type Entity,
  HIGHLIGHT_COLOURS,
  type Highlight,
  type KeyDate,
  type SavedArticle,
  type Span,
  type TimeExpression,
} from '../../utils/article';
import { sanitise } from '../../utils/html';
import { anchored } from '../../utils/library/marks';
import { anyText as ofAnyCharacters } from '../library/any-text';
import fc from '../properties';
import { view } from './view';

/** Any text: quotes, line ends, control characters, lone surrogates, other scripts. */
const anyText = fc.oneof(
  { weight: 2, arbitrary: ofAnyCharacters({ maxLength: 30 }) },
  fc.constantFrom(
    '',
    '---',
    '--> <script>alert(1)</script>',
    '"quoted": [x]',
    '\ud800',
    '\u2028',
    '__proto__',
  ),
);
const name = anyText.filter((text) => text !== '');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const list = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(9_999), fc.nat(99))
  .map(([start, length]) => ({ start, end: start + length }));
const entityType = fc.constantFrom('PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'MISC' as const);

const expression: fc.Arbitrary<TimeExpression> = fc
  .tuple(
    span,
    fc.record({
      text: anyText,
      type: fc.constantFrom('DATE', 'TIME', 'DURATION', 'SET' as const),
      value: fc.constantFrom('2025-06', 'XXXX-03-06', 'P2D', '2026-W23'),
      stated: fc.boolean(),
    }),
  )
  .map(([where, rest]) => ({ ...where, ...rest }));

const entity: fc.Arbitrary<Entity> = fc.record({
  name,
  type: entityType,
  aliases: list(anyText),
  roles: list(anyText),
  mentions: list(
    fc.tuple(span, anyText, entityType).map(([where, text, type]) => ({ ...where, text, type })),
  ),
  salience: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
});

const keyDate: fc.Arbitrary<KeyDate> = fc.record({
  value: fc.constantFrom('2025-06-01', 'XXXX-03-06', '2026'),
  granularity: fc.constantFrom('day', 'month', 'year', 'range' as const),
  what: orNull(anyText),
  expressions: list(expression),
  sentence: span,
  kind: fc.constantFrom('past', 'upcoming', 'published' as const),
  certain: fc.boolean(),
  candidates: list(anyText),
});

const annotations: fc.Arbitrary<Annotations> = fc.record({
  entities: list(entity),
  times: list(expression),
  keyDates: list(keyDate),
  engine: anyText,
});

const dated = fc.record({
  value: fc.constantFrom('2026-05-02', '2026-05-02T06:30:00+02:00', '2025-06'),
  source: fc.constantFrom('json-ld', 'meta', 'time', 'url', 'visible', 'dateline', 'given' as const),
  certain: fc.boolean(),
});

const html = list(anyText).map((parts) => {
  const doc = new view.DOMParser().parseFromString('', 'text/html');
  doc.body.append(...parts.map((part) => Object.assign(doc.createElement('p'), { textContent: part })));
  // Twice: what an article holds has been parsed from a string at least once.
  return sanitise(sanitise(doc.body.innerHTML, view), view);
});

export const anyArticle: fc.Arbitrary<Article> = fc.record({
  url: name,
  canonicalUrl: name,
  title: anyText,
  siteName: orNull(anyText),
  section: orNull(anyText),
  byline: list(anyText),
  lang: orNull(anyText),
  published: orNull(dated),
  modified: orNull(dated),
  dateline: orNull(fc.record({ place: anyText, date: orNull(anyText), agency: orNull(anyText) })),
  provenance: list(
    fc.record({
      kind: fc.constantFrom('sourced-from', 'agency', 'licence' as const),
      name: orNull(anyText),
      url: orNull(anyText),
      text: anyText,
    }),
  ),
  lead: anyText,
  excerpt: anyText,
  html,
  text: anyText,
  wordCount: fc.nat(),
});

/** Where it stands is settled by the text (`anchored`), as the library does it. */
const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.uuid(),
  quote: fc.record({ exact: fc.oneof(name, fc.constant('--> <script>')), prefix: anyText, suffix: anyText }),
  position: fc.constant(null),
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  note: orNull(name),
  createdAt: time,
  updatedAt: time,
});

export const anySaved: fc.Arbitrary<SavedArticle> = fc
  .record({
    key: name,
    article: anyArticle,
    annotations,
    tags: list(name),
    state: fc.record({ unread: fc.boolean(), archived: fc.boolean(), favourite: fc.boolean() }),
    note: anyText,
    highlights: list(highlight),
    savedAt: time,
    textSavedAt: time,
    updatedAt: time,
    trashedAt: orNull(time),
    versions: list(fc.record({ article: anyArticle, annotations, savedAt: time })),
  })
  .map((saved) => ({ ...saved, highlights: anchored(saved.highlights, saved.article.text) }));

/** Saved articles as a library can hold them: every key once. */
export const anyLibrary = fc.uniqueArray(anySaved, { maxLength: 4, selector: ({ key }) => key });
