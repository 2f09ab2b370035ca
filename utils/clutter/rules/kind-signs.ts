/** What can be seen of something removed, and of what stands around it, to tell its kind. */
import type { ClutterKind } from '../../article';
import { lazy } from '../../lazy';
import type { Page, Piece } from '../blocks';
import type { Cue } from '../cues';
import type { BlockRange } from '../frame';
import { rangeOf, type Scene } from '../scene';
import { runningSum } from '../sums';
import { wordCount } from '../text-shape';
import { Zone } from '../zones';
import { type Marks, marksOf } from './kind-marks';

/** Counts over a run of pieces. */
export interface Counts {
  links: number;
  /** Words of all links together. */
  linkWords: number;
  /** Links to social networks. */
  networks: number;
  /** Links to pages of authors, and mail to somebody. */
  authors: number;
  /** Links to a place on the same page. */
  places: number;
  /** Links of five words or more. */
  headlines: number;
  /** Links to other sites, social networks aside. */
  abroad: number;
  characters: number;
  linkCharacters: number;
  pictures: number;
  textAreas: number;
  mailFields: number;
  fields: number;
  buttons: number;
}

export interface Signs extends Counts {
  /** Of the words shown; cut. */
  text: string;
  words: number;
  texts: number;
  prose: number;
  times: number;
  /** Times of these days: "3 hours ago". */
  recent: number;
  /** Of the first two texts, and of a label above. */
  cues: ReadonlySet<Cue>;
  zone: number;
  where: 'before' | 'top' | 'body' | 'after';
  /** What the mark-up calls it: strength 0..1 and the word. */
  marks: ReadonlyMap<ClutterKind, { strength: number; word: string }>;
  /** The smallest list of four links or more around it, where that holds nothing of the story. */
  list: Counts | null;
  /** The largest small box around it, itself included. */
  near: Counts;
  /** Linked headlines among the blocks right behind it. */
  ahead: number;
  byline: boolean;
}

const NETWORK =
  /(?:^|\/\/|\.)(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|tiktok|telegram|t|whatsapp|wa|threads|bsky|reddit|flipboard|tumblr|vk|weibo|snapchat|mastodon|xing|addtoany|yelp)\.(?:com|me|net|app|it|social)(?:[/?#]|$)|^(?:whatsapp|tg|viber|fb-messenger):|^mailto:\?|[?&](?:share|nb)=|share-via|email-protection/i;
const AUTHOR =
  /\/(?:authors?|autor(?:es|en)?|auteurs?|by|people|persons?|staff|writers?|contributors?|profiles?|journalists?|reporters?|redakteure?|byline)\/[^/]/i;
const NETWORK_NAMES: ReadonlySet<string> = new Set(
  (
    'facebook|twitter|x|instagram|youtube|linkedin|pinterest|tiktok|tik tok|telegram|whatsapp|threads|bluesky|reddit|flipboard|' +
    'snapchat|mastodon|wechat|weibo|viber|newsbreak|news break|google news|email|e-mail|rss'
  ).split('|'),
);
const BEFORE_NETWORK =
  /^(?:follow |share |teilen |compartir |partager )?(?:(?:us |this )?on |via |en |sur |auf )?/;
const LEAST_LIST = 4;
const LARGEST_NEAR = 40;
const REACH = 6;
/** Pieces of an element beyond which it is a part of the page, not a list. */
const LARGEST_LIST = 260;
const HIGHEST = 5;
const STRENGTHS = [1, 0.8, 0.6, 0.4, 0.3];
const LONGEST_TEXT = 500;

function countsOf(scene: Scene, start: number, end: number): Counts {
  const counts: Counts = {
    ...{ links: 0, linkWords: 0, networks: 0, authors: 0, places: 0, headlines: 0, abroad: 0 },
    ...{ characters: 0, linkCharacters: 0, pictures: 0, textAreas: 0, mailFields: 0, fields: 0, buttons: 0 },
  };
  let link = -1;
  for (let at = start; at < end; at++) {
    const piece = scene.page.pieces[at]!;
    if (piece.end === 0) countControl(counts, piece);
    else {
      const size = piece.end - piece.start;
      counts.characters += size;
      if (piece.link >= 0) counts.linkCharacters += size;
    }
    if (piece.link >= 0 && piece.link !== link) countLink(scene, counts, piece.link);
    if (piece.link >= 0) link = piece.link;
  }
  return counts;
}

function countControl(counts: Counts, { node, zone }: Piece): void {
  const element = node as Element;
  const tag = element.localName;
  if (tag === 'img' || tag === 'picture' || tag === 'amp-img') counts.pictures++;
  if (tag === 'textarea') counts.textAreas++;
  if (tag === 'input') {
    const type = element.getAttribute('type')?.toLowerCase() ?? 'text';
    const names = `${element.getAttribute('name') ?? ''} ${element.getAttribute('placeholder') ?? ''} ${element.id}`;
    if (type === 'email' || (type === 'text' && /e-?mail/i.test(names))) counts.mailFields++;
    if (/^(?:text|search|tel|url|email|password)$/.test(type)) counts.fields++;
  }
  if (tag === 'button' || zone & Zone.Button) counts.buttons++;
}

function countLink(scene: Scene, counts: Counts, index: number): void {
  const { words, leads } = linkSigns(scene.page, index);
  counts.links++;
  counts.linkWords += words;
  if (words >= 5) counts.headlines++;
  if (leads) counts[leads]++;
}

interface LinkSigns {
  words: number;
  leads: 'networks' | 'authors' | 'places' | 'abroad' | null;
}

const signsOfLinks = new WeakMap<Page, LinkSigns[]>();

/** What can be said of a link alone: it stands in several boxes, and is asked about for each. */
function linkSigns(page: Page, index: number): LinkSigns {
  let all = signsOfLinks.get(page);
  if (!all) {
    all = [];
    signsOfLinks.set(page, all);
  }
  all[index] ??= readLink(page, index);
  return all[index];
}

function readLink(page: Page, index: number): LinkSigns {
  const { href, element, pieceStart, pieceEnd } = page.links[index]!;
  let text = '';
  for (let at = pieceStart; at < pieceEnd && text.length < 200; at++) {
    const { node, start, end } = page.pieces[at]!;
    if (end > 0) text += ` ${(node as Text).data.slice(start, Math.min(end, start + 200))}`;
  }
  const words = wordCount(text);
  const address = (href ?? '').trim().slice(0, 160);
  if (NETWORK.test(address) || (words <= 4 && namesNetwork(text))) return { words, leads: 'networks' };
  if (AUTHOR.test(address) || /^mailto:[^?]/i.test(address) || element.getAttribute('rel') === 'author')
    return { words, leads: 'authors' };
  if (address.startsWith('#') && address.length > 1) return { words, leads: 'places' };
  const isAbroad = /^(?:https?:)?\/\//i.test(address) && !address.includes(siteOf(page.doc));
  return { words, leads: isAbroad ? 'abroad' : null };
}

function namesNetwork(text: string): boolean {
  const words = text.replace(/^\W+|\W+$/g, '').toLowerCase();
  return NETWORK_NAMES.has(words.replace(BEFORE_NETWORK, ''));
}

const sites = new WeakMap<Document, string>();

/** The part of the page's own host that its other addresses share; asked for at every link, so kept. */
function siteOf(doc: Document): string {
  let site = sites.get(doc);
  if (site === undefined) {
    const host = URL.canParse(doc.baseURI) ? new URL(doc.baseURI).hostname : '';
    const parts = host.split('.');
    site = parts.slice(parts.length > 2 ? 1 : 0).join('.') || '//';
    sites.set(doc, site);
  }
  return site;
}

/** Of elements, by their index. */
interface Known {
  counts: Map<number, Counts>;
  marks: Map<number, Marks>;
}

const knownOfPages = new WeakMap<Page, Known>();

/** They do not hang on what was taken, and rules ask for the same. */
function knownOn(page: Page): Known {
  const known = knownOfPages.get(page) ?? { counts: new Map(), marks: new Map() };
  knownOfPages.set(page, known);
  return known;
}

/** Sees what stands at the blocks of `range`. */
export function createSight(scene: Scene): (range: BlockRange) => Signs {
  const { counts: known, marks } = knownOn(scene.page);
  const countsAt = (index: number) => {
    const { pieceStart, pieceEnd } = scene.page.elements[index]!;
    const counts = known.get(index) ?? countsOf(scene, pieceStart, pieceEnd);
    known.set(index, counts);
    return counts;
  };
  const marksAt = (index: number) => {
    const names = marks.get(index) ?? marksOf(scene.page.elements[index]!.element);
    marks.set(index, names);
    return names;
  };
  const story = lazy(() => storyOf(scene));
  return (range) => {
    const { blocks } = scene.page;
    const first = blocks[range.from]!;
    const last = blocks[range.to - 1]!;
    const chain = boxesAround(scene, range, story());
    const sizeOf = (index: number) =>
      scene.page.elements[index]!.pieceEnd - scene.page.elements[index]!.pieceStart;
    const own = countsOf(scene, first.pieceStart, last.pieceEnd);
    const small = chain.findLast((index) => sizeOf(index) <= LARGEST_NEAR);
    const listed = chain.find(
      (index) => sizeOf(index) <= LARGEST_LIST && countsAt(index).links >= LEAST_LIST,
    );
    return {
      ...own,
      ...readTexts(scene, range),
      where: whereIs(scene, range),
      marks: strongest(chain, marksAt),
      list: listed === undefined ? null : countsAt(listed),
      near: small === undefined ? own : countsAt(small),
      ahead: headlinesFrom(scene, range.to),
    };
  };
}

type TextSigns = Pick<
  Signs,
  'text' | 'texts' | 'words' | 'prose' | 'times' | 'recent' | 'cues' | 'zone' | 'byline'
>;

/** In one pass: a page has hundreds of ranges, most of one or two blocks. */
function readTexts(scene: Scene, range: BlockRange): TextSigns {
  const cues = new Set<Cue>();
  const signs = {
    text: '',
    texts: 0,
    words: 0,
    prose: 0,
    times: 0,
    recent: 0,
    zone: -1,
    cues,
    byline: false,
  };
  const said: string[] = [];
  for (let at = range.from; at < range.to; at++) {
    const { text, zone } = scene.page.blocks[at]!;
    signs.zone &= zone;
    if (text === '') continue;
    const { words, prose, time, timedHeadline, cues: own } = scene.facts[at]!;
    if (said.length < 2) for (const cue of own) cues.add(cue);
    said.push(text);
    signs.words += words;
    if (prose) signs.prose++;
    if (time !== null || timedHeadline) signs.times++;
    if ((time === 'ago' || timedHeadline) && !LONG_AGO.test(text)) signs.recent++;
  }
  addLabelAbove(scene, range.from, cues);
  signs.texts = said.length;
  signs.text = said.join(' ').slice(0, LONGEST_TEXT);
  signs.byline = said.length > 0 && namesAuthor(scene, said[0]!);
  return signs;
}

const LONG_AGO = /\d\s*(?:weeks?|months?|years?|mois|ans|monate?n?|jahre?n?|semanas?|mes(?:es)?|años?)\b/i;

/** Among the blocks behind it. */
function headlinesFrom({ facts }: Scene, from: number): number {
  let headlines = 0;
  for (let at = from; at < from + REACH && at < facts.length; at++) if (facts[at]!.headlineLink) headlines++;
  return headlines;
}

/** The smallest element around the range, what it alone consists of, and those above that hold nothing of the story. */
function boxesAround(scene: Scene, { from, to }: BlockRange, story: CountStory): number[] {
  const { blocks, elements } = scene.page;
  const { pieceStart } = blocks[from]!;
  const { pieceEnd } = blocks[to - 1]!;
  const chain: number[] = [];
  for (let at = scene.page.pieces[pieceStart]!.parent; at > 0; at = elements[at]!.parent) {
    const box = elements[at]!;
    const { tag } = box;
    if (chain.length >= HIGHEST || /^(?:body|html|main|article)$/.test(tag)) break;
    if (box.pieceEnd < pieceEnd && box.pieceStart >= pieceStart) {
      // Inside the range: its names count when it is all of it, or begins it.
      if (box.pieceStart === pieceStart) chain[0] = at;
      continue;
    }
    if (holdsStory(scene, at, { own: { from, to }, story })) break;
    chain.push(at);
  }
  return chain;
}

type CountStory = (from: number, to: number) => number;

/** Paragraphs of the story between two blocks. */
function storyOf({ facts, taken, frame: { body } }: Scene): CountStory {
  return runningSum(facts.length, (at) => {
    const inBody = at >= body.from && at < body.to;
    return inBody && facts[at]!.prose && facts[at]!.weight > 100 && !taken(at) ? 1 : 0;
  });
}

function holdsStory(
  scene: Scene,
  index: number,
  { own, story }: { own: BlockRange; story: CountStory },
): boolean {
  const { from, to } = rangeOf(scene, index);
  const { headline } = scene.frame;
  if (headline && from < headline.to && to > headline.from) return true;
  return story(from, to) > story(Math.max(from, own.from), Math.max(own.from, Math.min(to, own.to)));
}

function strongest(chain: readonly number[], marksAt: (index: number) => Marks): Signs['marks'] {
  const found = new Map<ClutterKind, { strength: number; word: string }>();
  for (let step = 0; step < chain.length; step++) {
    const index = chain[step]!;
    const marks = marksAt(index);
    if (marks.size === 0) continue;
    for (const [kind, word] of marks)
      if (!found.has(kind)) found.set(kind, { strength: STRENGTHS[step]!, word });
  }
  return found;
}

function addLabelAbove({ facts }: Scene, from: number, cues: Set<Cue>): void {
  let above = from - 1;
  while (above >= 0 && facts[above]!.silent) above--;
  const label = facts[above];
  if (label && label.words <= 6 && !label.prose) for (const cue of label.cues) cues.add(cue);
}

function whereIs(scene: Scene, { from }: BlockRange): Signs['where'] {
  const { headline, body } = scene.frame;
  if (from >= body.to) return 'after';
  if (headline ? from < headline.from : from < body.from) return 'before';
  return from < body.from ? 'top' : 'body';
}

function namesAuthor(scene: Scene, text: string): boolean {
  const words = text.toLowerCase().slice(0, 120);
  for (const name of scene.byline) if (words.includes(name)) return true;
  return false;
}
