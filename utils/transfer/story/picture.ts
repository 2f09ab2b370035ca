/** The timeline of a story as a picture: plain SVG, one lane for each source, in the colours of the page it stands in. */
import { scaleUtc } from 'd3-scale';
import { t, uiLanguage } from '../../i18n';
import type { StoryView, TimelineMark } from '../../library/stories/types';
import { dateInWords } from '../dates';
import { escapeXml } from '../formats/xml-text';

const WIDTH = 760;
const NAMES = 150;
const TOP = 28;
const LANE = 34;
const MOST_LANES = 24;
const DAY_MS = 86_400_000;
/** Dates further from the story than this, or than twice its length, stand in the list alone. */
const NEAR_DAYS = 45;

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** First and last moment of what is drawn. */
function reachOf({ story, marks }: StoryView): [number, number] {
  const [first, last] = [timeOf(story.firstDay), timeOf(story.lastDay) + DAY_MS];
  const margin = Math.max(NEAR_DAYS * DAY_MS, 2 * (last - first));
  const near = marks.filter(
    ({ startDay, endDay }) =>
      timeOf(endDay) >= first - margin &&
      timeOf(startDay) <= last + margin &&
      timeOf(endDay) - timeOf(startDay) <= 2 * margin,
  );
  const from = Math.min(first, ...near.map(({ startDay }) => timeOf(startDay)));
  const to = Math.max(last, ...near.map(({ endDay }) => timeOf(endDay) + DAY_MS));
  const air = Math.max(DAY_MS, (to - from) * 0.03);
  return [from - air, to + air];
}

/** The picture, with a title for each mark; nothing in it runs or is fetched. */
export function storyPicture(view: StoryView): string {
  const [from, to] = reachOf(view);
  const scale = scaleUtc()
    .domain([from, to])
    .range([NAMES, WIDTH - 12]);
  const drawn = view.marks.filter(({ startDay, endDay }) => timeOf(startDay) >= from && timeOf(endDay) < to);
  const lanes = [...new Set(drawn.map(({ source }) => source))].slice(0, MOST_LANES);
  const height = TOP + lanes.length * LANE + 8;
  const ticks = scale.ticks(6).map((tick) => {
    const x = scale(tick).toFixed(1);
    const words = escapeXml(tickWords(tick, to - from));
    return `<line class="tick" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height}"/><text class="when" x="${x}" y="14" text-anchor="middle">${words}</text>`;
  });
  const rows = lanes.map((source, at) => {
    const y = TOP + at * LANE + LANE / 2;
    const marks = drawn
      .filter((mark) => mark.source === source)
      .map((mark) => markSvg(mark, y, (time) => scale(time)));
    return `<g><text class="who" x="0" y="${y + 4}">${escapeXml(cut(source))}</text><line class="lane" x1="${NAMES}" x2="${WIDTH - 12}" y1="${y}" y2="${y}"/>${marks.join('')}</g>`;
  });
  const label = escapeXml(t('storyExport_picture', view.story.title));
  return `<svg class="story" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg">${ticks.join('')}${rows.join('')}</svg>`;
}

function markSvg(mark: TimelineMark, y: number, x: (time: number) => number): string {
  const [left, right] = [x(timeOf(mark.startDay)), x(timeOf(mark.endDay) + DAY_MS)];
  const title = `<title>${escapeXml(`${dateInWords(mark.value, uiLanguage())}: ${mark.what ?? mark.title}`)}</title>`;
  const sure = mark.certain ? '' : ' unsure';
  if (mark.granularity !== 'day' && right - left > 8) {
    return `<rect class="span${sure}" x="${left.toFixed(1)}" y="${y - 5}" width="${(right - left).toFixed(1)}" height="10" rx="5">${title}</rect>`;
  }
  const middle = ((left + right) / 2).toFixed(1);
  if (mark.kind === 'published') {
    return `<rect class="published" x="${Number(middle) - 3.5}" y="${y - 3.5}" width="7" height="7" transform="rotate(45 ${middle} ${y})">${title}</rect>`;
  }
  return `<circle class="${mark.kind}${sure}" cx="${middle}" cy="${y}" r="4.5">${title}</circle>`;
}

const LONGEST = 22;

function cut(source: string): string {
  const characters = [...(source || '–')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

/** As much of the date as the distance between ticks asks for. */
function tickWords(tick: Date, reachMs: number): string {
  const days = reachMs / DAY_MS;
  return new Intl.DateTimeFormat(uiLanguage(), {
    timeZone: 'UTC',
    ...(days < 300 && { day: 'numeric' as const }),
    ...(days < 3000 && { month: 'short' as const }),
    ...(days > 90 && { year: 'numeric' as const }),
  }).format(tick);
}

/** Of the page that the picture stands in. */
export const PICTURE_STYLE = `
svg.story { width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--ink); }
svg.story .tick, svg.story .lane { stroke: var(--line); }
svg.story .when { fill: var(--quiet); }
svg.story .published { fill: var(--quiet); }
svg.story .mentioned { fill: var(--link); }
svg.story .upcoming { fill: var(--paper); stroke: var(--link); stroke-width: 2; }
svg.story .span { fill: var(--link); fill-opacity: .25; stroke: var(--link); }
svg.story .unsure { stroke: var(--link); stroke-dasharray: 3 2; fill-opacity: .15; }
`;
