/** Where the weights of the name tagger stand in the extension's own package, from its root. */
export const NAMES_FILE = '/models/names-en.bin';

/** Bytes of the extension's own package, read and not asked over any network; null when nothing can be read there. */
export async function readWeights(address: string): Promise<ArrayBuffer | null> {
  return fetch(address)
    .then((response) => (response.ok ? response.arrayBuffer() : null))
    .catch(() => null);
}
