import type { EntityType, Mention } from '../article';
import { tokeniseText } from './document';
import type { NameRecogniser } from './names/recogniser';
import { ruleRecogniser } from './names/rule-recogniser';

/** A sentence given as tokens; neighbouring lines with one `doc` are one document. */
export interface TokenLine {
  id: string;
  doc: string | null;
  tokens: string[];
}

export type BioTag = 'O' | `B-${EntityType}` | `I-${EntityType}`;

/** Tags tokens with the names that annotate() would find in their text by the same engine (BIO, CoNLL). */
export function tagTokens(
  lines: readonly TokenLine[],
  names: NameRecogniser = ruleRecogniser,
): Array<{ id: string; tags: BioTag[] }> {
  const tagged: Array<{ id: string; tags: BioTag[] }> = [];
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    const doc = lines[from]!.doc;
    if (to < lines.length && doc !== null && lines[to]!.doc === doc) continue;
    tagged.push(...tagDocument(lines.slice(from, to), names));
    from = to;
  }
  return tagged;
}

/** A line as text, and where each token stands in it. */
interface JoinedLine {
  text: string;
  starts: number[];
}

const GLUED_BEFORE = /^(?:['’]s|n['’]t)$/i;

/** Joins tokens by spaces, but not around hyphens inside words ("Jae - in") or within "U . S .". */
export function joinTokens(tokens: readonly string[]): JoinedLine {
  let text = '';
  const starts = tokens.map((raw, index) => {
    const token = raw.replace(/\s+/g, '_') || '_';
    if (index > 0 && !isGlued(tokens, index)) text += ' ';
    const start = text.length;
    text += token;
    return start;
  });
  return { text, starts };
}

function isGlued(tokens: readonly string[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1] ?? '', tokens[at] ?? '', tokens[at + 1] ?? ''];
  const letters = (text: string): boolean => /^[\p{L}\p{N}]+$/u.test(text);
  if (GLUED_BEFORE.test(token)) return true;
  if (token === '-') return letters(before) && letters(after) && !/^\d+$/.test(before);
  if (before === '-') return at >= 2 && isGlued(tokens, at - 1);
  if (token === '.') return /^\p{Lu}$/u.test(before);
  if (before === '.')
    return /^\p{Lu}$/u.test(token) && /^\p{Lu}$/u.test(tokens[at - 2] ?? '') && after === '.';
  if (/^['’]$/.test(token)) return /^(?:O|D|N|L)$/.test(before) && /^\p{Lu}/u.test(after);
  return /^['’]$/.test(before) && isGlued(tokens, at - 1);
}

function tagDocument(
  lines: readonly TokenLine[],
  names: NameRecogniser,
): Array<{ id: string; tags: BioTag[] }> {
  const joined = lines.map(({ tokens }) => joinTokens(tokens));
  const steps = names.recognise(tokeniseText(joined.map(({ text }) => text).join('\n')), {
    title: '',
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const mentions = step.value;
  let offset = 0;
  return lines.map(({ id }, index) => {
    const { text, starts } = joined[index]!;
    const [from, end] = [offset, offset + text.length];
    offset = end + 1;
    const own = mentions.filter((mention) => mention.start >= from && mention.end <= end);
    return {
      id,
      tags: tagLine(
        starts.map((start) => start + from),
        end,
        own,
      ),
    };
  });
}

function tagLine(starts: readonly number[], end: number, mentions: readonly Mention[]): BioTag[] {
  let last: Mention | null = null;
  return starts.map((start, index) => {
    const tokenEnd = starts[index + 1] ?? end;
    const mention = mentions.find((candidate) => candidate.start < tokenEnd && candidate.end > start) ?? null;
    const tag: BioTag = mention === null ? 'O' : `${mention === last ? 'I' : 'B'}-${mention.type}`;
    last = mention;
    return tag;
  });
}
