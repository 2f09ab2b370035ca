/** BCP 47 from what a page declares, corrected by script and common words. */
import { remembered } from '../lazy';
import { letterPattern } from '../letters';
import { COMMON_WORDS, LATIN, LETTERS, SCRIPTS, type Script } from './language-data';

/** The language of a text from its script and its commonest words; null when unsure. */
function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 6000);
  const script = mainScript(sample);
  if (!script) return null;
  if (script.langs.length === 1) return script.langs[0] ?? null;
  const byLetters = byOwnLetters(sample, script.langs);
  if (byLetters) return byLetters;
  const [best, second] = rank(sample, script.langs);
  if (!best || best.share < 0.06 || best.hits < 3) return script.fallback;
  return second && second.share > best.share * 0.8 ? script.fallback : best.lang;
}

/** The first declared tag that the text does not plainly contradict, else the guess. */
export function chooseLanguage(tags: readonly string[], text: string): string | null {
  const guess = guessLanguage(text);
  return tags.find((tag) => !guess || !contradicts(tag, guess, text)) ?? guess ?? tags[0] ?? null;
}

/** Another script, or the same script with next to none of the declared language's common words. */
function contradicts(tag: string, guess: string, text: string): boolean {
  const primary = primarySubtag(tag);
  if (primary === primarySubtag(guess)) return false;
  const script = mainScript(text);
  if (script && scriptOf(tag) !== scriptOf(guess)) return !script.langs.includes(primary);
  const [declared, guessed] = [shareOf(text, primary), shareOf(text, primarySubtag(guess))];
  return guessed !== null && guessed >= 0.12 && declared !== null && declared < guessed / 4;
}

function primarySubtag(tag: string): string {
  const primary = tag.split('-')[0] ?? tag;
  // `no` covers both written forms; `iw` and `in` are old codes.
  return { no: 'nb', nn: 'nb', iw: 'he', in: 'id' }[primary] ?? primary;
}

function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}

/** The least share of letters by which any script but Latin is recognised. */
const LEAST_SHARE = Math.min(...SCRIPTS.map(({ share }) => share));

/** The script of most letters; null for a text of few letters or of none in particular. */
const mainScript = remembered((text): Script | null => {
  const sample = text.slice(0, 6000);
  const plain = plainLetters(sample);
  const letters = plain + otherLetters(sample);
  if (letters < 12) return null;
  // Two dozen counts saved on most pages: next to nothing is left for the other scripts.
  if (plain / letters > 1 - LEAST_SHARE) return LATIN;
  for (const script of SCRIPTS) {
    const count = sample.match(script.pattern())?.length ?? 0;
    if (count / letters >= script.share) return script;
  }
  return null;
}, 4);

/** Of the alphabet of ASCII. */
function plainLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) count++;
  }
  return count;
}

const ANY_LETTER = letterPattern('\\p{L}', 'g');

/** Classes of Unicode letters are slow, so they see only what is left. */
const otherLetters = remembered((text) => {
  const rest = text.replace(/[ -~\s]+/g, '');
  return rest.match(ANY_LETTER(rest))?.length ?? 0;
}, 4);

function byOwnLetters(text: string, langs: readonly string[]): string | null {
  // The letters that tell are all beyond ASCII.
  if (otherLetters(text) === 0) return null;
  const letters = plainLetters(text) + otherLetters(text) || 1;
  for (const [lang, pattern] of LETTERS) {
    if (langs.includes(lang) && (text.match(pattern)?.length ?? 0) / letters > 0.004) return lang;
  }
  return null;
}

interface Ranked {
  lang: string;
  share: number;
  hits: number;
}

function rank(text: string, langs: readonly string[]): Ranked[] {
  const words = countWords(text);
  return langs
    .flatMap((lang) => {
      const common = COMMON_WORDS.get(lang);
      if (!common || words.total === 0) return [];
      const hits = hitsOf(words, common);
      return [{ lang, share: hits / words.total, hits }];
    })
    .sort((a, b) => b.share - a.share);
}

function shareOf(text: string, lang: string): number | null {
  const common = COMMON_WORDS.get(lang);
  const words = countWords(text.slice(0, 6000));
  return common && words.total > 20 ? hitsOf(words, common) / words.total : null;
}

interface WordCounts {
  total: number;
  counts: ReadonlyMap<string, number>;
}

/** How many of the words are among the common ones. */
function hitsOf({ counts }: WordCounts, common: string): number {
  let hits = 0;
  for (const word of common.split(' ')) hits += counts.get(word) ?? 0;
  return hits;
}

const countWords = remembered((text: string): WordCounts => {
  // By what stands between words: classes of Unicode letters would take longer than the rest.
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[^\s\d.,;:!?()[\]"“”„«»‹›…/|–—-]+/g);
  const counts = new Map<string, number>();
  for (const word of words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words?.length ?? 0, counts };
}, 4);
