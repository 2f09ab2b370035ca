import { t, uiLanguage } from '../../i18n';
import { dateInWords } from '../dates';
import { PAGE_STYLE } from '../formats/html-page-style';
import { webAddress } from '../formats/plain';
import { escapeXml } from '../formats/xml-text';
import { PICTURE_STYLE, storyPicture } from './picture';
import { type Saying, storyEvents, type ToldStory } from './told';
import { copyWords, movedWords, sourceWords, storySpan, whyWords } from './words';

/** Nothing runs, nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `${PAGE_STYLE}${PICTURE_STYLE}
main { max-width: 50rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
figure.timeline { margin: 2rem 0; overflow-x: auto; }
figure.timeline svg { min-width: 34rem; }
ul, ol { padding-inline-start: 1.2rem; }
li { margin: .4rem 0; }
q { font-style: italic; }
.quiet { color: var(--quiet); font-size: .875em; }
s { color: var(--quiet); }
`;

/** The story as one file that can be sent to somebody: the timeline as a picture, its dates in words, its articles. */
export function writeStoryPage(told: ToldStory): string {
  const { view } = told;
  const title = escapeXml(view.story.title);
  return `<!DOCTYPE html>
<html lang="${escapeXml(uiLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body dir="auto">
<main>
<h1 dir="auto">${title}</h1>
<p class="byline">${escapeXml(storySpan(view))}</p>
${paragraph(whyWords(view))}<figure class="timeline">${storyPicture(view)}</figure>
${section(t('storyExport_movedDates'), movedItems(told))}${section(t('export_keyDates'), dateItems(told))}${section(t('storyExport_articlesHead'), articleItems(told))}${section(t('storyExport_sourcesHead'), sourceItems(told))}</main>
</body>
</html>
`;
}

const paragraph = (text: string) => (text ? `<p>${escapeXml(text)}</p>\n` : '');

function section(head: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<section><h2>${escapeXml(head)}</h2>\n<ul>\n${items.map((item) => `<li dir="auto">${item}</li>`).join('\n')}\n</ul></section>\n`;
}

function movedItems({ view }: ToldStory): string[] {
  const urls = new Map(view.articles.map(({ id, url }) => [id, url]));
  return view.moved.map((moved) => {
    const claims = moved.claims.map(
      ({ quote, source, publishedDay, articleId }) =>
        `<li>${time(publishedDay)}, ${linked(source || t('export_source'), urls.get(articleId) ?? '')}: ${quoted(quote)}</li>`,
    );
    return `<strong>${escapeXml(movedWords(moved))}</strong><ul>${claims.join('')}</ul>`;
  });
}

function dateItems(told: ToldStory): string[] {
  return storyEvents(told).map(({ value, what, certain, movedTo, sayings }) => {
    const day = movedTo === null ? time(value) : `<s>${time(value)}</s>`;
    const unsure = certain ? '' : ` <span class="quiet">(${escapeXml(t('storyExport_uncertain'))})</span>`;
    const moved =
      movedTo === null
        ? ''
        : ` <em>${escapeXml(t('storyExport_movedTo', dateInWords(movedTo, uiLanguage())))}</em>`;
    return `<strong>${day}</strong>${unsure}: ${escapeXml(what)}${moved}<br>${sayings.map(saying).join('<br>')}`;
  });
}

function saying({ quote, source, title, url }: Saying): string {
  return `<span class="quiet">${quoted(quote)} ${linked(source || title, url)}</span>`;
}

function articleItems({ view }: ToldStory): string[] {
  return view.articles.map(({ id, title, url, source, day }) => {
    const copy = view.copies.find(({ articleId }) => articleId === id);
    const about = [source, copy ? copyWords(copy, view) : ''].filter(Boolean).join(' · ');
    return `${time(day)}: ${linked(title, url)} <span class="quiet">${escapeXml(about)}</span>`;
  });
}

/** Only those that rest on one source together. */
function sourceItems({ view }: ToldStory): string[] {
  const titles = new Map(view.articles.map(({ id, title }) => [id, title]));
  return view.sources
    .filter(({ articleIds }) => articleIds.length > 1)
    .map((group) => {
      const members = group.articleIds.map((id) => `<li>${escapeXml(titles.get(id) ?? '')}</li>`);
      const quotes = group.quotes.map((quote) => `<li>${quoted(quote)}</li>`);
      return `${escapeXml(sourceWords(group))}<ul>${members.join('')}${quotes.join('')}</ul>`;
    });
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
