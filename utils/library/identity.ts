import type { Article } from '../article';
import type { ArticleRecord } from './schema';
import { similarity } from './similarity';
import type { ReadTransaction } from './transaction';
import { fold } from './words';

/** Texts that share less than this of their four-word runs are different articles. */
const SAME_TEXT_AT_LEAST = 0.2;

/** What identity is decided on; without title and text, addresses alone decide. */
export type Known = Pick<Article, 'url' | 'canonicalUrl'> & Partial<Pick<Article, 'title' | 'text'>>;

export interface Identity {
  key: string;
  /** The article that holds the key, to be updated; null: the key is free. */
  held: ArticleRecord | null;
}

type Look = ReadTransaction;

/**
 * Which article of the library this is, or under which key it is new.
 *
 * Its canonical address is its identity, except where that is held by a clearly different text that was opened
 * elsewhere: a page may not take another article's place by naming its address. Then its own address is the key.
 * `http:` and `https:`, `www.` and the bare host are one, unless their texts clearly differ.
 */
export async function identify(look: Look, known: Known): Promise<Identity> {
  const articles = look.objectStore('articles');
  const [canonical = null, opened] = await Promise.all([
    articles.get(known.canonicalUrl),
    articles.index('url').getAll(known.url),
  ]);
  if (canonical?.url === known.url) return { key: canonical.key, held: canonical };

  for (const held of opened) {
    if (!(await isOther(look, held, known))) return { key: held.key, held };
  }
  if (!canonical) {
    // Filled by way of a link, an article keeps the link's key.
    const led =
      known.canonicalUrl === known.url ? undefined : await articles.index('url').get(known.canonicalUrl);
    if (led && !(await isOther(look, led, known))) return { key: led.key, held: led };
    const twin = await heldByTwin(look, known);
    return twin ? { key: twin.key, held: twin } : { key: known.canonicalUrl, held: null };
  }
  if (!(await isOther(look, canonical, known))) return { key: canonical.key, held: canonical };
  return freeKey(look, known);
}

/** An address as all its spellings have it: `https://www.courier.example/a` → `courier.example/a`. */
export function spellingless(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '');
}

function twinsOf(url: string): string[] {
  const rest = spellingless(url);
  if (rest === url) return [];
  return ['https://', 'https://www.', 'http://', 'http://www.']
    .map((start) => start + rest)
    .filter((twin) => twin !== url);
}

async function heldByTwin(look: Look, known: Known): Promise<ArticleRecord | null> {
  const articles = look.objectStore('articles');
  const keys = await Promise.all(twinsOf(known.canonicalUrl).map((twin) => articles.getKey(twin)));
  for (const key of keys) {
    const held = key === undefined ? undefined : await articles.get(key);
    if (held && !(await isOther(look, held, known))) return held;
  }
  return null;
}

/** The article's own address, numbered where even that is held by another text. */
async function freeKey(look: Look, known: Known): Promise<Identity> {
  for (let number = 1; ; number++) {
    const key = number === 1 ? known.url : `${known.url}#${number}`;
    const held = (await look.objectStore('articles').get(key)) ?? null;
    if (!held || !(await isOther(look, held, known))) return { key, held };
  }
}

/** Another title and hardly a sentence in common. */
async function isOther(look: Look, held: ArticleRecord, known: Known): Promise<boolean> {
  if (known.text === undefined || known.title === undefined) return false;
  // A link whose text is not saved yet has none that could be another.
  if (held.wordCount === 0 || fold(held.title).trim() === fold(known.title).trim()) return false;
  const body = await look.objectStore('bodies').get(held.key);
  return body !== undefined && similarity(body.article.text, known.text) < SAME_TEXT_AT_LEAST;
}
