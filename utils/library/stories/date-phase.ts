/** Which side of an event a date is of: that it begins on 4 May and runs until 31 October does not contradict itself. */
import type { Span } from '../../article';
import { lazy } from '../../lazy';

/** Of the whole event, where it is none of these. */
export type DatePhase = 'begin' | 'end' | 'due' | 'decided' | 'said';
type Phase = DatePhase | 'whole';

/** "The end of October", "mid-May": of the date, not of the event. */
const PART_OF_DATE =
  /(?:\b(?:the|in)\s+)?\b(?:very\s+)?(?:end|beginning|start|middle|close|early|late|mid)(?:\s+of|\s|-)?(?:\s+the)?\s*$/i;

/** What stands right before a date; the first row that fits. */
const PREPOSITIONS: ReadonlyArray<[before: string, Phase]> = [
  // "Put off until 7 May" is when it takes place now, "will not open until 7 May" when it begins.
  [
    '(?:postpon|delay|defer|adjourn|reschedul|mov|push|put|shift|br(?:ing|ought))\\p{L}*\\b[^,;]{0,60}\\b(?:to|until|till|for|from)',
    'whole',
  ],
  ['(?:not|never|no \\p{L}+)\\b[^,;]{0,60}\\b(?:until|till|before)', 'begin'],
  // What is closed until a day opens then.
  ['(?:clos(?:ed|ure)|shut|suspended|halted)\\b[^,;]{0,40}\\b(?:until|till|through)', 'begin'],
  ['(?:clos(?:ed|ure)|shut|suspended|halted)\\b[^,;]{0,40}\\b(?:from|since|as of)', 'end'],
  ['(?:until|till|through|thru|up to)', 'end'],
  ['(?:by|before|no later than|not later than|at the latest(?: on| by)?|ahead of)', 'due'],
  ['(?:from|since|as of|effective|starting|beginning|commencing)(?: on)?', 'begin'],
  ['for', 'whole'],
];

const WILL = '(?:to|will|would|shall|should|must|may|might|can|could|not|officially|formally)';
/** Verbs and nouns that say of what the date nearest to them is. */
const CUES: ReadonlyArray<[words: string, Phase]> = [
  ['last day|final day|closing (?:day|ceremony|date)|cut-?off', 'end'],
  ['deadlines?|due(?! to)', 'due'],
  [
    `begins?|began|begun|beginning|start(?:s|ed|ing)?|(?:re)?open(?:s|ed|ing)|${WILL} (?:re)?open|launch(?:es|ed|ing)?|` +
      '(?:takes?|took|taking|comes?|came|coming|goes|go|went|enters?|entered) (?:into |in )?(?:effect|force)|' +
      'kick(?:s|ed)? off|(?:gets?|got) under way|resum(?:es?|ed)|commenc(?:es?|ed)|(?:goes|go|went) (?:on sale|live)|inaugurat\\p{L}+',
    'begin',
  ],
  [
    `end(?:s|ed|ing)?|clos(?:es|ed|ing|ures?)|${WILL} close|conclu(?:des?|ded|sion)|finish(?:es|ed)?|expir(?:es?|ed|y|ation)|` +
      'laps(?:es?|ed)|wrap(?:s|ped)? up|terminat(?:es?|ed)|r[ua]ns? out|ceas(?:es?|ed)',
    'end',
  ],
  ['(?:held|takes? place|took place|taking place|scheduled|set for|slated|planned|falls? on)', 'whole'],
  ['decisions?|approvals?|postponements?|cancellations?', 'decided'],
  ['announcements?|publication', 'said'],
];
/** These have a date of their own only where nothing else is said between: not in "said it would be on 7 May". */
const ACTS: ReadonlyArray<[words: string, Phase]> = [
  [
    'decid(?:es?|ed)|approv(?:es|ed)|adopted|ratified|signed|ruled|ordered|agreed|rejected|' +
      'postponed|delayed|cancell?ed|called off|put off|rescheduled|adjourned|deferred',
    'decided',
  ],
  [
    'announc(?:es?|ed)|said|says|told|reported|confirmed|statement|tweeted|wrote|publish(?:es|ed)|issued|added|warned',
    'said',
  ],
];
const ELSE = /\b(?:that|will|would|to|is|are|was|were|be|should|could|must|may|might)\b/i;

const asWords = (words: string) => `((?<![\\p{L}-])(?:${words})(?![\\p{L}-]))`;
const prepositions = lazy(() =>
  PREPOSITIONS.map(([before, phase]) => [new RegExp(`(?<!\\p{L})${before}$`, 'iu'), phase] as const),
);
const ALL_CUES = [...CUES, ...ACTS];
const cues = lazy(() => new RegExp(ALL_CUES.map(([words]) => asWords(words)).join('|'), 'giu'));

/** Where what is said of another date begins. */
const CLAUSE = /[;:()–—]|,\s+(?:and|but|while|whereas|which|when|where|after|before)\b/giu;
/** Letters read before and behind a date. */
const MOST_BEFORE = 160;
const MOST_BEHIND = 90;

/**
 * @param text the article's
 * @param sentence the one that has the date
 * @param date the expression
 * @param others other time expressions; what stands beyond them is said of those
 * @returns null: of the event as a whole, as far as English words tell
 */
export function datePhase(
  text: string,
  sentence: Span,
  date: Span,
  others: readonly Span[],
): DatePhase | null {
  const from = Math.max(
    sentence.start,
    date.start - MOST_BEFORE,
    ...others.map(({ end }) => (end <= date.start ? end : 0)),
  );
  const to = Math.min(
    sentence.end,
    date.end + MOST_BEHIND,
    ...others.map(({ start }) => (start >= date.end ? start : text.length)),
  );
  const before = lastClause(text.slice(from, date.start)).trimEnd().replace(PART_OF_DATE, '').trimEnd();
  const phase =
    fromPreposition(before) ??
    fromCues(before, 'last') ??
    fromCues(firstClause(text.slice(date.end, to)), 'first');
  return phase === null || phase === 'whole' ? null : phase;
}

function fromPreposition(before: string): Phase | null {
  return prepositions().find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

/** Of the cue nearest to the date, which stands behind `clause` (`last`) or before it (`first`). */
function fromCues(clause: string, which: 'first' | 'last'): Phase | null {
  const found = [...clause.matchAll(cues())].at(which === 'first' ? 0 : -1);
  if (!found) return null;
  const row = found.slice(1).findIndex((group) => group !== undefined);
  const between =
    which === 'last' ? clause.slice(found.index + found[0].length) : clause.slice(0, found.index);
  return row >= CUES.length && ELSE.test(between) ? null : ALL_CUES[row]![1];
}

function lastClause(before: string): string {
  const last = [...before.matchAll(CLAUSE)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

function firstClause(behind: string): string {
  const own = behind.replace(/^\s*,\s*/, '');
  const end = own.search(CLAUSE);
  return end < 0 ? own : own.slice(0, end);
}
