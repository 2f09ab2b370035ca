import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import type { DatedSpan } from './ranges';

const PUBLISHING = /^(?:published|posted|updated|dated|issued|modified)$/;
const PUBLISHING_REACH = 4;

/** Characters in which a dateline has given its day: "ALDERMOOR, Ostland, Aug. 27 (Northern Wire) –". */
const DATELINE = 60;

/** "Published on 3 March 2025": the text says of itself what the page says. */
export function isOfPublication(
  document: TokenisedText,
  time: DatedSpan,
  { reference, filed }: { reference: string | null; filed: string | null },
): boolean {
  if (reference === null) return false;
  if (filed !== null && time.start < DATELINE && time.value.slice(5) === filed.slice(5)) return true;
  if (!time.stated || time.value.slice(0, 10) !== reference.slice(0, 10)) return false;
  const { from } = tokensIn(document, time);
  for (let at = from - 1; at >= Math.max(0, from - PUBLISHING_REACH); at--) {
    const word = document.tokens[at]!.text.toLowerCase();
    if (PUBLISHING.test(word)) return isFirstOfSentence(document, at);
    if (!/^(?:on|:|at|last)$/.test(word)) return false;
  }
  return false;
}

/** "Published", "First published", "This story was published", and not "The survey published on". */
function isFirstOfSentence(document: TokenisedText, at: number): boolean {
  const sentence = sentenceAt(document, document.tokens[at]!.start);
  if (!sentence) return false;
  const before = document.tokens.slice(sentence.firstToken, at).map(({ text }) => text.toLowerCase());
  return before.every((word) =>
    /^(?:first|last|originally|this|the|article|story|page|report|post|was|is|has|been|and|\()$/.test(word),
  );
}
