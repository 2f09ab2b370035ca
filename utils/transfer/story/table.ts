import { csvHead, csvRow } from '../formats/csv-text';
import { storyEvents, type ToldStory } from './told';

/** A row for each publication, and for each time an article says when something happens (RFC 4180); values are TIMEX3. */
export function writeStoryTable(told: ToldStory): string {
  const articles = told.view.articles.map((one) => ({
    day: one.day,
    row: csvRow([
      ...[one.day, one.day, one.day, 'published', 'true', '', one.title, '', one.source, one.title, one.url],
      one.day,
    ]),
  }));
  const dates = storyEvents(told).flatMap((event) =>
    event.sayings.map((saying) => ({
      day: event.startDay,
      row: csvRow([
        ...[event.startDay, event.endDay, event.value, event.upcoming ? 'upcoming' : 'mentioned'],
        ...[event.certain ? 'true' : 'false', event.movedTo, event.what, saying.quote],
        ...[saying.source, saying.title, saying.url, saying.publishedDay],
      ]),
    })),
  );
  const columns = ['first day', 'last day', 'value', 'kind', 'certain', 'moved to', 'what', 'sentence'];
  const after = (day: string) => day || '~';
  const rows = [...articles, ...dates].sort((a, b) =>
    after(a.day) < after(b.day) ? -1 : after(a.day) > after(b.day) ? 1 : 0,
  );
  return csvHead([...columns, 'source', 'title', 'url', 'published']) + rows.map(({ row }) => row).join('');
}
