/** The same event with different dates in different articles: moved, or contradicting one another. */
import type { ArticleBody, StoryFacts } from '../schema';
import { type Period, spanOf } from '../search/periods';
import type { DatePhase } from './date-phase';
import { isoDay } from './days';
import { Groups } from './groups';
import { alikeSets, nearPairs } from './said-alike';
import { headlineWords } from './story-words';
import type { DateClaim, MovedDate } from './types';

/** What an article says of when something happens. */
interface Claim {
  facts: StoryFacts;
  date: StoryFacts['dates'][number];
  period: Period;
  /** Words of what happens. */
  words: ReadonlySet<string>;
  /** Names in the sentence. */
  names: ReadonlySet<string>;
}

/** An event that is announced may be put off by so much; of one that is over papers differ by little (days). */
const PUT_OFF = 400;
const MISDATED = 7;
/** What goes on for longer is no event that could be put off: a term, a plan of years. */
const LONGEST = 31;
const OVER = Number.POSITIVE_INFINITY;
/** More dates of one thing in one article are a series: every day of a festival, every hearing of a trial. */
const MOST_DATES = 2;
/** Words of both, of all their words, that make one event of two (Jaccard). */
const SAME_WORDS = 0.5;

/** Events of these articles that have more than one date, the one that was said last first; quotes are left empty. */
export function movedAmong(articles: readonly StoryFacts[]): MovedDate[] {
  const sayings = sayingsOf(articles.flatMap(claimsOf));
  const groups = new Groups(sayings.length);
  for (const together of inSameWords(sayings)) {
    for (const [a, b] of nearPairs(together.length)) {
      const [one, other] = [together[a]!, together[b]!];
      if (isSameEvent(sayings[one]!, sayings[other]!)) groups.join(one, other);
    }
  }
  return groups
    .all()
    .flatMap((members) => movedIn(members.flatMap((at) => sayings[at]!.claims)) ?? [])
    .sort((a, b) => (a.claims[0]!.publishedDay < b.claims[0]!.publishedDay ? 1 : -1));
}

/** What is said of one event in the same words, with the same date, by however many articles. */
interface Saying extends Pick<Claim, 'period' | 'words'> {
  /** Its beginning, its end, its deadline are days of their own. */
  phase: DatePhase | null;
  names: Set<string>;
  /** Day of the first article that it was still to come for; infinite: it was over for all of them. */
  announcedOn: number;
  claims: Claim[];
}

/** The same words with the same date are said once, so that two hundred articles are not compared each with each. */
function sayingsOf(claims: readonly Claim[]): Saying[] {
  const found = new Map<string, Saying>();
  for (const claim of claims) {
    const { period, words, names } = claim;
    const { phase = null } = claim.date;
    // A single common word ("hearing") is of one event only with the same names.
    const who = words.size > 1 ? '' : [...names].toSorted().join('|');
    const key = `${[...words].toSorted().join('|')} ${period.join('|')} ${phase} ${who}`;
    const known = found.get(key) ?? { period, words, phase, names: new Set(), announcedOn: OVER, claims: [] };
    for (const name of names) known.names.add(name);
    if (isAnnounced(claim)) known.announcedOn = Math.min(known.announcedOn, claim.facts.day);
    known.claims.push(claim);
    found.set(key, known);
  }
  return [...found.values()];
}

function claimsOf(facts: StoryFacts): Claim[] {
  return facts.dates.flatMap((date) => {
    const period = date.granularity === 'year' ? null : spanOf(date.value);
    if (period && date.value.includes('/') && period[1] - period[0] > LONGEST) return [];
    if (!date.what || !date.certain || !period) return [];
    // Two days on which something was said are two times that it was said.
    if (date.phase === 'said' && !isAnnounced({ facts, date, period })) return [];
    const words = new Set(headlineWords(date.what).map(({ id }) => id));
    if (words.size === 0) return [];
    return [{ facts, date, period, words, names: new Set(date.who.map((at) => facts.names[at]!.id)) }];
  });
}

/**
 * Sayings whose words are alike, each list in the order of their dates: those of the same words, and those of two sets
 * of words that are alike. One subject that is spoken of all the time has a thousand sayings but few sets of words.
 */
function inSameWords(sayings: readonly Saying[]): number[][] {
  const byWords = new Map<string, { words: ReadonlySet<string>; members: number[] }>();
  for (const [at, { words }] of sayings.entries()) {
    const key = [...words].toSorted().join('|');
    const known = byWords.get(key);
    if (known) known.members.push(at);
    else byWords.set(key, { words, members: [at] });
  }
  const sets = [...byWords.values()];
  const start = (at: number) => sayings[at]!.period[0];
  const inOrder = (members: readonly number[]) => members.toSorted((a, b) => start(a) - start(b) || a - b);
  return [
    ...sets.map(({ members }) => inOrder(members)),
    ...alikeSets(
      sets.map(({ words }) => words),
      SAME_WORDS,
    ).map(([a, b]) => inOrder([...sets[a]!.members, ...sets[b]!.members])),
  ];
}

/**
 * Whether two sayings in words that are alike are of one event: either several of them ("Counter-Terrorism
 * Dialogue") or a name in the sentences of both; and dates no further apart than one event can be put off.
 */
function isSameEvent(a: Saying, b: Saying): boolean {
  if (a.phase !== b.phase) return false;
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  const named = [...a.names].some((name) => b.names.has(name) && !/^(?:LOC|NORP):/.test(name));
  const placed = [...a.names].some((name) => b.names.has(name));
  if (common < 2 && !named && !(placed && a.words.size === b.words.size)) return false;
  const apart = Math.abs(a.period[0] - b.period[0]);
  return apart <= (mayBePutOff(a, b) || mayBePutOff(b, a) ? PUT_OFF : MISDATED);
}

/** What was announced cannot have been put off to a day before that: such a date is of an earlier edition. */
function mayBePutOff(announced: Saying, other: Saying): boolean {
  return other.period[1] >= announced.announcedOn;
}

/** It was to come when the article was published. */
function isAnnounced({ date, period, facts }: Pick<Claim, 'date' | 'period' | 'facts'>): boolean {
  return date.upcoming || period[1] > facts.day;
}

/**
 * Whether two dates may be of one event on one day: one is a part of the other, or they overlap and one is no more than
 * a month. 3 to 5 May and 4 to 6 May do not agree; 30 April to 2 May and "in May" do.
 */
function agree(a: Period, b: Period): boolean {
  const within = (inner: Period, outer: Period) => outer[0] <= inner[0] && inner[1] <= outer[1];
  if (within(a, b) || within(b, a)) return true;
  const isRough = [a, b].some(([first, last]) => last - first >= ROUGH);
  return isRough && a[0] <= b[1] && b[0] <= a[1];
}
/** Days of the shortest month, less one. */
const ROUGH = 27;

/** Null: all that was said agrees, or it is a series. */
function movedIn(group: readonly Claim[]): MovedDate | null {
  const byArticle = new Map<StoryFacts, Claim[]>();
  for (const claim of group) byArticle.set(claim.facts, [...(byArticle.get(claim.facts) ?? []), claim]);
  if (byArticle.size < 2) return null;
  const all = [...byArticle.values()];
  if (all.some((own) => distinct(own).length > MOST_DATES)) return null;
  const oldestFirst = all.toSorted(
    (a, b) => a[0]!.facts.day - b[0]!.facts.day || (a[0]!.facts.key < b[0]!.facts.key ? -1 : 1),
  );
  const said: Claim[] = [];
  const dates: Claim[] = [];
  // An article that names both dates ("not on 30 April but on 7 May") says the one that is new.
  for (const own of oldestFirst) {
    const saying = own.find(({ period }) => !dates.some((one) => agree(one.period, period))) ?? own[0]!;
    said.push(saying);
    if (!dates.some(({ period }) => agree(period, saying.period))) dates.push(saying);
  }
  if (dates.length < 2) return null;
  // Two dates in the first article, and each of them in others: two events of one name.
  if (distinct(oldestFirst[0]!).length > 1) return null;
  const claims = said.toReversed();
  const newest = claims[0]!;
  const before = claims.find(({ period }) => !agree(period, newest.period));
  if (!before) return null;
  const values = [...new Set(claims.map(({ date }) => date.value))].toSorted();
  return {
    id: [...[...newest.words].toSorted(), ...values].join(' '),
    what: newest.date.what!,
    claims: claims.map((claim) => asClaim(claim, agree(claim.period, newest.period))),
    days: newest.period[0] - before.period[0],
    kind: isMove(said) ? 'moved' : 'contradicted',
  };
}

function distinct(claims: readonly Claim[]): Claim[] {
  const found: Claim[] = [];
  for (const claim of claims) if (!found.some(({ period }) => agree(period, claim.period))) found.push(claim);
  return found;
}

/** All of a later day agree on the new date, and all before them on the old one. */
function isMove(said: readonly Claim[]): boolean {
  const newest = said.at(-1)!;
  const turn = said.findIndex(({ period }) => agree(period, newest.period));
  const [old, now] = [said.slice(0, turn), said.slice(turn)];
  return (
    old.length > 0 &&
    now.every(({ period }) => agree(period, newest.period)) &&
    old.every(({ period }) => agree(period, old[0]!.period)) &&
    old.at(-1)!.facts.day < now[0]!.facts.day
  );
}

function asClaim({ facts, date, period }: Claim, current: boolean): DateClaim {
  const { key, source, day } = facts;
  const { value, start, end } = date;
  return {
    ...{ value, startDay: isoDay(period[0]), endDay: isoDay(period[1]), articleId: key, source },
    ...{ current, publishedDay: isoDay(day), what: date.what ?? '', sentence: { start, end }, quote: '' },
  };
}

/** Of each date so many articles are quoted, the newest: nobody reads the same of two hundred. */
const QUOTED = 5;

/** With what the sentences say. */
export async function withQuotes(
  moved: readonly MovedDate[],
  bodyOf: (key: string) => Promise<ArticleBody | undefined>,
): Promise<MovedDate[]> {
  const quoted = new Set(moved.flatMap(({ claims }) => quotedOf(claims)));
  const keys = [...new Set([...quoted].map(({ articleId }) => articleId))];
  const bodies = await Promise.all(keys.map(bodyOf));
  const texts = new Map(keys.map((key, at) => [key, bodies[at]?.article.text ?? '']));
  const withQuote = (claim: DateClaim) => {
    const { start, end } = claim.sentence;
    return quoted.has(claim)
      ? { ...claim, quote: texts.get(claim.articleId)!.slice(start, end).trim() }
      : claim;
  };
  return moved.map((one) => ({ ...one, claims: one.claims.map(withQuote) }));
}

function quotedOf(claims: readonly DateClaim[]): DateClaim[] {
  const counts = new Map<string, number>();
  return claims.filter(({ value }) => {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    return count <= QUOTED;
  });
}
