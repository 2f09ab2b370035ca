import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NameRecogniser } from '../../utils/annotate/names/recogniser';
import { namesFrom } from '../../utils/annotate/names-model';
import { NAMES_FILE } from '../../utils/annotate/weights';

// From scripts/batch as from .output/scripts, where the bundle runs.
const PUBLIC = resolve(dirname(fileURLToPath(import.meta.url)), '../../public');

let names: NameRecogniser | null = null;

/** The name engine with the shipped weights, read once a thread. Without the file there are none: throws. */
export function shippedNames(): NameRecogniser {
  names ??= namesFrom(new Uint8Array(readFileSync(PUBLIC + NAMES_FILE)).buffer);
  return names;
}
