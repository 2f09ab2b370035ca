/** The time of day that stands beside a date, with its zone. */
import { pad } from './digits';

const CLOCK =
  /(\d{1,2})(?::|h|\.|時|点|시\s?)(\d{2})(?:(?::|\.)(\d{2})(?:\.\d{1,9})?)?(?:分|분)?\s*([ap]\.?\s?m\.?(?![a-z]))?/i;
const HOUR = /(\d{1,2})\s?([ap]\.?m\.?)(?![a-z])/i;
const ZONE = /^\s*\(?(Z(?![a-z])|(?:GMT|UTC)?\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|[A-Z]{2,4}(?![a-zA-Z]))/;
/** Zone names that mean one thing in news; IST, CST, AST and others mean several, so their times stay local. */
const ZONES: Record<string, string> = {
  ...{
    UTC: 'Z',
    GMT: 'Z',
    Z: 'Z',
    EST: '-05:00',
    EDT: '-04:00',
    PST: '-08:00',
    PDT: '-07:00',
    MST: '-07:00',
    MDT: '-06:00',
    CDT: '-05:00',
  },
  ...{
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    PKT: '+05:00',
    NPT: '+05:45',
    JST: '+09:00',
    KST: '+09:00',
  },
  ...{
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    MSK: '+03:00',
    SGT: '+08:00',
    HKT: '+08:00',
    WIB: '+07:00',
    SAST: '+02:00',
  },
};

export interface TimeOfDay {
  /** ISO 8601 without the date: `22:15`, `22:15:30+02:00`; no zone where none is written or it means several. */
  value: string;
  /** Where it stands in the text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
}

const GAP =
  /^(?:T|[\s,|·•()/–—@:-]|at|um|à|às|a las|alle|klo|kl\.?|,?\s?[^\s\d!-/:-@[-`{-~\u00a0-\u00bf\u2010-\u2bff]{2,9}\.?\s)*/;
const HAS_CLOCK = /\d:\d\d/;
const CLOCK_BEFORE =
  /(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?)[\s,|·•/–—-]*(?:(?:on|le|am|el|il|[^\s\d!-/:-@[-`{-~\u00a0-\u00bf\u2010-\u2bff]{2,10}),?\s*)?$/i;

/**
 * The time of day next to a date, zone included; looked for just after it, then just before. `day`: where the
 * date stands in `text`, whose figures are 0 to 9.
 */
export function readTimeBeside(text: string, day: { start: number; end: number }): TimeOfDay | null {
  const after = text.slice(day.end, day.end + 40);
  const gap = GAP.exec(after)?.[0].length ?? 0;
  const following = readClock(after.slice(gap), day.end + gap);
  if (following) return following;
  const head = text.slice(Math.max(0, day.start - 40), day.start);
  const before = HAS_CLOCK.test(head) ? CLOCK_BEFORE.exec(head) : null;
  return before ? readClock(before[1] ?? '', Math.max(0, day.start - 40) + before.index) : null;
}

function readClock(text: string, offset: number): TimeOfDay | null {
  const match = CLOCK.exec(text) ?? HOUR.exec(text);
  if (!match || match.index > 0) return null;
  const bare = match.length === 3;
  const half = (bare ? match[2] : match[4])?.[0]?.toLowerCase();
  let hour = Number(match[1]);
  if (half && hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minute = bare ? 0 : Number(match[2]);
  if (hour > 23 || minute > 59) return null;
  const seconds = bare ? undefined : match[3];
  const zone = readZone(text.slice(match[0].length));
  const value = `${pad(hour)}:${pad(minute)}${seconds ? `:${seconds}` : ''}${zone?.value ?? ''}`;
  return { value, start: offset, end: offset + match[0].length + (zone?.length ?? 0) };
}

function readZone(text: string): { value: string; length: number } | null {
  const match = ZONE.exec(text);
  if (!match) return null;
  if (match[2])
    return {
      value: `${match[2].replace(/^([+-])(\d)$/, '$10$2')}:${match[3] ?? '00'}`,
      length: match[0].length,
    };
  const value = ZONES[(match[1] ?? '').toUpperCase()];
  return value ? { value, length: match[0].length } : null;
}
