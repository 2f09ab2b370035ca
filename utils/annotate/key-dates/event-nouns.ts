import type { TokenisedText } from '../document';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import { isCapitalised } from '../names/spans';
import type { Sentence } from '../sentences';

/** Nouns of things that happen on a day. */
const EVENT_NOUNS = new Set(
  `dialogue meeting meetings talks summit conference election elections vote voting ballot referendum hearing hearings trials launches visits rallies matches raids blasts explosions clashes riot riots massacre assassination murder killing killings stabbing bombings shootings outage blackout derailment landslide avalanche eruption wildfire wildfires storms ceremonies conferences summits exhibitions airstrike airstrikes heist robbery conviction acquittal impeachment trial verdict sentencing deadline launch release premiere opening ceremony inauguration visit tour trip match final semi-final semifinal game series tournament cup championship festival concert rally protest protests march strike walkout attack attacks bombing blast explosion shooting raid crash accident collision fire earthquake quake flood floods cyclone storm hurricane ceasefire truce agreement deal treaty signing negotiations sitting debate briefing convention forum workshop seminar exhibition expo fair funeral burial wedding anniversary celebration celebrations operation offensive invasion coup uprising census exam exams examination examinations polls poll runoff by-election budget auction merger acquisition referendum announcement symposium webinar caucus consultation consultations investigation arrest execution evacuation withdrawal deployment resumption reopening closure expiry strikes parade gala marathon race eclipse landing liftoff interview speech demonstration appointment resignation pilgrimage hajj holiday birthday deportation handover transfer ceremony memorial vigil ruling session plenary reading referendums shutdown lockdown curfew`.split(
    /\s+/,
  ),
);
/** Those that are as often verbs or adjectives. */
const DOUBTFUL = new Set(
  'vote march strike fire visit tour trip release attack deal race parade protest rally debate launch crash raid final match fair poll shooting transfer visit speech'.split(
    ' ',
  ),
);
// Verbs in the present that follow their subject, an event: "talks resume".
const FOLLOWING = new Set(
  'resume begin start open continue end collapse fail run go take come proceed last return move follow close loom remain become ran held hit met fell set left lost saw cost won led struck swept tore sank shut rose drove burst hurt cut spread'.split(
    ' ',
  ),
);

/** Whether a word, wherever it stands, can name something that happens on a day. */
export function isEventName(word: string): boolean {
  return EVENT_NOUNS.has(word.toLowerCase());
}

/** Whether a token names something that happens on a day. */
export function isEventNoun({ tokens }: TokenisedText, sentence: Sentence, at: number): boolean {
  const token = tokens[at]!;
  const word = token.text.toLowerCase();
  if (token.kind !== 'word' || !EVENT_NOUNS.has(word)) return false;
  if (isCapitalised(token) && isCalendarWord(token.text)) return false;
  const before = at > sentence.firstToken ? tokens[at - 1]!.text.toLowerCase() : '';
  // Not "to strike", "will visit", "go out and vote", "on fire".
  if (
    /^(?:to|will|would|can|could|may|might|must|should|shall|they|we|i|you|he|she|who|not|\()$/.test(before)
  )
    return false;
  if (DOUBTFUL.has(word) && /^(?:|and|or|but|then|on|under|caught|please|n['’]t)$/.test(before)) return false;
  return !isFirstOfCompound(tokens[at + 1], at + 1 < sentence.endToken);
}

/** "A final day", "the budget watchdog", "the Assembly's request": the event is not what is spoken of. */
function isFirstOfCompound(next: TokenisedText['tokens'][number] | undefined, inside: boolean): boolean {
  if (!inside || !next) return false;
  if (/^['’]s$/i.test(next.text)) return true;
  if (next.kind !== 'word' || !/^\p{Ll}/u.test(next.text)) return false;
  const word = next.text;
  if (isFunctionWord(word) || FOLLOWING.has(word) || EVENT_NOUNS.has(word)) return EVENT_NOUNS.has(word);
  return !/(?:s|ed|ing|ly|ew|ook|ent|ame|ell|oke|old|egan)$/.test(word);
}
