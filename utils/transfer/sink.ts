/** Where the bytes of a long export go: to disk where the browser offers it, so that they are not in memory twice. */
export interface Sink {
  write(pieces: BlobPart[]): Promise<void>;
  /** The whole file; the sink takes no more. */
  finish(mime: string): Promise<Blob>;
  /** Lets go of what was written. */
  discard(): Promise<void>;
}

/** Each write becomes a Blob of its own, which browsers move to disk when there are many. */
function memorySink(): Sink {
  let blobs: Blob[] = [];
  return {
    async write(pieces) {
      blobs.push(new Blob(pieces));
    },
    finish: async (type) => new Blob(blobs, { type }),
    async discard() {
      blobs = [];
    },
  };
}

/** Files of earlier exports: `<ms since epoch>.export`. A download may still be reading a recent one. */
const TEMPORARY = /^(\d+)(?:-\d+)?\.export$/;
const KEEP_MS = 60 * 60 * 1000;

/**
 * A file in the origin's private file system. What earlier exports left there is removed when an hour old.
 * @returns a sink in memory where there is no such file system (private windows of Firefox) or it refuses
 */
export async function diskSink(directory: FileSystemDirectoryHandle | null, now: number): Promise<Sink> {
  if (!directory) return memorySink();
  try {
    await removeOld(directory, now);
    const name = await freeName(directory, now);
    const handle = await directory.getFileHandle(name, { create: true });
    return fileSink(directory, handle, await handle.createWritable());
  } catch {
    return memorySink(); // the file system is an economy, not a need
  }
}

function fileSink(
  directory: FileSystemDirectoryHandle,
  handle: FileSystemFileHandle,
  file: FileSystemWritableFileStream,
): Sink {
  return {
    async write(pieces) {
      await file.write(new Blob(pieces));
    },
    async finish(type) {
      await file.close();
      const written = await handle.getFile();
      return written.slice(0, written.size, type);
    },
    async discard() {
      await file.abort();
      await directory.removeEntry(handle.name);
    },
  };
}

async function removeOld(directory: FileSystemDirectoryHandle, now: number): Promise<void> {
  const old: string[] = [];
  for await (const name of directory.keys()) {
    const made = TEMPORARY.exec(name)?.[1];
    if (made !== undefined && Math.abs(now - Number(made)) > KEEP_MS) old.push(name);
  }
  // Another window may be at it as well, or have one open.
  await Promise.allSettled(old.map((name) => directory.removeEntry(name)));
}

/** Two windows may begin in the same millisecond. */
async function freeName(directory: FileSystemDirectoryHandle, now: number): Promise<string> {
  const taken = new Set<string>();
  for await (const name of directory.keys()) taken.add(name);
  let name = `${now}.export`;
  for (let number = 2; taken.has(name); number++) name = `${now}-${number}.export`;
  return name;
}
