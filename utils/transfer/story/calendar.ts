import { calendarFile } from '../formats/calendar';
import { oneLine } from '../formats/plain';
import { stableId } from '../formats/stable-id';
import { type StoryWriteOptions, storyEvents, type ToldStory } from './told';

/**
 * The story's dates as all-day events: each event once, with all who speak of it, at the date that was said last.
 * What has no day is left out, since a calendar would have to invent one.
 */
export function writeStoryCalendar(told: ToldStory, { now }: StoryWriteOptions): string {
  const { story } = told.view;
  const events = storyEvents(told).filter(
    ({ granularity, movedTo }) => (granularity === 'day' || granularity === 'range') && movedTo === null,
  );
  return calendarFile(
    events.map(({ value, what, certain, sayings, startDay, endDay }) => ({
      uid: stableId([story.id, value, what]),
      ...{ firstDay: startDay, lastDay: endDay, summary: what, certain, categories: [story.title] },
      description: sayings.flatMap(({ quote, source, title, url }) =>
        [quote, [title, source].filter(Boolean).join(', '), url].map(oneLine),
      ),
      url: sayings[0]!.url,
    })),
    now,
  );
}
