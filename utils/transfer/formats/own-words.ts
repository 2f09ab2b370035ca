/** What the reader marked and wrote, as the formats that can carry it write it: below the text, under headings. */
import type { Highlight, SavedArticle } from '../../article';
import { t } from '../../i18n';
import { cleanText } from './plain';
import { escapeMarkdown } from './to-markdown';
import { escapeXml } from './xml-text';

type Marked = Pick<SavedArticle, 'highlights' | 'note'>;

const linesOf = (text: string) => cleanText(text).split(/\r\n?|\n/);
const paragraphsOf = (text: string) => linesOf(text).filter((line) => line.trim() !== '');

/** Quotes with their notes, then the note of the article; '' where there is neither. */
export function marksMarkdown(saved: Marked): string {
  return [highlightsMarkdown(saved), noteMarkdown(saved)]
    .map((text, index) => text && `## ${t(index === 0 ? 'highlights' : 'note')}\n\n${text}`)
    .filter(Boolean)
    .join('\n\n');
}

export function highlightsMarkdown({ highlights }: Pick<Marked, 'highlights'>): string {
  return highlights
    .map(({ quote, note }) => {
      const quoted = paragraphsOf(quote.exact)
        .map((line) => `> ${escapeMarkdown(line)}`)
        .join('\n>\n');
      return note ? `${quoted}\n\n${markdownParagraphs(note)}` : quoted;
    })
    .join('\n\n');
}

export function noteMarkdown({ note }: Pick<Marked, 'note'>): string {
  return markdownParagraphs(note);
}

function markdownParagraphs(text: string): string {
  return paragraphsOf(text).map(escapeMarkdown).join('\n\n');
}

/** The same as HTML that is also XHTML. */
export function marksHtml({ highlights, note }: Marked): string {
  if (highlights.length === 0 && note === '') return '';
  const marks =
    highlights.length > 0
      ? `<h2>${escapeXml(t('highlights'))}</h2>\n${highlights.map(markHtml).join('')}`
      : '';
  const own = note ? `<h2>${escapeXml(t('note'))}</h2>\n${htmlParagraphs(note)}` : '';
  return `<div class="marks">\n${marks}${own}</div>\n`;
}

function markHtml({ quote, note }: Highlight): string {
  return `<blockquote dir="auto">${htmlParagraphs(quote.exact)}</blockquote>\n${note ? htmlParagraphs(note) : ''}`;
}

function htmlParagraphs(text: string): string {
  return paragraphsOf(text)
    .map((line) => `<p dir="auto">${escapeXml(line.trim())}</p>\n`)
    .join('');
}

/** The same as plain text, a block each. */
export function marksText({ highlights, note }: Marked): string[] {
  const quoted = highlights.flatMap((one) => [
    paragraphsOf(one.quote.exact)
      .map((line) => `> ${line.trim()}`)
      .join('\n'),
    ...(one.note ? paragraphsOf(one.note) : []),
  ]);
  return [
    ...(quoted.length > 0 ? [t('highlights'), ...quoted] : []),
    ...(note ? [t('note'), ...paragraphsOf(note)] : []),
  ];
}

/** Where the reader is with an article, in the words of Pocket and its heirs. */
export function statusOf({ state }: Pick<SavedArticle, 'state'>): 'unread' | 'read' | 'archive' {
  if (state.archived) return 'archive';
  return state.unread ? 'unread' : 'read';
}
