/** Names out of what pages print as bylines: without "By", roles, places, dates, addresses and handles. */
import { CAPITAL, letterPattern, SMALL } from '../letters';
import { isAgency } from './agencies';
import { readDatelineLine } from './dateline';
import { decodeReferences, foldForMatch, foldSpace } from './fold';
import { beginsLikePlace, isKnownCity } from './places';

export interface BylineNames {
  people: string[];
  /** Desks, editorial offices and agencies: a byline only where nobody is named. */
  desks: string[];
  /** Both, in the order of the byline. */
  inOrder: string[];
}

/**
 * "By" and "Author:" of many languages, at the start of a byline in lower case: patterns that ignore case take a browser
 * five times as long to compile.
 */
const BY = letterPattern(
  String.raw`^(?:(?:(?:(?:photo(?:graph)?s|pictures|words|story|text)\s+(?:and|&)\s+)?(?:written|reported|posted|published|words|story|photos|analysis|opinion|review|commentary|photographs?|text|report(?:ing)?|compiled|edited)\s+)?by|von|par|por|di|da|door|av|af|od|de|del|dari|oleh|propag[ae]|autor(?:a|en|es|i|in)?|auteur|auteure|author|authors|reporter|penulis|tekst|text|texte|texto|testo|skribent|journalist|napisa[lł][aoi]?|автор|текст|автори|авторы|द्वारा|লেখক|লিখেছেন|تحریر|بقلم|كتب|کتب|نویسنده|作者|撰文|記者|记者|文|기자)(?:\s*[:：/／]\s*|\s+(?=[\p{L}@"“'‘]))`,
);
/** The patterns that begin a line need no more of it. */
const BEGINNING = 80;
const BY_WORD = /^(?:by|von|par|por|di|da|door|av|af|od|oleh|autor|author)\s*[:：]?\s*$/i;

/** Between two names. Single letters (`y`, `e`, `i`) are words only between capitals. */
const BETWEEN =
  /\s*[,;|•·、，；\n\t]\s*|\s+[/&+]\s+|\s*(?:\/|／)\s*|\s+(?:and|und|et|och|og|en|ja|ve|dan|with|mit|avec|con|com|и|та|і|και|و|اور|और|এবং|와|và)\s+|\s+(?:y|e|i|a|u|ja)\s+(?=[a-z\u00c0-\u058f\u1e00-\u1fff]{2})/i;

/** A piece that is an office and no name. */
const ROLE =
  /\b(?:correspondent|editors?|reporters?|journalists?|columnists?|writers?|producers?|contributors?|freelancers?|authors?|anchors?|analysts?|professors?|lecturers?|director|chief|officer|head\s+of|president|founder|fellow|staff writer|bureau|photographer|critic|presenter|specialist|intern|researcher|redakteur(?:in)?|redacteur|chefredakteur(?:in)?|korrespondent(?:in)?|reporterin|journaliste?|journalistin|rédact(?:eur|rice)|periodista|redactora?|corresponsal|giornalista|redattore|inviat[oa]|corrispondente|jornalista|repórter|verslaggever|journalister|politik|sport|wirtschaft)\b/i;
const DEGREE =
  /^(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|b\.?a\.?|m\.?s\.?|b\.?s\.?|msc|mba|mph|msn|jd|esq\.?|cfa|cfp|rn|np|rd|rdn|ldn?|dds|dvm|pharmd|dr\.?)$/i;
/** Without a comma only as capitals: `Ma` is a name too. */
const DEGREES_BEHIND =
  /(?<=\S\s\S+)(?:\s(?:Ph\.?D|PharmD|M\.?D|M\.?S|M\.?A|B\.?A|MBA|MPH|MSN|RDN?|LDN?|RN|NP|JD|DDS|DVM)\.?)+$/;
const PICTURE =
  /^(?:photos?|fotos?|bild|bilder|picture|pictures|images?|video|grafik|graphics?|illustration|infographic)\b/i;
/** Small words that begin a family name; any other small word before a name is a preposition ("à Paris"). */
const PARTICLE =
  /^(?:d[aeiou]s?|del|dal|della|dos|van|von|vom|zu|zum|zur|ten|ter|der|den|la|le|el|al|bin|ibn|bint|abu|ould|mac|ap|st|af|av|san|'t)\s/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const DESK =
  /\b(?:desk|staff|team|bureau|newsroom|editorial|editors|redaktion|redaktionen|redacción|redacao|redação|redazione|rédaction|redactie|redakcja|redakce|news\s?service|wires?|agenc(?:y|ies)|agencia|agenzia|agence|agentur(?:en)?|correspondents?|reporters?|web\s?desk|newsdesk|online|online\s?desk|sports?|news|press|media|network|magazine|digital|tv|radio|times|post|daily|page|journal|gazette|herald|tribune|board)\b|ডেস্ক|डेस्क|ڈیسک|редакция|редакція|編輯|编辑|本报|新华社/i;

/** What a text holds wherever the pattern bites: quick to look for, where most patterns are slow to compile. */
type Noise = readonly [holds: RegExp, noise: (text: string) => RegExp];
const noise = (holds: RegExp, pattern = holds): Noise => [holds, () => pattern];
const FIGURE = /\d/;
const NOISE: readonly Noise[] = [
  noise(/:\/\//, /https?:\/\/\S+/gi),
  noise(/@/, /[\w.+-]+@[\w-]+\.[\w.-]+/g),
  noise(/@/, /(?:^|\s)@\w+/g),
  noise(/[([]/, /\((?:[^()]{0,80})\)|\[[^\]]{0,80}\]/g),
  noise(
    /\b(?:last\s+)?(?:updated?|modified|published|posted|aktualisiert|publié|mis à jour|actualizado|publicado|aggiornato|pubblicato)\b.*$/i,
  ),
  noise(/ago|read/i, /(?:^|\s)(?:\d+\s*)?(?:min(?:ute)?s?|hours?|hrs?|days?)\s+(?:ago|read)\b.*$/i),
  [
    /\s(?:for|in|at|from|special to|aus)\s/i,
    letterPattern(
      String.raw`\s+(?:for|in|at|from|reporting from|special to|aus|in)\s+(?:the\s+)?\p{Lu}[\p{L}.' -]*$`,
      'i',
    ),
  ],
  noise(/\bfollow\b.*$/i),
  // A date, and what follows it ("Ann Lee 30 August 2025, 4:45pm", "Ann Lee — 24 August").
  noise(
    FIGURE,
    /\s+[-–—|•·]?\s*\(?(?:(?:mon|tue|wed|thu|fri|sat|sun)[^\s\d,]*,?\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\s\d!-/:-@[-`{-~]{3,}.*$/i,
  ),
  [
    FIGURE,
    letterPattern(
      String.raw`\s+[-–—|•·]?\s*\p{Lu}[^\s\d!-/:-@[-\x60{-~]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d.*$`,
    ),
  ],
  noise(FIGURE, /\s+[-–—|•·]?\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*$/),
  [/,\s+(?:in|filed|posted)\s/, letterPattern(',\\s+(?:in|filed under|posted in)\\s+\\p{Lu}.*$')],
  noise(/[:：]\s*$/),
];

/**
 * Names of one or many raw bylines, in order, no name twice. `employers`: names of the site, which some papers
 * print after each name without a comma.
 */
export function readNames(raw: string | readonly string[], employers: readonly string[] = []): BylineNames {
  const names: BylineNames = { people: [], desks: [], inOrder: [] };
  const seen = new Set<string>();
  for (const text of typeof raw === 'string' ? [raw] : raw) {
    if (isFiledFrom(text)) continue;
    for (const found of splitNames(withoutEmployers(text, employers))) {
      const name = withoutEmployer(found, employers);
      const key = foldForMatch(name);
      if (!key || seen.has(key) || NOBODY.test(key)) continue;
      seen.add(key);
      (isDesk(name) ? names.desks : names.people).push(name);
      names.inOrder.push(name);
    }
  }
  return names;
}

/** `Karsova, March 6` stands where a byline may stand, and names a town. */
function isFiledFrom(text: string): boolean {
  const place = readDatelineLine(text)?.place;
  return !!place && (!place.includes(' ') || isKnownCity(place) || beginsLikePlace(place));
}

/** Accounts of content systems, and the article that is left of a paper's name. */
const NOBODY =
  /^(?:admin|administrator|editor|webmaster|root|user|guest|unknown|anonymous|null|undefined|none|sponsored|superuser|the)$/;

/** An employer whose name would fall apart as several names (`Ann Lee Post & Courier`) goes before they are told apart. */
function withoutEmployers(text: string, employers: readonly string[]): string {
  const broad = employers
    .map((employer) => employer.replace(/^the\s/i, ''))
    .filter((employer) => employer.split(BETWEEN).length > 1)
    .sort((a, b) => b.length - a.length);
  return broad.reduce((rest, employer) => {
    const at = rest.indexOf(employer);
    if (at === 0) return rest.slice(employer.length);
    return at > 0 ? rest.slice(0, at) : rest;
  }, text);
}

function withoutEmployer(name: string, employers: readonly string[]): string {
  const words = name.split(' ');
  for (let size = Math.min(5, words.length - 2); size > 0; size--) {
    const tail = words.slice(-size).join(' ');
    const folded = foldForMatch(tail);
    if (isAgency(tail) || employers.some((employer) => foldForMatch(employer) === folded))
      return words.slice(0, -size).join(' ');
  }
  return name;
}

/** The names as they go into `Article.byline`: people, else desks and agencies. */
export function cleanByline(raw: string | readonly string[]): string[] {
  const { people, desks } = readNames(raw);
  return people.length > 0 ? people : desks;
}

/** Chinese pages put source, writer and date on one line: `来源：… 作者：王小明 2025-04-03`. */
const LABELLED_HAN =
  /(?:作者|记者|記者|撰文|撰稿)\s*[:：／/]\s*(\p{Script=Han}{2,4}(?:[、，,\s]\s*\p{Script=Han}{2,4}(?![:：\p{Script=Han}]))*)/u;
const LABEL_HAN = /[者文稿]\s*[:：／/]/;

/** Names of a visible line that says so itself ("By …"); null for any other line. */
export function readBylineLine(line: string): string[] | null {
  const text = foldSpace(line);
  if (text.length > 200) return null;
  const labelled = LABEL_HAN.test(text) ? LABELLED_HAN.exec(text)?.[1] : undefined;
  if (labelled) return splitNames(labelled);
  if (byLength(text) === 0) return null;
  const names = cleanByline(text);
  return names.length > 0 && names.every(looksLikeName) ? names : null;
}

const OPENS_NAME = letterPattern('^\\P{L}*(?!\\p{Ll})\\p{L}');
const OPENS_WITH_LETTER = letterPattern('^\\P{L}*\\p{L}');

/** A name as people and desks bear it: few words, capitals where the script has them, no figures. */
export function looksLikeName(name: string): boolean {
  const words = name.split(' ');
  if (name.length > 60 || words.length > 6 || /[\d?!:“”"…]/.test(name)) return false;
  const capital = words.filter((word) => OPENS_NAME(word).test(word)).length;
  return capital >= Math.max(1, words.length - 2) && OPENS_WITH_LETTER(name).test(name);
}

function isDesk(name: string): boolean {
  return isAgency(name) || DESK.test(name);
}

/** How many characters of a line "By" takes; 0 where it does not begin so. */
function byLength(text: string): number {
  const start = text.slice(0, BEGINNING).toLowerCase();
  return BY(start).exec(start)?.[0].length ?? 0;
}

function withoutBy(text: string): string {
  return text.slice(byLength(text));
}

function splitNames(raw: string): string[] {
  let text = foldSpace(decodeReferences(raw.replace(/\n/g, ' ; ')).replace(/<[^<>]{1,200}>/g, ' '));
  for (const [holds, pattern] of NOISE) if (holds.test(text)) text = text.replace(pattern(text), ' ');
  text = withoutBy(foldSpace(text));
  const names: string[] = [];
  for (const piece of text.split(BETWEEN)) {
    const name = trimName(piece ?? '');
    const previous = names.at(-1);
    if (previous && SUFFIX.test(name)) names[names.length - 1] = `${previous} ${name}`;
    else if (isNamePiece(name, names.length)) names.push(name);
  }
  return names;
}

const STOP_OR_PREPOSITION = letterPattern('(?<=\\p{Ll}{2})\\.$|\\s+(?:on|at)$');

function trimName(piece: string): string {
  const name = withoutBy(foldSpace(piece))
    .replace(/^(?:and|und|et|y|och|og|en|&)\s+/i, '')
    .replace(DEGREES_BEHIND, '')
    .replace(/^[\s–—:.,*"“”'‘’-]+|[\s–—:,*"“”'‘’-]+$/g, '')
    .replace(STOP_OR_PREPOSITION(piece), '');
  return titleCased(name);
}

const LETTER = letterPattern('\\p{L}');
const SMALL_WORD = letterPattern('^\\p{Ll}+ ');
const FREE_FIGURE = letterPattern('(?<!\\p{L})\\d+(?!\\p{L})|\\d{3}');
const WORD_WITH_FIGURE = letterPattern('\\p{L}\\d{1,2}(?!\\d)', 'g');

function isNamePiece(name: string, earlier: number): boolean {
  if (name.length < 2 || name.length > 80 || BY_WORD.test(name) || DEGREE.test(name)) return false;
  // "Halden24 Staff" is a desk; a free-standing figure is a date or an age.
  if (!LETTER(name).test(name) || PICTURE.test(name)) return false;
  if (FIGURE.test(name) && FREE_FIGURE(name).test(name.replace(WORD_WITH_FIGURE(name), ''))) return false;
  if (SMALL_WORD(name).test(name) && CAPITAL(name).test(name) && !PARTICLE.test(name)) return false;
  // An office after a name ("Ann Lee, Political Editor") belongs to it; alone it is a desk at best.
  return !(ROLE.test(name) && (earlier > 0 || !DESK.test(name)));
}

const CAPITAL_OR_CASELESS = letterPattern('(?!\\p{Ll})\\p{L}');
const INITIAL = letterPattern(String.raw`(?<![\p{L}'’])\p{Ll}`, 'g');
const CAPITALS = letterPattern('\\p{Lu}{3}');
const CAPITAL_WORD = letterPattern('\\p{Lu}[\\p{Lu}\\p{M}]*', 'g');

/** Names in capitals are set as names; short all-capital words are acronyms and stay. */
function titleCased(name: string): string {
  const words = name.split(' ');
  if (words.length > 1 && words.length < 4 && !CAPITAL_OR_CASELESS(name).test(name)) {
    return name.replace(INITIAL(name), (letter) => letter.toUpperCase());
  }
  if (words.length < 2 || SMALL(name).test(name) || !CAPITALS(name).test(name) || isAgency(name)) return name;
  return name.replace(CAPITAL_WORD(name), (word) =>
    word.length > 1 ? word[0] + word.slice(1).toLowerCase() : word,
  );
}
