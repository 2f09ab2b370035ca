/** The dates of articles as places on one axis. */
import type { Library, StoryFacts } from '../schema';
import { type Period, spanOf } from '../search/periods';
import { read } from '../transaction';
import { isoDay } from './days';
import type { TimelineMark } from './types';

/** The publications of these articles and the dates they speak of, in order; those without a place come last. */
export function marksOf(articles: readonly StoryFacts[]): TimelineMark[] {
  return articles
    .flatMap((facts) => [...published(facts), ...facts.dates.map((date, at) => mentioned(facts, date, at))])
    .sort(
      (a, b) =>
        compare(a.startDay || LAST, b.startDay || LAST) || compare(a.endDay, b.endDay) || compare(a.id, b.id),
    );
}

/** After every day. */
const LAST = '~';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function published(facts: StoryFacts): TimelineMark[] {
  if (!facts.dated) return [];
  const day = isoDay(facts.day);
  return [
    {
      ...{ id: `${facts.key}#`, kind: 'published', value: day, startDay: day, endDay: day },
      ...{ granularity: 'day', certain: true, candidates: [], what: null, sentence: null, ...of(facts) },
    },
  ];
}

function mentioned(facts: StoryFacts, date: StoryFacts['dates'][number], at: number): TimelineMark {
  const { value, granularity, certain, what, start, end, candidates = [] } = date;
  const span = spanOf(value) ?? spanOfGuess(candidates);
  return {
    ...{ id: `${facts.key}#${at}`, kind: date.upcoming ? 'upcoming' : 'mentioned', value },
    ...{ startDay: span ? isoDay(span[0]) : '', endDay: span ? isoDay(span[1]) : '', candidates },
    ...{ granularity, certain, what, sentence: { start, end }, ...of(facts) },
  };
}

/** Of a value without a year: from the first to the last day that it may be. */
function spanOfGuess(candidates: readonly string[]): Period | null {
  const all = candidates.flatMap((value) => {
    const span = spanOf(value);
    return span ? [span] : [];
  });
  if (all.length === 0) return null;
  return [Math.min(...all.map(([first]) => first)), Math.max(...all.map(([, last]) => last))];
}

function of({ key, source, title, day }: StoryFacts) {
  return { articleId: key, source, title, publishedDay: isoDay(day) };
}

/** The timeline of any articles: of a search, or of the whole library. Those in the trash are left out. */
export async function timelineOf(db: Library, keys: readonly string[]): Promise<TimelineMark[]> {
  const facts = await read(db, ['storyFacts'], (look) =>
    Promise.all(keys.map((key) => look.objectStore('storyFacts').get(key))),
  );
  return marksOf(facts.flatMap((one) => (one?.place ? [one] : [])));
}

/** What sentences of marks say, by the id of the mark; those of texts that have changed meanwhile are left out. */
export async function sentencesOf(
  db: Library,
  marks: ReadonlyArray<Pick<TimelineMark, 'id' | 'articleId' | 'sentence'>>,
): Promise<Map<string, string>> {
  const keys = [...new Set(marks.flatMap(({ articleId, sentence }) => (sentence ? [articleId] : [])))];
  const bodies = await read(db, ['bodies'], (look) =>
    Promise.all(keys.map((key) => look.objectStore('bodies').get(key))),
  );
  const texts = new Map(keys.map((key, at) => [key, bodies[at]?.article.text ?? '']));
  return new Map(
    marks.flatMap(({ id, articleId, sentence }) => {
      const said = sentence ? texts.get(articleId)?.slice(sentence.start, sentence.end).trim() : '';
      return said ? [[id, said] as const] : [];
    }),
  );
}
