/** A library of invented articles with dates of every kind, the same each time, for figures and pictures of timelines. */
import { type KeyDate, NEW_STATE, type SavedArticle } from '../../utils/article';

const SOURCES = [
  ...['Halden Post', 'Karsova Courier', 'The Meridew Ledger', 'Northwire', 'Valley Gazette', 'Tolna Times'],
  ...[
    'Aldermark Observer',
    'Brannick Chronicle',
    'Port Signal',
    'Upland Review',
    'Evening Beacon',
    'Lower Tolna Mail',
  ],
];
const EVENTS = [
  'Caucus meets',
  'Border-security dialogue',
  'Patrol plan due',
  'Commission sits',
  'Bridge reopens',
];
const PEOPLE = ['Mirela Osterhaus', 'Davin Orsolak', 'Hanna Lindqvar', 'Tomas Brandl', 'Ines Halvorsen'];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 8);
const DAYS = 540;

/** Numbers from 0 to below 1, the same row each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const iso = (at: number) => new Date(at).toISOString();

/** So many saved articles, each with three to five dates. */
export function datedLibrary(count: number): SavedArticle[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, number) => datedArticle(number, next));
}

function datedArticle(number: number, next: () => number): SavedArticle {
  // Busy outlets have more, and there are weeks when more happens.
  const source = SOURCES[Math.floor(next() ** 2 * SOURCES.length)]!;
  const wave = Math.sin((number % 7) / 2) * 40;
  const published = FIRST_DAY + Math.max(0, Math.floor(next() * DAYS + wave)) * DAY_MS + 9 * 3_600_000;
  const [who, event] = [PEOPLE[number % PEOPLE.length]!, EVENTS[number % EVENTS.length]!];
  const url = `https://${source.toLowerCase().replaceAll(' ', '-')}.example/${number}`;
  const sentences = [
    `${who} told reporters in Karsova that the ${event.toLowerCase()} would go ahead as planned.`,
    `Number ${number} of the notes says what was agreed, and what was left for another day.`,
    'The bridge over the upper Tolna had been closed for repairs since the flood.',
    'Traders in Port Meridew said that they had heard nothing of a new date.',
    'A second reading was put off, and nobody in the hall could say until when.',
  ];
  const text = sentences.join('\n');
  return {
    ...{ key: url, tags: [], state: NEW_STATE, note: '', highlights: [], versions: [], trashedAt: null },
    ...{ savedAt: published + 60_000, textSavedAt: published + 60_000, updatedAt: published + 60_000 },
    article: {
      ...{
        url,
        canonicalUrl: url,
        title: `${event}: ${who} on what comes next (${number})`,
        siteName: source,
      },
      ...{ section: null, byline: [], lang: 'en', modified: null, dateline: null, provenance: [] },
      published: { value: iso(published), source: 'json-ld', certain: true },
      ...{ lead: sentences[0]!, excerpt: sentences[0]!, text, wordCount: 70 },
      html: sentences.map((sentence) => `<p>${sentence}</p>`).join(''),
    },
    annotations: {
      entities: [
        {
          ...{ name: who, type: 'PER', aliases: [who.split(' ')[1]!], roles: ['Minister'], salience: 0.8 },
          mentions: [{ start: 0, end: who.length, text: who, type: 'PER' }],
        },
      ],
      times: [],
      keyDates: datesOf(published, text, next),
      engine: 'bench/1',
    },
  };
}

function datesOf(published: number, text: string, next: () => number): KeyDate[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return Array.from({ length: 3 + Math.floor(next() * 3) }, (_, index): KeyDate => {
    const at = published + Math.round((next() - 0.45) * 90) * DAY_MS;
    const kind = next();
    const [day, month, year] = [iso(at).slice(0, 10), iso(at).slice(0, 7), iso(at).slice(0, 4)];
    const start = starts[index % starts.length]!;
    const sentence = { start, end: (text.indexOf('\n', start) + text.length + 1) % (text.length + 1) };
    const shared = {
      ...{ what: index === 0 ? EVENTS[Math.floor(next() * EVENTS.length)]! : null, sentence },
      kind: at > published ? ('upcoming' as const) : ('past' as const),
    };
    const said = (value: string, stated: boolean) => [
      { start, end: start + 4, text: text.slice(start, start + 4), type: 'DATE' as const, value, stated },
    ];
    if (kind < 0.12)
      return {
        ...shared,
        value: month,
        granularity: 'month',
        certain: true,
        candidates: [],
        expressions: said(month, true),
      };
    if (kind < 0.15)
      return {
        ...shared,
        value: year,
        granularity: 'year',
        certain: true,
        candidates: [],
        expressions: said(year, true),
      };
    if (kind < 0.2) {
      const candidates = ['2024', '2023'].map((one) => `${one}${day.slice(4)}`);
      const value = `XXXX${day.slice(4)}`;
      return {
        ...shared,
        value,
        granularity: 'day',
        certain: false,
        candidates,
        expressions: said(value, false),
      };
    }
    return {
      ...shared,
      value: day,
      granularity: 'day',
      certain: true,
      candidates: [],
      expressions: said(day, kind > 0.5),
    };
  });
}
