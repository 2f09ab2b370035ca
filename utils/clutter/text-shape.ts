/** The shape of a run of text, independent of what it says. */

const SPACE = /\s+/g;
/** Soft hyphens, zero-width spaces and word joiners; the joiners that letters of some scripts need are not among them. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Runs of white space become one space; what no reader sees goes. */
export function foldSpace(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACE, ' ');
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Length as a reader of Latin script would feel it: a Han character says about three letters' worth. */
export function weight(text: string): number {
  const dense = text.match(CJK)?.length ?? 0;
  return text.length + 2 * dense;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** Words; a run without spaces counts one for every two characters in dense scripts. */
export function wordCount(text: string): number {
  const dense = text.match(CJK)?.length ?? 0;
  if (dense === 0) return text.match(WORD)?.length ?? 0;
  return Math.ceil(dense / 2) + (text.replace(CJK, ' ').match(WORD)?.length ?? 0);
}

const SENTENCE_END = /[.!?…。！？।؟۔](?:["'”’»)\]」』\s]|\[\d+\])*$/u;
const FULL_STOP = /[.。।۔!！](?:["'”’»)\]」』\s]|\[\d+\])*$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Ends like a statement: headlines may ask or trail off, but seldom end with a full stop. */
export function endsStatement(text: string): boolean {
  return FULL_STOP.test(text);
}

/** Lower case, white space folded, without marks at both ends: for comparing with lists of words. */
export function bare(text: string): string {
  return foldSpace(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}
