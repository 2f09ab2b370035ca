import { escapeXml } from './xml-text';

/** The fixed and framing parts of an EPUB 3 book. */

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

export const STYLE = `body { margin: 0 5%; line-height: 1.5; }
h1 { line-height: 1.2; margin: 1em 0 .3em; }
.byline, figcaption, .about { font-size: .875em; }
.byline { margin: 0 0 1.5em; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid currentColor; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { padding: .2em .5em; border: 1px solid currentColor; text-align: start; vertical-align: top; }
.about { margin-top: 2em; padding-top: .5em; border-top: 1px solid currentColor; }
`;

/** A content document. `body` is XHTML, `title` text. */
export function xhtmlPage(title: string, lang: string | null, body: string): string {
  const language = lang ? ` lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language}>
<head><meta charset="UTF-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

export interface Chapter {
  id: string;
  title: string;
  lang: string | null;
  dir: 'auto';
}

export function navigation(title: string, lang: string, chapters: readonly Chapter[]): string {
  const items = chapters.map(
    (chapter) =>
      `<li${chapter.lang ? ` lang="${escapeXml(chapter.lang)}" xml:lang="${escapeXml(chapter.lang)}"` : ''} dir="auto"><a href="${chapter.id}.xhtml">${escapeXml(chapter.title)}</a></li>\n`,
  );
  const body = `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${escapeXml(title)}</h1>\n<ol>\n${items.join('')}</ol></nav>`;
  return xhtmlPage(title, lang, body);
}

export interface PackageParts {
  /** A URN. */
  identifier: string;
  title: string;
  /** BCP 47; the book's main language first. */
  languages: readonly string[];
  creators: readonly string[];
  /** ISO 8601, or null. */
  date: string | null;
  modified: number; // ms since epoch
  chapters: readonly Chapter[];
  images: ReadonlyArray<{ id: string; href: string; mime: string }>;
}

export function packageDocument(parts: PackageParts): string {
  const { identifier, title, languages, creators, date, modified, chapters, images } = parts;
  const row = (id: string, href: string, type: string, more = '') =>
    `<item id="${id}" href="${href}" media-type="${type}"${more}/>\n`;
  const metadata = [
    `<dc:identifier id="id">${escapeXml(identifier)}</dc:identifier>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    ...languages.map((language) => `<dc:language>${escapeXml(language)}</dc:language>`),
    ...creators.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ...(date ? [`<dc:date>${escapeXml(date)}</dc:date>`] : []),
    `<meta property="dcterms:modified">${new Date(modified).toISOString().replace(/\.\d+Z$/, 'Z')}</meta>`,
  ];
  const manifest = [
    row('nav', 'nav.xhtml', 'application/xhtml+xml', ' properties="nav"'),
    row('style', 'style.css', 'text/css'),
    ...chapters.map(({ id }) => row(id, `${id}.xhtml`, 'application/xhtml+xml')),
    ...images.map(({ id, href, mime }) => row(id, href, mime)),
  ];
  const spine = [
    ...(chapters.length === 1 ? [] : ['<itemref idref="nav"/>\n']),
    ...chapters.map(({ id }) => `<itemref idref="${id}"/>\n`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('')}</manifest>
<spine>
${spine.join('')}</spine>
</package>
`;
}
