import type { SavedArticle } from '../article';
import { parseHtml } from '../html';
import type { WriteOptions } from './formats';
import { frontMatter } from './front-matter';
import { escapeMarkdown, toMarkdown } from './to-markdown';

/** A note for Obsidian: properties, then the text. The title is the note's name, so it is not repeated. */
export function writeMarkdown(saved: SavedArticle, options: WriteOptions): string {
  return `---\n${frontMatter(saved, options)}---\n\n${bodyOf(saved, options)}\n`;
}

/** The article as plain Markdown, headline first and its address last: for the clipboard. */
export function articleAsMarkdown(saved: SavedArticle, options: Pick<WriteOptions, 'view'> = {}): string {
  const { title, url } = saved.article;
  const source = /^https?:/i.test(url) ? [`<${url.replace(/[\s<>]/g, encodeURIComponent)}>`] : [];
  return `${[`# ${escapeMarkdown(title)}`, bodyOf(saved, options), ...source].join('\n\n')}\n`;
}

function bodyOf({ article }: SavedArticle, { view }: Pick<WriteOptions, 'view'>): string {
  return toMarkdown(parseHtml(article.html, view).body);
}
