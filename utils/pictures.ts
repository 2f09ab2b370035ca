/** The pictures of an article's HTML that are on the web. */
import { parseHtml, type View } from './html';

/** Of one article; a gallery of hundreds is no article. */
const MOST = 60;

/** Their addresses as they stand in the HTML, each once, in order. */
export function webPictures(html: string, view?: View): string[] {
  if (!html.includes('<img')) return [];
  const images = Array.from(parseHtml(html, view).getElementsByTagName('img'));
  const sources = images.filter((image) => !isBeacon(image)).map((image) => image.getAttribute('src') ?? '');
  return [...new Set(sources.filter((source) => secure(source) !== null))].slice(0, MOST);
}

function isBeacon(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const given = image.getAttribute(side);
    return given !== null && Number(given) <= 2;
  });
}

/** The address to read the picture from: nothing is read over an open line. Null: not of the web. */
export function secure(source: string): string | null {
  const address = source.replace(/^http:/i, 'https:');
  return /^https:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

/** More hosts than anyone reads through; then access to all is asked for at once. */
const MOST_HOSTS = 12;

/** What the browser is to be asked for: the hosts of these pictures, as match patterns. */
export function originsOf(sources: readonly string[]): string[] {
  const hosts = new Set(
    sources.flatMap((source) => {
      const address = secure(source);
      return address ? [new URL(address).hostname] : [];
    }),
  );
  return hosts.size > MOST_HOSTS ? ['https://*/*'] : [...hosts].map((host) => `https://${host}/*`);
}
