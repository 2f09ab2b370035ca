import type { SavedArticle } from '../article';
import type { ImageRecord } from '../library/schema';
import { dayOf } from './dates';
import { distinctNames, fileName } from './file-name';
import { type ExportFormat, type FormatId, formatById, type WriteOptions } from './formats';
import { fileDay } from './formats/date-parts';
import type { Out } from './formats/format';
import { type Copies, dataOf, pathOf, withPictures } from './picture-copies';
import { diskSink, type Sink } from './sink';
import { createZip, pack } from './zip';

export interface ExportFile {
  name: string;
  content: Blob;
  /** Articles that have nothing the format could hold. */
  left: number;
}

export interface ExportManyOptions extends WriteOptions {
  signal?: AbortSignal | undefined;
  /** Called after each article with the number done so far. */
  onProgress?: ((done: number) => void) | undefined;
  /** Lets the page breathe; called after every few articles. */
  pause?: () => Promise<void>;
  /** The origin's private file system, where there is one. */
  directory?: FileSystemDirectoryHandle | null;
  /** Copies of an article's pictures. */
  copiesOf?: (key: string) => Promise<Copies>;
  /** Name of the story an article is in. */
  storyOf?: ((key: string) => Promise<string | null>) | undefined;
}

type Articles = AsyncIterable<SavedArticle> | Iterable<SavedArticle>;

/** Articles written between two pauses. */
const BATCH = 10;
/** Bytes, or UTF-16 units of text, gathered before they go to the sink. */
const CHUNK = 512 * 1024;

/** A message to oneself is not held back, as a timer within timers is. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** One article as a file. */
export function exportOne(
  given: SavedArticle,
  id: FormatId,
  { copies = NO_COPIES, ...options }: WriteOptions & { copies?: Copies },
): ExportFile {
  const format = formatById(id);
  // A single note has nothing beside it: its pictures stay on the web.
  const saved = format.pictures === 'inside' ? illustrated(given, copies, format, options) : given;
  const pieces: BlobPart[] = [];
  let left = 0;
  if (format.many === 'zip') {
    pieces.push(format.write(saved, options));
  } else {
    const writer = format.open((piece) => pieces.push(piece as BlobPart), options);
    if (!writer.add(saved)) left = 1;
    writer.end();
  }
  const content = new Blob(pieces, { type: format.mime });
  return { name: nameOf(saved, format, options) + format.extension, content, left };
}

/**
 * Many articles as one file: a zip with a file for each, or, where the format holds many itself, that. Articles are
 * taken one after another and go out as they are written, so that neither the library nor the file is in memory whole.
 * @throws what `signal` was aborted with
 */
export async function exportMany(
  articles: Articles,
  id: FormatId,
  options: ExportManyOptions,
): Promise<ExportFile> {
  const format = formatById(id);
  const sink = await diskSink(options.directory ?? null, options.now);
  try {
    const left = await pour(articles, format, sink, options);
    const day = `dateline-${dayOf(options.now, options.timeZone)}`;
    // The format stands in the name: two exports of one day must not take each other's place.
    const name = format.many === 'zip' ? `${day}-${format.id}.zip` : day + format.extension;
    const content = await sink.finish(format.many === 'zip' ? 'application/zip' : format.mime);
    return { name, content, left };
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function pour(
  articles: Articles,
  format: ExportFormat,
  sink: Sink,
  { signal, onProgress, pause = nextTurn, copiesOf, storyOf, ...options }: ExportManyOptions,
): Promise<number> {
  let pieces: BlobPart[] = [];
  let size = 0;
  const flush = async () => {
    await sink.write(pieces);
    [pieces, size] = [[], 0];
  };
  const writer = writerOf(format, options, (piece) => {
    pieces.push(piece as BlobPart);
    size += piece.length;
  });
  let done = 0;
  let left = 0;
  signal?.throwIfAborted();
  for await (const saved of articles) {
    signal?.throwIfAborted();
    const copies = copiesOf && format.pictures ? await copiesOf(saved.key) : NO_COPIES;
    const story = await storyOf?.(saved.key);
    if (!(await writer.add(illustrated(saved, copies, format, options), story))) left++;
    if (format.pictures === 'beside') for (const copy of copies.values()) writer.beside(copy);
    done++;
    onProgress?.(done);
    if (size > CHUNK) await flush();
    if (done % BATCH === 0) await pause();
  }
  signal?.throwIfAborted();
  writer.end();
  await flush();
  return left;
}

const NO_COPIES: Copies = new Map();

/** The article with its copies where the format has them. */
function illustrated(
  saved: SavedArticle,
  copies: Copies,
  { pictures }: ExportFormat,
  { view }: WriteOptions,
): SavedArticle {
  if (!pictures) return saved;
  return withPictures(saved, copies, { addressOf: pictures === 'inside' ? dataOf : pathOf, view });
}

interface Writer {
  add(saved: SavedArticle, story: string | null | undefined): boolean | Promise<boolean>;
  /** Puts a picture into the zip, once. */
  beside(copy: ImageRecord): void;
  end(): void;
}

function writerOf(format: ExportFormat, options: WriteOptions, out: Out): Writer {
  if (format.many === 'file') return { ...format.open(out, options), beside: () => {} };
  const zip = createZip(out, options.now);
  const distinct = distinctNames();
  const here = new Set<string>();
  return {
    beside(copy) {
      if (here.has(copy.hash)) return;
      here.add(copy.hash);
      zip.store(pathOf(copy), new Uint8Array(copy.bytes));
    },
    async add(saved, story) {
      const own = { ...options, story };
      const name = distinct(nameOf(saved, format, own), format.extension);
      zip.put(name, await pack(format.write(saved, own)));
      return true;
    },
    end: zip.end,
  };
}

/** "2026-05-02 Dyke breaks at Oberfeld", or what the format says. */
function nameOf(saved: SavedArticle, format: ExportFormat, options: WriteOptions): string {
  if (format.many === 'zip' && format.nameOf) return format.nameOf(saved, options);
  return `${fileDay(saved, options.timeZone)} ${fileName(saved.article.title)}`;
}
