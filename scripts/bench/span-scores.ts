/** Exact-span scores of BIO tags, counted as nlp/score-ner.mjs of the bench counts them. */

export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

export interface TaggedSentence {
  id: string;
  doc: string;
  tokens: string[];
  tags: readonly string[];
}

export interface NamedSpan {
  from: number;
  to: number;
  type: string;
}

export function spansOf(tags: readonly string[]): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let i = 0; i < tags.length; i++) {
    const type = tags[i]!.slice(2);
    if (tags[i] === 'O' || (tags[i]![0] === 'I' && i > 0 && tags[i - 1]!.slice(2) === type)) continue;
    let to = i + 1;
    while (tags[to] === `I-${type}`) to += 1;
    spans.push({ from: i, to, type });
  }
  return spans;
}

export function f1({ right, wrong, missed }: Score): number {
  return right === 0 ? 0 : (200 * right) / (2 * right + wrong + missed);
}

/** Spans found and not, counted under each key that `keysOf` gives for a span's type and its sentence. */
export function scoreSpans(
  gold: readonly TaggedSentence[],
  predicted: ReadonlyArray<readonly string[]>,
  keysOf: (type: string, sentence: TaggedSentence) => string[],
): Map<string, Score> {
  const scores = new Map<string, Score>();
  gold.forEach((sentence, i) => {
    const name = (span: NamedSpan): string => `${span.from} ${span.to} ${span.type}`;
    compare(
      keyed(spansOf(sentence.tags), name),
      keyed(spansOf(predicted[i]!), name),
      (type) => keysOf(type, sentence),
      scores,
    );
  });
  return scores;
}

/** The same for a document's set of (type, name in small letters): what a reader of a list of entities sees. */
export function scoreDocuments(
  gold: readonly TaggedSentence[],
  predicted: ReadonlyArray<readonly string[]>,
  types: readonly string[],
): Score {
  const documents = new Map<string, { gold: Map<string, string>; predicted: Map<string, string> }>();
  gold.forEach((sentence, i) => {
    const document = documents.get(sentence.doc) ?? { gold: new Map(), predicted: new Map() };
    documents.set(sentence.doc, document);
    const name = (span: NamedSpan): string =>
      `${span.type} ${sentence.tokens.slice(span.from, span.to).join(' ').toLowerCase()}`;
    for (const [key, type] of keyed(spansOf(sentence.tags), name)) document.gold.set(key, type);
    for (const [key, type] of keyed(spansOf(predicted[i]!), name)) document.predicted.set(key, type);
  });
  const scores = new Map<string, Score>();
  for (const document of documents.values()) {
    compare(document.gold, document.predicted, (type) => (types.includes(type) ? ['all'] : []), scores);
  }
  return scores.get('all') ?? { right: 0, wrong: 0, missed: 0 };
}

function keyed(spans: readonly NamedSpan[], name: (span: NamedSpan) => string): Map<string, string> {
  return new Map(spans.map((span) => [name(span), span.type]));
}

function compare(
  gold: ReadonlyMap<string, string>,
  predicted: ReadonlyMap<string, string>,
  keysOf: (type: string) => string[],
  scores: Map<string, Score>,
): void {
  const count = (type: string, what: keyof Score): void => {
    for (const key of keysOf(type)) {
      const score = scores.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      score[what] += 1;
      scores.set(key, score);
    }
  };
  for (const [key, type] of gold) count(type, predicted.has(key) ? 'right' : 'missed');
  for (const [key, type] of predicted) if (!gold.has(key)) count(type, 'wrong');
}
