import type { SavedArticle } from '../../article';
import { parseSanitised } from '../../html';
import { t, uiLanguage } from '../../i18n';
import { dateInWords, dayOf } from '../dates';
import { createZip } from '../zip';
import { dateParts, isoOf } from './date-parts';
import { type EpubImage, imageOf } from './epub-image';
import { type Chapter, CONTAINER, navigation, packageDocument, STYLE, xhtmlPage } from './epub-parts';
import type { FileWriter, Out, WriteOptions } from './format';
import { marksHtml } from './own-words';
import { oneLine, uriOf } from './plain';
import { languageTag } from './reference';
import { stableUuid } from './stable-id';
import { toXhtml } from './xhtml';
import { escapeXml } from './xml-text';

/**
 * EPUB 3 book of one or many articles, a chapter each, with a table of contents. Chapters go out as they come; what is
 * kept in memory is the table. Pictures that are in the article come along, those on the web become links.
 */
export function openEpub(out: Out, options: WriteOptions): FileWriter {
  const zip = createZip(out, options.now);
  const images = new Map<string, EpubImage>();
  const chapters: Chapter[] = [];
  const keys: string[] = [];
  let only: SavedArticle['article'] | null = null;
  zip.store('mimetype', 'application/epub+zip');
  zip.add('META-INF/container.xml', CONTAINER);
  zip.add('EPUB/style.css', STYLE);
  const imageAt = (source: string) => {
    const image = imageOf(source);
    if (!image) return null;
    const href = `images/${image.id}.${image.extension}`;
    if (!images.has(image.id)) zip.store(`EPUB/${href}`, image.bytes);
    images.set(image.id, { ...image, bytes: NO_BYTES });
    return href;
  };
  return {
    add(saved) {
      const { article } = saved;
      const id = `chapter-${chapters.length + 1}`;
      const title = oneLine(article.title) || t('untitled');
      const lang = languageTag(article.lang);
      zip.add(`EPUB/${id}.xhtml`, xhtmlPage(title, lang, chapterBody(saved, title, imageAt, options)));
      chapters.push({ id, title, lang, dir: 'auto' });
      keys.push(saved.key);
      only = chapters.length === 1 ? article : null;
      return true;
    },
    end() {
      const ownLanguage = uiLanguage();
      const title = only
        ? chapters[0]!.title
        : t('epub_title', dateInWords(dayOf(options.now, options.timeZone), ownLanguage));
      const published = only?.published && dateParts(only.published.value);
      if (chapters.length === 0) zip.add('EPUB/chapter-1.xhtml', emptyPage(title, ownLanguage));
      const all = chapters.length
        ? chapters
        : [{ id: 'chapter-1', title, lang: ownLanguage, dir: 'auto' as const }];
      zip.add('EPUB/nav.xhtml', navigation(t('epub_contents'), ownLanguage, all));
      zip.add(
        'EPUB/package.opf',
        packageDocument({
          identifier: `urn:uuid:${stableUuid(keys)}`,
          title,
          languages: languagesOf(chapters, ownLanguage),
          creators: only ? only.byline.map(oneLine).filter(Boolean) : [],
          date: published ? isoOf(published) : null,
          modified: options.now,
          chapters: all,
          images: [...images.values()].map((image) => ({
            ...image,
            href: `images/${image.id}.${image.extension}`,
          })),
        }),
      );
      zip.end();
    },
  };
}

const NO_BYTES = new Uint8Array();

/** The commonest first. */
function languagesOf(chapters: readonly Chapter[], fallback: string): string[] {
  const counts = new Map<string, number>();
  for (const { lang } of chapters) if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const languages = [...counts].sort(([, a], [, b]) => b - a).map(([lang]) => lang);
  return languages.length ? languages : [fallback];
}

function emptyPage(title: string, lang: string): string {
  return xhtmlPage(title, lang, `<p>${escapeXml(t('epub_empty'))}</p>`);
}

function chapterBody(
  saved: SavedArticle,
  title: string,
  imageAt: (source: string) => string | null,
  { view, timeZone }: WriteOptions,
): string {
  const { article, savedAt } = saved;
  const day = article.published && dateInWords(article.published.value, uiLanguage());
  const byline = [article.byline.join(', '), article.siteName, article.section, day]
    .map((part) => oneLine(part ?? ''))
    .filter(Boolean);
  const text = toXhtml(parseSanitised(article.html, view).body, { imageAt });
  const address = uriOf(article.url);
  const source = address ? `<a href="${escapeXml(address)}">${escapeXml(address)}</a>` : '';
  const kept = t('saved_on', dateInWords(dayOf(savedAt, timeZone), uiLanguage()));
  return `<h1 dir="auto">${escapeXml(title)}</h1>
${byline.length ? `<p class="byline" dir="auto">${escapeXml(byline.join(' · '))}</p>\n` : ''}<div dir="auto">${text}</div>
${marksHtml(saved)}<div class="about">${source && `<p>${source}</p>\n`}<p lang="${uiLanguage()}" xml:lang="${uiLanguage()}">${escapeXml(kept)}</p></div>`;
}
