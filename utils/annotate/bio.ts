import type { EntityType, Mention } from '../article';
import { tokeniseText } from './document';
import { nameRecogniser } from './engines';

/** A sentence given as tokens; neighbouring lines with one `doc` are one document. */
export interface TokenLine {
  id: string;
  doc: string | null;
  tokens: string[];
}

export type BioTag = 'O' | `B-${EntityType}` | `I-${EntityType}`;

/** Tags tokens with the names that annotate() would find in their text (BIO, CoNLL). */
export function tagTokens(lines: readonly TokenLine[]): Array<{ id: string; tags: BioTag[] }> {
  const tagged: Array<{ id: string; tags: BioTag[] }> = [];
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    const doc = lines[from]!.doc;
    if (to < lines.length && doc !== null && lines[to]!.doc === doc) continue;
    tagged.push(...tagDocument(lines.slice(from, to)));
    from = to;
  }
  return tagged;
}

function tagDocument(lines: readonly TokenLine[]): Array<{ id: string; tags: BioTag[] }> {
  const texts = lines.map(({ tokens }) => tokens.map((token) => token.replace(/\s+/g, '_') || '_').join(' '));
  const steps = nameRecogniser.recognise(tokeniseText(texts.join('\n')), { title: '' });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const mentions = step.value;
  let offset = 0;
  return lines.map((line, index) => {
    const end = offset + texts[index]!.length;
    const tags = tagLine(
      line.tokens,
      offset,
      mentions.filter((mention) => mention.start >= offset && mention.end <= end),
    );
    offset = end + 1;
    return { id: line.id, tags };
  });
}

function tagLine(tokens: readonly string[], offset: number, mentions: readonly Mention[]): BioTag[] {
  let start = offset;
  let last: Mention | null = null;
  return tokens.map((token) => {
    const end = start + Math.max(1, token.length);
    const mention = mentions.find((candidate) => candidate.start < end && candidate.end > start) ?? null;
    start = end + 1;
    const tag: BioTag = mention === null ? 'O' : `${mention === last ? 'I' : 'B'}-${mention.type}`;
    last = mention;
    return tag;
  });
}
