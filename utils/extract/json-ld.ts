/** schema.org data in `<script type="application/ld+json">`, as pages really write it. */
import { decodeReferences, foldForMatch } from './fold';
import { cleanAddress } from './identity';
import { parseLenient } from './lenient-json';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Every typed object of the page, outer ones first, with what it stands in. */
export interface JsonLdNode {
  node: JsonObject;
  types: string[];
  /** It only illustrates another one: an item of a list, a citation, a comment, a recommended story. */
  aside: boolean;
}

export interface JsonLd {
  nodes: JsonLdNode[];
  byId: ReadonlyMap<string, JsonObject>;
}

const MAX_DEPTH = 8;
/** Properties whose values speak of something else than the page. */
const ASIDE =
  /^(?:itemListElement|hasPart|isPartOf|citation|relatedLink|mentions|about|review|reviews|comment|comments|liveBlogUpdate|significantLink|isRelatedTo|publisher|author|creator|potentialAction|image|video|associatedMedia|subjectOf)$/;

/** All JSON-LD of a document. Broken blocks are repaired where they can be, else left out. */
export function readJsonLd(doc: Document): JsonLd {
  const nodes: JsonLdNode[] = [];
  const byId = new Map<string, JsonObject>();
  for (const script of doc.getElementsByTagName('script')) {
    if (!/ld\+json/i.test(script.type)) continue;
    for (const value of parseLenient(script.textContent ?? ''))
      collect(value, { nodes, byId, aside: false, depth: 0 });
  }
  return { nodes, byId };
}

interface Collection {
  nodes: JsonLdNode[];
  byId: Map<string, JsonObject>;
  aside: boolean;
  depth: number;
}

function collect(value: JsonValue, into: Collection): void {
  if (into.depth > MAX_DEPTH || value === null || typeof value !== 'object') return;
  const deeper = { ...into, depth: into.depth + 1 };
  if (Array.isArray(value)) {
    for (const item of value) collect(item, deeper);
    return;
  }
  const types = typesOf(value);
  if (types.length > 0) into.nodes.push({ node: value, types, aside: into.aside });
  const id = value['@id'];
  // A bare `{"@id": …}` is a reference; the object with more to say is what it refers to.
  if (typeof id === 'string' && Object.keys(value).length > Object.keys(into.byId.get(id) ?? {}).length)
    into.byId.set(id, value);
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'object') collect(child, { ...deeper, aside: into.aside || ASIDE.test(key) });
  }
}

/** Names of the types without their namespace. */
export function typesOf(node: JsonObject): string[] {
  const type = node['@type'] ?? node.type;
  const listed = Array.isArray(type) ? type : [type];
  return listed.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''));
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsItem)$/;
const PAGE_LIKE =
  /^(?:WebPage|ItemPage|MedicalWebPage|SocialMediaPosting|DiscussionForumPosting|VideoObject|PodcastEpisode|Recipe|Review|CreativeWork)$/;

export function isArticleType(type: string): boolean {
  return ARTICLE.test(type);
}

/**
 * The node that speaks of this page's article: of several, the one whose headline or address is the page's.
 * Null when there is none, or only ones that are plainly of other stories.
 */
export function pickArticle(
  jsonLd: JsonLd,
  { url, titles }: { url: string; titles: readonly string[] },
): JsonObject | null {
  const own = cleanAddress(url);
  const wanted = titles.map(foldForMatch).filter(Boolean);
  let best: { node: JsonObject; score: number } | null = null;
  for (const { node, types, aside } of jsonLd.nodes) {
    const kind = types.some(isArticleType) ? 10 : types.some((type) => PAGE_LIKE.test(type)) ? 3 : 0;
    if (kind === 0) continue;
    const match = matchTitle(node, wanted) + matchAddress(node, own);
    // A story in a list, or in a block of related ones, must prove that it is the page's.
    if (aside && match < 4) continue;
    const score = kind + match - (aside ? 4 : 0) + (node.datePublished ? 2 : 0) + (node.author ? 1 : 0);
    if (!best || score > best.score) best = { node, score };
  }
  return best?.node ?? null;
}

function matchTitle(node: JsonObject, wanted: readonly string[]): number {
  const headline = foldForMatch(textOf(node.headline ?? null) ?? textOf(node.name ?? null) ?? '');
  if (!headline || wanted.length === 0) return 0;
  if (wanted.some((title) => title === headline)) return 6;
  return wanted.some((title) => title.includes(headline) || headline.includes(title)) ? 4 : 0;
}

function matchAddress(node: JsonObject, own: string): number {
  const addresses = [node.url, node['@id'], node.mainEntityOfPage].flatMap((value) => urlsOf(value ?? null));
  return addresses.some((address) => cleanAddress(address.replace(/#.*$/, '')) === own) ? 5 : 0;
}

/** The addresses that a value names: a string, an object with url or @id, or a list of them. */
export function urlsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(urlsOf);
  if (value === null || typeof value !== 'object') return [];
  return [value.url, value.contentUrl, value['@id']].filter((one) => typeof one === 'string');
}

/** A value as one line of text: strings with their references decoded, the name of an object, the first of a list. */
export function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string')
    return (
      decodeReferences(value)
        .replace(/<[^<>]{1,200}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || null
    );
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (value !== null && typeof value === 'object') return textOf(value['@value'] ?? value.name ?? null);
  return null;
}

/** The object itself, or the one its `@id` refers to. */
export function resolve(value: JsonValue, byId: JsonLd['byId']): JsonValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const id = value['@id'];
  return typeof id === 'string' && value.name === undefined ? (byId.get(id) ?? value) : value;
}
