import type { TimexMod } from '../../article';
import { lazy } from '../../lazy';
import { WordTable } from '../word-table';

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
const FIRST =
  'early earlier very beginning start first mid middle late later latter end close rest remainder about around nearly almost roughly approximately some circa more over less fewer under at up';
const first = lazy(() => new WordTable(FIRST.split(' ').map((word) => [word, true])));
const THE = 4;

function beginsWithMod(text: string): boolean {
  const from = text.charCodeAt(THE - 1) === SPACE && /^the /i.test(text) ? THE : 0;
  let to = from;
  while (to < text.length && !isGap(text.charCodeAt(to))) to += 1;
  return first().get(text, from, to) !== null;
}

const SPACE = 32;

/** A space, a hyphen or the end of a line. */
function isGap(code: number): boolean {
  return code === SPACE || code === 45 || code === 10;
}

/** TIMEX3 `mod` of an expression, from the words that it begins with; undefined where it has none. */
export function modOf(text: string): TimexMod | undefined {
  return beginsWithMod(text) ? LEADS.find(([, lead]) => lead.test(text))?.[0] : undefined;
}
