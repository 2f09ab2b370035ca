import type { TimexMod } from '../../article';

const ROWS: ReadonlyArray<[TimexMod, string]> = [
  ['START', 'early|earlier|(?:very )?(?:beginning|start) of|(?:early|first) part of|early days of'],
  ['MID', 'mid|middle of|the middle of'],
  [
    'END',
    'late|later|(?:very )?(?:end|close) of|lat(?:e|er|ter) (?:part|half|days) of|(?:rest|remainder) of',
  ],
  ['APPROX', 'about|around|nearly|almost|roughly|approximately|some|circa'],
  ['MORE_THAN', 'more than|over'],
  ['LESS_THAN', 'less than|fewer than|under'],
  ['EQUAL_OR_MORE', 'at least'],
  ['EQUAL_OR_LESS', 'at most|up to'],
];
const LEADS = ROWS.map(
  ([mod, words]) => [mod, new RegExp(`^(?:the )?(?:${words})(?:[\\s-]|$)`, 'i')] as const,
);
/** No other word begins any of them. */
const FIRST = new Set(
  'early earlier very beginning start first mid middle late later latter end close rest remainder about around nearly almost roughly approximately some circa more over less fewer under at up'.split(
    ' ',
  ),
);

function firstWord(text: string): string {
  const from = /^the /i.test(text) ? 4 : 0;
  let to = from;
  while (to < text.length && text[to] !== ' ' && text[to] !== '-' && text[to] !== '\n') to += 1;
  return text.slice(from, to).toLowerCase();
}

/** TIMEX3 `mod` of an expression, from the words that it begins with; undefined where it has none. */
export function modOf(text: string): TimexMod | undefined {
  return FIRST.has(firstWord(text)) ? LEADS.find(([, lead]) => lead.test(text))?.[0] : undefined;
}
