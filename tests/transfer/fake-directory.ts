/** The origin's private file system as far as an export uses it: a file is there once its writer is closed. */
export class FakeDirectory {
  readonly files = new Map<string, Blob>();
  refuses = false;
  writes = 0;
  largestWrite = 0;

  /** For whom a directory is expected. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async *keys(): AsyncGenerator<string> {
    yield* [...this.files.keys()];
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException('There is no such file', 'NotFoundError');
  }

  async getFileHandle(name: string) {
    if (this.refuses) throw new DOMException('Not in this window', 'SecurityError');
    if (!this.files.has(name)) this.files.set(name, new Blob());
    return {
      name,
      getFile: async () => this.files.get(name)!,
      createWritable: async () => this.writable(name),
    };
  }

  private writable(name: string) {
    let blobs: Blob[] = [];
    return {
      write: async (blob: Blob) => {
        this.writes++;
        this.largestWrite = Math.max(this.largestWrite, blob.size);
        blobs.push(blob);
      },
      close: async () => {
        this.files.set(name, new Blob(blobs));
      },
      abort: async () => {
        blobs = [];
      },
    };
  }
}
