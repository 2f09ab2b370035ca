/**
 * What a page's own mark-up calls a part of itself, as rows of words in class names, ids and test ids. Such names are
 * hints: they help to say what something is that was removed already, and never remove anything.
 */
import type { ClutterKind } from '../../article';
import { lazy, remembered } from '../../lazy';
import { letterPattern } from '../../letters';

const ROWS: ReadonlyArray<[ClutterKind, string]> = [
  [
    'share',
    'shar(?:e|es|er|ing)|shareable|socials?|socialmedia|follow(?: us)?|sns|addtoany|addthis|sharedaddy|sharethis|essb|teilen|partager|compartir',
  ],
  [
    'comments',
    'comments?|commenting|commentlist|disqus|respond|repl(?:y|ies)|coral|livefyre|viafoura|openweb|spot im|conversation|discussions?|kommentare?|commentaires?|comentarios?',
  ],
  [
    'author-box',
    'authors?|author(?:box|bio|info)|bio|biography|contributors?|journalist|writers?|autor(?:es|en|in)?|auteurs?|about (?:the )?author',
  ],
  [
    'newsletter',
    'news ?letters?|nl signup|sign ?up|subscribe(?:box|form)?|subscription|mail ?chimp|mc4wp|opt ?in|inbox|email (?:signup|capture|form)|boletin|infolettre',
  ],
  [
    'ad',
    'ads?|adv|adverts?|advertis(?:ing|ements?|er)|adsense|adslot|adbox|ad(?:unit|wrap(?:per)?|container|label|holder)|sponsor(?:s|ed|ship)?|promoted|outbrain|taboola|dfp|gpt|mrec|leaderboard|billboard|dianomi|anzeigen?|werbung|publicidad|publicite|reklam[ae]?',
  ],
  [
    'promo',
    'promos?|promotions?|cta|call(?: to action|out)|donat(?:e|ion|ions)|memberships?|paywall|upsell|campaigns?|deals?|hawk|app (?:download|banner|promo)|support us|got a tip|product card',
  ],
  [
    'notice',
    'cookies?|consent|gdpr|onetrust|privacy|copyright|legal|disclaimers?|disclosures?|licen[cs]e|notices?|credits|sources?|corrections?',
  ],
  [
    'navigation',
    'nav|navs?|navigation|navbar|sub ?nav|menus?|sub ?menu|breadcrumbs?|tags?|tag ?cloud|topics?|keywords|categor(?:y|ies)|pag(?:er|ination)|toc|table of contents|footers?|foot|site ?map|back to top|archives?|search|masthead|hamburger|drawer|language|country|prev(?:ious)?|pages|key events',
  ],
  [
    'related',
    'related|recirc(?:ulation)?|recommend(?:ed|ations?|er)?|trending|popular|most (?:read|viewed|popular)|latest|recent|teasers?|cards?|read (?:next|more)|up next|stor(?:y|ies)|headlines|feed|more|videos?|carousel|slick|collections?|listing|posts|articles',
  ],
  [
    'ticker',
    'tickers?|breaking(?: news)?|news ?feed|live ?feed|marquee|news ?flash|actual(?: box)?|just in|live ?ticker',
  ],
  [
    'see-also',
    'see also|also read|in ?line (?:related|links?|recirc|promo)|related (?:links?|inline)|in(?:text|read)|recommended content|link related|catcher|pull ?read|recirculation',
  ],
];

const patterns = lazy(() =>
  ROWS.map(([kind, words]) => [kind, new RegExp(`(?:^| )(?:${words})(?= |$)`)] as const),
);

const NAMES = ['class', 'id', 'data-testid', 'data-component', 'data-module', 'data-tracking-area'];
const LONGEST = 240;

/** Class names and ids. */
function namesOf(element: Element): string {
  let text = element.localName.includes('-') ? element.localName : '';
  if (!element.hasAttributes()) return text;
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value) text += ` ${value.slice(0, LONGEST)}`;
  }
  return text;
}

/** As words: `relatedStories__item-2` → `related stories item 2`. */
function wordsOf(names: string): string {
  const lower = names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  // Classes of Unicode letters are slow, and hardly any name has such.
  const between = BEYOND_ASCII.test(lower) ? BETWEEN_WORDS(lower) : /[^a-z\d]+|(?<=[a-z])(?=\d)/g;
  return lower.replace(between, ' ').trim();
}
const BEYOND_ASCII = /[^ -~\s]/;
const BETWEEN_WORDS = letterPattern('[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\d)', 'g');

export type Marks = ReadonlyMap<ClutterKind, string>;

/** Kinds that an element's names speak of, each with the word. */
export function marksOf(element: Element): Marks {
  const names = namesOf(element);
  return names === '' ? NONE : marksIn(names);
}
const NONE: Marks = new Map();

const marksIn = remembered((names): Marks => {
  const found = new Map<ClutterKind, string>();
  const words = wordsOf(names);
  if (words === '') return found;
  for (const [kind, pattern] of patterns()) {
    const match = pattern.exec(words);
    if (match) found.set(kind, match[0].trim());
  }
  return found;
});
