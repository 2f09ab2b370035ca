import type { EntityType, Mention } from '../../article';
import type { TokenisedText } from '../document';
import type { NameOptions, NameRecogniser } from '../names/recogniser';
import type { Sentence } from '../sentences';
import { adjustLabels } from './adjust';
import type { Label } from './labels';
import type { Tagger } from './tagger';

/** Names by a learned tagger. Offsets are those of the document's tokens. */
export function createTaggerRecogniser(tagger: Tagger): NameRecogniser {
  return {
    id: tagger.id,
    *recognise(document: TokenisedText, _options: NameOptions): Generator<void, Mention[]> {
      const words = document.sentences.map((sentence) => wordsOf(document, sentence));
      const labels = yield* tagger.tagInSteps(words);
      const mentions: Mention[] = [];
      document.sentences.forEach((sentence, i) => {
        const adjusted = adjustLabels(words[i]!, labels[i]!);
        mentions.push(...mentionsOf(document, sentence, adjusted));
      });
      return mentions;
    },
  };
}

function wordsOf(document: TokenisedText, sentence: Sentence): string[] {
  return document.tokens.slice(sentence.firstToken, sentence.endToken).map((token) => token.text);
}

function mentionsOf(document: TokenisedText, sentence: Sentence, labels: readonly Label[]): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (!label.startsWith('B-')) continue;
    let end = i + 1;
    while (labels[end]?.startsWith('I-')) end += 1;
    const start = document.tokens[sentence.firstToken + i]!.start;
    const stop = document.tokens[sentence.firstToken + end - 1]!.end;
    mentions.push({
      start,
      end: stop,
      text: document.text.slice(start, stop),
      type: label.slice(2) as EntityType,
    });
  }
  return mentions;
}
