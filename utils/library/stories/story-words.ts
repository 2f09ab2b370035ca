/** The words by which texts are told to be about the same: those of the headline, the lead, and what is said again and again. */
import { lazy } from '../../lazy';
import { fold, pairs, words } from '../words';
import { hashOf } from './minhash';
import { WORD } from './weights';

/**
 * Words of any article in languages that are often saved: in Latin letters those of four and more (shorter ones are left
 * out anyway), in scripts whose words are short those of two and more.
 */
const COMMON = `about above after again against ahead allow along already also although always amid among another around
asked away back became because become been before began behind being below best between beyond both bring brought came
cannot case come could current days despite does doing done down during each early either else ended enough even ever
every expected face faces fact find first five following former forward found four from full further gave getting give
given goes going good great group half have having held help here high himself hold hope hours however inside instead
into itself just keep kept know known large last late later latest least left less like likely live local long look
looking made main make makes making many matter mean means might million month months more most move much must near need
needs never news next night nine nothing number often once only open other others over part people place plan plans
point president public putting rather reach read really recent remain report reported reports right said same says
second seek seen sent series seven several shall share should show shows side since small some soon start started state
states statement still such sunday monday tuesday wednesday thursday friday saturday take taken takes taking tell than
that their them themselves then there these they thing things think third this those though three through time times
today together told took toward towards turn under until upon used using very want wanted weeks week well went were what
when where whether which while whom whose wide will with within without work world would year years yesterday your
january february march april june july august september october november december billion according
aber alle allem allen aller auch beim bereits dass dazu dann denen denn deren dessen diese diesem diesen dieser doch
durch eine einem einen einer eines etwa gegen gibt habe haben hatte hier ihre ihrem ihren ihrer immer jahr jahre jahren
jetzt kann keine konnen mehr mehrere muss nach nicht noch nur oder ohne schon sehr seit sein seine seinem seinen seiner
sich sind soll sollen sowie uber unter viele wegen weil weiter wenn werden wieder wird worden wurde wurden zwei zwischen
ainsi alors apres aussi autre autres avait avant avec avoir cette ceux chez comme dans depuis deux doit dont elle elles
encore entre etait etre fait faire ils jour jours leur leurs mais meme moins nous ont pour plus pas peut puis quand
quatre quelques sans selon sera sont sous sur tous tout toute toutes tres trois vers vont
ademas ahora algunos ante antes anos asi aunque cada como contra cual cuando desde despues donde dos durante ella ellos
entre era esta estaba estado estan estas este esto estos fue fueron hace hacia hasta haya mas mientras mismo mucho muy
nada otra otras otros para parte pero poco por porque puede quien sea segun ser sido sin sobre solo son sus tambien
tiene tienen toda todas todo todos tras una unos
alla anche ancora aveva cosi dalla dalle degli della delle dello dopo dove essere fatto hanno invece loro nella nelle
nello non ogni perche piu prima proprio quale quando quello questa queste questi questo sono stata stato sua sulla suoi
tutti una alem ainda assim depois disse esta estao isso mais mesmo muito nao nos onde pela pelo porque qual sao sera seu
seus sobre tambem tem tinha uma vai aan alle bij daar deze door echter een geen haar heeft hebben hier hun kunnen maar
meer naar niet onder over tegen twee tussen uit van veel voor waar wanneer werd wordt worden zijn zich zonder zou
من في على إلى عن أن إن ما لا هذا هذه التي الذي الذين كان كانت كما بعد قبل بين مع حول خلال عند قال قالت وقال منذ حتى أو ثم قد لم لن هو
هي هم كل غير أي ذلك تلك وكان أيضا عام يوم بأن وأن فإن ضد لدى نحو أكثر أول اليوم أمس غدا مليون
کے کی کا میں سے نے کو پر اور ہے ہیں تھا تھے تھی یہ وہ اس ان کہ جو بھی تک ہو گیا گئی گئے کر کرنے کیا کی لیے ساتھ رہا رہی رہے ہوئے ہوا ہوئی جس
ایک دو کہا آج کل سال دن والے والی دیا دی اپنے اپنی جب کسی بعد نہیں
است این که را با برای از به در آن شد شده بود یک خود نیز هم تا یا اما باید های
של את על עם זה לא כי גם או אבל הוא היא הם אם רק עוד כל יותר אחרי לפני בין מה אל כך היה היתה היו אך אמר אמרה היום אתמול
के की का में से ने को पर और है हैं था थे थी यह वह इस उस कि जो भी तक हो गया गई गए कर करने किया लिए साथ रहा रही रहे हुए हुआ हुई जिस एक दो कहा आज कल
साल दिन वाले वाली दिया दी अपने अपनी जब किसी बाद नहीं तो ही
있다 했다 이다 대한 위해 그리고 이번 지난 것으로 통해 따라 밝혔다 말했다 이날 오전 오후 관련 가운데 함께 대해 또한 하지만 그러나 있는 없는 하는 된다 됐다
지난해 올해 오늘 어제 내일`;

const isCommon = lazy(() => new Set(COMMON.split(/\s+/).map(fold)));

/**
 * Letters of the shortest word that tells something, and how many its stem has, by script: words of Latin, Greek and
 * Cyrillic letters need four, those that leave vowels out or write whole syllables are shorter; after a stem of two
 * syllables Korean puts its particles.
 */
const SCRIPTS: ReadonlyArray<[script: RegExp, shortest: number, stem: number]> = [
  [/^\p{Script=Hangul}/u, 2, 2],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}]/u, 3, 5],
  [
    /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}]/u,
    3,
    6,
  ],
];
const SHORTEST = 4;
/** Words of one stem begin alike: truncation is the stemmer that fits most languages (McNamee & Mayfield 2004). */
const STEM_LETTERS = 6;
const BY_DEFAULT = [null, SHORTEST, STEM_LETTERS] as const;
/** Hebrew is the first of them; before it stand Latin, Greek, Cyrillic and Armenian. */
const FIRST_OTHER_SCRIPT = 0x590;
/** How much of the text is its lead, in words. */
const LEAD_WORDS = 70;
/** Said so often in the text, a word tells what it is about. */
const OFTEN = 3;
const MOST_WORDS = 40;

export interface WordShare {
  /** `w:flood`. */
  id: string;
  /** 0..1, how much it is of this article. */
  share: number;
}

/** The id of a word as stories know it; null for one that tells nothing. */
function idsOf({ text, unspaced }: { text: string; unspaced: boolean }): string[] {
  if (unspaced) return pairs(text).map((pair) => WORD + pair);
  if (isCommon().has(text)) return [];
  const isPlain = text.charCodeAt(0) < FIRST_OTHER_SCRIPT;
  const [, shortest, stem] = (!isPlain && SCRIPTS.find(([script]) => script.test(text))) || BY_DEFAULT;
  const bare = shortest < SHORTEST ? withoutArticle(text) : text;
  if (bare.length < shortest || /^\p{N}/u.test(bare) || (bare !== text && isCommon().has(bare))) return [];
  return [WORD + bare.slice(0, stem)];
}

/** Arabic writes its article, and the prepositions before it, with the word: "al-dam" and "dam" are one. */
function withoutArticle(text: string): string {
  const bare = text.replace(/^[\u0648\u0641\u0628\u0643]?\u0627\u0644(?=\p{L}{3})/u, '');
  return bare.replace(/^\u0644\u0644(?=\p{L}{3})/u, '');
}

/** Words of the headline, in order, each with its id. */
export function headlineWords(title: string): Array<{ id: string; word: string }> {
  const found = new Map<string, string>();
  for (const word of words(title)) {
    for (const id of idsOf(word)) {
      if (!found.has(id))
        found.set(id, word.unspaced ? id.slice(WORD.length) : title.slice(word.start, word.end));
    }
  }
  return [...found].map(([id, word]) => ({ id, word }));
}

/** The words that tell most of an article, those of the headline first. */
export function tellingWords(title: string, text: string): WordShare[] {
  const inTitle = new Set(headlineWords(title).map(({ id }) => id));
  const inLead = new Set<string>();
  const counts = new Map<string, number>();
  let at = 0;
  for (const word of words(text)) {
    for (const id of idsOf(word)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (at < LEAD_WORDS) inLead.add(id);
    }
    at++;
  }
  const all = new Set([
    ...inTitle,
    ...inLead,
    ...[...counts].filter(([, n]) => n >= OFTEN).map(([id]) => id),
  ]);
  return [...all]
    .map((id) => ({
      id,
      share: Math.min(
        1,
        (inTitle.has(id) ? IN_HEADLINE : 0.15) + (inLead.has(id) ? 0.15 : 0) + saidShare(counts.get(id) ?? 0),
      ),
    }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_WORDS);
}

/** Words of the headline have at least this share, others less, or as much where they are said all the time. */
export const IN_HEADLINE = 0.6;

const saidShare = (count: number) => Math.min(0.3, 0.08 * Math.log2(1 + count));

const QUOTED = /[“"„«]([^“”"„«»\n]{40,400})[”"“»]/g;
const MOST_QUOTES = 16;

/** What an article quotes word for word, long enough to be no phrase: the words and a hash of them, folded. */
export function quotations(text: string): Array<{ hash: number; text: string }> {
  const found = new Map<number, string>();
  for (const [, quote] of text.matchAll(QUOTED)) {
    const folded = [...words(quote!)].map((word) => word.text);
    if (folded.length < 7) continue;
    // Papers cut the ends of what they quote, seldom its beginning.
    const hash = hashOf(folded.slice(0, 7).join(' '));
    if (!found.has(hash)) found.set(hash, quote!.trim());
  }
  return [...found].slice(0, MOST_QUOTES).map(([hash, quote]) => ({ hash, text: quote }));
}
