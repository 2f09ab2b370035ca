/**
 * What makes two openings of a page the same article: its address without what only tracks or presents.
 * Pasted text has no address: extraction is synchronous and leaves `Article.url` as it was given, so a caller
 * with text awaits `textIdentity(text)` first and passes the result as the url.
 */

/** Parameters that say where a reader came from, never what is shown. */
const TRACKING: readonly RegExp[] = [
  /^utm[_-]/, // Urchin / Google Analytics, and its imitators
  /^(?:fb|g|gb|wb|ms|y|tt|tw|dc|s|ef|ir|ob|rd|ck|ml|ob_)clid$/,
  /^(?:fb_|fbclid|gad_|gclsrc|_ga|_gl|mc_|mkt_|hsa_|_hs|vero_|pk_|piwik_|mtm_|matomo_|oly_|itm_|at_|ns_|xtor|wt[._]|trk)/,
  /^(?:igsh|igshid|igsh_|yclid|ref|ref_src|ref_url|referrer|referer|cmp|cmpid|campaign|campaign_id|smid|smtyp|ocid|icid|ncid|sref|si)$/,
  /^(?:__twitter_impression|__source|sh|shared?|share_id|sharetype|socialshare|soc_src|soc_trk|feedtype|feedname)$/,
  /^(?:cid|mbid|src_medium|intcmp|int_source|int_medium|int_campaign|ito|ftag|ftcamp|partner|guccounter|guce_referrer|guce_referrer_sig)$/,
];
/** Those of them that some sites number their articles by. */
const NUMBERED = /^(?:cid|ref|si|sh|share)$/;
/** Parameters that only choose the presentation. */
const PRESENTATION =
  /^(?:amp|_amp|amp_js_v|amp_gsa|usqp|outputtype|outputformat|print|printable|printview|view_as_print)$/;

/** Labels that stand before a country code in registrable suffixes (co.uk, com.pk, ne.jp). */
const SECOND_LEVEL = new Set(
  (
    'co com net org edu ac gov gob gouv govt go gv or ne mil nom ltd plc sch school nhs police id info press asso tm ' +
    'ed lg ad gr web my biz firm gen ind nic res geek maori iwi cri kiwi health parliament in'
  ).split(' '),
);
/** Hosts that give each customer a subdomain: there the site is one label longer. */
const SHARED_HOSTS = new Set(
  (
    'blogspot.com wordpress.com substack.com tumblr.com medium.com github.io gitlab.io netlify.app vercel.app ' +
    'pages.dev web.app firebaseapp.com herokuapp.com wixsite.com weebly.com ghost.io typepad.com livejournal.com'
  ).split(' '),
);

/**
 * The part of a host that somebody registered: `news.example.co.uk` → `example.co.uk`. A rule, not the public
 * suffix list (200 kB): a two-letter country code takes the well-known second level before it along. Where the
 * rule is wrong it is too narrow or too wide by one label under a rare suffix.
 */
export function registeredDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(name) || name.includes(':')) return name;
  const labels = name.split('.');
  const lastTwo = labels.slice(-2).join('.');
  const [second, top] = [labels.at(-2) ?? '', labels.at(-1) ?? ''];
  const wide =
    SHARED_HOSTS.has(lastTwo) || (top.length === 2 && labels.length > 2 && SECOND_LEVEL.has(second));
  return labels.slice(wide ? -3 : -2).join('.');
}

/** Whether two web addresses belong to the same registered domain. */
function sameSite(a: string, b: string): boolean {
  const [first, second] = [webAddress(a), webAddress(b)];
  return !!first && !!second && registeredDomain(first.hostname) === registeredDomain(second.hostname);
}

/** The address without tracking, AMP and mobile forms and fragment. What is not a web address comes back as it is. */
export function cleanAddress(url: string): string {
  const parsed = webAddress(url);
  if (!parsed) return url;
  const address = fromAmpCache(parsed);
  address.hostname = publicHost(address.hostname);
  address.pathname = publicPath(address.pathname);
  cleanQuery(address);
  // `#!/story/1` and `#/story/1` are routes of single-page sites: they choose what is shown.
  if (!/^#!?\/|^#!/.test(address.hash)) address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}

/**
 * The identity of a page. What it declares is believed only on the same site and with a path of its own; a
 * careless template that names the front page or a section must not make one article out of many.
 */
export function chooseCanonical({ url, declared }: { url: string; declared: string | null }): string {
  const own = cleanAddress(url);
  if (!declared || !sameSite(url, declared)) return own;
  const [candidate, opened] = [webAddress(cleanAddress(declared)), webAddress(own)];
  if (!candidate || !opened) return own;
  const segments = pathSegments(candidate);
  if (segments.length === 0 && !candidate.search) return own;
  return isSectionOf(candidate, opened) ? own : candidate.href;
}

/** `urn:sha256:…` of a text whose white space and composed characters are folded. */
export async function textIdentity(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `urn:sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function webAddress(url: string): URL | null {
  if (!/^https?:/i.test(url.trim()) || !URL.canParse(url)) return null;
  return new URL(url);
}

function pathSegments(address: URL): string[] {
  return address.pathname.split('/').filter(Boolean);
}

/** A lone plain word that the opened address continues (`/world` for `/world/2025/a-story`) is a section. */
function isSectionOf(candidate: URL, opened: URL): boolean {
  const [above, below] = [pathSegments(candidate), pathSegments(opened)];
  if (candidate.search || above.length >= below.length) return false;
  const inside = above.every((segment, index) => segment === below[index]);
  return inside && above.every((segment) => /^[a-z]+$/i.test(segment));
}

/** The publisher's address inside Google's AMP viewer and caches. */
function fromAmpCache(address: URL): URL {
  const cached =
    /(?:^|\.)cdn\.ampproject\.org$/.test(address.hostname) || /\.bing-amp\.com$/.test(address.hostname)
      ? /^\/[a-z](?:\/s)?\/(.+)$/.exec(address.pathname)
      : /(?:^|\.)google\.[a-z.]+$/.test(address.hostname)
        ? /^\/amp\/(?:s\/)?(.+)$/.exec(address.pathname)
        : null;
  const target = cached ? `https://${cached[1]}${address.search}` : null;
  return target && URL.canParse(target) ? new URL(target) : address;
}

function publicHost(host: string): string {
  const name = host.replace(/\.$/, '');
  const bare = name.replace(/^(?:www\.)?(?:amp|m|mobile|mobil|touch)\./, '');
  // `m.example` itself, or a domain registered under that very name, stays.
  return bare.includes('.') && registeredDomain(bare) === registeredDomain(name) ? bare : name;
}

function publicPath(path: string): string {
  const public_ = path
    .replace(/\/index\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\/amp(?:\/|\.html?)?$/i, '')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '');
  return public_ || '/';
}

function cleanQuery(address: URL): void {
  if (!address.search) return;
  // The raw text is kept piece by piece: URLSearchParams would re-encode what the site wrote.
  const kept = address.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const name = (pair.split('=')[0] ?? '').toLowerCase();
      if (name === 'output') return !/=amp$/i.test(pair);
      if (NUMBERED.test(name) && /=\d+$/.test(pair)) return true;
      return name !== '' && !PRESENTATION.test(name) && !TRACKING.some((rule) => rule.test(name));
    });
  address.search = kept.join('&');
}
