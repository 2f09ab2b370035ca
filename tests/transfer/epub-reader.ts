import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { view } from './view';

export interface Book {
  files: Record<string, Uint8Array>;
  title: string;
  languages: string[];
  creators: string[];
  /** Of the table of contents: words and goal. */
  contents: Array<{ title: string; href: string }>;
  /** Content documents in reading order, by path. */
  spine: Array<{ path: string; document: Document }>;
}

/** XML that is well-formed, or an error: the strict parser of the platform. */
function xml(bytes: Uint8Array | undefined, type: DOMParserSupportedType): Document {
  if (!bytes) throw new Error('A file is missing');
  const document = new view.DOMParser().parseFromString(
    new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    type,
  );
  const error = document.getElementsByTagName('parsererror')[0];
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

const texts = (of: Document, name: string) =>
  Array.from(of.getElementsByTagName(name), (element) => element.textContent ?? '');

/** Reads a book as a reading system must, and throws where it breaks a rule of EPUB 3 that the container or package makes. */
export function readBook(bytes: Uint8Array): Book {
  const head = strFromU8(bytes.subarray(0, 58), true);
  // OCF: the first entry is `mimetype`, stored, without extra field, so that its value stands at byte 38.
  if (head.slice(30, 58) !== 'mimetypeapplication/epub+zip') throw new Error('mimetype does not come first');
  if (bytes[8] !== 0 || bytes[28] !== 0) throw new Error('mimetype is deflated or has an extra field');
  const files = unzipSync(bytes);
  const container = xml(files['META-INF/container.xml'], 'application/xml');
  const packagePath = container.getElementsByTagName('rootfile')[0]?.getAttribute('full-path') ?? '';
  const opf = xml(files[packagePath], 'application/xml');
  if (opf.documentElement.getAttribute('version') !== '3.0') throw new Error('not EPUB 3');
  const folder = packagePath.replace(/[^/]*$/, '');
  const items = Array.from(opf.getElementsByTagName('item'));
  const paths = items.map((item) => folder + item.getAttribute('href'));
  const listed = new Set(paths);
  const others = Object.keys(files).filter((path) => !listed.has(path) && path !== packagePath);
  if (others.join() !== 'mimetype,META-INF/container.xml')
    throw new Error(`not in the manifest: ${others.join()}`);
  if (listed.size !== items.length || paths.some((path) => !files[path]))
    throw new Error('manifest and files differ');
  const identifier = opf.documentElement.getAttribute('unique-identifier');
  if (!opf.querySelector(`[id="${identifier}"]`)?.textContent) throw new Error('no identifier');
  const modified = opf.querySelectorAll('[property="dcterms:modified"]');
  if (modified.length !== 1 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0]?.textContent ?? ''))
    throw new Error('not one modification time');
  const nav = items.filter((item) => item.getAttribute('properties') === 'nav');
  const contents = xml(files[folder + nav[0]?.getAttribute('href')], 'application/xhtml+xml');
  const links = Array.from(contents.querySelectorAll('nav ol > li > a'));
  const spine = Array.from(opf.getElementsByTagName('itemref'), (ref) => {
    const item = items.find((one) => one.getAttribute('id') === ref.getAttribute('idref'));
    const path = folder + item?.getAttribute('href');
    return { path, document: xml(files[path], 'application/xhtml+xml') };
  });
  for (const { document } of spine) {
    for (const image of Array.from(document.getElementsByTagName('img'))) {
      if (!listed.has(folder + image.getAttribute('src'))) throw new Error('a picture is not in the book');
    }
  }
  return {
    ...{ files, spine, title: texts(opf, 'dc:title')[0] ?? '' },
    ...{ languages: texts(opf, 'dc:language'), creators: texts(opf, 'dc:creator') },
    contents: links.map((link) => ({
      title: link.textContent ?? '',
      href: folder + link.getAttribute('href'),
    })),
  };
}

/** Where Debian's package `epubcheck` puts it. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/**
 * What EpubCheck, the format's own checker, says against a book, a line each; null where it is not installed.
 * @throws where it says nothing at all
 */
export function epubcheck(bytes: Uint8Array): string[] | null {
  if (!existsSync(EPUBCHECK)) return null;
  const dir = mkdtempSync(join(tmpdir(), 'dateline-epub-'));
  try {
    writeFileSync(join(dir, 'book.epub'), bytes);
    const { stdout, stderr, error } = spawnSync(
      'java',
      ['-XX:TieredStopAtLevel=1', '-jar', EPUBCHECK, join(dir, 'book.epub')],
      {
        encoding: 'utf8',
      },
    );
    if (error && 'code' in error && error.code === 'ENOENT') return null; // no Java
    const lines = `${stdout}\n${stderr}`.split('\n');
    if (!lines.some((line) => line.startsWith('Messages: ')))
      throw new Error(lines.join('\n').slice(0, 2000));
    return lines.filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line)).map((line) => line.slice(0, 400));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
