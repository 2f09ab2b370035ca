/** The sentences of a text as they are read aloud: one utterance each. */
import type { Span } from '../../../utils/article';

/** After these a full stop ends no sentence. Initials are no sentences either. */
const SHORT =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|No|Nr|vs|Jr|Sr|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Hon|Rev|Mme|Mlle|Sra?|bzw|ca|approx|\p{Lu})\.\s*$/u;

/** Sentences in order, lines kept apart, nothing but white space between them. */
export function spokenSentences(text: string, lang: string | null): Span[] {
  const segmenter = new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' });
  const sentences: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let open: number | null = null;
    for (const { segment, index } of segmenter.segment(line)) {
      const start: number = open ?? lineStart + index;
      const end = lineStart + index + segment.trimEnd().length;
      const isLast = index + segment.length === line.length;
      open = !isLast && SHORT.test(text.slice(start, end)) ? start : null;
      if (open === null && /[\p{L}\p{N}]/u.test(text.slice(start, end))) sentences.push({ start, end });
    }
    lineStart += line.length + 1;
  }
  return sentences;
}

/** The sentence that holds a place of the text, else the first after it. */
export function sentenceFrom(sentences: readonly Span[], place: number): number {
  const at = sentences.findIndex(({ end }) => end > place);
  return at < 0 ? Math.max(0, sentences.length - 1) : at;
}
