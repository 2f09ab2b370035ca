import { calendarFile } from '../formats/calendar';
import { oneLine } from '../formats/plain';
import { type StoryWriteOptions, storyEvents, type ToldStory } from './told';

const DAY = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/;

/**
 * The story's dates as all-day events: each event once, with all who speak of it, at the date that was said last.
 * What has no day is left out, since a calendar would have to invent one.
 */
export function writeStoryCalendar(told: ToldStory, { now }: StoryWriteOptions): string {
  const { story } = told.view;
  const events = storyEvents(told).filter(
    ({ value, movedTo }) => value.split('/').every((part) => DAY.test(part)) && movedTo === null,
  );
  return calendarFile(
    events.map(({ id, what, certain, sayings, startDay, endDay }) => ({
      uid: id,
      ...{ firstDay: startDay, lastDay: endDay, summary: what, certain, categories: [story.title] },
      description: sayings.flatMap(({ quote, source, title, url }) =>
        [quote, [title, source].filter(Boolean).join(', '), url].map(oneLine),
      ),
      url: sayings[0]!.url,
    })),
    now,
  );
}
