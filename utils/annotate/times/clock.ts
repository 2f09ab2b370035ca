import { at, pattern } from './match';
import type { RawTime, Recogniser } from './shape';

/** The day of an hour that stands alone. */
const HOUR = { kind: 'unit', unit: 'day', by: 0, anchor: 'story' } as const;

function clock(match: RegExpExecArray): RawTime | null {
  const half = match.groups?.half?.toLowerCase().replace(/\./g, '');
  let hour = Number(match.groups?.hour ?? Number.NaN);
  const word = match.groups?.word?.toLowerCase();
  if (word === 'noon' || word === 'midday') hour = 12;
  else if (word === 'midnight') hour = 24;
  else if (Number.isNaN(hour) || hour > 24) return null;
  else if (half === 'pm' && hour < 12) hour += 12;
  else if (half === 'am' && hour === 12) hour = 0;
  const minutes = match.groups?.minute ?? '00';
  return at(match, HOUR, 'TIME', `${String(hour).padStart(2, '0')}:${minutes}`);
}

function readClock(match: RegExpExecArray): RawTime | null {
  if (match.groups?.hour) return clock(match);
  const plain = /^(\d{1,2}):(\d{2})/.exec(match[0]);
  if (!plain) return null;
  const value = `${plain[1]!.padStart(2, '0')}:${plain[2]}`;
  return at(match, HOUR, 'TIME', value);
}

const ZONE = '(?:GMT|UTC|EST|EDT|PST|PDT|CET|BST|IST|PKT|ET|local time)';

/** Hours of the day; the day they belong to is found later. */
export const CLOCK: readonly Recogniser[] = [
  {
    id: 'clock-half',
    near: 'number',
    pattern: pattern(
      `(?<![\\d:.])(?<hour>[01]?\\d|2[0-4])(?:[:.]?(?<minute>[0-5]\\d))?\\s?(?<half>[ap]\\.m\\.|[ap]m)(?:\\s+${ZONE})?`,
    ),
    read: readClock,
  },
  {
    id: 'clock-zone',
    near: 'number',
    pattern: pattern(`(?<![\\d:.])(?:[01]?\\d|2[0-3]):[0-5]\\d(?:\\s*(?:${ZONE}|hours|hrs))`),
    read: readClock,
  },
  {
    id: 'clock-bare',
    near: 'number',
    pattern: pattern(
      '(?<=\\b(?:at|from|by|until|till|around|about|before|after)\\s)(?:[01]?\\d|2[0-3]):[0-5]\\d(?![:\\d])',
    ),
    read: readClock,
  },
  { id: 'noon', near: 'daypart', pattern: pattern('(?<word>noon|midday|midnight)'), read: clock },
];
