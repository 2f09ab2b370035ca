import { isCurrency } from '../lexicon/words';
import type { Label } from './labels';

/** Last words of names of events. */
const EVENT_HEAD =
  /^(?:summit|games|olympics|cup|championships?|festival|conference|forum|dialogue|election|elections|referendum|war|revolution|uprising|massacre|earthquake|cyclone|hurricane|pandemic|marathon|expo|congress|month|week|day|fringe|hike|open|trophy|olympiad|carnival|fair|convention|biennale|intifada|holocaust|famine|genocide)$/i;

/** Names that are events whatever they end in: conferences with their number or year, cups in Spanish, storms. */
const EVENT_NAME =
  /^(?:cop ?-? ?\d{1,2}|g ?-? ?(?:7|20) summit|copa .+|(?:copa )?libertadores|.+ (?:19|20)\d\d|(?:tropical storm|hurricane|cyclone|typhoon|storm|operation) .+|international day .+)$/i;

/** Feasts, which are no places, whatever the sentence looks like: "at Easter". */
const FEAST = /^(?:semana santa|easter|ramadan|diwali|christmas|eid(?: .+)?|nowruz|hanukkah|passover)$/i;

/** What happened, when it follows a name with its article: "the Some Express attack". */
const INCIDENT =
  /^(?:attacks?|bombings?|massacre|shooting|crash|hijacking|disaster|fire|explosion|blast|siege|raid|scandal)$/;

/** Heads that make an event of capitalised words by themselves. */
const SURE_EVENT = /^(?:Summit|Games|Olympics|Cup|Championships?|Festival|Dialogue|Marathon)$/;
const CAPITAL = /^\p{Lu}/u;

const OFFICE =
  /^(?:secretary|minister|commissioner|director|chairman|chairwoman|chair|president|governor|inspector|superintendent|general|chief|officer|adviser|advisor)$/i;

const ADDRESS = /^(?:https?:|www\.|@)/i;

interface Found {
  from: number;
  to: number;
  type: string;
}

/**
 * What the corpora label otherwise than the product wants, or not at all: addresses and handles are no names, a name ends
 * before its possessive ending, dialogues and cups are events, and so is an attack named after what was attacked;
 * what stands in brackets after an office belongs to the office.
 */
export function adjustLabels(words: readonly string[], labels: readonly Label[]): Label[] {
  const adjusted = labels.map((): Label => 'O');
  let done = 0;
  for (const found of spansOf(labels)) {
    const better = adjust(words, found);
    if (!better || better.from < done) continue;
    done = better.to;
    adjusted.fill(`I-${better.type}` as Label, better.from, better.to);
    adjusted[better.from] = `B-${better.type}` as Label;
  }
  addEvents(words, adjusted);
  addElections(words, adjusted);
  return adjusted;
}

/** Capitalised words that end in what only an event is called, where no name was found: "a Counter-Terrorism Dialogue". */
function addEvents(words: readonly string[], labels: Label[]): void {
  for (let last = 1; last < words.length; last++) {
    if (!mayBeHead(words[last]!) || !SURE_EVENT.test(words[last]!) || CAPITAL.test(words[last + 1] ?? ''))
      continue;
    let from = last;
    for (let i = last; i >= 0 && labels[i] === 'O' && (CAPITAL.test(words[i]!) || words[i] === '-'); i--)
      from = i;
    while (from < last && (words[from] === '-' || /^(?:The|A|An|This|That)$/.test(words[from]!))) from += 1;
    if (from >= last || (labels[from - 1] ?? 'O') !== 'O') continue;
    labels.fill('I-EVENT', from, last + 1);
    labels[from] = 'B-EVENT';
  }
}

const ELECTION_WORD =
  /^(?:general|presidential|parliamentary|legislative|federal|local|municipal|gubernatorial|mayoral|primary|special|midterm|snap|leadership|state|provincial|senate|by|-)$/;

/** "2031 Some general election": a vote with its year. */
function addElections(words: readonly string[], labels: Label[]): void {
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.length !== 4 || !/^(?:19|20)\d\d$/.test(words[from]!)) continue;
    let last = from + 1;
    while (/^\p{Lu}(?!lection)/u.test(words[last] ?? '') || ELECTION_WORD.test(words[last] ?? '')) last += 1;
    if (last === from + 1 || !/^(?:elections?|referendum)$/i.test(words[last] ?? '')) continue;
    labels.fill('I-EVENT', from, last + 1);
    labels[from] = 'B-EVENT';
    for (let i = last + 1; labels[i]?.startsWith('I-'); i++) labels[i] = 'O';
  }
}

/** Not in small letters, and as long as the shortest head: most words of a text are put aside at once. */
function mayBeHead(word: string): boolean {
  return word.length > 2 && word.charCodeAt(0) < SMALL_A;
}

const SMALL_A = 97;

function spansOf(labels: readonly Label[]): Found[] {
  const spans: Found[] = [];
  labels.forEach((label, from) => {
    if (!label.startsWith('B-')) return;
    let to = from + 1;
    while (labels[to]?.startsWith('I-')) to += 1;
    spans.push({ from, to, type: label.slice(2) });
  });
  return spans;
}

function adjust(words: readonly string[], { from, to, type }: Found): Found | null {
  const span = words.slice(from, to);
  if (!span.some((word) => isPlain(word) || /[\p{L}\p{N}]/u.test(word))) return null;
  if (span.some((word) => ADDRESS.test(word))) return null;
  if (type === 'ORG' && words[from - 1] === '(' && OFFICE.test(words[from - 2] ?? '')) return null;
  if (type === 'LOC' && isCurrency(words[to] ?? '')) return null;
  if (type === 'ORG' && abbreviatesWords(words, from, to)) return null;
  if (type === 'PER') return adjustPerson(words, from, to);
  if (namesIncident(words, from, to, type)) return { from, to: to + 1, type: 'EVENT' };
  const storm = stormBefore(words, from);
  if (storm < from && to - from === 1) return { from: storm, to, type: 'EVENT' };
  let end = to;
  while (end > from + 1 && /^(?:['’]s?|[,;:"”])$/i.test(words[end - 1]!)) end -= 1;
  if (type === 'MISC' && /^(?:19|20)\d\d$/.test(words[end] ?? ''))
    return { from, to: end + 1, type: 'EVENT' };
  const isEvent = isNameOfEvent(words.slice(from, end), type);
  if (isEvent) end = endOfSubject(words, end);
  return { from, to: end, type: isEvent ? 'EVENT' : type };
}

/** Begins with a Latin letter. */
function isPlain(word: string): boolean {
  const code = word.charCodeAt(0) | 32;
  return code >= SMALL_A && code <= 122;
}

/** "closed-circuit television (CCTV)": letters for words that are no name. */
function abbreviatesWords(words: readonly string[], from: number, to: number): boolean {
  if (to - from !== 1 || words[from - 1] !== '(' || words[to] !== ')') return false;
  const letters = words[from]!.toLowerCase();
  if (!/^[a-z]{2,6}$/.test(letters) || words[from] === letters) return false;
  let left = letters.length;
  for (let i = from - 2; i >= 0 && left > 0; i--) {
    const word = words[i]!;
    if (/^(?:-|,|and|of|the|for)$/.test(word)) continue;
    if (CAPITAL.test(word) || word[0] !== letters[left - 1]) return false;
    left -= 1;
  }
  return left === 0;
}

const TITLE_BEFORE = /^(?:envoy|ambassador|spokesman|spokeswoman|spokesperson|correspondent)$/i;

/** Words after a hyphen that make no given name: "Some Name-led". */
const HYPHEN_ENDING =
  /^(?:led|based|born|era|style|run|backed|like|owned|linked|elect|made|aged|held|time|owing|free|only|type|wide|far)$/;

/** A person without the office before the name, and with the whole of a given name in two parts: "Some Tae-min". */
function adjustPerson(words: readonly string[], from: number, to: number): Found | null {
  let first = from;
  while (first < to - 1 && TITLE_BEFORE.test(words[first]!)) first += 1;
  let end = to;
  while (end > first + 1 && /^(?:['’]s?|[,;:"”])$/i.test(words[end - 1]!)) end -= 1;
  if (words[end - 1] === '-') end -= 1;
  while (
    end - first > 1 &&
    words[end] === '-' &&
    /^\p{Ll}{1,5}$/u.test(words[end + 1] ?? '') &&
    !HYPHEN_ENDING.test(words[end + 1]!)
  )
    end += 2;
  const isStorm = stormBefore(words, from) < from && end - from === 1;
  return isStorm
    ? { from: stormBefore(words, from), to: end, type: 'EVENT' }
    : { from: first, to: end, type: 'PER' };
}

/** Where "Tropical Storm Some" begins; `from` when no kind of storm stands before. */
function stormBefore(words: readonly string[], from: number): number {
  if (!/^(?:storm|hurricane|cyclone|typhoon)$/i.test(words[from - 1] ?? '')) return from;
  return /^tropical$/i.test(words[from - 2] ?? '') ? from - 2 : from - 1;
}

/** "Conference on Some Safety": an event goes on with what it is about. */
function endOfSubject(words: readonly string[], end: number): number {
  const gathers = /^(?:Conference|Summit|Forum|Congress|Dialogue|Day|Convention)$/.test(words[end - 1]!);
  if (!gathers || !/^(?:on|against|for)$/i.test(words[end] ?? '')) return end;
  let last = end;
  for (let i = end + 1; CAPITAL.test(words[i] ?? ''); i++) last = i;
  return last === end ? end : last + 1;
}

function isNameOfEvent(name: readonly string[], type: string): boolean {
  const last = name.at(-1)!;
  if ((type === 'MISC' || type === 'LOC') && FEAST.test(name.join(' '))) return true;
  if (type === 'ORG') return name.length > 1 && /^(?:Games|Olympics|Cup|Championships?|Month)$/.test(last);
  return type === 'MISC' && ((name.length > 1 && EVENT_HEAD.test(last)) || EVENT_NAME.test(name.join(' ')));
}

function namesIncident(words: readonly string[], from: number, to: number, type: string): boolean {
  if (type === 'PER' || type === 'NORP' || to - from < 2) return false;
  return words[from - 1]?.toLowerCase() === 'the' && INCIDENT.test(words[to] ?? '') && type !== 'LOC';
}
