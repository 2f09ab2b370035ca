import type { SavedArticle } from '../../article';
import { parseSanitised } from '../../html';
import { t, uiLanguage } from '../../i18n';
import { dateInWords } from '../dates';
import type { WriteOptions } from './format';
import { marksMarkdown } from './own-words';
import { webAddress } from './plain';
import { escapeMarkdown, toMarkdown } from './to-markdown';

/** The article as plain Markdown: headline, byline, text, address. No properties, nothing of Obsidian's. */
export function writeMarkdown(saved: SavedArticle, options: Pick<WriteOptions, 'view'>): string {
  const { title, byline, siteName, published, html, url, partial } = saved.article;
  const day = published && dateInWords(published.value, uiLanguage());
  const line = [byline.join(', '), siteName, day].filter(Boolean).map((part) => escapeMarkdown(part ?? ''));
  const address = webAddress(url)?.replace(/[\s<>]/g, encodeURIComponent);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    line.join(' · '),
    partial ? `*${escapeMarkdown(t('partial_title'))}.*` : '',
    toMarkdown(parseSanitised(html, options.view).body),
    marksMarkdown(saved),
    address ? `<${address}>` : '',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
