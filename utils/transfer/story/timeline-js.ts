import { plural, uiLanguage } from '../../i18n';
import { dateInWords } from '../dates';
import { dateParts } from '../formats/date-parts';
import { webAddress } from '../formats/plain';
import { stableId } from '../formats/stable-id';
import { escapeXml } from '../formats/xml-text';
import { type StoryEvent, storyEvents, type ToldStory } from './told';
import { storySpan } from './words';

interface SlideDate {
  year: number;
  month?: number;
  day?: number;
}

/**
 * The story as TimelineJS takes it (JSON of timeline.knightlab.com, version 3): a slide for each article and for each
 * date that is spoken of, grouped by who says so. Its texts are HTML.
 */
export function writeTimelineJs(told: ToldStory): string {
  const { story, articles } = told.view;
  const [events, undated] = [true, false].map((placed) =>
    storyEvents(told).filter(({ startDay }) => (startDay !== '') === placed),
  ) as [StoryEvent[], StoryEvent[]];
  const slides = [
    ...articles.map((article) => ({
      unique_id: `a${stableId([article.id])}`,
      start_date: slideDate(article.day),
      text: { headline: linked(article.title, article.url), text: escapeXml(article.source) },
      group: escapeXml(article.source),
    })),
    ...events.map((event) => ({
      unique_id: `d${event.id}`,
      ...datesOf(event),
      text: { headline: escapeXml(event.what), text: event.sayings.map(sayingHtml).join('') },
      group: escapeXml(event.sayings[0]!.source),
    })),
  ];
  const title = {
    text: { headline: escapeXml(story.title), text: escapeXml(storySpan(told.view)) + undatedHtml(undated) },
  };
  return `${JSON.stringify({ title, events: slides }, null, 2)}\n`;
}

/** What no slide can be made of: it stands on the first one. */
function undatedHtml(events: readonly StoryEvent[]): string {
  const rows = events.map(
    ({ value, what }) => `<li>${escapeXml(`${dateInWords(value, uiLanguage())}: ${what}`)}</li>`,
  );
  return rows.length === 0
    ? ''
    : `<p>${escapeXml(plural('timeline_unplaced', rows.length))}</p><ul>${rows.join('')}</ul>`;
}

function datesOf({ startDay, endDay, value, candidates }: StoryEvent) {
  // Where the year is unknown: the newest that is allowed, in words that claim none.
  if (candidates[0])
    return { start_date: slideDate(candidates[0]), display_date: dateInWords(value, uiLanguage()) };
  const stated = dateParts(value);
  // A month or a year is shown as one, and is not spread over its days.
  if (stated && stated.length < 3 && !value.includes('/')) {
    const [year, month] = stated;
    return { start_date: { year, ...(month !== undefined && { month }) } };
  }
  const start_date = slideDate(startDay);
  return endDay === startDay ? { start_date } : { start_date, end_date: slideDate(endDay) };
}

function slideDate(day: string): SlideDate {
  const [year, month, date] = day.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
}

function sayingHtml({ quote, source, title, url }: StoryEvent['sayings'][number]): string {
  const said = quote ? `<blockquote>${escapeXml(quote)}</blockquote>` : '';
  return `${said}<p>${linked([source, title].filter(Boolean).join(': '), url)}</p>`;
}

function linked(text: string, url: string): string {
  const address = webAddress(url);
  return address ? `<a href="${escapeXml(address)}">${escapeXml(text)}</a>` : escapeXml(text);
}
