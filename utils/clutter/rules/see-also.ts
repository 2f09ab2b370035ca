/** One link to another article inside the text: "Also See: …". */
import { labelled } from '../cues';
import { isHeadlineLike } from '../facts';
import { nextText, PER_STEP, type Proposal, type Rule, reason, type Scene } from '../scene';
import { bare, endsStatement } from '../text-shape';
import { Zone } from '../zones';
import { isLabel } from './label';

const LONGEST = 320;

export const seeAlso: Rule = {
  *propose(scene) {
    const proposals: Proposal[] = [];
    for (let index = 0; index < scene.page.blocks.length; index++) {
      if (index % PER_STEP === 0) yield;
      if (scene.taken(index) || (proposals.at(-1)?.to ?? 0) > index) continue;
      const found = inOneBlock(scene, index) ?? labelAndHeadline(scene, index) ?? linkAlone(scene, index);
      if (found) proposals.push(found);
    }
    return proposals;
  },
};

function inOneBlock(scene: Scene, index: number): Proposal | null {
  const fact = scene.facts[index]!;
  const { text } = scene.page.blocks[index]!;
  if (fact.silent || fact.weight > LONGEST) return null;
  const item = { kind: 'see-also' as const, from: index, to: index + 1 };
  const split = labelled(text, 'see-also') ?? labelled(text, 'read-more');
  if (split && fact.linkDensity > 0) {
    const rest = split.rest.length / text.length;
    if (fact.linkDensity >= rest * 0.6) return { ...item, reasons: [reason('see_also_link', split.label)] };
  } else if (split && isTitle(split.rest) && isStrong(split.label)) {
    return { ...item, reasons: [reason('see_also_line', split.label)] };
  }
  const outer = unlinkedText(scene, index);
  if (outer !== '' && fact.linkDensity > 0.4 && fact.words >= 5 && isCueText(outer)) {
    return { ...item, reasons: [reason('see_also_link', outer.replace(/[\s:：|»›→-]+$/, ''))] };
  }
  return null;
}

/** "Also see" on a line of its own, and the headline on the next. */
function labelAndHeadline(scene: Scene, index: number): Proposal | null {
  if (!isLabel(scene, index, ['see-also'])) return null;
  const fact = scene.facts[index]!;
  const next = nextText(scene, index + 1, 1);
  if (next < 0) return null;
  const head = scene.facts[next]!;
  const { text } = scene.page.blocks[index]!;
  const linked = head.headlineLink && head.words >= (fact.heading > 0 ? 6 : 4);
  const shown = /[:：»>→]\s*$/.test(text) || (text === text.toUpperCase() && text !== text.toLowerCase());
  const plain =
    scene.plain &&
    shown &&
    isStrong(text) &&
    isHeadlineLike(scene.page.blocks[next]!, head) &&
    head.words >= 4;
  if (!linked && !plain) return null;
  return {
    kind: 'see-also',
    from: index,
    to: next + 1,
    reasons: [reason(linked ? 'see_also_link' : 'see_also_line', text)],
  };
}

/** A paragraph that is nothing but a link to another story, between two paragraphs of this one. */
function linkAlone(scene: Scene, index: number): Proposal | null {
  const fact = scene.facts[index]!;
  const { zone, text } = scene.page.blocks[index]!;
  const { body } = scene.frame;
  if (!fact.headlineLink || fact.linkDensity < 0.97 || fact.words < 5 || endsStatement(text)) return null;
  if (index <= body.from || index >= body.to || zone & (Zone.Heading | Zone.List | Zone.Table | Zone.Quote))
    return null;
  const [above, below] = [nextText(scene, index - 1, -1), nextText(scene, index + 1, 1)];
  if (above < 0 || below < 0 || !scene.facts[above]!.prose || !scene.facts[below]!.prose) return null;
  if (!leadsToPage(scene, fact.target)) return null;
  return { kind: 'see-also', from: index, to: index + 1, reasons: [reason('see_also_alone')] };
}

/** On this site, and neither a file nor a place in this page. */
function leadsToPage({ page }: Scene, target: string): boolean {
  const base = page.doc.baseURI;
  if (!URL.canParse(target, base)) return false;
  const { hostname, pathname } = new URL(target, base);
  const own = URL.canParse(base) ? new URL(base).hostname : '';
  return (
    hostname.replace(/^www\./, '') === own.replace(/^www\./, '') &&
    !/\.(?:pdf|docx?|xlsx?|jpe?g|png|mp[34])$/i.test(pathname)
  );
}

function isTitle(text: string): boolean {
  return !endsStatement(text) && text.length >= 15 && text.split(/\s+/).length <= 30;
}

/** One common word ("Watch:", "Recommended:") can begin any line; without a link it takes a phrase. */
function isStrong(label: string): boolean {
  const words = bare(label);
  return /\s/.test(words) || /[^\p{Script=Latin}\s]/u.test(words);
}

function isCueText(text: string): boolean {
  return labelled(`${text.replace(/[\s:：|»›→-]+$/, '')}: x`, 'see-also') !== null;
}

function unlinkedText(scene: Scene, index: number): string {
  const { pieceStart, pieceEnd } = scene.page.blocks[index]!;
  let text = '';
  for (let at = pieceStart; at < pieceEnd; at++) {
    const { node, start, end, link } = scene.page.pieces[at]!;
    if (end > 0 && link < 0) text += (node as Text).data.slice(start, end);
    if (text.length > 60) return '';
  }
  return text.trim();
}
