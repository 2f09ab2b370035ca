import type { Article, EntityType, SavedArticle } from '../../article';
import { parseSanitised, sanitise } from '../../html';
import { dayOf, dayStated } from '../dates';
import { datelineText, keyDateText, namesOf, provenanceTexts } from './entity-words';
import type { WriteOptions } from './format';
import { highlightsMarkdown, marksMarkdown, noteMarkdown, statusOf } from './own-words';
import { oneLine, uriOf, webAddress } from './plain';
import { escapeMarkdown, toMarkdown } from './to-markdown';
import { wikilink } from './wikilink';

/**
 * A value as Obsidian types properties: text, list, a bare day; or Markdown, which stands in the body as it is.
 * `raw`: the whole time, for a filter that writes it in another way.
 */
export type NoteValue =
  | { text: string | null; raw?: string }
  | { list: string[]; isMarkdown?: boolean }
  | { day: string | null; raw?: string }
  | { address: string | null }
  | { markdown: string };

/** Values are made when a template asks for them: the text of a long article is not turned into Markdown in vain. */
export type Variable = (saved: SavedArticle, options: WriteOptions) => NoteValue;

/** Names of Obsidian's own clipper, then ours. */
export const NOTE_VARIABLES: Record<string, Variable> = {
  title: ({ article }) => ({ text: article.title }),
  url: ({ article }) => ({ address: article.url }),
  author: ({ article }) => ({ list: article.byline.map((name) => wikilink(name)) }),
  published: ({ article }) => dayOrText(article.published),
  modified: ({ article }) => dayOrText(article.modified),
  // The clipper's now is the moment of saving.
  date: ({ savedAt }, { timeZone }) => ({
    day: dayOf(savedAt, timeZone),
    raw: timeStamp(savedAt, timeZone),
  }),
  time: ({ savedAt }, { timeZone }) => ({
    text: timeOf(savedAt, timeZone),
    raw: timeStamp(savedAt, timeZone),
  }),
  description: ({ article }) => ({ text: article.excerpt }),
  site: ({ article }) => ({ text: article.siteName }),
  section: ({ article }) => ({ text: article.section }),
  domain: ({ article }) => ({ text: webAddress(article.url) && new URL(article.url).hostname }),
  language: ({ article }) => ({ text: article.lang }),
  words: ({ article }) => ({ text: String(article.wordCount) }),
  image: (saved, { view }) => ({ address: firstPicture(saved.article, view) }),
  partial: ({ article }) => ({ text: article.partial ? 'true' : null }),
  tags: ({ tags }) => ({ list: [...new Set(tags.map(obsidianTag).filter(Boolean))] }),
  dateline: ({ article }) => ({ text: datelineText(article) }),
  people: linkedNames('PER'),
  places: linkedNames('LOC'),
  organisations: linkedNames('ORG'),
  keydates: ({ annotations }) => ({ list: annotations.keyDates.map(keyDateText) }),
  provenance: ({ article }) => ({ list: provenanceTexts(article) }),
  content: ({ article }, { view }) => ({ markdown: toMarkdown(parseSanitised(article.html, view).body) }),
  highlights: (saved) => ({ markdown: highlightsMarkdown(saved) }),
  note: (saved) => ({ markdown: noteMarkdown(saved) }),
  marks: (saved) => ({ markdown: marksMarkdown(saved) }),
  status: (saved) => ({ text: statusOf(saved) }),
  favourite: ({ state }) => ({ text: state.favourite ? 'true' : null }),
  story: (_saved, { story }) => ({ text: story ?? null }),
  contentHtml: ({ article }, { view }) => ({ markdown: sanitise(article.html, view) }),
};

/** Variables of the clipper for which a saved article holds nothing. */
export const NOT_KEPT: ReadonlySet<string> = new Set([
  ...['favicon', 'fullHtml', 'selection', 'selectionHtml', 'noteName'],
]);

function linkedNames(type: EntityType): Variable {
  return (saved) => ({ list: namesOf(saved, type).map((name) => wikilink(name)) });
}

function dayOrText(dated: Article['published']): NoteValue {
  if (!dated) return { day: null };
  const day = dayStated(dated.value);
  return day ? { day, raw: dated.value } : { text: dated.value };
}

/** "14:05" */
function timeOf(time: number, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(time);
}

/** "2026-05-02T14:05:00", without a zone: as a clock there shows it. */
function timeStamp(time: number, timeZone: string | undefined): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(time);
  return `${dayOf(time, timeZone)}T${clock}`;
}

function firstPicture({ html }: Article, view: WriteOptions['view']): string | null {
  if (!html.includes('<img')) return null;
  const sources = Array.from(parseSanitised(html, view).getElementsByTagName('img'), (image) =>
    webAddress(image.getAttribute('src') ?? ''),
  );
  return sources.find((source) => source !== null) ?? null;
}

/** Obsidian's tags: letters, digits, `_ - /`, no spaces, not digits alone. Empty where nothing is left. */
function obsidianTag(tag: string): string {
  const plain = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '');
  return /^[\d/-]+$/.test(plain) ? `_${plain}` : plain;
}

/** The value as plain text, for a note's name and within a property's text. */
export function plainValue(value: NoteValue): string {
  if ('list' in value) return value.list.map((one) => oneLine(one.replace(/^\[\[|\]\]$/g, ''))).join(', ');
  if ('day' in value) return value.day ?? '';
  if ('address' in value) return value.address ?? '';
  return oneLine(('markdown' in value ? value.markdown : value.text) ?? '');
}

/** The value in a note's body: text that Markdown shows as it is, names as links. */
export function markdownValue(value: NoteValue): string {
  if ('markdown' in value) return value.markdown;
  if ('list' in value) return value.list.map(value.isMarkdown ? String : linkOrText).join(', ');
  if ('address' in value) return addressText(value.address ?? '');
  const text = 'text' in value ? (value.text ?? '') : plainValue(value);
  return text.split('\n').map(escapeMarkdown).join('\n');
}

function linkOrText(text: string): string {
  const linked = /^\[\[([^[\]]+)\]\]$/.test(text);
  return linked ? text : escapeMarkdown(text);
}

/** An address may stand alone or as a link's goal, so it is encoded and not escaped. */
function addressText(address: string): string {
  return uriOf(address)?.replace(/[()<>*_[\]]/g, encodeMark) ?? escapeMarkdown(address);
}

function encodeMark(character: string): string {
  // An underscore within a word is no emphasis, and addresses are full of them.
  return character === '_' ? character : `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
