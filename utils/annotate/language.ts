const ENGLISH = new Set(
  'the of and to in a is that for on was with as it by at from his are has be this have not were will said'.split(
    ' ',
  ),
);

/**
 * Whether names can be recognised: English by the page's word, and where it says nothing by the text's own small
 * words (more than one in eight of the first 400).
 */
export function isEnglish(text: string, lang: string | null): boolean {
  if (lang !== null && lang !== '') return /^en(?:[-_]|$)/i.test(lang);
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 400) ?? [];
  if (words.length === 0) return true;
  return words.filter((word) => ENGLISH.has(word)).length > words.length / 8;
}
