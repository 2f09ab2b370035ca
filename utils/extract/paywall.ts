/**
 * Whether only the free part of an article is on the page. The rest is never looked for; the reader is told.
 *
 * A page that says so of itself (schema.org `isAccessibleForFree`, a content tier) may still hold the whole text, for
 * subscribers or behind a curtain: what was cut off must show as well. A page that says nothing must show it twice. A
 * box that asks to subscribe shows nothing.
 */
import type { Decision } from '../clutter/find';
import { type JsonObject, textOf } from './json-ld';
import type { PageSources } from './page-sources';
import type { Body } from './roles';
import { wording } from './wording';

/** Below this many words a text that is said not to be free is its opening. */
const SHORT_WORDS = 250;
/** Above, only a cut at the very end of the text shows. */
const LONG_WORDS = 600;
/** Of a page that does not say so itself, only short texts are believed to be cut off. */
const UNDECLARED_WORDS = 400;
/** The page knows of so many times more words than it shows. */
const TIMES_MORE = 1.5;
const LEAST_MORE = 100;
/** Texts behind the last one in which a wall says what it asks. */
const REACH = 15;
const MOST_WORDS = 60;
const HIGHEST = 4;

/** What walls say: that this text goes on, and for whom. Newsletters and offers do not say so. */
const ASKS: readonly string[] = [
  'to (?:continue|keep) reading',
  '(?:continue|keep) reading (?:this|the) (?:article|story|report)',
  'to (?:read|see|access|view|unlock) (?:the )?(?:full|rest|whole|entire|complete|remaining)',
  '(?:rest|remainder) of (?:this|the) (?:article|story)\\b.{0,40}(?:subscri|member|regist)',
  '(?:article|story|content|report) (?:is )?(?:only )?(?:available (?:only )?(?:to|for)|exclusive(?:ly)? (?:to|for)|reserved for|for) (?:our )?(?:paying |premium |registered |digital )?(?:subscribers|members)\\b',
  'subscribers?[- ]only (?:article|story|content)',
  '(?:subscribe|register|sign up|log ?in|sign in|join)(?: now| today)? (?:to|and) (?:read|unlock|continue|keep) (?:reading|this|the|full)',
  'unlock (?:this|the full|the rest of)',
  'reached your (?:free )?(?:article )?limit|free articles? (?:left|remaining|this month)',
  'um (?:den |diesen )?(?:ganzen |vollständigen |gesamten )?(?:artikel |text )?weiterzulesen|(?:ganzen|vollständigen|gesamten) (?:artikel|text) lesen',
  'jetzt (?:\\S+ )?(?:\\S+ )?(?:und |& )?weiterlesen|mit \\S*(?:abo|plus|\\+)\\S* weiterlesen|weiterlesen (?:mit|nach) ',
  '(?:nur|exklusiv) (?:für|mit) (?:\\S+ )?(?:abonnent|abo\\b|digitalabo)|dieser (?:artikel|inhalt|text) ist (?:nur|exklusiv|kostenpflichtig)',
  'réservée? (?:aux|à nos) (?:\\S+ )?abonn|pour (?:lire|continuer|poursuivre) (?:la suite|la lecture|votre lecture)|il vous reste [\\d.,]+ ?% (?:de cet article|à (?:lire|découvrir))|abonnez-vous pour (?:lire|continuer|accéder)',
  '(?:exclusiv[oa]|sol[oa]|reservado) para (?:nuestros )?(?:suscriptores|socios|abonados)|para (?:seguir|continuar) leyendo|suscr[ií]bete (?:para|y) (?:seguir|continuar|leer|sigue)',
  'exclusivo para assinantes|assine (?:para|e) (?:ler|continu)|para continuar (?:a ler|lendo)|conteúdo (?:exclusivo|restrito) (?:para|a) assinantes',
  '(?:riservat[oa]|esclusiv[oa]) (?:agli|per gli|ai) (?:abbonati|iscritti|soci)|per continuare (?:a leggere|la lettura)|abbonati (?:per|e) (?:leggere|continu)',
  '(?:alleen|exclusief) voor (?:abonnees|leden)|om (?:dit artikel |dit )?verder te lezen|lees (?:dit artikel )?verder met|word (?:lid|abonnee) (?:om|en) (?:dit |verder )',
  'för att (?:läsa (?:vidare|hela)|fortsätta läsa)|(?:endast|bara|exklusivt) för (?:prenumeranter|abonnenter)|for å lese (?:videre|hele)|(?:kun|bare) for abonnenter|for at læse (?:videre|resten|hele)|få adgang til (?:hele|resten)',
  'tilaajille|jatkaaksesi lukemista|pozostało (?:jeszcze )?\\d+ ?% (?:tekstu|artykułu|treści)|(?:tylko|wyłącznie) dla (?:subskrybentów|prenumeratorów)|aby (?:czytać dalej|przeczytać (?:całość|dalszą))',
  '(?:pouze|jen) pro předplatitele|csak előfizetőink|только для подписчиков|чтобы (?:читать дальше|прочитать (?:полностью|весь)|продолжить чтение)|(?:лише|тільки) для (?:перед)?платників',
  'devamını okumak için|(?:sadece|yalnızca) aboneler|للمشتركين فقط|لمتابعة القراءة|پڑھنا جاری رکھنے کے لیے|(?:पूरी ख़?बर|आगे) पढ़ने के लिए|(?:पढ़ें|पढ़िए) पूरी ख़?बर',
  '会員限定(?:記事|です)|有料会員(?:限定|になると|向け)|残り[:：]?\\s*[\\d,]+\\s*文字|続きを読むには|(?:订阅|訂閱|登录|登入|付费|付費)(?:后|後|以|即可)?(?:阅读|閱讀|查看|继续)(?:全文|完整|剩余|更多)|(?:剩余|還有|还有)\\s*\\d+\\s*[%％字]|구독자 (?:전용|만)|유료 ?회원|(?:로그인|구독) ?(?:후|하고) (?:계속|전체|전문)',
];
const asks = wording(ASKS.map((one) => `(?:${one})`).join('|'));

/** The words of a wall: what is to be done to read on. */
export function asksForMore(text: string): boolean {
  return asks(text.toLowerCase());
}

/** What pages call such walls in their mark-up. */
const WALL_NAME =
  /(?:^|[\s_-])(?:pay|reg|subscri(?:ber|ption)|premium|login|meter(?:ed)?|hard|soft)[_-]?(?:wall|gate|barrier|fence)|(?:^|[\s_-])(?:paywall|regwall|paygate|piano-(?:inline|container)|tp-(?:container|modal)|meteredContent|plus-?(?:wall|barrier))/i;

/** Says whether the text that was found is only the opening of the article. */
export function isPartial(
  { article, meta }: Pick<PageSources, 'article' | 'meta'>,
  decision: Decision,
  { body, text, words }: { body: Body; text: string; words: number },
): boolean {
  const declared =
    isClosed(article) ||
    /^(?:locked|premium|paid|subscribers?)/i.test(meta.first('article:content_tier') ?? '');
  const cut = isCutOff(text);
  if (!declared) {
    if (words >= UNDECLARED_WORDS) return false;
    const { asks, named } = wallBehind(decision, body);
    return asks && (named || cut || words < SHORT_WORDS);
  }
  if (knowsMore(article, { text, words })) return true;
  if (words < SHORT_WORDS || cut) return true;
  if (words >= LONG_WORDS) return false;
  const { asks, named } = wallBehind(decision, body);
  return asks && named;
}

/** The page's own data says that it, or a part of it, is not free. */
function isClosed(article: JsonObject | null): boolean {
  if (!article) return false;
  const parts = Array.isArray(article.hasPart) ? article.hasPart : [article.hasPart];
  return [article, ...parts].some((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return false;
    return one.isAccessibleForFree !== undefined && /^(?:false|no|0)$/i.test(String(one.isAccessibleForFree));
  });
}

/** The data holds, or counts, clearly more than the page shows. */
function knowsMore(article: JsonObject | null, { text, words }: { text: string; words: number }): boolean {
  const count = Number(textOf(article?.wordCount) ?? Number.NaN);
  if (count > words * TIMES_MORE && count > words + LEAST_MORE) return true;
  const whole = textOf(article?.articleBody);
  return whole !== null && whole.length > text.length * 2 && whole.length > text.length + LEAST_MORE * 6;
}

/** The last line breaks off. */
function isCutOff(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1).trim();
  return last.length >= 40 && /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(last.slice(-5));
}

/** A wall right behind the text: by its words, and by what the page calls it. */
function wallBehind(
  { page, facts, owner, items }: Decision,
  { end }: Body,
): { asks: boolean; named: boolean } {
  const wall = { asks: false, named: false };
  let texts = 0;
  // The text's own last lines may have been taken for text and be the wall's.
  for (let at = Math.max(0, end - 3); at < page.blocks.length && texts < REACH; at++) {
    const { silent, words, headlineLink } = facts[at]!;
    const item = items[owner[at]!];
    if (silent) continue;
    texts++;
    if (headlineLink || item?.kind === 'related' || item?.kind === 'comments' || words > MOST_WORDS) continue;
    if (asksForMore(page.blocks[at]!.text)) wall.asks = true;
    let box = page.blocks[at]!.element;
    for (let step = 0; box > 0 && step < HIGHEST; box = page.elements[box]!.parent, step++) {
      const { element, pieceStart } = page.elements[box]!;
      if (page.pieces[pieceStart] && page.pieces[pieceStart]!.block < end - 3) break;
      if (WALL_NAME.test(`${element.id} ${element.getAttribute('class') ?? ''}`)) wall.named = true;
    }
  }
  return wall;
}
