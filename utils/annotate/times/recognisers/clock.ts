import type { RawTime, Recogniser } from '../shape';
import { DASHES, isDash, type TimeText } from '../time-text';

/** The day of an hour that stands alone. */
const HOUR = { kind: 'unit', unit: 'day', by: 0, anchor: 'story' } as const;
export const ZONES: ReadonlySet<string> = new Set(
  'sgt gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist pkt et pt jst aest wat eat gst'.split(' '),
);

interface Hour {
  hour: number;
  minute: string;
  to: number;
}

/** "7", "7:30" and "7.30" of hours, without what follows. */
function hourAt(t: TimeText, at: number): Hour | null {
  if (t.isGlued(at) && /^[:.\d]$/.test(t.word(at - 1))) return null;
  const dotted = /^([01]?\d|2[0-4])\.?([0-5]\d)$/.exec(t.written(at));
  if (dotted) return { hour: Number(dotted[1]), minute: dotted[2]!, to: at + 1 };
  if (!/^(?:[01]?\d|2[0-4])$/.test(t.written(at))) return null;
  const minute = t.word(at + 1) === ':' && t.isGlued(at + 1) && t.isGlued(at + 2) ? t.word(at + 2) : null;
  if (minute === null) return { hour: Number(t.written(at)), minute: '00', to: at + 1 };
  return /^[0-5]\d$/.test(minute) ? { hour: Number(t.written(at)), minute, to: at + 3 } : null;
}

/** "7pm", "7.30pm", "730pm", "7:30pm". */
function gluedHour(t: TimeText, at: number): (Hour & { half: string }) | null {
  if (t.isGlued(at) && /^[:.\d]$/.test(t.word(at - 1))) return null;
  const own = /^([01]?\d|2[0-4])(?:\.?([0-5]\d))?([ap])m$/.exec(t.word(at));
  if (own) return { hour: Number(own[1]), minute: own[2] ?? '00', to: at + 1, half: own[3]! };
  const minutes =
    t.word(at + 1) === ':' && t.isGlued(at + 1) ? /^([0-5]\d)([ap])m$/.exec(t.word(at + 2)) : null;
  if (!minutes || !/^(?:[01]?\d|2[0-4])$/.test(t.written(at))) return null;
  return { hour: Number(t.written(at)), minute: minutes[1]!, to: at + 3, half: minutes[2]! };
}

/** "7 pm", "7:30 p.m. EST". */
function clockHalf(t: TimeText, at: number): RawTime | null {
  const glued = gluedHour(t, at);
  const hour = glued ?? hourAt(t, at);
  if (!hour || hour.hour > 24) return null;
  const half = glued?.half ?? /^(?:([ap])m|([ap])\.m\.)$/.exec(t.word(hour.to))?.[0]?.[0];
  if (!half) return null;
  const to = afterZone(t, glued ? hour.to : hour.to + 1);
  return clock(t, { from: at, to }, to24(hour.hour, half), hour.minute);
}

function to24(hour: number, half: string): number {
  if (half === 'p') return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

/** Zones that mean one thing wherever they are written, as offsets from UTC; "CST" and "IST" mean several. */
const OFFSETS: Readonly<Record<string, string>> = {
  ...{ gmt: 'Z', utc: 'Z', est: '-05:00', edt: '-04:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00' },
  ...{ pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00', pkt: '+05:00', jst: '+09:00' },
  ...{ aest: '+10:00', wat: '+01:00', eat: '+03:00', sgt: '+08:00' },
};

/** "EST." at the end of a sentence looks like the short "est.". */
function zoneAt(t: TimeText, at: number): string {
  return t.word(at).replace(/\.$/, '');
}

function afterZone(t: TimeText, at: number): number {
  if (!t.isSpaced(at)) return at;
  if (t.word(at) === 'local' && t.after(at) === 'time') return at + 2;
  return ZONES.has(zoneAt(t, at)) && t.written(at) === t.written(at).toUpperCase() ? at + 1 : at;
}

/** "3-5 pm", "from 9 to 11:30 a.m.", "between 7 and 8 p.m.": both hours of what is said once. */
function clockRange(t: TimeText, at: number): RawTime[] | null {
  const first = hourAt(t, at);
  if (!first || first.hour < 1 || first.hour > 12) return null;
  const joint = t.word(first.to);
  const isBetween = joint === 'and' && t.before(at) === 'between';
  if (!isBetween && joint !== 'to' && joint !== 'until' && !isDash(joint)) return null;
  const second = clockHalf(t, first.to + 1);
  if (!second?.clock || hourAt(t, at - 2)?.to === at - 1) return null;
  const end = Number(second.clock.slice(0, 2));
  // "11-2 pm" begins in the morning.
  const hour = end >= 12 && to24(first.hour, 'p') <= end ? to24(first.hour, 'p') : to24(first.hour, 'a');
  return [clock(t, { from: at, to: first.to }, hour, first.minute), second];
}

const CLOCK_BEFORE = /^(?:at|from|by|until|till|around|about|before|after)$/;

/** "19:30 GMT", "1930 hours", "at 7:30". */
function clock24(t: TimeText, at: number): RawTime | null {
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(t.written(at));
  if (military && (/^(?:hours|hrs)$/.test(t.after(at)) || /^(?:GMT|UTC)$/.test(t.written(at + 1))))
    return clock(t, { from: at, to: at + 2 }, Number(military[1]), military[2]!);
  const hours =
    t.isGlued(at + 1) && t.word(at + 1) === ':' ? /^([0-5]\d)(?:h|hrs)$/.exec(t.word(at + 2)) : null;
  if (hours && /^(?:[01]?\d|2[0-3])$/.test(t.written(at)))
    return clock(t, { from: at, to: at + 3 }, Number(t.written(at)), hours[1]!);
  const hour = hourAt(t, at);
  if (!hour || hour.to !== at + 3 || hour.hour > 23) return null;
  if (t.isGlued(hour.to) && /^[:\d]/.test(t.word(hour.to))) return null;
  const zoned = /^(?:hours|hrs)$/.test(t.word(hour.to)) ? hour.to + 1 : afterZone(t, hour.to);
  if (zoned === hour.to && !CLOCK_BEFORE.test(t.before(at))) return null;
  return clock(t, { from: at, to: zoned }, hour.hour, hour.minute);
}

function clock(t: TimeText, range: { from: number; to: number }, hour: number, minute: string): RawTime {
  const offset = OFFSETS[zoneAt(t, range.to - 1)] ?? '';
  const raw = t.span(range, HOUR, {
    type: 'TIME',
    clock: `${String(hour).padStart(2, '0')}:${minute}${offset}`,
  });
  const isStop = /^[a-z]{2,4}\.$/.test(t.word(range.to - 1)) && offset !== '';
  if (isStop) raw.end -= 1;
  return raw;
}

/** "noon", "midnight". */
function noon(t: TimeText, at: number): RawTime | null {
  const { part } = t.lexeme(at)!;
  if (!part?.includes(':')) return null;
  return t.span({ from: at, to: at + 1 }, HOUR, { type: 'TIME', clock: part });
}

/** Hours of the day; the day they belong to is found later. */
export const CLOCK: readonly Recogniser[] = [
  { id: 'clock-half', head: 'mixed', read: clockHalf },
  {
    id: 'clock-half-apart',
    head: ['two-figures', 'four-figures', 'figures'],
    after: ': am pm a.m. p.m.',
    read: clockHalf,
  },
  { id: 'clock-24', head: ['two-figures', 'four-figures'], after: ': hours hrs gmt utc', read: clock24 },
  {
    id: 'clock-range',
    head: ['two-figures', 'four-figures'],
    after: `: and to until ${DASHES}`,
    read: clockRange,
  },
  { id: 'noon', head: 'daypart', read: noon },
];
