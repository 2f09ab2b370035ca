/** What names of classes and ids hint at, as rows. Hints only: hashed and absent names must work as well. */

const ROWS: ReadonlyArray<readonly [name: string, words: RegExp]> = [
  ['picture', /caption|credit|photo|image|img|media|galler|figure|video|player|legend/],
  ['date', /date|time|publish|meta(?!data)|info/],
  ['share', /share|sharing|social|facebook|twitter|follow/],
  ['related', /relat|recommend|recirc|also|outbrain|taboola|read-?more|trending|popular|latest|most-|more-/],
  ['card', /teaser|card|promo|grid|item|list|feed|carousel|slider|swiper/],
  ['sign-up', /newsletter|subscri|sign-?up|paywall|piano|member|donat|log-?in|regist|regwall|cta/],
  ['comment', /comment|disqus|discuss|reply|replies/],
  ['tag', /tag|topic|categor|keyword|label|kicker|breadcrumb/],
  ['foot', /foot|bottom|copyright|legal|disclaim/],
  ['side', /side|aside|widget|rail|right|module/],
  [
    'standfirst',
    /standfirst|sub-?title|sub-?head|deck|\bdek|summary|\blead|intro|excerpt|descr|chapo|vorspann|bajada|entradilla/,
  ],
  ['body', /body|content|text|paragraph|prose|entry|wysiwyg/],
  ['article', /article|story|post|news|single/],
  ['box', /quote|pull|fact|box|inset|embed|highlight|takeaway|callout/],
  ['notice', /popup|modal|cookie|consent|gdpr|notice|alert|overlay|hidden|sr-only|visually|screen-?reader/],
  ['title', /title|headline|heading/],
];

export const HINTS = ROWS.map(([name]) => name);

const known = new Map<string, number>();
const MOST_KNOWN = 5000;

/** Bit n is row n. */
export function hintsOf(element: Element, className: string | null): number {
  const id = element.getAttribute('id');
  if (!id && !className) return 0;
  // Most elements have no id, and what stands before the space matches nothing.
  const key = id ? `${id} ${className ?? ''}` : className!;
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  const words = (id ? key : ` ${key}`)
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  let bits = 0;
  for (let at = 0; at < ROWS.length; at++) if (ROWS[at]![1].test(words)) bits |= 1 << at;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, bits);
  return bits;
}
