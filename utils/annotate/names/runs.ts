import type { TokenisedText } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { HEADS } from '../lexicon/heads';
import { knownOrganisation } from '../lexicon/organisations';
import { knownPlace } from '../lexicon/places';
import { isCalendarWord } from '../lexicon/words';
import type { Sentence } from '../sentences';
import type { Token } from '../tokens';
import { afterLink } from './links';
import { isCapitalised, type TokenSpan } from './spans';

// Small words that stand inside names.
const PARTICLES = new Set(
  'de da di do dos das del della du des la le los las van von der den ter ten bin bint ibn ben abu al el ul ud ur uz us as ad e i y o en et'.split(
    ' ',
  ),
);
const HYPHENS = new Set(['-', '‐', '‑']);

// Longer than any name; keeps a page of capitals quick.
const LONGEST_RUN_TOKENS = 30;

/** Runs of capitalised words in a sentence, with the small words and hyphens that can stand inside a name. */
export function capitalisedRuns(document: TokenisedText, sentence: Sentence): TokenSpan[] {
  const runs: TokenSpan[] = [];
  let i = sentence.firstToken;
  while (i < sentence.endToken) {
    const from = runStart(document.tokens, i, sentence.endToken);
    if (from === null) {
      i += 1;
      continue;
    }
    let to = from.next;
    for (;;) {
      const next = extend(document.tokens, { from: i, to }, sentence.endToken);
      if (next === to || next - i > LONGEST_RUN_TOKENS) break;
      to = next;
    }
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}

/** "al-Amr" and "d'Ivoire" begin with a small letter; everything else with a capital. */
function runStart(tokens: readonly Token[], i: number, end: number): { next: number } | null {
  const token = tokens[i]!;
  if (isCapitalised(token)) {
    if (isCalendarWord(token.text) && !isCapitalised(tokens[i + 1])) return null;
    return { next: i + 1 };
  }
  if (
    i + 2 < end &&
    /^(?:al|el|an|ar|as|at|ad|az|ash)$/.test(token.text) &&
    HYPHENS.has(tokens[i + 1]!.text)
  ) {
    if (tokens[i + 1]!.glued && tokens[i + 2]!.glued && isCapitalised(tokens[i + 2])) return { next: i + 3 };
  }
  return null;
}

/** The end of the run after one more piece, or the same end. */
function extend(tokens: readonly Token[], run: TokenSpan, end: number): number {
  const { to } = run;
  const token = tokens[to];
  if (!token || to >= end) return to;
  if (isCapitalised(token)) return isCalendarWord(token.text) ? to : to + 1;
  if (token.glued && HYPHENS.has(token.text)) return afterHyphen(tokens, run, end);
  const next = tokens[to + 1];
  if (token.text === '&' && isCapitalised(next)) return to + 2;
  if (PARTICLES.has(token.text) && !token.glued) return afterParticle(tokens, run, end);
  if (token.text === 'of' || token.text === 'for' || token.text === 'and') return afterLink(tokens, run, end);
  return to;
}

function afterHyphen(tokens: readonly Token[], { from, to }: TokenSpan, end: number): number {
  const next = tokens[to + 1];
  if (!next?.glued || next.kind !== 'word' || to + 1 >= end) return to;
  if (isCapitalised(next)) return isPair(tokens, from, to) ? to : to + 2;
  // "Tehreek-e-Taliban", "Zia-ul-Haq"
  const last = tokens[to + 3];
  const small = PARTICLES.has(next.text) && HYPHENS.has(tokens[to + 2]?.text ?? '');
  return small && last?.glued && isCapitalised(last) && to + 3 < end ? to + 4 : to;
}

/** "Pak-US", "Indian-American"?: a known place or group on both sides of the hyphen makes two names. */
function isPair(tokens: readonly Token[], from: number, hyphen: number): boolean {
  const left = tokens[hyphen - 1]!;
  const right = tokens[hyphen + 1]!;
  const whole = `${left.text}-${right.text}`;
  if (knownPlace(whole) || knownOrganisation(whole)) return false;
  if (DEMONYMS.has(whole.toLowerCase())) return false;
  const known = (text: string): boolean =>
    knownPlace(text) !== null || DEMONYMS.has(text.toLowerCase()) || knownOrganisation(text) !== null;
  // "Pak-US Caucus" is one body; "Pak-US relations" are two countries'.
  const next = tokens[hyphen + 2];
  if (isCapitalised(next) && HEADS.has(next!.text.toLowerCase())) return false;
  const leftName = tokens
    .slice(from, hyphen)
    .map((token) => token.text)
    .join(' ');
  return (known(left.text) || known(leftName)) && known(right.text);
}

function afterParticle(tokens: readonly Token[], { to }: TokenSpan, end: number): number {
  let at = to;
  while (at < end && at - to < 3 && PARTICLES.has(tokens[at]!.text)) at += 1;
  // "in" and "as" between names are no particles unless a hyphen holds them.
  if (
    /^(?:as|us|i|e|o|y|en|et|do|ten|ad|la|le)$/.test(tokens[to]!.text) &&
    !/^(?:de|la)$/.test(tokens[to]!.text)
  )
    return to;
  if (HYPHENS.has(tokens[at]?.text ?? '') && tokens[at]!.glued && isCapitalised(tokens[at + 1]))
    return at + 2;
  return at < end && isCapitalised(tokens[at]) ? at + 1 : to;
}
