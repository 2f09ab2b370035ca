/** Pieces of the patterns of English time expressions. All are sources without groups. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|\\b))';
export const WEEKDAY =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)(?:\\.|\\b))';
/** Words before a unit that say which part of it is meant; TIMEX3 counts them in. */
export const PART_OF =
  '(?:the\\s+)?(?:very\\s+)?(?:beginning|start|end|middle|close|(?:early|later?|latter)\\s+(?:part|half|days))\\s+of\\s+';
export const LONG_WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d])';
export const YEAR = '(?:1\\d|20)\\d{2}(?!\\d)';
export const DASH = '(?:\\s?[-–—]\\s?)';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${[...SMALL.slice(1)].reverse().join('|')}|a hundred|hundred|an?|half an?|a couple of|couple of|a dozen|(?:an?)?other|one and a half|two and a half)`;
export const VAGUE = '(?:several|a few|few|many|some|recent|countless|numerous|a number of)';
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|twenty[- ]first|${ORDINALS.slice(1).reverse().join('|')})`;

/** The number a NUMBER stands for; null when it stands for none. */
export function readNumber(text: string): number | null {
  const word = text.toLowerCase().trim();
  if (/^[\d.,]+$/.test(word)) return Number(word.replace(/,/g, ''));
  const fixed: Record<string, number> = {
    a: 1,
    an: 1,
    another: 1,
    other: 1,
    'half a': 0.5,
    'half an': 0.5,
    'a couple of': 2,
    'couple of': 2,
    'a dozen': 12,
    'a hundred': 100,
    hundred: 100,
    'one and a half': 1.5,
    'two and a half': 2.5,
  };
  if (word in fixed) return fixed[word]!;
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const [ten, one] = word.split(/[- ]/);
  const tens = TENS.indexOf(ten ?? '');
  if (tens < 0) return null;
  return (tens + 2) * 10 + (one ? Math.max(0, SMALL.indexOf(one)) : 0);
}

export function readOrdinal(text: string): number | null {
  const word = text.toLowerCase();
  const digits = /^\d+/.exec(word);
  if (digits) return Number(digits[0]);
  if (/^twenty[- ]first$/.test(word)) return 21;
  const index = ORDINALS.indexOf(word);
  return index > 0 ? index : null;
}

const MONTH_KEYS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY_KEYS = 'mon tue wed thu fri sat sun'.split(' ');

/** 1..12, 0 when it is none. */
export function readMonth(text: string): number {
  return MONTH_KEYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** 1 = Monday … 7 = Sunday, 0 when it is none. */
export function readWeekday(text: string): number {
  return WEEKDAY_KEYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

export const CALENDAR_UNIT = '(?:day|week|weekend|fortnight|month|quarter|year|decade|century|centuries)';
export const CLOCK_UNIT = '(?:second|minute|hour)';

export const ABOUT =
  '(?:(?:about|around|nearly|almost|roughly|approximately|more than|less than|over|at least|just|some|up to|only)\\s+)?';

/** The singular of a unit, in small letters. */
export function readUnit(word: string): string {
  const lower = word.toLowerCase();
  return lower === 'centuries' ? 'century' : lower.replace(/s$/, '');
}
