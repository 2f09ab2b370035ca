import type { SavedArticle } from '../../article';
import { uiLanguage } from '../../i18n';
import { dateInWords } from '../dates';
import { marksText } from './own-words';
import { cleanText, oneLine } from './plain';

/** The article as plain text: headline, byline, address, then a paragraph a block. */
export function writeText(saved: SavedArticle): string {
  const { article } = saved;
  const { title, byline, siteName, published, url, text } = article;
  const day = published && dateInWords(published.value, uiLanguage());
  const line = [byline.join(', '), siteName, day].map((part) => oneLine(part ?? '')).filter(Boolean);
  const head = [oneLine(title), line.join(' · '), oneLine(url)].filter(Boolean).join('\n');
  return `${[head, ...cleanText(text).split(/\r\n?|\n/), ...marksText(saved)].join('\n\n').trimEnd()}\n`;
}
