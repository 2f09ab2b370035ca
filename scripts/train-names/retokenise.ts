import { joinTokens } from '../../utils/annotate/bio';
import { tokeniseText } from '../../utils/annotate/document';

/** A sentence of a corpus, or of ours: tags are absent where nobody gave any. */
export interface Sentence {
  doc: string;
  tokens: string[];
  tags?: string[];
}

/** A token of a corpus in the text of its document, and which name it belongs to (-1: none). */
interface Place {
  start: number;
  end: number;
  tag: string;
  name: number;
}

/**
 * One document's sentences with the tokens and sentence ends that the tagger meets in use. A token has the name of the
 * first token of the corpus that it overlaps.
 */
export function retokenise(sentences: readonly Sentence[]): Sentence[] {
  const doc = sentences[0]?.doc ?? '';
  const places = placesOf(sentences);
  const document = tokeniseText(sentences.map(({ tokens }) => joinTokens(tokens).text).join('\n'));
  let at = 0;
  return document.sentences.map(({ firstToken, endToken }) => {
    const tokens = document.tokens.slice(firstToken, endToken);
    let last = -1;
    const tags = tokens.map(({ start, end }) => {
      while (at < places.length && places[at]!.end <= start) at += 1;
      const place = places[at];
      if (!place || place.start >= end || place.name < 0) {
        last = -1;
        return 'O';
      }
      const prefix = place.name === last ? 'I' : 'B';
      last = place.name;
      return `${prefix}-${place.tag.slice(2)}`;
    });
    const words = tokens.map(({ text }) => text);
    return sentences[0]?.tags ? { doc, tokens: words, tags } : { doc, tokens: words };
  });
}

function placesOf(sentences: readonly Sentence[]): Place[] {
  const places: Place[] = [];
  let offset = 0;
  let name = -1;
  for (const { tokens, tags } of sentences) {
    const { text, starts } = joinTokens(tokens);
    starts.forEach((start, i) => {
      const tag = tags?.[i] ?? 'O';
      if (tag.startsWith('B')) name += 1;
      const end = (starts[i + 1] ?? text.length) + offset;
      places.push({ start: start + offset, end, tag, name: tag === 'O' ? -1 : name });
    });
    offset += text.length + 1;
  }
  return places;
}
