import { lazy } from '../../lazy';
import type { TokenisedText } from '../document';
import type { Sentence } from '../sentences';
import { WordTable } from '../word-table';

/** Which way from the reference the verb near an expression points. */
export type Direction = 'past' | 'future' | null;

const FUTURE = new Set(
  "will shall 'll won't upcoming tomorrow scheduled slated due poised expected tentatively hopes hoping plans planning plan planned intends aims deadline forthcoming".split(
    ' ',
  ),
);
// A present tense with a day names what is arranged: "the fair opens on Friday".
const ARRANGED = new Set(
  'opens begins starts kicks closes faces hosts meets returns arrives departs runs plays takes goes enters ends expires airs launches celebrates marks'.split(
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
  const first = sentence.firstToken;
  if (isArranged(document, sentence, from)) return 'future';
  let reported: Direction = null;
  for (let i = from - 1; i >= Math.max(first, from - FARTHEST_TOKENS); i--) {
    const found = cueAt(document, sentence, i);
    if (!found) continue;
    if (from - i <= OWN_TOKENS || !REPORTING.test(word(document, i))) return found;
    reported = found;
    break;
  }
  const bound = Math.min(sentence.endToken, to + FARTHEST_TOKENS);
  // "Tuesday is also the day of the funeral": nobody says so of a day that is over.
  if (from === first && /day$/i.test(document.tokens[from]!.text) && /^(?:is|are)$/.test(word(document, to)))
    return 'future';
  for (let i = to; i < bound; i++) {
    const found = cueAt(document, sentence, i);
    if (found) return reported && !/^(?:will|would)$/.test(word(document, i)) ? reported : found;
  }
  if (reported) return reported;
  return from > 0 && /^(?:by|until|till)$/.test(word(document, from - 1)) ? 'future' : null;
}

const PUT_OFF = /^(?:postponed|delayed|extended|rescheduled|moved|adjourned|deferred)$/;
const PUT_OFF_TOKENS = 3;
/** "Is set for Monday" */
const SET_FOR = /^(?:set|scheduled|slated|due|planned|booked|expected|called)$/;

/** "The funeral is on Saturday", "the hearing was adjourned until Monday": what is fixed for a day that is to come. */
function isArranged(document: TokenisedText, { firstToken }: Sentence, from: number): boolean {
  const lead = word(document, from - 1);
  const at = /^(?:on|at|for|in)$/.test(lead) ? from - 2 : from - 1;
  if (at > firstToken && /^(?:is|are)$/.test(word(document, at))) return true;
  if (
    at < from - 1 &&
    SET_FOR.test(word(document, at)) &&
    /^(?:is|are|been|now)$/.test(word(document, at - 1))
  )
    return true;
  if (!/^(?:until|till|to)$/.test(lead)) return false;
  for (let i = from - 2; i >= Math.max(firstToken, from - 1 - PUT_OFF_TOKENS); i--)
    if (PUT_OFF.test(word(document, i))) return true;
  return false;
}

const CUES = [null, null, 'past', 'future'] as const satisfies Direction[];
/** What was found of the tokens of the latest document, as an index of `CUES`; 0: not looked at yet. */
let latest: { document: TokenisedText; cues: Uint8Array } | null = null;

/** The cues of the document before, made empty: short texts would else spend their time on making such arrays. */
function emptied(before: Uint8Array | undefined, length: number): Uint8Array {
  return before && before.length >= length
    ? before.fill(0, 0, length)
    : new Uint8Array(Math.max(length, FEWEST_CUES));
}

const FEWEST_CUES = 512;

/** What a token says of the tense of its sentence. */
function cueAt(document: TokenisedText, sentence: Sentence, at: number): Direction {
  if (latest?.document !== document)
    latest = { document, cues: emptied(latest?.cues, document.tokens.length) };
  const { cues } = latest;
  if (cues[at] === 0) cues[at] = Math.max(1, CUES.indexOf(cue(document, sentence, at), 1));
  return CUES[cues[at]!]!;
}

function word(document: TokenisedText, at: number): string {
  return document.tokens[at]?.text.toLowerCase() ?? '';
}

type CueKind = 'future' | 'planned' | 'would' | 'verb' | 'to' | 'past';

/** The words that say something, each looked up once. */
const kinds = lazy(() => {
  const words = new Map<string, CueKind>();
  for (const past of PAST) words.set(past, 'past');
  for (const future of [...FUTURE, ...ARRANGED]) words.set(future, 'future');
  for (const modal of ['would', 'must', 'should']) words.set(modal, 'would');
  for (const verb of ['begin', 'resume', 'meet', 'go', 'take']) words.set(verb, 'verb');
  return new WordTable(words.set('planned', 'planned').set('expected', 'planned').set('to', 'to'));
});

/** No verbs, though they end like one. */
const NO_PAST = /^(?:need|indeed|exceed|proceed|speed|feed|seed|united)|(?:^|[^a-z])[a-z]?ed$/;

function cue(document: TokenisedText, sentence: Sentence, at: number): Direction {
  const { kind, start, end } = document.tokens[at]!;
  if (kind === 'mark') return null;
  switch (kinds().get(document.text, start, end)) {
    case 'future':
      // "The deadline was missed"
      return word(document, at) === 'deadline' && MISSED.test(word(document, at + 1)) ? 'past' : 'future';
    case 'planned':
      return afterWas(document, at);
    case 'would':
      return word(document, at + 1) === 'have' ? 'past' : 'future';
    case 'verb':
      // "Tickets go on sale", "the vote takes place"; not "take his workshop".
      if (/^(?:go|take)$/.test(word(document, at)) && !/^(?:on|place|effect)$/.test(word(document, at + 1)))
        return null;
      return /^(?:to|did|not|n't|i|could|didn't)$/.test(word(document, at - 1)) ? null : 'future';
    case 'to':
      return at > sentence.firstToken ? infinitive(document, at) : null;
    case 'past':
      return verbGroup(document, sentence, at);
    default:
      return endsInEd(document.text, end) && !NO_PAST.test(word(document, at))
        ? verbGroup(document, sentence, at)
        : null;
  }
}

function endsInEd(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 32) === 100 && (text.charCodeAt(end - 2) | 32) === 101;
}

const MISSED = /^(?:was|had|has|passed|expired|lapsed|came)$/;

/** "Plans to open", "is to open". */
function infinitive(document: TokenisedText, at: number): Direction {
  const before = word(document, at - 1);
  if (FUTURE_BEFORE_TO.has(before)) return 'future';
  const copula = before === 'is' || before === 'are';
  return copula && !/^the|a$/.test(word(document, at + 1)) ? 'future' : null;
}

function afterWas(document: TokenisedText, at: number): Direction {
  return /^(?:was|were|had)$/.test(word(document, at - 1)) ? 'past' : 'future';
}

/** "will be held" and "to be launched" end in a past form and point forward. */
function verbGroup(document: TokenisedText, sentence: Sentence, at: number): Direction {
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 4); i--) {
    const token = word(document, i);
    if (/^(?:will|shall|would|must|should|won't|'ll)$/.test(token)) return 'future';
    if (token === 'be' && word(document, i - 1) === 'to') return 'future';
    if (token === 'be') continue;
    if (!/^(?:be|been|also|now|then|not|jointly|formally|officially)$/.test(token)) break;
  }
  return 'past';
}
