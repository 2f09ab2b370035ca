import type { EntityType, Mention } from '../../article';
import { lazy } from '../../lazy';
import type { TokenisedText } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { isPlainAbbreviation } from '../lexicon/organisations';
import { ROLE_HEADS } from '../lexicon/roles';
import type { Sentence } from '../sentences';
import { around } from './clues-around';
import { inside } from './clues-inside';
import { sentenceInitial, usage, type WordUse, wordUse } from './evidence';
import type { NameOptions, NameRecogniser } from './recogniser';
import { capitalisedRuns } from './runs';
import { surface } from './spans';
import { isKnownName, type NamePart, splitRun } from './split';
import { THRESHOLD, TYPES, WEIGHTS } from './weights';
import { isOrdinary } from './word-knowledge';

/** A possible name and the clues for its type. */
export interface Candidate extends NamePart {
  text: string;
  clues: string[];
}
/** A number for each of TYPES. */
type Scores = Float64Array;

/** Names by rules over capitalised words: clues inside and around, summed over all uses of a name in the text. */
export const ruleRecogniser: NameRecogniser = { id: 'names-rules-1', recognise };

function* recognise(document: TokenisedText, _options: NameOptions): Generator<void, Mention[]> {
  const use = wordUse(document);
  const candidates: Candidate[] = [];
  for (const sentence of document.sentences) {
    candidates.push(...sentenceCandidates(document, sentence, use));
    yield;
  }
  const votes = sumVotes(candidates);
  const people = personWords(candidates, votes);
  const mentions: Mention[] = [];
  for (const candidate of candidates) {
    const type = decide(candidate, votes, people);
    if (type) mentions.push(toMention(document, candidate, type));
  }
  yield;
  return mentions;
}

/** The possible names of a sentence. */
function sentenceCandidates(document: TokenisedText, sentence: Sentence, use: WordUse): Candidate[] {
  const found: Candidate[] = [];
  for (const run of capitalisedRuns(document, sentence)) {
    const start = sentenceInitial(document, sentence, run, use);
    if (start >= run.to) continue;
    for (const part of splitRun(document, { from: start, to: run.to })) {
      const text = surface(document, part);
      if (isNoName(text, part) || standsInOffice(document, part)) continue;
      found.push({
        ...part,
        text,
        clues: [
          ...inside(document, part),
          ...around(document, part, part.titled),
          ...usage(document, sentence, part, use),
        ],
      });
    }
  }
  return found;
}

/** Ordinary words and lone letters name nothing. */
function isNoName(text: string, part: NamePart): boolean {
  if (isKnownName(text)) return false;
  if (isPlainAbbreviation(text) || isShouting(text)) return true;
  if (text.length < 2 || /^\p{Lu}\.?$/u.test(text)) return true;
  return part.to - part.from === 1 && !part.titled && isOrdinary(text) && !/^\p{Lu}{2,3}$/u.test(text);
}

/** "AWE-INSPIRING SIGHTS": a heading in capitals with ordinary words in it. */
function isShouting(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const words = text.split(/[\s-]+/);
  return words.length > 1 && words.some((word) => word.length > 3 && isOrdinary(word));
}

/** "Additional Secretary (UN&RD)": what stands in brackets after an office belongs to it. */
function standsInOffice(document: TokenisedText, { from }: NamePart): boolean {
  const office = document.tokens[from - 2]?.text.toLowerCase() ?? '';
  return document.tokens[from - 1]?.text === '(' && ROLE_HEADS.has(office);
}

/** The weights of each clue in the order of TYPES. */
const rows = lazy(
  () => new Map(Object.entries(WEIGHTS).map(([clue, row]) => [clue, TYPES.map((type) => row[type] ?? 0)])),
);

/** Adds what the clues say; false when they say nothing at all. */
function addScores(scores: Scores, clues: readonly string[]): boolean {
  let any = false;
  for (const clue of clues) {
    const row = rows().get(clue);
    if (!row) continue;
    any = true;
    for (let i = 0; i < row.length; i++) scores[i]! += row[i]!;
  }
  return any;
}

/** Mean of the clues over all mentions with the same letters, where there are any. */
function sumVotes(candidates: readonly Candidate[]): Map<string, Scores> {
  const groups = new Map<string, { scores: Scores; count: number; any: boolean }>();
  for (const { text, clues } of candidates) {
    const group = groups.get(text) ?? { scores: new Float64Array(TYPES.length), count: 0, any: false };
    if (addScores(group.scores, clues)) group.any = true;
    group.count += 1;
    groups.set(text, group);
  }
  const votes = new Map<string, Scores>();
  for (const [text, { scores, count, any }] of groups) {
    if (!any) continue;
    for (let i = 0; i < scores.length; i++) scores[i]! /= Math.sqrt(count);
    votes.set(text, scores);
  }
  return votes;
}

function best(scores: Scores | undefined): { type: EntityType; score: number } | null {
  if (!scores) return null;
  let top = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[top]!) top = i;
  return { type: TYPES[top]!, score: scores[top]! };
}

/** Words of people named in full: they name the same people when they stand alone. */
function personWords(candidates: readonly Candidate[], votes: ReadonlyMap<string, Scores>): Set<string> {
  const words = new Set<string>();
  for (const candidate of candidates) {
    const parts = candidate.text.split(/\s+/);
    if (parts.length < 2 || best(votes.get(candidate.text))?.type !== 'PER') continue;
    for (const part of parts) if (part.length > 2) words.add(part);
  }
  return words;
}

function decide(
  candidate: Candidate,
  votes: ReadonlyMap<string, Scores>,
  people: ReadonlySet<string>,
): EntityType | null {
  if (DEMONYMS.has(candidate.text.toLowerCase()) && !candidate.titled) return 'NORP';
  let scores = votes.get(candidate.text);
  if (people.has(candidate.text) && !isKnownName(candidate.text)) {
    scores = scores ? scores.slice() : new Float64Array(TYPES.length);
    addScores(scores, ['part-of-person']);
  }
  const top = best(scores);
  return top && top.score >= THRESHOLD ? top.type : null;
}

const INCIDENTS = new Set(
  'attack attacks bombing bombings massacre shooting crash hijacking disaster fire explosion blast siege raid scandal'.split(
    ' ',
  ),
);

function toMention(document: TokenisedText, part: Candidate, type: EntityType): Mention {
  const isIncident = type !== 'PER' && namesIncident(document, part);
  const start = document.tokens[part.from]!.start;
  const end = document.tokens[isIncident ? part.to : part.to - 1]!.end;
  return { start, end, text: document.text.slice(start, end), type: isIncident ? 'EVENT' : type };
}

/** "the Some Express attack": what happened, named after where or to what. */
function namesIncident(document: TokenisedText, { from, to, text }: Candidate): boolean {
  if (
    document.tokens[from - 1]?.text.toLowerCase() !== 'the' ||
    !INCIDENTS.has(document.tokens[to]?.text ?? '')
  )
    return false;
  return to - from > 1 && !isKnownName(text);
}
