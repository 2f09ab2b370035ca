/** Every way out of the library for a story. A form is one file of this folder and one row here. */
import type { MessageKey } from '../../i18n';
import type { ExportFile } from '../export';
import { fileName } from '../file-name';
import { writeStoryCalendar } from './calendar';
import { writeStoryPage } from './page';
import { writeStoryReport } from './report';
import { writeStoryTable } from './table';
import { writeTimelineJs } from './timeline-js';
import type { StoryWriteOptions, ToldStory } from './told';

export type StoryFormatId = 'page' | 'report' | 'timelinejs' | 'csv' | 'calendar';

interface StoryFormat {
  id: StoryFormatId;
  labelKey: MessageKey;
  aboutKey: MessageKey;
  extension: string;
  mime: string;
  write(told: ToldStory, options: StoryWriteOptions): string;
}

/** In the order of menus. */
export const STORY_FORMATS: readonly StoryFormat[] = [
  {
    ...{ id: 'page', labelKey: 'storyFormat_page', aboutKey: 'storyFormat_about_page' },
    ...{ extension: '.html', mime: 'text/html', write: writeStoryPage },
  },
  {
    ...{ id: 'report', labelKey: 'storyFormat_report', aboutKey: 'storyFormat_about_report' },
    ...{ extension: '.md', mime: 'text/markdown', write: writeStoryReport },
  },
  {
    ...{ id: 'calendar', labelKey: 'storyFormat_calendar', aboutKey: 'storyFormat_about_calendar' },
    ...{ extension: '.ics', mime: 'text/calendar', write: writeStoryCalendar },
  },
  {
    ...{ id: 'timelinejs', labelKey: 'storyFormat_timelinejs', aboutKey: 'storyFormat_about_timelinejs' },
    ...{ extension: '.timeline.json', mime: 'application/json', write: writeTimelineJs },
  },
  {
    ...{ id: 'csv', labelKey: 'storyFormat_csv', aboutKey: 'storyFormat_about_csv' },
    ...{ extension: '.csv', mime: 'text/csv', write: writeStoryTable },
  },
];

/** A story as a file, named by its title. */
export function exportStory(told: ToldStory, id: StoryFormatId, options: StoryWriteOptions): ExportFile {
  const format = STORY_FORMATS.find((one) => one.id === id)!;
  const content = new Blob([format.write(told, options)], { type: format.mime });
  return { name: fileName(told.view.story.title, 'story') + format.extension, content, left: 0 };
}
