/** A box about the author or the desk: a name, then a few words of praise or biography. */
import type { Reason } from '../../article';
import { NO_LETTERS } from '../../letters';
import { type Guarded, guarded, matchesAny } from '../guarded';
import {
  isAfterBody,
  nextText,
  PER_STEP,
  type Proposal,
  type Rule,
  rangeOf,
  reason,
  type Scene,
} from '../scene';
import { bare } from '../text-shape';
import { Zone } from '../zones';

const DESK =
  /^(?:the\s+)?(?:[^\s\d,:;()|-]+\s+){0,3}(?:news\s?desk|web\s?desk|desk|newsroom|news team|staff|staff reporter|staff writer|editorial (?:team|board|staff)|editor|editors|bureau|correspondent|redaktion|rédaction|redacción|redação|redazione|redactie)$/i;
/** What ends such a name. */
const DESK_ENDS = /(?:desk|room|team|staff|rter|iter|board|ors?|bureau|dent|i[oó]n|ione|ção|tie)$/;

const IS_SOMEBODY =
  /\b(?:is|are|was|works as) (?:an?|the|our|one of) (?:[^\s()"“”:;!?]+ ){0,7}(?:journalist|reporter|correspondent|editor|writer|columnist|author|contributor|producer|photographer|analyst|researcher|fellow|professor|blogger|freelancer?|anchor|broadcaster|desk)s?\b/i;
const DOES =
  /\b(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|has (?:worked|covered|written|reported)|joined|can be (?:reached|contacted)|tweets (?:at|as)|follow (?:him|her|them) (?:on|at))\b/i;
const BIO: readonly Guarded[] = [
  guarded(
    ['trusted', 'reliable', 'go-to', 'leading', 'premier', 'independent'],
    /\b(?:your|our|the|a) (?:\w+ )?(?:trusted|reliable|go-to|leading|premier|independent) (?:\w+ ){0,2}(?:source|voice|platform|home|destination)\b/i,
  ),
  guarded(
    ['stay ', 'coverage', 'newsroom', 'reporters', 'journalists', 'team of'],
    /\bstay (?:informed|updated|connected|tuned)\b|\bour (?:\w+ )?(?:coverage|newsroom|reporters|journalists|team of)\b/i,
  ),
  (text) => IS_SOMEBODY.test(text),
  (text) => DOES.test(text),
  guarded(
    ['redakteur', 'journalist', 'autor', 'korrespondent', 'reporter'],
    /\b(?:ist|arbeitet|schreibt|berichtet) (?:als )?(?:[^\s\d.,:;()]+ ){0,4}(?:redakteur|journalist|autor|korrespondent|reporter)/i,
  ),
  guarded(
    ['journalist', 'periodista', 'jornalista', 'giornalista', 'redactor'],
    /\b(?:est|es|é|è|is een) (?:une?|una?|uma?|il|la|de)?\s*(?:[^\s\d.,:;()]+ ){0,2}(?:journaliste|periodista|jornalista|giornalista|redactor|journalist)/i,
  ),
];

/** Praises a desk or tells who somebody is. */
export function isBio(text: string): boolean {
  return matchesAny(BIO, text);
}

const HINT = /\b(?:author|bio|byline-?box|writer|contributor|about-?(?:the-?)?author)/i;
const LARGEST_BIO = 700;
const LARGEST_BOX = 1100;

export const authorBox: Rule = {
  *propose(scene) {
    const proposals: Proposal[] = [];
    for (let index = 0; index < scene.page.blocks.length; index++) {
      if (index % PER_STEP === 0) yield;
      if (scene.taken(index) || (proposals.at(-1)?.to ?? 0) > index) continue;
      const box = boxAt(scene, index) ?? oneBlockBox(scene, index);
      if (box) proposals.push(box);
    }
    return proposals;
  },
};

function boxAt(scene: Scene, index: number): Proposal | null {
  const fact = scene.facts[index]!;
  const { headline } = scene.frame;
  if (fact.silent || fact.words > 10 || (headline && index >= headline.from && index < headline.to))
    return null;
  const bio = bioAfter(scene, index);
  if (bio < 0) return null;
  const label = fact.cues.has('author');
  const name = nameSignal(scene, index);
  if (!label && !name) return null;
  const signals: Reason[] = [label ? reason('author_label', scene.page.blocks[index]!.text) : name!];
  if (isBio(scene.page.blocks[bio]!.text)) signals.push(reason('author_bio'));
  const box = extend(scene, index, bio);
  if (hasAvatar(scene, box.from, bio)) signals.push(reason('author_picture'));
  else if (isHinted(scene, index)) signals.push(reason('author_box_marked'));
  if (signals.length < 2 || !standsApart(scene, index, bio)) return null;
  // Beside the text a name and a portrait are the byline; only words about that very name make a box of it.
  if (!isAfterBody(scene, bio) && !speaksOf(scene, { index, bio, signals })) return null;
  return { kind: 'author-box', ...box, reasons: signals };
}

/** Name and words of praise on one line, the name set apart, as the last thing of the text. */
function oneBlockBox(scene: Scene, index: number): Proposal | null {
  const { text, pieceStart, pieceEnd } = scene.page.blocks[index]!;
  const { weight } = scene.facts[index]!;
  const first = scene.page.pieces.slice(pieceStart, pieceEnd).find(({ end }) => end > 0);
  if (!first || weight > LARGEST_BIO || weight < 60 || !(first.zone & (Zone.Bold | Zone.Link))) return null;
  const words = bare((first.node as Text).data.slice(first.start, first.end));
  const name = isDesk(words) ? 'author_desk' : scene.byline.has(words) ? 'author_name' : null;
  if (!name || !isBio(text) || !isLastProse(scene, index)) return null;
  return {
    kind: 'author-box',
    from: index,
    to: index + 1,
    reasons: [reason(name, words), reason('author_bio')],
  };
}

/** In the form `bare()` gives. */
function isDesk(words: string): boolean {
  return DESK_ENDS.test(words) && DESK.test(words);
}

function isLastProse(scene: Scene, index: number): boolean {
  for (let at = index + 1; at < scene.frame.body.to; at++) {
    if (scene.facts[at]!.prose && !scene.taken(at)) return false;
  }
  return index > scene.frame.body.from;
}

/** The paragraph praises or describes, and what it describes is the desk, the labelled author or the name above it. */
function speaksOf(
  scene: Scene,
  { index, bio, signals }: { index: number; bio: number; signals: readonly Reason[] },
): boolean {
  const has = (id: string) => signals.some((signal) => signal.id === id);
  if (!has('author_bio')) return false;
  if (has('author_desk') || has('author_label')) return true;
  const wordsAt = (block: number) => {
    const text = bare(scene.page.blocks[block]!.text);
    return text.split(NO_LETTERS(text));
  };
  const words = new Set(wordsAt(bio));
  return wordsAt(index).some((word) => word.length > 3 && words.has(word));
}

function nameSignal(scene: Scene, index: number): Reason | null {
  const { text } = scene.page.blocks[index]!;
  const words = bare(text).replace(/^(?:by|written by|von|par|por|di|door)\s+/, '');
  if (isDesk(words)) return reason('author_desk', text);
  if (scene.byline.has(words)) return reason('author_name', text);
  return linksToAuthor(scene, index) && scene.facts[index]!.words <= 6 ? reason('author_name', text) : null;
}

function linksToAuthor(scene: Scene, index: number): boolean {
  const { pieceStart, pieceEnd } = scene.page.blocks[index]!;
  for (let at = pieceStart; at < pieceEnd; at++) {
    const link = scene.page.links[scene.page.pieces[at]!.link];
    if (
      link &&
      (link.element.getAttribute('rel') === 'author' ||
        /\/(?:author|authors|autor|auteur|profile|staff)\//i.test(link.href ?? ''))
    )
      return true;
  }
  return false;
}

/** The paragraph of praise or biography: the next text, or the one after a role or a repeated name. */
function bioAfter(scene: Scene, index: number): number {
  let at = index;
  for (let step = 0; step < 3; step++) {
    at = nextText(scene, at + 1, 1);
    if (at < 0) return -1;
    const fact = scene.facts[at]!;
    if (fact.prose || fact.words >= 9) return fact.weight <= LARGEST_BIO && fact.linkDensity < 0.6 ? at : -1;
    if (fact.words > 8 || fact.heading === 1) return -1;
  }
  return -1;
}

/** The whole box: what else its own element holds, and links of contact right behind. */
function extend(scene: Scene, from: number, bio: number): { from: number; to: number } {
  let box = { from, to: bio + 1 };
  let at = scene.page.blocks[from]!.element;
  for (let step = 0; step < 5 && at > 0; step++, at = scene.page.elements[at]!.parent) {
    const range = rangeOf(scene, at);
    if (range.from > box.from || range.to < box.to) continue;
    if (!isSmallBox(scene, range.from, range.to, bio)) break;
    box = range;
  }
  for (let next = box.to; next < scene.page.blocks.length && next < box.to + 6; next++) {
    const fact = scene.facts[next]!;
    if (scene.taken(next) || fact.silent || !(fact.cues.has('share') && fact.linkDensity > 0.5)) break;
    box = { from: box.from, to: next + 1 };
  }
  return box;
}

function isSmallBox(scene: Scene, from: number, to: number, bio: number): boolean {
  let size = 0;
  for (let at = from; at < to; at++) {
    const fact = scene.facts[at]!;
    size += fact.weight;
    if (scene.taken(at) || (at !== bio && fact.prose) || fact.heading === 1) return false;
    if (at !== bio && fact.words > 12) return false;
  }
  return size <= LARGEST_BOX && to - from <= 16;
}

function hasAvatar(scene: Scene, from: number, bio: number): boolean {
  for (let at = from; at < bio; at++) {
    const { pieceStart, pieceEnd } = scene.page.blocks[at]!;
    for (let p = pieceStart; p < pieceEnd; p++) {
      const { end, node } = scene.page.pieces[p]!;
      if (end === 0 && (node as Element).localName === 'img') return true;
    }
  }
  return false;
}

function isHinted(scene: Scene, index: number): boolean {
  let at = scene.page.blocks[index]!.element;
  for (let step = 0; step < 4 && at > 0; step++, at = scene.page.elements[at]!.parent) {
    const { element } = scene.page.elements[at]!;
    if (
      HINT.test(
        `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`,
      )
    )
      return true;
  }
  return false;
}

/** Past the story (no paragraph of the same container follows), or ahead of its first paragraph. */
function standsApart(scene: Scene, index: number, bio: number): boolean {
  if (isAfterBody(scene, bio) || bio < scene.frame.body.from) return true;
  const { body } = scene.frame;
  let before = 0;
  let after = 0;
  for (let at = body.from; at < body.to; at++) {
    if (scene.taken(at) || !scene.facts[at]!.prose || at === bio) continue;
    if (at < index) before++;
    else after++;
  }
  // A caption may stand before a box under the headline, a closing line after one at the end.
  return after === 0 || before <= 1 || (after <= 1 && before >= 3);
}
