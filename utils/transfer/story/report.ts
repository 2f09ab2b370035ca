import { t, uiLanguage } from '../../i18n';
import { dateInWords } from '../dates';
import { webAddress } from '../formats/plain';
import { escapeMarkdown } from '../formats/to-markdown';
import { storyEvents, type ToldStory } from './told';
import { copyWords, movedWords, sourceWords, storySpan, whyWords } from './words';

/** The story as a report in Markdown: why it is one, its dates with who says so in which words, its articles and their sources. */
export function writeStoryReport(told: ToldStory): string {
  const { view } = told;
  const parts = [
    `# ${escapeMarkdown(view.story.title)}`,
    `${escapeMarkdown(storySpan(view))}.`,
    escapeMarkdown(whyWords(view)),
    ...section(t('storyExport_movedDates'), movedPart(told)),
    ...section(t('export_keyDates'), datesPart(told)),
    ...section(t('storyExport_articlesHead'), articlesPart(told)),
    ...section(t('storyExport_sourcesHead'), sourcesPart(told)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function section(head: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${escapeMarkdown(head)}`, lines.join('\n')] : [];
}

function movedPart({ view }: ToldStory): string[] {
  const urls = new Map(view.articles.map(({ id, url }) => [id, url]));
  return view.moved.flatMap((moved) => [
    `- **${escapeMarkdown(movedWords(moved))}**`,
    ...moved.claims.map(
      ({ quote, source, publishedDay, articleId }) =>
        `  - ${escapeMarkdown(dayWords(publishedDay))}, ${linked(source || t('export_source'), urls.get(articleId) ?? '')}: ${quoted(quote)}`,
    ),
  ]);
}

function datesPart(told: ToldStory): string[] {
  return storyEvents(told).flatMap(({ value, what, certain, movedTo, sayings }) => {
    const day = escapeMarkdown(dateInWords(value, uiLanguage()));
    const unsure = certain ? '' : ` (${escapeMarkdown(t('storyExport_uncertain'))})`;
    const moved =
      movedTo === null
        ? ''
        : ` *${escapeMarkdown(t('storyExport_movedTo', dateInWords(movedTo, uiLanguage())))}*`;
    return [
      `- **${day}**${unsure}: ${escapeMarkdown(what)}${moved}`,
      ...sayings.map(
        ({ quote, source, title, url }) => `  - ${quoted(quote)} (${linked(source || title, url)})`,
      ),
    ];
  });
}

function articlesPart({ view }: ToldStory): string[] {
  return view.articles.map(({ id, title, url, source, day }) => {
    const copy = view.copies.find(({ articleId }) => articleId === id);
    const same = copy ? `, ${escapeMarkdown(copyWords(copy, view))}` : '';
    const from = source ? `, ${escapeMarkdown(source)}` : '';
    return `- ${escapeMarkdown(dayWords(day))}: ${linked(title, url)}${from}${same}`;
  });
}

/** Only those that rest on one source together: the others are what the list of articles says. */
function sourcesPart({ view }: ToldStory): string[] {
  const titles = new Map(view.articles.map(({ id, title }) => [id, title]));
  return view.sources
    .filter(({ articleIds }) => articleIds.length > 1)
    .flatMap((group) => [
      `- ${escapeMarkdown(sourceWords(group))}`,
      ...group.articleIds.map((id) => `  - ${escapeMarkdown(titles.get(id) ?? '')}`),
      ...group.quotes.map((quote) => `  - ${quoted(quote)}`),
    ]);
}

const dayWords = (day: string) => dateInWords(day, uiLanguage());

function quoted(text: string): string {
  return text ? `“${escapeMarkdown(text)}”` : '';
}

function linked(text: string, url: string): string {
  const address = webAddress(url)
    ?.replace(/[\s<>()\\]/g, encodeURIComponent)
    .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
  return address ? `[${escapeMarkdown(text)}](${address})` : escapeMarkdown(text);
}
