/** Films, posts, maps and charts of other sites: kept as a link, for the article holds no frames. */
import { absoluteAddress } from './pictures';

/** Hosts whose frames show something, as rows: what the address must match, and the address of the thing itself. */
const ROWS: ReadonlyArray<[RegExp, string]> = [
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/i,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+)/i, ''],
  [/^https:\/\/(?:www\.)?(?:geo\.)?dailymotion\.com\/(?:embed\/video|player)/i, ''],
  [/^https:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+)/i, 'https://twitter.com/i/status/$1'],
  [/^https:\/\/(?:www\.)?instagram\.com\/(p|reel)\/([\w-]+)/i, 'https://www.instagram.com/$1/$2/'],
  [/^https:\/\/(?:www\.)?facebook\.com\/plugins\/(?:video|post)/i, ''],
  [/^https:\/\/(?:www\.)?tiktok\.com\/embed\//i, ''],
  [/^https:\/\/open\.spotify\.com\/embed\/(.+)/i, 'https://open.spotify.com/$1'],
  [/^https:\/\/(?:w|api)\.soundcloud\.com\//i, ''],
  [/^https:\/\/embed\.(?:podcasts|music)\.apple\.com\//i, ''],
  [
    /^https:\/\/(?:datawrapper\.dwcdn\.net|flo\.uri\.sh|public\.flourish\.studio|e\.infogram\.com|public\.tableau\.com)\//i,
    '',
  ],
  [/^https:\/\/(?:www\.)?google\.[a-z.]+\/maps\/(?:d\/)?embed/i, ''],
  [
    /^https:\/\/(?:embed\.ted\.com|player\.twitch\.tv|streamable\.com|rumble\.com\/embed|www\.documentcloud\.org|embed\.documentcloud\.org)\//i,
    '',
  ],
  [/^https:\/\/(?:www\.)?bbc\.(?:co\.uk|com)\/.*\/embed/i, ''],
];

export interface Embed {
  href: string;
  /** What the frame is called, else the site it comes from. */
  title: string;
}

/** What a frame shows, or null where it is nothing of the story's. */
export function readEmbed(element: Element, base: string): Embed | null {
  if (!/^(?:iframe|amp-iframe|embed)$/.test(element.localName)) return null;
  const given = ['src', 'data-src', 'data-lazy-src'].map((name) => element.getAttribute(name)?.trim());
  const address = given.find((value) => value && !/^(?:about|data|javascript):/i.test(value));
  const src = address ? absoluteAddress(address, base)?.replace(/^http:/, 'https:') : null;
  if (!src) return null;
  for (const [pattern, target] of ROWS) {
    const match = pattern.exec(src);
    if (!match) continue;
    const href = target === '' ? src : target.replace(/\$(\d)/g, (_, at: string) => match[Number(at)] ?? '');
    const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim();
    return { href, title: title || new URL(href).hostname.replace(/^www\./, '') };
  }
  return null;
}
