import type { Article, EntityType, SavedArticle } from '../../article';
import { parseSanitised, sanitise } from '../../html';
import { t, uiLanguage } from '../../i18n';
import { dateInWords, dayOf } from '../dates';
import type { WriteOptions } from './format';
import { PAGE_STYLE } from './html-page-style';
import { marksHtml } from './own-words';
import { webAddress } from './plain';
import { escapeXml } from './xml-text';

/** Nothing runs, nothing is fetched, whatever the text may hold. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** One file that is the whole article: it makes no request, needs no script and prints well. */
export function writeHtmlPage(saved: SavedArticle, { view, timeZone }: WriteOptions): string {
  const { article } = saved;
  const lang = article.lang ? ` lang="${escapeXml(article.lang)}"` : '';
  return `<!DOCTYPE html>
${savedFrom(article.url)}
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${metadata(article)}<title>${escapeXml(article.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body dir="auto">
<main>
<article>
<header>
<h1 dir="auto">${escapeXml(article.title)}</h1>
${byline(article)}</header>
<div class="text">
${bodyOf(article, view)}
</div>
</article>
${marksHtml(saved)}${about(saved, timeZone)}</main>
</body>
</html>
`;
}

/** The browsers' own form of the note; an address can hold neither `--` nor `>` there, which would end it. */
function savedFrom(url: string): string {
  const safe = url.replace(/[<>\s]/g, encodeURIComponent).replace(/-(?=-|$)/g, '%2D');
  return `<!-- saved from url=(${String(safe.length).padStart(4, '0')})${safe} -->`;
}

function metadata(article: Article): string {
  const rows: Array<[name: string, content: string | null | undefined]> = [
    ...article.byline.map((name): [string, string] => ['author', name]),
    ['description', article.excerpt.replace(/\s+/g, ' ')],
    ['article:published_time', article.published?.value],
    ['article:modified_time', article.modified?.value],
    ['article:section', article.section],
    ['og:site_name', article.siteName],
  ];
  const tags = rows.map(([name, content]) =>
    content ? `<meta name="${name}" content="${escapeXml(content)}">\n` : '',
  );
  const canonical = webAddress(article.canonicalUrl);
  // A link of this kind is a statement; it is never fetched.
  return tags.join('') + (canonical ? `<link rel="canonical" href="${escapeXml(canonical)}">\n` : '');
}

function byline(article: Article): string {
  const day = article.published?.value;
  const parts = [
    article.byline.map(escapeXml).join(', '),
    escapeXml(article.siteName ?? ''),
    escapeXml(article.section ?? ''),
    day ? timeElement(day) : '',
  ].filter(Boolean);
  return parts.length ? `<p class="byline">${parts.join(' · ')}</p>\n` : '';
}

/** The text with its own pictures; those on the web become links, since the file must make no request. */
function bodyOf(article: Article, view: WriteOptions['view']): string {
  const doc = parseSanitised(article.html, view);
  for (const image of Array.from(doc.getElementsByTagName('img'))) {
    const source = image.getAttribute('src') ?? '';
    if (/^data:image\//i.test(source)) continue;
    const address = webAddress(source);
    const alt = image.getAttribute('alt')?.trim();
    const link = doc.createElement(address ? 'a' : 'span');
    if (address) link.setAttribute('href', address);
    link.textContent = alt ? t('export_pictureNamed', alt) : t('export_picture');
    const outer = address ? image.closest('a') : null;
    // A link within a link would be taken apart by the next parser.
    if (outer) outer.after(' ', link);
    else image.after(link);
    image.remove();
    if (outer && !outer.textContent?.trim() && outer.getElementsByTagName('img').length === 0) outer.remove();
  }
  const content = doc.createDocumentFragment();
  content.append(...Array.from(doc.body.childNodes));
  return sanitise(content, view);
}

/** Who, what, where, when and where from, below the text. */
function about(saved: SavedArticle, timeZone: string | undefined): string {
  const { article, annotations } = saved;
  const named = (type: EntityType) =>
    annotations.entities
      .filter((entity) => entity.type === type)
      .map(({ name, roles }) => escapeXml(roles.length ? `${name} (${roles.join(', ')})` : name));
  const address = webAddress(article.url);
  const rows: Array<[label: string, values: string[]]> = [
    [t('export_people'), named('PER')],
    [t('export_organisations'), named('ORG')],
    [t('export_places'), named('LOC')],
    [t('export_groups'), named('NORP')],
    [t('export_events'), named('EVENT')],
    [t('export_other'), named('MISC')],
    [t('export_keyDates'), annotations.keyDates.map(({ value, what }) => keyDate(value, what))],
    [t('export_dateline'), article.dateline ? [datelineInWords(article.dateline)] : []],
    [t('export_provenance'), article.provenance.map(({ text, url }) => linked(text, url))],
    [t('export_tags'), saved.tags.map(escapeXml)],
    [t('export_source'), address ? [linked(address, address)] : []],
    [t('export_savedOn'), [escapeXml(dateInWords(dayOf(saved.savedAt, timeZone), uiLanguage()))]],
  ];
  const lines = rows
    .filter(([, values]) => values.length)
    .map(
      ([label, values]) =>
        `<dt>${escapeXml(label)}</dt>\n${values.map((value) => `<dd>${value}</dd>\n`).join('')}`,
    );
  return `<footer lang="${uiLanguage()}">\n<dl>\n${lines.join('')}</dl>\n</footer>\n`;
}

function keyDate(value: string, what: string | null): string {
  return what ? `${timeElement(value)}: ${escapeXml(what)}` : timeElement(value);
}

function timeElement(value: string): string {
  const written = escapeXml(inWords(value));
  // HTML knows no date with an unknown year.
  return value.startsWith('X') ? written : `<time datetime="${escapeXml(value)}">${written}</time>`;
}

/** A date in words; an unknown year is said to be one. */
function inWords(value: string): string {
  const date = dateInWords(value, uiLanguage());
  return value.startsWith('XXXX') && date !== value ? t('export_yearUnknown', date) : date;
}

function datelineInWords({ place, date, agency }: NonNullable<Article['dateline']>): string {
  return escapeXml([place, date && inWords(date), agency].filter(Boolean).join(', '));
}

function linked(text: string, url: string | null): string {
  const address = url && webAddress(url);
  return address ? `<a href="${escapeXml(address)}">${escapeXml(text || address)}</a>` : escapeXml(text);
}
