/** The signs of the timeline picture: those of the library's timeline, as plain SVG. */
import { uiLanguage } from '../../i18n';
import { dateInWords } from '../dates';
import { escapeXml } from '../formats/xml-text';
import type { Drawn } from './picture-labels';

/** A date that a later article has moved, or the one it was moved to. */
export type Sign = 'moved' | 'earlier';

export function markSvg({ mark, sign, isSpan, left, right, middle }: Drawn, y: number): string {
  const title = `<title>${escapeXml(`${dateInWords(mark.value, uiLanguage())}: ${mark.what ?? mark.title}`)}</title>`;
  const sure = mark.certain ? '' : ' unsure';
  if (isSpan) {
    const width = (right - left).toFixed(1);
    return `<rect class="span${sure}" x="${left.toFixed(1)}" y="${y - 5}" width="${width}" height="10" rx="5">${title}</rect>`;
  }
  const x = middle.toFixed(1);
  if (mark.kind === 'published')
    return `<rect class="published" x="${(middle - 1.5).toFixed(1)}" y="${y - 8}" width="3" height="16" rx="1.5">${title}</rect>`;
  const kind = `${mark.kind}${sign ? ` ${sign}` : ''}${sure}`;
  return `<g><circle class="${kind}" cx="${x}" cy="${y}" r="5">${title}</circle>${innerSvg(sign, middle, y)}</g>`;
}

function innerSvg(sign: Sign | null, x: number, y: number): string {
  if (sign === 'moved')
    return `<path class="on" d="M${(x - 2.4).toFixed(1)} ${y}h4.4m-1.9-1.9 1.9 1.9-1.9 1.9"/>`;
  return sign === 'earlier' ? `<path class="off" d="M${(x - 3.2).toFixed(1)} ${y + 3.2}l6.4-6.4"/>` : '';
}

/** A sign by itself, for the legend. */
export function signSvg(kind: string, inner: Sign | null = null): string {
  const shape =
    kind === 'published'
      ? '<rect class="published" x="6.5" y="0" width="3" height="16" rx="1.5"/>'
      : kind.startsWith('span')
        ? `<rect class="${kind}" x="1" y="3" width="14" height="10" rx="5"/>`
        : `<circle class="${kind}" cx="8" cy="8" r="5"/>${innerSvg(inner, 8, 8)}`;
  return `<svg class="story sign" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}

export const MARK_STYLE = `
svg.story .published { fill: var(--quiet); }
svg.story .mentioned { fill: var(--ink); }
svg.story .upcoming { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
svg.story .span { fill: var(--ink); fill-opacity: .18; stroke: var(--ink); stroke-width: 1.4; }
svg.story .unsure { fill: var(--paper); fill-opacity: 1; stroke: var(--amber); stroke-width: 1.8; stroke-dasharray: 3 2.4; }
svg.story .moved { fill: var(--red); stroke: var(--red); }
svg.story .earlier { fill: var(--paper); stroke: var(--red); stroke-width: 1.6; }
svg.story :is(.on, .off) { fill: none; stroke: var(--paper); stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
svg.story .off { stroke: var(--red); }
svg.story.sign { display: inline-block; width: 14px; height: 14px; vertical-align: -2px; }
`;
