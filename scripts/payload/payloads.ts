/**
 * HTML that tries to run, to call home or to change the page around it, put together from small grammars: every class of
 * the public collections (DOMPurify's own tests, html5sec, works on mutation XSS and DOM clobbering), in our own words.
 */
import { clobbering, customElements, forms, frames, pageWide, styles, templates } from './markup';
import { foreign, mutations } from './mutations';
import { addresses, handlers, scripts, textBreakers } from './running';

export interface Payload {
  number: number;
  kind: string;
  html: string;
}

/** Rows have RUN where script stands, and AWAY where an address stands that nobody may ask for. */
const CLASSES: Readonly<Record<string, () => string[]>> = {
  script: scripts,
  handlers,
  addresses,
  'svg and mathml': foreign,
  mutation: mutations,
  clobbering,
  css: styles,
  forms,
  'refresh, base, link': pageWide,
  frames,
  templates,
  'custom elements': customElements,
  'broken out of text': textBreakers,
};

/** What a payload does when it runs: it leaves its number in the outermost document. */
export const markOf = (number: number) => `top.document.documentElement.dataset.hit=${number}`;

/** Where payloads call: a name that is not there. */
export const AWAY_HOST = 'away.example';

/** All of them, the same at every call. */
export function payloads(): Payload[] {
  const rows = Object.entries(CLASSES).flatMap(([kind, make]) => make().map((text) => ({ kind, text })));
  const known = new Set<string>();
  const unlike = rows.filter(({ text }) => !known.has(text) && known.add(text));
  return unlike.map(({ kind, text }, index) => ({
    number: index + 1,
    kind,
    html: text
      .replaceAll('RUN_CODED', coded(markOf(index + 1)))
      .replaceAll('RUN_BASE64', btoa(`<script>${markOf(index + 1)}</script>`))
      .replaceAll('RUN', markOf(index + 1))
      .replaceAll('AWAY', `http://${AWAY_HOST}/${index + 1}`),
  }));
}

/** As character references. */
const coded = (text: string) =>
  Array.from(text, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('');
