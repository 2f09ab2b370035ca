/** What the training reads of a page, inside a browser: the blocks of text, their features, and what the rules say of each. */
import { findClutter } from '../../utils/clutter/find';
import { firstMetadata } from '../../utils/extract/metadata';
import { Evidence } from '../../utils/extract/model/evidence';
import { featuresOf } from '../../utils/extract/model/features';
import { readSources } from '../../utils/extract/page-sources';
import { isProvenanceLine } from '../../utils/extract/provenance';
import { parseHtml, type View } from '../../utils/html';
import { FEATURES } from './feature-names';

export interface Dump {
  texts: string[];
  /** Base64 of the table of features, f32. */
  features: string;
  names: readonly string[];
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function dumpBlocks({ html, url }: { html: string; url: string }): Dump {
  const sources = readSources(parseHtml(html, globalThis as unknown as View), { url });
  const { title, headline, byline, description, jsonLdBody } = firstMetadata(sources);
  const decision = findClutter(sources.doc, {
    headline: { title, element: headline },
    byline,
    isSource: isProvenanceLine,
  });
  const evidence = Evidence.of(decision, { title, description, byline, body: jsonLdBody });
  return {
    texts: evidence.texts.map((index) => decision.page.blocks[index]!.text),
    features: base64(new Uint8Array(featuresOf(evidence).buffer)),
    names: FEATURES,
  };
}

(globalThis as unknown as { dumpBlocks: typeof dumpBlocks }).dumpBlocks = dumpBlocks;
