/** How much room the library takes and whether the browser may clear it when the disk runs full. */
export interface StorageUse {
  usedBytes: number;
  /** Null where the browser does not say. */
  quotaBytes: number | null;
  persisted: boolean;
}

export async function storageUsed(storage: StorageManager = navigator.storage): Promise<StorageUse> {
  const [estimate, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
  return { usedBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? null, persisted };
}

/** Asks the browser never to clear the library by itself; true when it agrees. Firefox may ask the reader. */
export async function askToPersist(storage: StorageManager = navigator.storage): Promise<boolean> {
  return (await storage.persisted()) || (await storage.persist());
}
