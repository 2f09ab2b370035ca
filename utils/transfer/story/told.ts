/** A story with what its sentences say: what every form of it is written from. */
import type { StoryView, TimelineMark } from '../../library/stories/types';
import { oneLine } from '../formats/plain';

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
  value: string;
  startDay: string;
  endDay: string;
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

/** The dates that a story's articles speak of, in order; the same event on the same day stands once. */
export function storyEvents({ view, sentences }: ToldStory): StoryEvent[] {
  const urls = new Map(view.articles.map(({ id, url }) => [id, url]));
  const found = new Map<string, StoryEvent>();
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
    const { value, startDay, endDay, granularity, certain } = mark;
    found.set(key, {
      ...{ value, startDay, endDay, granularity, certain, what, sayings: [saying] },
      ...{ upcoming: mark.kind === 'upcoming', movedTo: movedTo(view, mark) },
    });
  }
  for (const event of found.values())
    event.sayings.sort((a, b) => (a.publishedDay < b.publishedDay ? -1 : 1));
  return [...found.values()];
}

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
    if (kind === 'moved' && own && (own.startDay > newest.endDay || own.endDay < newest.startDay))
      return newest.value;
  }
  return null;
}
