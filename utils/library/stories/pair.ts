/** How likely two articles are of one story: what they share of names and words, by rarity, and how near they are in time. */
import type { StoryFacts } from '../schema';
import { timexPeriod } from '../search/periods';
import { estimated, isCopy } from './minhash';
import { headlineWords, IN_HEADLINE } from './story-words';

/** Of an id, in nats (weights.ts). */
export type RarityOf = (id: string) => number;
type Shares = ReadonlyArray<{ id: string; share: number }>;
export type Comparable = Pick<
  StoryFacts,
  'day' | 'dated' | 'names' | 'words' | 'dates' | 'norms' | 'signature' | 'shingles'
>;

/** What is compared of an article's names and dates: those beyond are of lists and tables. */
export const COMPARED_NAMES = 60;
const COMPARED_DATES = 24;

/** Length of a vector of shares weighted by rarity. */
export function normOf(shares: Shares, rarityOf: RarityOf): number {
  return Math.sqrt(shares.reduce((sum, { id, share }) => sum + (share * rarityOf(id)) ** 2, 0));
}

/** Cosine of two such vectors, 0..1. */
function cosine(a: Shares, b: Shares, norms: number, rarityOf: RarityOf): number {
  if (norms === 0) return 0;
  const shares = new Map(a.map(({ id, share }) => [id, share]));
  let sum = 0;
  for (const { id, share } of b) {
    const other = shares.get(id);
    if (other !== undefined) sum += share * other * rarityOf(id) ** 2;
  }
  return Math.min(1, sum / norms);
}

/** What names say of it, beside words: they are fewer, and those of presidents stand everywhere. */
const OF_NAMES = 0.35;
/** Words alone say nearly as much, where papers name other people of one matter. */
const WORDS_ALONE = 0.85;
/** What the name of an event adds that stands in both headlines, by its rarity: nothing for those always spoken of. */
const NAMED_EVENT = 0.16;
const COMMON_EVENT = 3;
const RARE_EVENT = 4.5;
/** So long after one another nothing speaks against one story; after that it fades (days). */
const SAME_DAYS = 3;
const FADING_DAYS = 25;
/** What a day that both speak of adds, and the most that days can add. */
const SHARED_DATE = 0.05;
const MOST_OF_DATES = 0.1;

export interface PairScore {
  /** 0..1, how much they are about the same people and matters, at whatever time. */
  matter: number;
  /** 0..1, how likely they are of one story. */
  story: number;
  copy: boolean;
}

export function pairScore(a: Comparable, b: Comparable, rarityOf: RarityOf): PairScore {
  const copy = isCopy(estimated(a, b));
  const [ownNames, otherNames] = [a.names.slice(0, COMPARED_NAMES), b.names.slice(0, COMPARED_NAMES)];
  const names = cosine(ownNames, otherNames, a.norms.names * b.norms.names, rarityOf);
  const words = cosine(a.words, b.words, a.norms.words * b.norms.words, rarityOf);
  // Texts whose names are not known (a language without a tagger) are judged by their words alone.
  const nameless = a.names.length === 0 || b.names.length === 0;
  const matter = nameless ? words : Math.max(OF_NAMES * names + (1 - OF_NAMES) * words, WORDS_ALONE * words);
  const dates = matter > 0 ? Math.min(MOST_OF_DATES, SHARED_DATE * sharedDays(a, b)) : 0;
  const story = Math.min(1, (matter + dates + namedEvent(a, b, rarityOf)) * nearness(a, b));
  return { matter, story: copy ? Math.max(story, 0.9) : story, copy };
}

/** Of the events whose full names both headlines have; a holiday is in the headlines of a season. */
function namedEvent(a: Comparable, b: Comparable, rarityOf: RarityOf): number {
  const events = a.names
    .slice(0, COMPARED_NAMES)
    .filter(({ id }) => FULL_EVENT.test(id) && !HOLIDAY.test(id) && isInHeadline(a, id));
  if (events.length === 0) return 0;
  const known = new Set(b.names.slice(0, COMPARED_NAMES).map(({ id }) => id));
  const told = events.filter(({ id }) => known.has(id) && isInHeadline(b, id));
  const rarest = Math.max(0, ...told.map(({ id }) => rarityOf(id)));
  return NAMED_EVENT * Math.min(1, Math.max(0, (rarest - COMMON_EVENT) / (RARE_EVENT - COMMON_EVENT)));
}
const FULL_EVENT = /^EVENT:.* /;
const HOLIDAY =
  /\b(?:christmas|easter|ramadan|eid|diwali|holi|thanksgiving|halloween|hanukkah|passover|friday|new year|day)\b/;

function isInHeadline({ words }: Comparable, name: string): boolean {
  const wanted = headlineWords(name.slice(name.indexOf(':') + 1));
  return (
    wanted.length > 0 &&
    wanted.every(({ id }) => words.some((one) => one.id === id && one.share >= IN_HEADLINE))
  );
}

/** 0..1, by the days between the publications, or between one's publication and a day that the other speaks of. */
function nearness(a: Comparable, b: Comparable): number {
  const announced = Math.min(
    ...daysOf(a).map((day) => Math.abs(day - b.day)),
    ...daysOf(b).map((day) => Math.abs(day - a.day)),
  );
  const gap = Math.min(Math.abs(a.day - b.day), announced + SAME_DAYS);
  return Math.exp(-Math.max(0, gap - SAME_DAYS) / FADING_DAYS);
}

/** Days that an article speaks of, those of its own publication left out. */
function daysOf({ dates, day }: Comparable): number[] {
  return dates.slice(0, COMPARED_DATES).flatMap(({ value, granularity, certain }) => {
    const period = granularity === 'day' && certain ? timexPeriod(value) : null;
    return period && Math.abs(period[0] - day) > 1 ? [period[0]] : [];
  });
}

function sharedDays(a: Comparable, b: Comparable): number {
  const days = new Set(daysOf(a));
  return new Set(daysOf(b).filter((day) => days.has(day))).size;
}
