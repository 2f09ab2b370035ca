import type { SavedArticle } from '../article';
import { joined } from './bytes';
import { dayOf } from './dates';
import { fileName } from './file-name';
import { type ExportFormat, type FormatId, formatById, type WriteOptions } from './formats';
import { backupFrame } from './json';
import { createZip } from './zip';

export interface ExportFile {
  name: string;
  mime: string;
  content: Uint8Array<ArrayBuffer>;
}

export interface ExportManyOptions extends WriteOptions {
  signal?: AbortSignal | undefined;
  /** Called after each article with the number done so far. */
  onProgress?: ((done: number) => void) | undefined;
  /** Lets the page breathe; called after every few articles. */
  pause?: () => Promise<void>;
}

/** Articles written between two pauses. */
const BATCH = 10;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** One article as a file. */
export function exportOne(saved: SavedArticle, id: FormatId, options: WriteOptions): ExportFile {
  const format = formatById(id);
  const content = new TextEncoder().encode(format.write(saved, options));
  return { name: fileName(saved.article.title) + format.extension, mime: format.mime, content };
}

/**
 * Many articles as one file: a zip with a file for each, or, where the format holds many itself (JSON), that.
 * Articles are taken one after another, so that a library need not be in memory whole.
 * @throws what `signal` was aborted with
 */
export async function exportMany(
  articles: AsyncIterable<SavedArticle> | Iterable<SavedArticle>,
  id: FormatId,
  options: ExportManyOptions,
): Promise<ExportFile> {
  const format = formatById(id);
  const name = `dateline-${dayOf(options.now, options.timeZone)}`;
  if (format.many === 'zip') {
    // The format stands in the name: two exports of one day must not take each other's place.
    const zip = `${name}-${format.id}.zip`;
    return { name: zip, mime: 'application/zip', content: await zipOf(articles, format, options) };
  }
  return { name: name + format.extension, mime: format.mime, content: await backupOf(articles, options) };
}

async function zipOf(
  articles: AsyncIterable<SavedArticle> | Iterable<SavedArticle>,
  format: ExportFormat,
  options: ExportManyOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = createZip();
  await each(articles, options, (saved) => {
    const text = format.write(saved, options);
    zip.add(fileName(saved.article.title), format.extension, text, options.now);
  });
  return zip.end();
}

async function backupOf(
  articles: AsyncIterable<SavedArticle> | Iterable<SavedArticle>,
  options: ExportManyOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { head, between, tail } = backupFrame(options);
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(head)];
  await each(articles, options, (saved) => {
    pieces.push(encoder.encode((pieces.length > 1 ? between : '') + JSON.stringify(saved)));
  });
  pieces.push(encoder.encode(tail));
  return joined(pieces);
}

async function each(
  articles: AsyncIterable<SavedArticle> | Iterable<SavedArticle>,
  { signal, onProgress, pause = nextTurn }: ExportManyOptions,
  work: (saved: SavedArticle) => void,
): Promise<void> {
  let done = 0;
  signal?.throwIfAborted();
  for await (const saved of articles) {
    signal?.throwIfAborted();
    work(saved);
    done++;
    onProgress?.(done);
    if (done % BATCH === 0) await pause();
  }
  signal?.throwIfAborted();
}
