/** Blocks that stand among the paragraphs of an article and are not its text: captions, dates, embeds, stray labels. */
import type { Block, Page } from '../clutter/blocks';
import type { Facts } from '../clutter/facts';
import { type BlockRange, blocksOf } from '../clutter/frame';
import { bare, firstWordAt } from '../clutter/text-shape';
import { isDateLine } from '../clutter/times';
import { Zone } from '../clutter/zones';
import { letterPattern } from '../letters';
import { isAgency } from './agencies';

/** In lower case: patterns that ignore case take a browser five times as long to compile. */
const CREDIT_IN_BRACKETS =
  /[[(（](?:[^\])]{0,40}[\s/|])?(?:image|photo|picture|file|foto|photograph|ap|afp|reuters|getty|courtesy|credit)\b[^\])）]{0,80}[\])）]\s*\.?$/;
const CLOSED = /[\])）]\s*\.?$/;
const CREDIT =
  /^(?:photo|image|picture|foto|bild|crédit|credit|courtesy|illustration|fotografie|photograph)s?(?:\s+(?:by|credit|via|courtesy|source))?\s*[:：©/|]/;
const CREDIT_TO = /^(?:photo|image) (?:by|via|courtesy)\b/;
const CREDIT_AT_END =
  /(?:^|[\s(|])(?:foto|photo|bild|picture|image|imagen|imagem|immagine|crédito|crédit|credit|фото|zdjęcie|fotó|kuva|ảnh|写真|사진|图|تصویر|فوٹو|फोटो)s?\s*[:：©]\s*[^.:：]{2,60}$/i;
/** Stands in every such credit. */
const CREDIT_MARK = /[:：©]/;
const FILED =
  /(?:[-–—/|(]\s*(?:file|reuters|afp|ap|getty images|ani|pti|epa|app|dpa|imago|shutterstock|istock)(?:\s+(?:photo|image|file))?\s*\)?)\s*\.?$/i;
const LONGEST_CAPTION = 360;
/** More than either pattern of what stands at the end can take up: nothing before it needs to be looked at. */
const LONGEST_CREDIT = 96;

const captions = new WeakMap<Facts, boolean>();

/** What a picture shows and who took it. Asked for a block's part in the article and for its features. */
export function isCaption(block: Block, fact: Facts): boolean {
  const known = captions.get(fact) ?? readsAsCaption(block, fact);
  captions.set(fact, known);
  return known;
}

function readsAsCaption(block: Block, fact: Facts): boolean {
  if (block.zone & Zone.Caption) return true;
  if (fact.silent || fact.weight > LONGEST_CAPTION) return false;
  const { text } = block;
  if (isCredit(text.toLowerCase())) return true;
  if (fact.words >= 60) return false;
  const end = text.slice(-LONGEST_CREDIT);
  return (CREDIT_MARK.test(end) && CREDIT_AT_END.test(end)) || (fact.words < 45 && FILED.test(end));
}

function isCredit(text: string): boolean {
  if (CLOSED.test(text) && CREDIT_IN_BRACKETS.test(text)) return true;
  return CREDIT_TO.test(text) || CREDIT.test(text.slice(firstWordAt(text)));
}

const COPYRIGHT = /^[\s]*(?:©|\(c\)|copyright\b)/i;
const POST =
  /(?:twitter|x)\.com\/[^/]+\/status\/|instagram\.com\/(?:p|reel)\/|tiktok\.com\/@|facebook\.com\/[^/]+\/posts\/|t\.me\/[^/]+\/\d|threads\.net\/@/i;
const LONGEST_POST = 2000;
const STRAY_CUES = [
  'read-more',
  'see-also',
  'related',
  'latest',
  'share',
  'ad',
  'newsletter',
  'comments',
  'cookies',
  'next',
  'tags',
] as const;

/** Not prose, and by its form not text either. `title` in the form `bare()` gives; `likely`, `sure`: what else is known speaks for text. */
export function isNotText(
  fact: Facts,
  { text, zone }: Block,
  { title, likely, sure }: { title: string; likely: boolean; sure: boolean },
): boolean {
  if (title !== '' && bare(text) === title) return true;
  if (firstWordAt(text) === text.length) return true;
  if ((!sure && isDateLine(text)) || (COPYRIGHT.test(text) && fact.words < 40)) return true;
  if (isSignOff(text)) return true;
  // A headline to press plays or opens something else.
  if (zone & Zone.Heading) return !sure && (zone & Zone.Button) !== 0;
  if (fact.words <= 5 && STRAY_CUES.some((cue) => fact.cues.has(cue)) && !(zone & (Zone.List | Zone.Table)))
    return true;
  // An address spelled out is said, not a label.
  if (/^https?:\/\/\S+$/.test(text)) return false;
  return !likely && fact.linkDensity > 0.8 && fact.words <= 3 && !(zone & (Zone.Table | Zone.List));
}

const SIGNS = letterPattern('^\\p{Ll}{2,4}(?:\\/\\p{Ll}{2,4})+\\/?$');

/** The agency and the initials of its editors under a story: `--IANS`, `sfl/ksk`. */
function isSignOff(text: string): boolean {
  const agency = /^[-–—]{1,3}\s*(.{2,40})$/.exec(text)?.[1];
  return agency !== undefined ? isAgency(agency.trim()) : SIGNS(text).test(text);
}

const known = new WeakMap<Page, BlockRange[]>();

/** Quotations of posts in social networks: the network's own mark-up around somebody's words. A post has a link or two. */
export function embeddedPosts(page: Page): BlockRange[] {
  const posts = known.get(page) ?? findPosts(page);
  known.set(page, posts);
  return posts;
}

function findPosts(page: Page): BlockRange[] {
  const posts = new Map<number, BlockRange>();
  for (let nth = 0; nth < page.links.length; nth++) {
    const { href, pieceStart } = page.links[nth]!;
    const isQuoted = ((page.pieces[pieceStart]?.zone ?? 0) & Zone.Quote) !== 0;
    if (!isQuoted || !href || !POST.test(href)) continue;
    let at = page.pieces[pieceStart]?.parent ?? -1;
    while (at > 0 && page.elements[at]!.tag !== 'blockquote') at = page.elements[at]!.parent;
    if (at <= 0 || posts.has(at)) continue;
    const post = blocksOf(page, page.elements[at]!.pieceStart, page.elements[at]!.pieceEnd);
    // A quotation left open holds the rest of the page.
    let length = 0;
    for (let block = post.from; block < post.to; block++) length += page.blocks[block]!.text.length;
    if (length <= LONGEST_POST) posts.set(at, post);
  }
  return [...posts.values()];
}
