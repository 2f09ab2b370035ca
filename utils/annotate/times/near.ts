import type { Span } from '../../article';
import { HOLIDAY_WORDS } from './holidays';

/** What a recogniser cannot do without: only around such words is its pattern tried. */
export type WordClass =
  | 'month'
  | 'weekday'
  | 'unit'
  | 'season'
  | 'daypart'
  | 'number'
  | 'decade'
  | 'half'
  | 'holiday'
  | 'vague';

const words = (text: string): string[] => text.split(' ');

const WORDS: Readonly<Record<Exclude<WordClass, 'number'>, readonly string[]>> = {
  month: words(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  weekday: words(
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tues tue weds wed thurs thur thu fri sat sun',
  ),
  unit: words(
    'second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight fortnights month months quarter quarters year years decade decades century centuries hourly daily nightly weekly monthly quarterly yearly annually fortnightly',
  ),
  season: words('spring summer autumn fall winter'),
  daypart: words(
    'yesterday today tonight tomorrow tmrw tmr tomo tdy morning afternoon evening night nite noon midday midnight',
  ),
  decade: words('twenties thirties forties fifties sixties seventies eighties nineties'),
  half: words('half'),
  holiday: HOLIDAY_WORDS,
  vague: words('now currently present presently nowadays moment recently lately previously past future soon'),
};

const CLASSES = [...(Object.keys(WORDS) as Array<keyof typeof WORDS>), 'number'] as const;
const NUMBER_BIT = 1 << (CLASSES.length - 1);
const BITS = new Map<string, number>();
CLASSES.forEach((name, bit) => {
  if (name !== 'number') for (const word of WORDS[name]) BITS.set(word, (BITS.get(word) ?? 0) | (1 << bit));
});

// No expression reaches farther from its word than this, in characters.
const REACH = 64;
const WORD = /[A-Za-z0-9]+/g;
const LONGEST_WORD = 12;

/** The stretches of a text around the words of each class, in order, without overlaps, each inside one line. */
export function stretches(text: string): Record<WordClass, Span[]> {
  const found = Object.fromEntries(CLASSES.map((name) => [name, [] as Span[]])) as Record<WordClass, Span[]>;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    const first = word.charCodeAt(0);
    const bits =
      first <= 57
        ? NUMBER_BIT | (BITS.get(word.replace(/^\d+/, '').toLowerCase()) ?? 0) // "26Nov"
        : word.length <= LONGEST_WORD
          ? (BITS.get(word.toLowerCase()) ?? 0)
          : 0;
    if (bits === 0) continue;
    const span = around(text, match.index, match.index + word.length);
    for (let bit = 0; bit < CLASSES.length; bit++) if (bits & (1 << bit)) add(found[CLASSES[bit]!], span);
  }
  return found;
}

/** As far as expressions reach, to whole words and to the ends of the line. */
function around(text: string, from: number, to: number): Span {
  let start = from;
  for (let left = REACH; start > 0 && text.charCodeAt(start - 1) !== 10; start--) {
    if (left-- <= 0 && (text.charCodeAt(start - 1) === 32 || left < -REACH)) break;
  }
  let end = to;
  for (let left = REACH; end < text.length && text.charCodeAt(end) !== 10; end++) {
    if (left-- <= 0 && (text.charCodeAt(end) === 32 || left < -REACH)) break;
  }
  return { start, end };
}

function add(spans: Span[], { start, end }: Span): void {
  const last = spans.at(-1);
  if (last && start <= last.end) last.end = Math.max(last.end, end);
  else spans.push({ start, end });
}
