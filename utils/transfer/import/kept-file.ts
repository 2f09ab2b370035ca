/**
 * A copy of the file that is being imported, in the origin's private file system: a page that was closed has no access
 * to the reader's own file any more, and with the copy the import goes on where it stopped.
 */
const KEPT = /^import-(\d+)\.file$/;
const nameOf = (intake: number) => `import-${intake}.file`;

/** Of the room that the browser still gives, the copy takes at most this share: the articles need some too. */
const MOST_OF_ROOM = 0.25;

/** False where it is not kept: no such file system (private windows of Firefox), or too little room. */
export async function keepFile(
  directory: FileSystemDirectoryHandle | null,
  intake: number,
  { file, roomBytes }: { file: Blob; roomBytes: number },
): Promise<boolean> {
  if (!directory || file.size > roomBytes * MOST_OF_ROOM) return false;
  try {
    const handle = await directory.getFileHandle(nameOf(intake), { create: true });
    const writable = await handle.createWritable();
    await writable.write(file);
    await writable.close(); // until then there is an empty file
    return true;
  } catch {
    return false; // without it the reader is asked for the file again
  }
}

/** The copy, under the name the file had; null: none was kept, or not all of it. */
export async function keptFile(
  directory: FileSystemDirectoryHandle | null,
  { id, name, bytes }: { id: number; name: string; bytes?: number },
): Promise<File | null> {
  try {
    const handle = await directory?.getFileHandle(nameOf(id));
    const file = await handle?.getFile();
    return file && file.size > 0 && file.size === bytes ? new File([file], name) : null;
  } catch {
    return null;
  }
}

/** Lets go of the copies of all imports but these. */
export async function dropKept(
  directory: FileSystemDirectoryHandle | null,
  stays: ReadonlySet<number>,
): Promise<void> {
  if (!directory) return;
  const over: string[] = [];
  for await (const name of directory.keys()) {
    const id = KEPT.exec(name)?.[1];
    if (id !== undefined && !stays.has(Number(id))) over.push(name);
  }
  await Promise.allSettled(over.map((name) => directory.removeEntry(name)));
}
