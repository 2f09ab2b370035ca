/** compromise-dates and Microsoft's recognisers as rivals in the dates bench, each with the TIMEX3 values its results give. */
import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import nlp from 'compromise';
import compromiseDates from 'compromise-dates';
import type { Timex } from '../../utils/annotate/dated-text';

interface Dated {
  text: string;
  dct: string | null;
}

/** Unknown references are given as the first day of the epoch: both want one. */
const NO_REFERENCE = '1970-01-01';

const withDates = nlp.extend(compromiseDates);

interface Found {
  offset: { start: number; length: number };
  text: string;
  dates: { start: string | null; end: string | null; unit?: string };
}

/** Both take more than their share of time on long texts, and no date runs over the end of a line. */
function byLines(tag: (line: Dated) => Timex[]): (line: Dated) => Timex[] {
  return ({ text, dct }) => {
    let offset = 0;
    return text.split('\n').flatMap((line) => {
      const from = offset;
      offset += line.length + 1;
      return tag({ text: line, dct }).map((time) => ({
        ...time,
        start: time.start + from,
        end: time.end + from,
      }));
    });
  };
}

export const compromise = byLines(({ text, dct }) => {
  const today = dct?.slice(0, 10) ?? NO_REFERENCE;
  const found = withDates(text).dates({ today, timezone: 'UTC' }).json({ offset: true }) as Found[];
  return found.flatMap(({ offset, text: words, dates: { start, end, unit } }) => {
    if (!start) return [];
    const from = start.slice(0, 10);
    const to = end?.slice(0, 10) ?? from;
    const length = words.replace(/[\s.,;:!?)"'”’]+$/, '').length;
    const value = unit === 'season' ? seasonOf(from) : unit === 'quarter' ? quarterOf(from) : `${from}/${to}`;
    return [{ start: offset.start, end: offset.start + length, type: 'DATE' as const, value }];
  });
});

function seasonOf(day: string): string {
  const season = ['WI', 'SP', 'SU', 'FA'][Math.floor((Number(day.slice(5, 7)) % 12) / 3)];
  return `${day.slice(0, 4)}-${season}`;
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

interface Reading {
  timex: string;
  type: string;
  value?: string;
  start?: string;
  end?: string;
}

/** Of a past and a future reading the past one, as befits news. */
export const microsoft = byLines(({ text, dct }) => {
  const [year, month, day] = (dct?.slice(0, 10) ?? NO_REFERENCE).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  return recognizeDateTime(text, Culture.English, undefined, new Date(year, month - 1, day)).flatMap(
    ({ start, end, resolution }) => {
      const readings = ((resolution as { values?: Reading[] } | null)?.values ?? []) as Reading[];
      const [reading] = readings;
      return reading ? [{ start, end: end + 1, type: typeOf(reading), value: timexOf(reading) }] : [];
    },
  );
});

function typeOf({ type }: Reading): Timex['type'] {
  if (type === 'duration') return 'DURATION';
  if (type === 'set') return 'SET';
  return type.includes('time') ? 'TIME' : 'DATE';
}

function timexOf({ timex, type, value, start, end }: Reading): string {
  if (type === 'duration' || type === 'set' || /^\d[\d-]*(?:W\d\d|-WE|Q\d|SP|SU|FA|WI)*$/.test(timex))
    return timex;
  if (value && value !== 'not resolved') return value.replace(' ', 'T');
  return start && end ? `${start.slice(0, 10)}/${end.slice(0, 10)}` : timex;
}
