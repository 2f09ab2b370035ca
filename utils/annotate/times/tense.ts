import type { TokenisedText } from '../document';
import type { Sentence } from '../sentences';

/** Which way from the reference the verb near an expression points. */
export type Direction = 'past' | 'future' | null;

const FUTURE = new Set(
  "will shall 'll won't upcoming tomorrow scheduled slated due poised expected tentatively hopes hoping plans planning plan planned intends aims deadline forthcoming".split(
    ' ',
  ),
);
// A present tense with a day names what is arranged: "the fair opens on Friday".
const ARRANGED = new Set(
  'opens begins starts kicks closes faces hosts meets returns arrives departs runs plays takes goes ends expires airs launches celebrates marks'.split(
    ' ',
  ),
);
const PAST = new Set(
  'was were had did took met said told made came went held began won lost saw gave found left became sent got ran led fell rose hit broke spoke wrote brought thought felt kept stood heard put set read paid beat drew flew grew knew threw wore shot struck swore stole built bought caught taught sought fought died since ago'.split(
    ' ',
  ),
);
const FUTURE_BEFORE_TO = new Set(
  'plans plan planned set due scheduled expected likely going ready slated poised hopes hoping aims wants want agreed vowed promised prepares preparing intends able decided'.split(
    ' ',
  ),
);

// A verb farther away belongs to something else, and lists of dates stay quick.
const FARTHEST_TOKENS = 50;

/** "Officials said talks on Monday would …": the verb that reports is not the verb of the day. */
const REPORTING = /^(?:said|says|added|announced|confirmed|believed|thought|told)$/;
// "said on Monday", "told reporters on Monday": so near, it is.
const OWN_TOKENS = 2;

/** Reads the tense around the tokens `from`..`to` of a sentence: the nearest verb before, else after. */
export function direction(document: TokenisedText, sentence: Sentence, from: number, to: number): Direction {
  const cues = cuesOf(document, sentence);
  const first = sentence.firstToken;
  let reported: Direction = null;
  for (let i = from - 1; i >= Math.max(first, from - FARTHEST_TOKENS); i--) {
    const found = cues[i - first];
    if (!found) continue;
    if (from - i <= OWN_TOKENS || !REPORTING.test(word(document, i))) return found;
    reported = found;
    break;
  }
  for (let i = to; i < Math.min(sentence.endToken, to + FARTHEST_TOKENS); i++) {
    const found = cues[i - first];
    if (found) return reported && !/^(?:will|would)$/.test(word(document, i)) ? reported : found;
  }
  if (reported) return reported;
  return from > 0 && /^(?:by|until|till)$/.test(word(document, from - 1)) ? 'future' : null;
}

let latest: { sentence: Sentence; cues: Direction[] } | null = null;

/** What each token of a sentence says of its tense; the latest is kept for the other dates of the sentence. */
function cuesOf(document: TokenisedText, sentence: Sentence): Direction[] {
  if (latest?.sentence === sentence) return latest.cues;
  const cues: Direction[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) cues.push(cue(document, sentence, at));
  latest = { sentence, cues };
  return cues;
}

function word(document: TokenisedText, at: number): string {
  return document.tokens[at]?.text.toLowerCase() ?? '';
}

function cue(document: TokenisedText, sentence: Sentence, at: number): Direction {
  if (document.tokens[at]!.kind === 'mark') return null;
  const token = word(document, at);
  if (FUTURE.has(token))
    return token === 'planned' || token === 'expected' ? afterWas(document, at) : 'future';
  if (ARRANGED.has(token)) return 'future';
  if (token === 'would') return word(document, at + 1) === 'have' ? 'past' : 'future';
  if (token === 'to' && at > sentence.firstToken) {
    if (FUTURE_BEFORE_TO.has(word(document, at - 1))) return 'future';
    const copula = /^(?:is|are)$/.test(word(document, at - 1));
    if (copula && !/^the|a$/.test(word(document, at + 1))) return 'future';
  }
  const past =
    PAST.has(token) ||
    (token.endsWith('ed') &&
      /[a-z]{2}ed$/.test(token) &&
      !/^(?:need|indeed|exceed|proceed|speed|feed|seed|united)/.test(token));
  return past ? verbGroup(document, sentence, at) : null;
}

function afterWas(document: TokenisedText, at: number): Direction {
  return /^(?:was|were|had)$/.test(word(document, at - 1)) ? 'past' : 'future';
}

/** "will be held" and "to be launched" end in a past form and point forward. */
function verbGroup(document: TokenisedText, sentence: Sentence, at: number): Direction {
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 4); i--) {
    const token = word(document, i);
    if (/^(?:will|shall|would|won't|'ll)$/.test(token)) return 'future';
    if (token === 'be' && word(document, i - 1) === 'to') return 'future';
    if (token === 'be') continue;
    if (!/^(?:be|been|also|now|then|not|jointly|formally|officially)$/.test(token)) break;
  }
  return 'past';
}
