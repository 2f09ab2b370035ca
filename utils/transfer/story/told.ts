/** A story with what its sentences say: what every form of it is written from. */

import { headlineWords } from '../../library/stories/story-words';
import type { StoryView, TimelineMark } from '../../library/stories/types';
import { oneLine } from '../formats/plain';
import { stableId } from '../formats/stable-id';

export interface ToldStory {
  view: StoryView;
  /** What the sentences of marks say, by the mark's id (stories/timeline.ts `sentencesOf`). */
  sentences: ReadonlyMap<string, string>;
}

export interface StoryWriteOptions {
  now: number; // ms since epoch
}

/** Somebody says when something happens. */
export interface Saying {
  source: string;
  title: string;
  url: string;
  publishedDay: string;
  quote: string;
}

/** What happens on a day or in a span, with all who say so. */
export interface StoryEvent {
  /** The same when its date is corrected or a later article moves it. */
  id: string;
  value: string;
  /** Both '': its year is unknown. */
  startDay: string;
  endDay: string;
  /** Days that an unknown year allows, newest first. */
  candidates: readonly string[];
  granularity: TimelineMark['granularity'];
  certain: boolean;
  upcoming: boolean;
  /** The event's words, else the sentence. */
  what: string;
  /** Oldest first. */
  sayings: Saying[];
  /** A later article gives another date: its TIMEX3 value. */
  movedTo: string | null;
}

const SHORT_WHAT = 110;

/**
 * The dates that a story's articles speak of, in order, those of an unknown year last; the same event on the same day
 * stands once.
 */
export function storyEvents({ view, sentences }: ToldStory): StoryEvent[] {
  const urls = new Map(view.articles.map(({ id, url }) => [id, url]));
  const found = new Map<string, Omit<StoryEvent, 'id'>>();
  const places = new Map<object, number>();
  for (const mark of view.marks) {
    if (mark.kind === 'published') continue;
    const quote = oneLine(sentences.get(mark.id) ?? '');
    const what = oneLine(mark.what ?? '') || shortened(quote) || oneLine(mark.title);
    const key = `${mark.value} ${what.toLowerCase()}`;
    const saying = {
      ...{ source: mark.source, title: oneLine(mark.title), url: urls.get(mark.articleId) ?? '' },
      ...{ publishedDay: mark.publishedDay, quote },
    };
    const known = found.get(key);
    if (known) {
      known.sayings.push(saying);
      known.certain ||= mark.certain;
      known.upcoming ||= mark.kind === 'upcoming';
      continue;
    }
    const { value, startDay, endDay, candidates, granularity, certain } = mark;
    const event = {
      ...{ value, startDay, endDay, candidates, granularity, certain, what, sayings: [saying] },
      ...{ upcoming: mark.kind === 'upcoming', movedTo: movedTo(view, mark) },
    };
    found.set(key, event);
    places.set(event, mark.sentence?.start ?? 0);
  }
  for (const event of found.values())
    event.sayings.sort((a, b) => (a.publishedDay < b.publishedDay ? -1 : 1));
  return withIds(view, [...found.values()], places);
}

/**
 * An event is known by its words, and not by its date, so that a calendar that has it already is brought up to date. Of
 * several with the same words the one that was spoken of first is the first; an older date of it is none.
 */
function withIds(
  { story }: StoryView,
  events: ReadonlyArray<Omit<StoryEvent, 'id'>>,
  /** In the text that speaks of it. */
  places: ReadonlyMap<object, number>,
): StoryEvent[] {
  const counts = new Map<string, number>();
  const ids = new Map<object, string>();
  const first = ({ sayings }: Omit<StoryEvent, 'id'>) => sayings[0]!.publishedDay;
  const byAge = events.toSorted(
    (a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0) || places.get(a)! - places.get(b)!,
  );
  for (const event of [...byAge.filter(isValid), ...byAge.filter((one) => !isValid(one))]) {
    const words = headlineWords(event.what).map(({ id }) => id);
    const name = words.length > 0 ? words.toSorted().join(' ') : event.what.toLowerCase();
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    ids.set(event, stableId([story.id, name, String(count)]));
  }
  return events.map((event) => ({ id: ids.get(event)!, ...event }));
}

const isValid = ({ movedTo }: Pick<StoryEvent, 'movedTo'>) => movedTo === null;

function shortened(text: string): string {
  if (text.length <= SHORT_WHAT) return text;
  return `${text.slice(0, SHORT_WHAT).replace(/\s+\S*$/, '')} …`;
}

/** The newer date of an event that this mark gives an older one of. */
function movedTo({ moved }: StoryView, { articleId, sentence, value }: TimelineMark): string | null {
  for (const { claims, kind } of moved) {
    const newest = claims[0]!;
    const own = claims.find(
      (one) => one.articleId === articleId && one.sentence.start === sentence?.start && one.value === value,
    );
    if (kind === 'moved' && own && !own.current) return newest.value;
  }
  return null;
}
