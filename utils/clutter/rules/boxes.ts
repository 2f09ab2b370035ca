/** Boxes told by what they ask for: an e-mail address, a comment, consent. */
import { type BlockRange, blocksOf } from '../frame';
import { type Proposal, type Rule, rangeOf, reason, type Scene, textOf } from '../scene';
import { sumsOf } from '../sums';
import { Zone } from '../zones';

export const SIGN_UP =
  /newsletter|briefing|inbox|subscrib|sign[- ]?up|e-?mail alerts?|mailing list|stay (?:informed|updated|up to date)|abonn|inscri|suscr[ií]b|boletín|infolettre|rundbrief|подпис|bülten|nieuwsbrief|nyhetsbrev|اشتر|सदस्यता|ニュースレター|订阅|구독/i;
const LARGEST_SIGN_UP = 900;

export const newsletter: Rule = {
  propose(scene) {
    return controls(scene, (element) => element.localName === 'input' && isMailField(element)).flatMap(
      (piece) => {
        const box = climbBox(scene, piece, LARGEST_SIGN_UP);
        if (!box || !SIGN_UP.test(textOf(scene.page, box) + controlNames(scene, box))) return [];
        return [{ kind: 'newsletter', ...box, reasons: [reason('newsletter_form')] }];
      },
    );
  },
};

function isMailField(element: Element): boolean {
  const type = element.getAttribute('type')?.toLowerCase();
  const words = `${element.getAttribute('name') ?? ''} ${element.getAttribute('placeholder') ?? ''} ${element.getAttribute('autocomplete') ?? ''}`;
  return type === 'email' || ((type === 'text' || !type) && /e-?mail/i.test(words));
}

export const COMMENT_LABEL =
  /^(?:\d+\s+)?(?:comments?|replies|thoughts? on|responses?|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментарии|yorumlar|التعليقات|تبصرے|टिप्पणियाँ|评论|コメント|댓글)\b|^(?:leave a (?:reply|comment)|التعليقات|تبصرے|टिप्पणियाँ|评论|コメント|댓글)/i;
const COMMENT_HINT = /\b(?:comments?|disqus|respond|reply)\b/i;
const LARGEST_COMMENTS = Number.POSITIVE_INFINITY;

export const comments: Rule = {
  *propose(scene) {
    const proposals: Proposal[] = [];
    for (const piece of controls(scene, (element) => element.localName === 'textarea')) {
      if (proposals.some(({ from, to }) => blockOf(scene, piece) >= from && blockOf(scene, piece) < to))
        continue;
      const box = climbBox(scene, piece, LARGEST_COMMENTS);
      if (!box || scene.taken(box.from)) continue;
      const says = scene.page.blocks
        .slice(box.from, box.to)
        .some(({ text }) => text.length < 80 && COMMENT_LABEL.test(text));
      if (says) proposals.push({ kind: 'comments', ...box, reasons: [reason('comments_form')] });
    }
    yield;
    return [...proposals, ...labelledComments(scene, proposals)];
  },
};

/** Without a form, a label and an element marked as comments. */
function labelledComments(scene: Scene, known: Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  for (let index = 0; index < scene.page.blocks.length; index++) {
    const { text, element } = scene.page.blocks[index]!;
    if (scene.taken(index) || text.length > 80 || !COMMENT_LABEL.test(text)) continue;
    if ([...known, ...found].some(({ from, to }) => index >= from && index < to)) continue;
    for (let at = element, step = 0; at > 0 && step < 6; at = scene.page.elements[at]!.parent, step++) {
      const { element: el } = scene.page.elements[at]!;
      if (!isHinted(el)) continue;
      const box = rangeOf(scene, at);
      const isBelow = index >= scene.frame.body.to && !holdsArticle(scene, box);
      if (isBelow || isThread(scene, at, index))
        found.push({ kind: 'comments', ...box, reasons: [reason('comments_label', text)] });
      break;
    }
  }
  return found;
}

const LEAST_COMMENTS = 3;
const CLOCK = /\b\d{1,2}:\d\d\b/;

/**
 * A short text may have more words in its comments than of its own, and then stands outside what the page's paragraphs
 * make the frame: the label opens an element that holds several marked as comments, or several lines with a clock, below
 * headline and text.
 */
function isThread(scene: Scene, box: number, label: number): boolean {
  const { page, facts, frame } = scene;
  const { from, to } = rangeOf(scene, box);
  const top = frame.headline?.to ?? 0;
  if (top > from) return false;
  for (let at = from; at < label; at++) if (!facts[at]!.silent) return false;
  let isText = false;
  for (let at = top; at < from; at++)
    isText ||= facts[at]!.prose && facts[at]!.weight > 120 && !scene.taken(at);
  if (!isText) return false;
  let hinted = 0;
  for (let at = box + 1; at < page.elements.length && hinted < LEAST_COMMENTS; at++) {
    const { element, pieceStart } = page.elements[at]!;
    if (pieceStart >= page.elements[box]!.pieceEnd) break;
    if (/^(?:li|article|div)$/.test(element.localName) && isHinted(element)) hinted++;
  }
  let stamped = 0;
  for (let at = label + 1; at < to; at++)
    if (!facts[at]!.prose && CLOCK.test(page.blocks[at]!.text)) stamped++;
  return Math.max(hinted, stamped) >= LEAST_COMMENTS && to > label + 1;
}

function isHinted(element: Element): boolean {
  return COMMENT_HINT.test(`${element.id} ${element.getAttribute('class') ?? ''}`.replace(/[_-]/g, ' '));
}

export const COOKIES = /\b(?:cookies?|gdpr|consent|tracking technolog)/i;
const LARGEST_CONSENT = 4000;

export const consent: Rule = {
  propose(scene) {
    const found: Proposal[] = [];
    const asks = new Map<number, boolean>();
    const asksFor = (box: BlockRange) => {
      const key = box.from * scene.facts.length + box.to;
      const known = asks.get(key) ?? COOKIES.test(textOf(scene.page, box));
      asks.set(key, known);
      return known;
    };
    for (let index = 0; index < scene.page.blocks.length; index++) {
      const { zone } = scene.page.blocks[index]!;
      const fact = scene.facts[index]!;
      if (scene.taken(index) || !fact.cues.has('cookies') || (found.at(-1)?.to ?? 0) > index) continue;
      if (!(zone & (Zone.Button | Zone.Link | Zone.Dialog)) && fact.linkDensity < 0.9) continue;
      const box = climbBox(scene, scene.page.blocks[index]!.pieceStart, LARGEST_CONSENT);
      if (box && asksFor(box)) found.push({ kind: 'notice', ...box, reasons: [reason('notice_cookies')] });
    }
    return found;
  },
};

function controls(scene: Scene, fits: (element: Element) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0; index < scene.page.pieces.length; index++) {
    const { node, end } = scene.page.pieces[index]!;
    if (end === 0 && fits(node as Element)) found.push(index);
  }
  return found;
}

function controlNames(scene: Scene, { from, to }: BlockRange): string {
  let names = '';
  for (let p = scene.page.blocks[from]!.pieceStart; p < scene.page.blocks[to - 1]!.pieceEnd; p++) {
    const { node, end } = scene.page.pieces[p]!;
    if (end === 0)
      names += ` ${(node as Element).getAttribute('placeholder') ?? ''} ${(node as Element).getAttribute('value') ?? ''}`;
  }
  return names;
}

function blockOf(scene: Scene, piece: number): number {
  return scene.page.pieces[piece]!.block;
}

/** The largest element around a piece that holds neither headline nor paragraphs of the article. */
function climbBox(scene: Scene, piece: number, largest: number): BlockRange | null {
  const { weight } = sumsOf(scene.facts);
  let best: BlockRange | null = null;
  for (let at = scene.page.pieces[piece]!.parent; at > 0; at = scene.page.elements[at]!.parent) {
    const { pieceStart, pieceEnd } = scene.page.elements[at]!;
    const range = blocksOf(scene.page, pieceStart, pieceEnd);
    // Deep trees have many elements around the very same blocks.
    if (range.to === range.from || (best?.from === range.from && best.to === range.to)) continue;
    if (weight(range.from, range.to) > largest) break;
    const added = best
      ? [
          { from: range.from, to: best.from },
          { from: best.to, to: range.to },
        ]
      : [range];
    if (added.some((part) => holdsArticle(scene, part))) break;
    if (largest < LARGEST_COMMENTS && added.some((part) => holdsTaken(scene, part))) break;
    best = range;
  }
  return best;
}

function holdsArticle(scene: Scene, { from, to }: BlockRange): boolean {
  if (to <= from) return false;
  const { headline, body } = scene.frame;
  if (headline && from < headline.to && to > headline.from) return true;
  for (let at = Math.max(from, body.from); at < Math.min(to, body.to); at++) {
    if (scene.facts[at]!.prose && !scene.taken(at) && scene.facts[at]!.weight > 120) return true;
  }
  return false;
}

function holdsTaken(scene: Scene, { from, to }: BlockRange): boolean {
  for (let at = from; at < to; at++) if (scene.taken(at)) return true;
  return false;
}
