/** A backup: everything of the library and the reader's choices in one zip, part after part. */
import { QuotaError, type SavedArticle } from '../../article';
import type { StoredRecord } from '../../library/records';
import { openBackup } from '../formats/json';
import type { Sink } from '../sink';
import { createZip, type ZipFile } from '../zip';
import { type Bytes, encode, sha256 } from './encode';
import { BACKUP_NAMES, BACKUP_VERSION, type BackupTable } from './form';
import type { BackupSource } from './source';

export interface BackupOptions {
  now: number; // ms since epoch
  /** The reader's choices, by name. */
  settings: Record<string, unknown>;
  signal?: AbortSignal | undefined;
  /** Called after every part with the articles written so far, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Lets the page breathe between parts. */
  pause: () => Promise<void>;
}

/** Articles of one part: some hundred kilobytes of text. */
const ARTICLES_AT_ONCE = 50;
/** Bytes of pictures in one part. */
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/** @throws what `signal` was aborted with; QuotaError, LibraryError */
export async function writeBackup(
  source: BackupSource,
  sink: Sink,
  options: BackupOptions,
): Promise<BackupTable> {
  const { now, settings } = options;
  const file = new BackupFile(sink, now);
  const table: BackupTable = {
    ...{ format: 'dateline-backup', version: BACKUP_VERSION, library: source.version },
    ...{ exportedAt: new Date(now).toISOString(), articles: 0, records: {}, parts: file.hashes },
  };
  table.articles = await writeArticles(source, file, options);
  for (const store of source.stores) {
    table.records[store] = await writeRecords(source.records(store), store, file, options);
  }
  await file.add(BACKUP_NAMES.settings, JSON.stringify(settings));
  await file.end(BACKUP_NAMES.table, JSON.stringify(table));
  return table;
}

async function writeArticles(
  source: BackupSource,
  file: BackupFile,
  options: BackupOptions,
): Promise<number> {
  const total = await source.count();
  let [part, done]: [SavedArticle[], number] = [[], 0];
  const flush = async () => {
    if (part.length === 0) return;
    await file.add(BACKUP_NAMES.articles(file.next('articles')), articlesText(part, options.now));
    part = [];
    options.onProgress?.(done, total);
    await options.pause();
  };
  options.signal?.throwIfAborted();
  for await (const saved of source.articles()) {
    options.signal?.throwIfAborted();
    part.push(saved);
    done++;
    if (part.length >= ARTICLES_AT_ONCE) await flush();
  }
  await flush();
  return done;
}

function articlesText(articles: readonly SavedArticle[], now: number): string {
  const pieces: string[] = [];
  const writer = openBackup((piece) => pieces.push(piece as string), { now });
  for (const saved of articles) writer.add(saved);
  writer.end();
  return pieces.join('');
}

async function writeRecords(
  batches: AsyncIterable<StoredRecord[]>,
  store: string,
  file: BackupFile,
  { signal, pause }: BackupOptions,
): Promise<number> {
  let [records, bytes, done]: [unknown[], Bytes, number] = [[], { pieces: [], size: 0 }, 0];
  const flush = async () => {
    if (records.length === 0) return;
    const number = file.next(store);
    if (bytes.size > 0) await file.add(BACKUP_NAMES.bytes(store, number), joined(bytes));
    await file.add(BACKUP_NAMES.records(store, number), JSON.stringify(records));
    [records, bytes] = [[], { pieces: [], size: 0 }];
    await pause();
  };
  for await (const batch of batches) {
    signal?.throwIfAborted();
    for (const { value } of batch) {
      records.push(encode(value, bytes));
      done++;
      if (bytes.size >= BYTES_AT_ONCE) await flush();
    }
    if (records.length >= 1_000) await flush();
  }
  await flush();
  return done;
}

function joined({ pieces, size }: Bytes): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The zip on its way to the sink, with the hash of every part. */
class BackupFile {
  readonly hashes: Record<string, string> = {};
  private readonly numbers = new Map<string, number>();
  private pieces: BlobPart[] = [];
  private readonly zip: ZipFile;

  constructor(
    private readonly sink: Sink,
    now: number,
  ) {
    this.zip = createZip((piece) => this.pieces.push(piece as BlobPart), now);
  }

  next(kind: string): number {
    const number = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, number);
    return number;
  }

  /** Text is deflated; pictures are small already. */
  async add(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.hashes[path] = await sha256(bytes);
    if (typeof content === 'string') this.zip.add(path, bytes);
    else this.zip.store(path, bytes);
    await this.flush();
  }

  async end(path: string, content: string): Promise<void> {
    this.zip.add(path, content);
    this.zip.end();
    await this.flush();
  }

  private async flush(): Promise<void> {
    const pieces = this.pieces;
    this.pieces = [];
    try {
      await this.sink.write(pieces);
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw isFull ? new QuotaError('No room for the backup', { cause: error }) : error;
    }
  }
}
