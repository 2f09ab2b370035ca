import { type MessageKey, t, uiLanguage } from '../../i18n';
import type { StoryView, TimelineMark } from '../../library/stories/types';
import { dateInWords } from '../dates';
import { webAddress } from '../formats/plain';
import { escapeXml } from '../formats/xml-text';
import { STORY_STYLE } from './page-style';
import { storyPicture } from './picture';
import { signSvg } from './picture-marks';
import { type Saying, type StoryWriteOptions, storyEvents, type ToldStory } from './told';
import { copyWords, movedWords, sourceWords, storySpan, whyWords } from './words';

/** Nothing runs, nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The story as one file that can be sent to somebody: the timeline as a picture, its dates in words, its articles. */
export function writeStoryPage(told: ToldStory, { now }: StoryWriteOptions): string {
  const { view } = told;
  const title = escapeXml(view.story.title);
  const why = whyWords(view);
  const aside =
    section(t('storyExport_movedDates'), movedItems(told)) +
    section(t('storyExport_sourcesHead'), sourceItems(told));
  const articles = section(t('storyExport_articlesHead'), rows(articleItems(told)));
  return `<!DOCTYPE html>
<html lang="${escapeXml(uiLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STORY_STYLE}</style>
</head>
<body dir="auto">
<main>
<h1 dir="auto">${title}</h1>
<p class="byline">${escapeXml(storySpan(view))}</p>
${why ? `<p class="why">${escapeXml(why)}</p>\n` : ''}<figure class="timeline" tabindex="0">${storyPicture(view, now)}</figure>
${legend(view)}
${aside ? `<div class="cols"><div>${articles}</div><div>${aside}</div></div>` : articles}
${section(t('export_keyDates'), rows(dateItems(told)))}<footer>${escapeXml(t('storyExport_made', dateInWords(isoDay(now), uiLanguage())))}</footer>
</main>
</body>
</html>
`;
}

const isoDay = (now: number) => new Date(now).toISOString().slice(0, 10);

const section = (head: string, inner: string) =>
  inner ? `<section><h2>${escapeXml(head)}</h2>\n${inner}\n</section>\n` : '';

const rows = (items: readonly string[]) =>
  items.length > 0
    ? `<ul class="rows">\n${items.map((item) => `<li dir="auto">${item}</li>`).join('\n')}\n</ul>`
    : '';

/** Only the signs that the picture has; for the eye, the list says the same. */
function legend({ marks, moved }: StoryView): string {
  const has = (what: (mark: TimelineMark) => boolean) => marks.some(what);
  const isMoved = moved.some(({ kind }) => kind === 'moved');
  const signs: Array<[shown: boolean, svg: string, words: MessageKey]> = [
    [has(({ kind }) => kind === 'published'), signSvg('published'), 'timeline_published'],
    [has(({ kind }) => kind === 'mentioned'), signSvg('mentioned'), 'timeline_only_mentioned'],
    [has(({ kind }) => kind === 'upcoming'), signSvg('upcoming'), 'timeline_only_ahead'],
    [has(({ startDay, endDay }) => startDay !== endDay), signSvg('span'), 'legend_period'],
    [has(({ certain }) => !certain), signSvg('mentioned unsure'), 'legend_uncertain'],
    [isMoved, signSvg('earlier', 'earlier'), 'glyph_earlier'],
    [isMoved, signSvg('moved', 'moved'), 'glyph_moved'],
  ];
  const shown = signs
    .filter(([is]) => is)
    .map(([, svg, words]) => `<span>${svg} ${escapeXml(t(words))}</span>`);
  return `<p class="legend" aria-hidden="true">${shown.join('')}</p>`;
}

function movedItems({ view }: ToldStory): string {
  const urls = new Map(view.articles.map(({ id, url }) => [id, url]));
  return view.moved
    .map((moved) => {
      const claims = moved.claims.map(({ quote, source, publishedDay, articleId, current, value }) => {
        const day = current ? time(value) : `<s>${time(value)}</s>`;
        const who = `${linked(source || t('export_source'), urls.get(articleId) ?? '')}, ${time(publishedDay)}`;
        return `<li dir="auto">${day} ${quoted(quote)} <span class="quiet">${who}</span></li>`;
      });
      return `<div class="moved"><strong dir="auto">${escapeXml(movedWords(moved))}</strong><ul>${claims.join('')}</ul></div>`;
    })
    .join('\n');
}

function dateItems(told: ToldStory): string[] {
  return storyEvents(told).map(({ value, what, certain, movedTo, sayings }) => {
    const day = movedTo === null ? time(value) : `<s>${time(value)}</s>`;
    const unsure = certain ? '' : ` <span class="quiet">(${escapeXml(t('storyExport_uncertain'))})</span>`;
    const moved =
      movedTo === null
        ? ''
        : ` <span class="flag">${escapeXml(t('storyExport_movedTo', dateInWords(movedTo, uiLanguage())))}</span>`;
    return `<span class="when">${day}${unsure}</span><div><strong>${escapeXml(what)}</strong>${moved}${sayings.map(saying).join('')}</div>`;
  });
}

function saying({ quote, source, title, url }: Saying): string {
  return `<p class="quiet">${quoted(quote)} ${linked(source || title, url)}</p>`;
}

function articleItems({ view }: ToldStory): string[] {
  return view.articles.map(({ id, title, url, source, day }) => {
    const copy = view.copies.find(({ articleId }) => articleId === id);
    const about = [source, copy ? copyWords(copy, view) : ''].filter(Boolean).join(' · ');
    return `${time(day)}<div><strong>${linked(title, url)}</strong><p class="quiet">${escapeXml(about)}</p></div>`;
  });
}

/** Only those that rest on one source together. */
function sourceItems({ view }: ToldStory): string {
  const titles = new Map(view.articles.map(({ id, title }) => [id, title]));
  return view.sources
    .filter(({ articleIds }) => articleIds.length > 1)
    .map((group) => {
      const members = group.articleIds.map((id) => `<li dir="auto">${escapeXml(titles.get(id) ?? '')}</li>`);
      const quotes = group.quotes.map((quote) => `<li dir="auto" class="quiet">${quoted(quote)}</li>`);
      return `<div class="same"><strong>${escapeXml(sourceWords(group))}</strong><ul>${members.join('')}${quotes.join('')}</ul></div>`;
    })
    .join('\n');
}

function time(value: string): string {
  return `<time datetime="${escapeXml(value)}">${escapeXml(dateInWords(value, uiLanguage()))}</time>`;
}

const quoted = (text: string) => (text ? `<q>${escapeXml(text)}</q>` : '');

function linked(text: string, url: string): string {
  const address = webAddress(url);
  return address
    ? `<a href="${escapeXml(address)}" rel="noreferrer">${escapeXml(text)}</a>`
    : escapeXml(text);
}
