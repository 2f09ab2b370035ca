/** The timeline of a story as a picture: plain SVG, a lane for each source, in the colours of the page it stands in. */
import { scaleUtc } from 'd3-scale';
import { t, uiLanguage } from '../../i18n';
import type { StoryView, TimelineMark } from '../../library/stories/types';
import { dateInWords } from '../dates';
import { escapeXml } from '../formats/xml-text';
import { besideMarks, cutTo, type Drawn } from './picture-labels';
import { MARK_STYLE, markSvg, type Sign } from './picture-marks';

const WIDTH = 960;
const NAMES = 176;
const END = WIDTH - 8;
const TOP = 40;
const LANE = 44;
const BOTTOM = 30;
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

/**
 * The picture, with a title for each mark; nothing in it runs or is fetched.
 * @param now ms since epoch: what lies before it has a ground of its own
 */
export function storyPicture(view: StoryView, now: number): string {
  const [from, to] = reachOf(view);
  const scale = scaleUtc().domain([from, to]).range([NAMES, END]);
  const inReach = view.marks.filter(
    ({ startDay, endDay }) => timeOf(startDay) >= from && timeOf(endDay) < to,
  );
  const signs = signsOf(view);
  const lanes = [...new Set(inReach.map(({ source }) => source))].slice(0, MOST_LANES);
  const bottom = TOP + lanes.length * LANE;
  const rows = lanes.map((source, at) => {
    const marks = inReach
      .filter((mark) => mark.source === source)
      .map((mark) => drawnOf(mark, signs.get(mark.id) ?? null, (time) => scale(time)));
    return laneSvg(source, marks, TOP + at * LANE + LANE / 2);
  });
  const label = escapeXml(t('storyExport_picture', view.story.title));
  const today = now > from && now < to ? scale(now) : null;
  return [
    `<svg class="story" viewBox="0 0 ${WIDTH} ${bottom + BOTTOM}" role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg">`,
    groundSvg(now <= from ? NAMES : (today ?? END), bottom),
    ...scale.ticks(6).map((tick) => tickSvg(scale(tick), tickWords(tick, to - from), bottom)),
    `<path class="rule" d="M0 1H${WIDTH}M0 ${TOP}H${WIDTH}"/>`,
    ...rows,
    today === null ? '' : todaySvg(today, now, bottom),
    '</svg>',
  ].join('');
}

/** Marks whose date was moved: the one that holds, and those before it. */
function signsOf({ moved, marks }: StoryView): Map<string, Sign> {
  const places = new Map<string, Sign>();
  for (const { kind, claims } of moved) {
    if (kind !== 'moved') continue;
    for (const { articleId, sentence, value, current } of claims)
      places.set(`${articleId} ${sentence.start} ${value}`, current ? 'moved' : 'earlier');
  }
  return new Map(
    marks.flatMap(({ id, articleId, sentence, value }) => {
      const sign = sentence && places.get(`${articleId} ${sentence.start} ${value}`);
      return sign ? [[id, sign] as const] : [];
    }),
  );
}

function drawnOf(mark: TimelineMark, sign: Sign | null, x: (time: number) => number): Drawn {
  const [left, right] = [x(timeOf(mark.startDay)), x(timeOf(mark.endDay) + DAY_MS)];
  const isSpan = mark.startDay !== mark.endDay && right - left > 12;
  const middle = (left + right) / 2;
  return {
    ...{ mark, sign, isSpan, middle },
    ...{ left: isSpan ? left : middle - 6, right: isSpan ? right : middle + 6 },
  };
}

function laneSvg(source: string, marks: readonly Drawn[], y: number): string {
  const labels = besideMarks(marks, { from: NAMES, to: END }).map(
    ({ x, words, isStruck }) =>
      `<text class="what${isStruck ? ' struck' : ''}" x="${x.toFixed(1)}" y="${y + 4}">${escapeXml(words)}</text>`,
  );
  return `<g><text class="who" x="0" y="${y + 4}">${escapeXml(cutTo(source || '–', NAMES - 44))}</text>${labels.join('')}${marks.map((one) => markSvg(one, y)).join('')}<path class="lane" d="M0 ${y + LANE / 2}H${WIDTH}"/></g>`;
}

const groundSvg = (until: number, bottom: number) =>
  `<rect class="past" x="${NAMES}" y="${TOP}" width="${Math.max(0, until - NAMES).toFixed(1)}" height="${bottom - TOP}"/>`;

function tickSvg(x: number, words: string, bottom: number): string {
  const at = x.toFixed(1);
  return `<path class="tick" d="M${at} ${TOP}V${bottom}"/><text class="when" x="${at}" y="${TOP - 14}" text-anchor="middle">${escapeXml(words)}</text>`;
}

function todaySvg(x: number, now: number, bottom: number): string {
  const at = x.toFixed(1);
  const words = t('date_today', dateInWords(new Date(now).toISOString().slice(0, 10), uiLanguage()));
  const anchor = x > END - 120 ? 'end' : x < NAMES + 120 ? 'start' : 'middle';
  return `<path class="today" d="M${at} ${TOP}V${bottom}"/><text class="now" x="${at}" y="${bottom + 18}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
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
svg.story { display: block; width: 100%; height: auto; font: 12.5px/1 system-ui, sans-serif; fill: var(--ink); direction: ltr; }
svg.story .rule { stroke: var(--line); }
svg.story .past { fill: var(--sunk); }
svg.story .tick, svg.story .lane { stroke: var(--line); }
svg.story .when { fill: var(--ink-2); font-weight: 600; }
svg.story .who { font: 600 14px/1 var(--serif); }
svg.story .what { fill: var(--ink-2); }
svg.story .what.struck { fill: var(--quiet); text-decoration: line-through; }
svg.story .today { stroke: var(--ink); stroke-width: 2; }
svg.story .now { font-weight: 600; font-size: 12px; }
${MARK_STYLE}`;
